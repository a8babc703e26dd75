// Puts a new article where the old one is: only what differs is touched, so that nothing flickers and nothing moves.

import morphdom from 'morphdom';
import type { Content } from '../src/preview/messages.ts';

type Words = Content['words'];

/** What stands in front of a finding, so that its colour is not all that says how grave it is. */
const signs = { error: '✖', warning: '▲', information: '●', hint: '○', accepted: '✓' } as const;

/** Shows an article in a place; what the reader has at the top of the page stays there. */
export function showArticle(place: HTMLElement, html: string, words: Words): void {
  // Nothing in a template runs or is fetched.
  const template = document.createElement('template');
  template.innerHTML = html;
  // Wider than a narrow panel: scrolled with the keyboard too.
  for (const figure of template.content.querySelectorAll('figure')) figure.tabIndex = 0;
  // Notes, and not so many places of the page to go to.
  for (const aside of template.content.querySelectorAll('aside')) aside.role = 'note';
  for (const finding of template.content.querySelectorAll<HTMLElement>('aside.finding')) label(finding, words);
  const next = document.createElement('div');
  next.append(template.content);
  const kept = partAtTop(place);
  const before = kept?.getBoundingClientRect().top ?? 0;
  morphdom(place, next, {
    childrenOnly: true,
    onBeforeElUpdated: (from, to) => !from.isEqualNode(to),
  });
  if (kept?.isConnected) window.scrollBy({ top: kept.getBoundingClientRect().top - before, behavior: 'instant' });
}

/** Says in the place of an article why there is none, with a button to open the record where that is of help. */
export function showInstead(place: HTMLElement, { instead, reopen }: Content, open: () => void): void {
  const paragraph = document.createElement('p');
  paragraph.className = 'instead';
  paragraph.append(`${instead} `);
  if (reopen !== '') {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = reopen;
    button.addEventListener('click', open);
    paragraph.append(button);
  }
  place.replaceChildren(paragraph);
}

function label(finding: HTMLElement, words: Words): void {
  const severity = finding.dataset.severity;
  const kind = finding.classList.contains('accepted') || !isSeverity(severity) ? 'accepted' : severity;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'go';
  const sign = document.createElement('span');
  sign.className = 'sign';
  sign.ariaHidden = 'true';
  sign.textContent = `${signs[kind]} `;
  const line = words.goTo.replace('{0}', String(Number(finding.dataset.line) + 1));
  button.append(sign, `${words[kind]}, ${line}`);
  // Said on the button, and not once more.
  if (isSeverity(severity)) finding.querySelector('.severity')?.remove();
  finding.prepend(button);
}

function isSeverity(word: string | undefined): word is keyof typeof signs {
  return word !== undefined && Object.hasOwn(signs, word);
}

function partAtTop(place: HTMLElement): HTMLElement | null {
  if (window.scrollY === 0) return null;
  const { left, width } = place.getBoundingClientRect();
  const bar = document.querySelector('.top')?.getBoundingClientRect().bottom ?? 0;
  const found = document.elementFromPoint(left + width / 3, bar + 4);
  return found?.closest<HTMLElement>('[data-line]') ?? null;
}
