// The page of the preview: shows what the editor gives it, and says what is done on it.

import type { Content, FromPage, PageState, Shown, ToPage } from '../src/preview/messages.ts';
import { shownAtFirst } from '../src/preview/messages.ts';
import { type Lines, linesOf } from './lines.ts';
import { layMargin } from './margin.ts';
import { showArticle, showInstead } from './update.ts';

declare function acquireVsCodeApi(): {
  postMessage: (message: FromPage) => void;
  getState: () => PageState | undefined;
  setState: (state: PageState) => void;
};

const vscode = acquireVsCodeApi();
const record = byId('record');
const progress = byId('progress');
const sections = byId('sections');
const lock = byId('lock');
const exporting = byId('export');
const toggles = [...document.querySelectorAll<HTMLElement>('[data-toggle]')];

let state: PageState = vscode.getState() ?? {
  uri: '',
  isLocked: false,
  shown: shownAtFirst,
  line: 0,
  isProgressOpen: false,
};
let lines: Lines | null = null;
let cursor: number | null = null;
/** Where our own scrolling ended: what is heard of it is no news. */
let scrolledTo = -1;
let isFirst = true;

function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no "${id}".`);
  return found;
}

function remember(change: Partial<PageState>): void {
  state = { ...state, ...change };
  vscode.setState(state);
}

/** Where the words begin, below the bar and the open list of sections. */
const barBottom = () => document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;

function show(content: Content): void {
  document.title = content.title;
  document.body.dataset.style = content.style;
  const isOther = content.uri !== state.uri;
  if (content.instead === '') showArticle(record, content.html, content.words);
  else showInstead(record, content, () => vscode.postMessage({ type: 'open', line: 0, focus: true }));
  layMargin(record);
  lines = linesOf(record, barBottom);
  remember({ uri: content.uri, isLocked: content.isLocked });
  if (isOther) moveTo(0);
  else if (isFirst) moveTo(state.line);
  isFirst = false;
  mark(cursor);
  showProgress(content);
  exporting.hidden = !content.canExport;
  showToggles();
}

function showToggles(): void {
  for (const toggle of toggles) toggle.ariaPressed = String(state.shown[toggle.dataset.toggle as keyof Shown]);
  lock.ariaPressed = String(state.isLocked);
}

function showProgress({ progress: words, sections: all }: Content): void {
  progress.hidden = words === '';
  progress.textContent = words;
  const items = all.map(({ name, words: how, isDone, line }) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.dataset.goTo = String(line);
    const count = document.createElement('span');
    count.className = isDone ? 'count done' : 'count';
    count.textContent = isDone ? `✓ ${how}` : how;
    button.append(name, ' ', count);
    const item = document.createElement('li');
    item.append(button);
    return item;
  });
  const list = sections.querySelector('ol');
  const held = [...sections.querySelectorAll('button')].indexOf(document.activeElement as HTMLButtonElement);
  list?.replaceChildren(...items);
  if (held >= 0) sections.querySelectorAll('button')[held]?.focus();
  openProgress(state.isProgressOpen && all.length > 0);
}

function openProgress(isOpen: boolean): void {
  sections.hidden = !isOpen;
  progress.ariaExpanded = String(isOpen);
}

function moveTo(line: number): void {
  lines?.scrollTo(line);
  scrolledTo = window.scrollY;
  remember({ line });
}

/** Marks the part the editor's cursor is in. */
function mark(line: number | null): void {
  cursor = line;
  for (const marked of record.querySelectorAll('[data-here]')) marked.removeAttribute('data-here');
  if (line === null) return;
  lines?.partAt(line)?.setAttribute('data-here', '');
  for (const finding of record.querySelectorAll(`aside[data-line="${line}"]`)) finding.setAttribute('data-here', '');
}

function lineOf(target: EventTarget | null): number | null {
  const part = target instanceof Element ? target.closest<HTMLElement>('[data-line]') : null;
  return part ? Number(part.dataset.line) : null;
}

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'content') {
    show(data);
    vscode.postMessage({ type: 'shown', turn: data.turn });
  } else if (data.type === 'scroll') moveTo(data.line);
  else mark(data.line);
});

let isFramePending = false;
window.addEventListener(
  'scroll',
  () => {
    if (isFramePending) return;
    isFramePending = true;
    requestAnimationFrame(() => {
      isFramePending = false;
      if (Math.abs(window.scrollY - scrolledTo) < 2 || !lines) return;
      scrolledTo = -1;
      const line = lines.atTop();
      remember({ line });
      vscode.postMessage({ type: 'scrolled', line });
    });
  },
  { passive: true },
);

new ResizeObserver(() => layMargin(record)).observe(document.body);

for (const toggle of toggles)
  toggle.addEventListener('click', () => {
    const what = toggle.dataset.toggle as keyof Shown;
    remember({ shown: { ...state.shown, [what]: !state.shown[what] } });
    sayOptions();
  });
lock.addEventListener('click', () => {
  remember({ isLocked: !state.isLocked });
  sayOptions();
});

function sayOptions(): void {
  showToggles();
  vscode.postMessage({ type: 'options', shown: state.shown, isLocked: state.isLocked });
}

progress.addEventListener('click', () => {
  remember({ isProgressOpen: !state.isProgressOpen });
  openProgress(state.isProgressOpen);
});
sections.addEventListener('click', ({ target }) => {
  const goTo = target instanceof Element ? target.closest<HTMLElement>('[data-go-to]')?.dataset.goTo : undefined;
  if (goTo === undefined) return;
  moveTo(Number(goTo));
  vscode.postMessage({ type: 'open', line: Number(goTo), focus: false });
});
exporting.addEventListener('click', () => vscode.postMessage({ type: 'export' }));

record.addEventListener('click', (event) => {
  // Whatever a record may hold, no link of it is followed.
  event.preventDefault();
  const line = lineOf(event.target);
  // Words are being selected, not pointed at.
  if (line === null || !getSelection()?.isCollapsed) return;
  const isFinding = event.target instanceof Element && event.target.closest('aside.finding') !== null;
  vscode.postMessage({ type: 'open', line, focus: isFinding });
});
record.addEventListener('dblclick', ({ target }) => {
  const line = lineOf(target);
  if (line !== null) vscode.postMessage({ type: 'open', line, focus: true });
});

showToggles();
vscode.postMessage({ type: 'ready', shown: state.shown });
