// A comment can be written on every line of any record, changes nothing of what is found in it, and can be taken away again.

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { builtInPack } from '../core/pack/built-in.ts';
import { reachOf } from '../core/pack/reach.ts';
import { applyEdit } from '../core/text/edit.ts';
import { linesOf, offsetAt } from '../core/text/lines.ts';
import { checkedOf, type Document, documentOf, type Project } from '../project/project.ts';
import type { CommentGiven } from '../protocol/sign-off.ts';
import { commentEdits, commentsOf } from './comments.ts';

const project: Project = {
  documents: new Map(),
  reach: reachOf([builtInPack()]),
  settings: {},
  today: Temporal.PlainDate.from('2026-03-20'),
  generation: 0,
  encoding: 'utf-16',
};
const uri = 'file:///a.assessment.md';
const documentWith = (text: string) => documentOf(uri, 'assessment', 1, text);

function after(document: Document, given: Partial<CommentGiven>): string {
  const all = {
    uri,
    version: 1,
    action: 'add',
    text: 'Why',
    by: 'R. Manager',
    at: { line: 0, character: 0 },
    ...given,
  };
  const { problem, edits } = commentEdits(project, document, all as CommentGiven);
  expect(problem, JSON.stringify(given)).toBeNull();
  const { text } = document.blocks;
  const lines = linesOf(text);
  return edits.reduce((before, { range, newText }) => {
    const [start, end] = [range.start, range.end].map((at) => offsetAt(text, lines, at, 'utf-16'));
    return applyEdit(before, { start: start ?? 0, end: end ?? 0, text: newText });
  }, text);
}

// What is found, where it stands left out: comments move lines.
const found = (document: Document) =>
  checkedOf(project, document).findings.map(({ rule, message, severity, section }) => [
    rule,
    severity,
    section,
    message,
  ]);
const notes = (document: Document) => commentsOf(project, document)?.threads.map((one) => one.notes.length) ?? [];

// An empty line may have come to stay.
const spaced = (text: string) => text.replace(/(?:\r?\n)+/g, '\n').trim();

const examples = join(import.meta.dirname, '../../../examples');
const records = readdirSync(examples)
  .filter((name) => name.endsWith('.assessment.md'))
  .map((name): [string, string] => [
    name,
    readFileSync(join(examples, name), 'utf8').replace(/^status: (?:approved|closed)$/m, 'status: for review'),
  ]);
const odd =
  '---\ntemplate: case-note\n---\n# Case note\nText at once\nand more\n\n1. one\n2. two\n   - deep\n     deeper\n3. three\n\n> quoted\nlazy\n\n```\ncode\n\nmore\n```\n\n    indented\n\n| A | B |\n|---|---|\n| | x |\n| 1 | 2 |\n\n- [x] a\n- [ ] b\n\n  under b\n\nUnder\n=====\n\n<!-- accept value/date: why;\n  A. Example -->\n- Date: 1\n\n## Last';

it.each([...records, ['what is oddly written', odd]])('can be written on every line of %s', (_, whole) => {
  for (const text of whole === odd ? [whole, whole.replaceAll('\n', '\r\n')] : [whole]) {
    const document = documentWith(text);
    const [before, count] = [found(document), text.split('\n').length];
    for (let line = 0; line < count; line += whole === odd ? 1 : 11) {
      const added = documentWith(after(document, { at: { line, character: 0 } }));
      expect(found(added), `line ${line}`).toEqual(before);
      expect(notes(added)).toEqual([1, ...notes(document)]);
      const at = commentsOf(project, added)?.threads[0]?.notes[0]?.range.start;
      if (!at) throw new Error('It is not there.');
      expect(spaced(after(added, { action: 'delete', text: '', at })), `line ${line}`).toBe(spaced(text));
      const answered = documentWith(after(added, { action: 'reply', at }));
      expect(found(answered), `line ${line}`).toEqual(before);
      expect(notes(answered)).toEqual([2]);
    }
  }
});
