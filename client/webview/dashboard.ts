// The page of the dashboard: a figure shows its records beside the page, and a record opens in the editor.

import type { FromDashboard } from '../src/dashboard/messages.ts';

declare function acquireVsCodeApi(): {
  postMessage: (message: FromDashboard) => void;
  getState: () => { readonly top: number } | undefined;
  setState: (state: { readonly top: number }) => void;
};

const vscode = acquireVsCodeApi();
/** Where the keyboard was before a list was opened. */
let before: HTMLElement | null = null;

document.getElementById('refresh')?.addEventListener('click', () => vscode.postMessage({ type: 'refresh' }));
document.getElementById('save')?.addEventListener('click', () => vscode.postMessage({ type: 'save' }));

// Read again, the page stays where its reader is.
window.scrollTo(0, vscode.getState()?.top ?? 0);
document.addEventListener('scroll', () => vscode.setState({ top: window.scrollY }));

/** The number of a record from the name of its part of the page. */
const numberOf = (name: string) => Number(/^record-(\d+)$/.exec(name)?.[1] ?? 0);

function lineOf(element: HTMLElement): number | null {
  return element.dataset.line === undefined ? null : Number(element.dataset.line);
}

function closeList(): void {
  document.querySelector('.list.is-open')?.classList.remove('is-open');
}

function openList(list: HTMLElement, from: HTMLElement): void {
  closeList();
  before = from;
  list.classList.add('is-open');
  list.focus();
}

function follow(link: HTMLAnchorElement): void {
  const name = link.hash.slice(1);
  const target = document.getElementById(name);
  const record = numberOf(name);
  if (record > 0) vscode.postMessage({ type: 'open', record, line: lineOf(link) });
  else if (name === 'closed') {
    closeList();
    before?.focus();
  } else if (target?.classList.contains('list')) openList(target, link);
  else target?.scrollIntoView();
}

// The editor has a way of its own with links, which shows no lists: ours comes first.
document.addEventListener(
  'click',
  (event) => {
    const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[href^="#"]') : null;
    if (!link) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    follow(link);
  },
  true,
);

document.addEventListener('keydown', ({ key }) => {
  if (key !== 'Escape' || !document.querySelector('.list.is-open')) return;
  closeList();
  before?.focus();
});

// A line of what is found in a record opens the record there.
for (const span of document.querySelectorAll<HTMLElement>('.record span[data-line]')) {
  const record = numberOf(span.closest('.record')?.id ?? '');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = span.textContent;
  button.title = (document.body.dataset.lineWords ?? '').replace('{0}', span.textContent ?? '');
  button.addEventListener('click', () => vscode.postMessage({ type: 'open', record, line: lineOf(span) }));
  span.replaceChildren(button);
}
