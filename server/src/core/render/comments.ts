// Reviewers' comments beside what they are about, with what was answered.

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { ReviewNote, ReviewThread } from '../record/review-comment.ts';
import { dayOf } from './day.ts';
import { visible } from './safe.ts';

/** A comment as a reader sees it. */
export function commentElement({ notes, resolved }: ReviewThread, line: number): Element {
  const name = resolved ? 'Comment, resolved' : 'Comment';
  const [first, ...answers] = notes;
  return h(
    'aside.comment',
    { className: resolved ? ['resolved'] : [], dataLine: String(line), role: 'note', ariaLabel: name },
    h('p', h('strong', `${name}: `), visible(noteWords(first))),
    ...answers.map((note) => h('p', visible(`${answerWords(note)}${noteWords(note)}`))),
  );
}

function answerWords({ kind, text }: ReviewNote): string {
  const words = kind === 'resolved' ? 'Resolved' : kind === 'reopened' ? 'Opened again' : 'Answer';
  return text === '' ? words : `${words}: `;
}

function noteWords({ text, by, date }: ReviewNote): string {
  const who = [by, date && dayOf(date)].filter((one) => one !== null).join(', ');
  return who === '' ? text : `${text} (${who})`;
}
