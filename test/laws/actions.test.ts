// What holds for any record whatever, of everything the editor offers to do to it: it changes something, in ranges that are
// there and do not touch; what most people would choose mends what it is about; what is accepted counts as accepted; and
// putting all right twice is putting it right once.

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { type CodeAction, CodeActionKind, type Range } from 'vscode-languageserver-types';
import { fill } from '../../server/src/core/form/fill.ts';
import { offsetsOf, readBlocks } from '../../server/src/core/markdown/blocks.ts';
import { builtInPack } from '../../server/src/core/pack/built-in.ts';
import { reachOf } from '../../server/src/core/pack/reach.ts';
import { readRecord } from '../../server/src/core/record/record.ts';
import { renderRecord } from '../../server/src/core/template/render.ts';
import { applyEdit } from '../../server/src/core/text/edit.ts';
import { linesOf, offsetAt, positionAt } from '../../server/src/core/text/lines.ts';
import { codeActionsOf } from '../../server/src/features/code-actions.ts';
import { diagnosticsOf } from '../../server/src/features/diagnostics.ts';
import { mayBeAccepted } from '../../server/src/features/fixes/accept.ts';
import { sayReason, wantingReasons } from '../../server/src/features/fixes/reasons.ts';
import { fixAllKind } from '../../server/src/features/kinds.ts';
import { completed } from '../../server/src/features/refactor/restore.ts';
import { checkedOf, type Document, documentOf, type Project } from '../../server/src/project/project.ts';

const reach = reachOf([builtInPack()]);
const project: Project = {
  documents: new Map(),
  reach,
  settings: {},
  today: Temporal.PlainDate.from('2026-03-20'),
  generation: 0,
  encoding: 'utf-16',
};
const folder = new URL('../../examples/', import.meta.url);
const examples = readdirSync(folder)
  .filter((name) => name.endsWith('.assessment.md'))
  .map((name) => readFileSync(new URL(name, folder), 'utf8'));
const recordOf = (text: string) => documentOf('file:///a.assessment.md', 'assessment', 1, text);

function actionsAt(document: Document, range: Range, only?: string[]): readonly CodeAction[] {
  const diagnostics = [...diagnosticsOf(project, document, () => null)];
  return codeActionsOf(project, document, range, { diagnostics, ...(only ? { only } : {}) });
}

/** The text after an action; the edits must be in order, within it and apart. */
function after({ blocks: { text } }: Document, action: CodeAction): string {
  const lines = linesOf(text);
  const edits = (action.edit?.changes?.['file:///a.assessment.md'] ?? []).map(({ range, newText }) => ({
    start: offsetAt(text, lines, range.start, 'utf-16'),
    end: offsetAt(text, lines, range.end, 'utf-16'),
    text: newText,
  }));
  expect(edits.length).toBeGreaterThan(0);
  edits.forEach((edit, i) => {
    expect(edit.start).toBeGreaterThanOrEqual(edits[i - 1]?.end ?? 0);
    expect(edit.end).toBeGreaterThanOrEqual(edit.start);
  });
  return edits.reduceRight(applyEdit, text);
}

const count = (document: Document, code: unknown, message: unknown) =>
  diagnosticsOf(project, document, () => null).filter((one) => one.code === code && one.message === message).length;

function holds(text: string, from: number, to: number): void {
  const document = recordOf(text);
  const lines = linesOf(text);
  const range = {
    start: positionAt(text, lines, Math.min(from, to), 'utf-16'),
    end: positionAt(text, lines, Math.max(from, to), 'utf-16'),
  };
  for (const action of actionsAt(document, range)) {
    const changed = after(document, action);
    expect(changed, action.title).not.toBe(text);
    const [about] = action.diagnostics ?? [];
    if (!action.isPreferred || !about) continue;
    const left = count(recordOf(changed), about.code, about.message);
    expect(left, `${about.code}: ${action.title}`).toBeLessThan(count(document, about.code, about.message));
  }
}

const soup = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ...[
          '## ',
          '### ',
          '\n\n',
          '\n',
          '- ',
          '| ',
          '|---|---|\n',
          ': ',
          '**',
          '> ',
          '<!--',
          '-->',
          '\r\n',
          '---\n',
          '  ',
        ],
        ...[
          '12/5/19',
          '3 Mach 2026',
          'y',
          'Waiting:',
          'Risk',
          'Outcome',
          '4 March 2026: Police called. ',
          '\uFEFF',
          '😀',
        ],
        ...['<!-- accept value/dat: why; A. Example -->\n', '## Analysys\n\n', 'template: supervison\n', 'Ava and Ben'],
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));

const broken = fc
  .tuple(
    fc.constantFrom(...examples),
    fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.nat(40), text: soup }), {
      maxLength: 5,
    }),
    fc.boolean(),
  )
  .map(([text, all, windows]) => {
    const edited = all.reduce((now, { at, length, text: words }) => {
      const start = Math.floor(at * now.length);
      return applyEdit(now, { start, end: start + length, text: words });
    }, text);
    return windows ? edited.replace(/\r\n|\n/g, '\r\n') : edited;
  });

it('offers only what can be done, and what mends', () => {
  fc.assert(
    fc.property(broken, fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(400), (text, at, length) => {
      const from = Math.floor(at * text.length);
      holds(text, from, from);
      holds(text, from, Math.min(text.length, from + length));
    }),
    { numRuns: 15 },
  );
});

it('mends every finding of the examples that it offers to', () => {
  for (const text of examples) {
    const document = recordOf(text);
    const starts = checkedOf(project, document).findings.map(({ at }) => offsetsOf(document.blocks, at).start);
    for (const start of new Set(starts)) holds(text, start, start);
  }
});

// How many errors are left is said of a record that is signed off, and changes as they are accepted.
const foundIn = (document: Document) =>
  checkedOf(project, document)
    .findings.filter(({ rule }) => rule !== 'sign-off/open-errors')
    .map(({ rule, message }) => `${rule} ${message}`)
    .sort();

it.each([false, true])('accepts whatever finding may be accepted (lines ending as on Windows: %s)', (windows) => {
  let tried = 0;
  for (const example of examples) {
    const text = windows ? example.replace(/\n/g, '\r\n') : example;
    const document = recordOf(text);
    const { findings } = checkedOf(project, document);
    for (const finding of findings.filter(mayBeAccepted)) {
      const wanting = wantingReasons(project, document, offsetsOf(document.blocks, finding.at)).find(
        (one) => one.finding === finding && one.target.kind === 'accept',
      );
      if (!wanting) throw new Error(`${finding.rule} cannot be accepted`);
      const { target } = wanting;
      const said = { uri: target.uri, target, reason: 'Looked at --> with the family; it may stand', by: 'R. Example' };
      const { problem, edits } = sayReason(project, document, said);
      expect(problem).toBeNull();
      const changed = recordOf(edits.reduceRight(applyEdit, text));
      const now = checkedOf(project, changed).findings.filter(({ rule }) => rule === finding.rule);
      expect(now.filter(({ accepted }) => accepted?.by === 'R. Example').length, finding.rule).toBeGreaterThan(0);
      // It breaks nothing: what was found is found, and nothing else.
      expect(foundIn(changed)).toEqual(foundIn(document));
      tried++;
    }
  }
  expect(tried).toBeGreaterThan(50);
});

it('puts all right once and for all', () => {
  fc.assert(
    fc.property(broken, (text) => {
      const fix = (document: Document) => {
        const start = { line: 0, character: 0 };
        const [action] = actionsAt(document, { start, end: start }, [CodeActionKind.SourceFixAll]);
        expect(action?.kind ?? fixAllKind).toBe(fixAllKind);
        return action ? after(document, action) : null;
      };
      const once = fix(recordOf(text));
      if (once !== null) expect(fix(recordOf(once))).toBeNull();
    }),
    { numRuns: 40 },
  );
});

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

it('puts back what is missing without losing a word', () => {
  // With the names their templates have: those are changed, and are no loss.
  const named = examples.map((text) => {
    const { form } = checkedOf(project, recordOf(text));
    return form ? completed(form, () => true) : text;
  });
  const thinned = fc
    .tuple(fc.constantFrom(...named), fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 12 }))
    .map(([text, places]) => {
      const lines = text.split('\n');
      for (const place of places) lines.splice(5 + Math.floor(place * (lines.length - 5)), 1);
      return lines.join('\n');
    });
  fc.assert(
    fc.property(thinned, (text) => {
      const { form } = checkedOf(project, recordOf(text));
      if (!form) return;
      const full = wordsOf(completed(form, () => true));
      let at = 0;
      // In the order they stood, with others between them.
      for (const word of wordsOf(text)) {
        at = full.indexOf(word, at) + 1;
        expect(at, word).toBeGreaterThan(0);
      }
    }),
    { numRuns: 25 },
  );
});

it.each(reach.templates.map(({ id }) => id))('completes a record of %s from its title alone', (id) => {
  const template = reach.template(id);
  if (!template) throw new Error(id);
  const complete = (text: string) => completed(fill(template, readRecord(readBlocks(text)), project.today), () => true);
  const whole = renderRecord(template);
  const bare = whole.slice(0, whole.indexOf('\n## '));
  const full = complete(bare);
  expect(full).not.toBe(bare);
  expect(complete(full)).toBe(full);
  const { form } = checkedOf(project, recordOf(full));
  const missing = form?.filled.filter(
    (one) => one.state === 'missing' && one.kind !== 'answer' && form.isAsked(one).asked,
  );
  expect(missing).toEqual([]);
  expect(complete(whole)).toBe(whole);
});
