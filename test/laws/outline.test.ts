// Whatever the text: nothing throws, what is nested lies within what holds it, and colours come in order and never overlap.

import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import type { DocumentSymbol, FoldingRange, Position, Range, SelectionRange } from 'vscode-languageserver-types';
import { builtInPack } from '../../server/src/core/pack/built-in.ts';
import { reachOf } from '../../server/src/core/pack/reach.ts';
import { linesOf, positionAt } from '../../server/src/core/text/lines.ts';
import { codeLensesOf } from '../../server/src/features/code-lens.ts';
import { documentSymbolsOf } from '../../server/src/features/document-symbols.ts';
import { foldingRangesOf } from '../../server/src/features/folding.ts';
import { placePasted } from '../../server/src/features/paste/paste.ts';
import type { PastedPart } from '../../server/src/features/paste/pasted.ts';
import { selectionRangesAt } from '../../server/src/features/selection.ts';
import { semanticTokensOf } from '../../server/src/features/semantic-tokens.ts';
import { signatureHelpAt } from '../../server/src/features/signature.ts';
import { todayIn } from '../../server/src/features/today.ts';
import { todoOf } from '../../server/src/features/todo.ts';
import { documentOf, type Project } from '../../server/src/project/project.ts';

const project: Project = {
  documents: new Map(),
  reach: reachOf([builtInPack()]),
  settings: {},
  today: Temporal.PlainDate.from('2026-03-20'),
  generation: 0,
  encoding: 'utf-16',
};
const example = readFileSync(new URL('../../examples/single-assessment-poor.assessment.md', import.meta.url), 'utf8');
const pieces = [
  '# ',
  '## Child\n',
  '- Date of birth: ',
  '| a | b |\n|---|---|\n| c | d |\n',
  '\n\n',
  '> [!GUIDANCE]\n> x\n',
  '<!-- ',
  '-->',
  '- [x] y\n',
  '"q"',
  '```\n',
  '\r\n',
  '\ufeff',
  '😀',
  '\ud83d',
  '4 March 2026',
  'Waiting: x',
  '{text; #child.name}',
  '> "said"\n',
  "## Child's wishes and feelings\n\n",
  '---\n',
];
const soup = fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join(''));
const mutated = fc
  .tuple(fc.nat(example.length), fc.nat(400), soup)
  .map(([at, cut, text]) => example.slice(0, at) + text + example.slice(at + cut));
const front = '---\ntemplate: single-assessment\nstatus: draft\n---\n\n';
const texts = fc.oneof(
  mutated,
  soup.map((text) => front + text),
  soup,
);

const before = (a: Position, b: Position) => a.line < b.line || (a.line === b.line && a.character <= b.character);
const holds = (outer: Range, inner: Range) => before(outer.start, inner.start) && before(inner.end, outer.end);

function nests(symbols: readonly DocumentSymbol[], outer: Range | null): void {
  for (const { range, selectionRange, children } of symbols) {
    expect(holds(range, selectionRange)).toBe(true);
    if (outer) expect(holds(outer, range)).toBe(true);
    nests(children ?? [], range);
  }
}

function foldsNest(folds: readonly FoldingRange[], lines: number): void {
  const open: FoldingRange[] = [];
  for (const fold of folds) {
    expect(fold.endLine).toBeGreaterThan(fold.startLine);
    expect(fold.endLine).toBeLessThan(lines);
    while ((open.at(-1)?.endLine ?? lines) < fold.startLine) open.pop();
    expect(open.at(-1)?.startLine ?? -1).toBeLessThan(fold.startLine);
    expect(open.at(-1)?.endLine ?? lines).toBeGreaterThanOrEqual(fold.endLine);
    open.push(fold);
  }
}

it('holds for any text', () => {
  fc.assert(
    fc.property(texts, fc.nat(), fc.boolean(), (text, n, isTemplate) => {
      const document = documentOf(
        `file:///a.${isTemplate ? 'template' : 'assessment'}.md`,
        isTemplate ? 'assessment-template' : 'assessment',
        1,
        text,
      );
      const offset = n % (text.length + 1);
      const position = positionAt(text, linesOf(text), offset, 'utf-16');
      nests(documentSymbolsOf(project, document), null);
      foldsNest(foldingRangesOf(project, document), linesOf(text).starts.length);
      const [selection] = selectionRangesAt(project, document, [position]);
      for (let one: SelectionRange | undefined = selection; one?.parent; one = one.parent)
        expect(holds(one.parent.range, one.range)).toBe(true);
      if (selection) expect(holds(selection.range, { start: position, end: position })).toBe(true);
      const { data } = semanticTokensOf(project, document);
      for (let i = 0; i < data.length; i += 5) {
        expect(data[i + 2]).toBeGreaterThan(0);
        if (i > 0 && data[i] === 0) expect(data[i + 1]).toBeGreaterThanOrEqual(data[i - 3] as number);
      }
      const lines = { start: { line: position.line, character: 0 }, end: position };
      expect(semanticTokensOf(project, document, lines).data.length).toBeLessThanOrEqual(data.length);
      codeLensesOf(project, document, { hasCommands: true });
      todoOf(project, document);
      todayIn(project, document);
      signatureHelpAt(project, document, position);
      const parts: readonly PastedPart[] = [
        { kind: 'paragraph', markdown: 'a', plain: 'a' },
        {
          kind: 'table',
          rows: [
            ['Date', 'x'],
            ['4 March 2026', 'y|z'],
          ],
        },
      ];
      const placed = placePasted(project, document, { start: offset, end: offset }, parts);
      for (const { range } of placed?.edits ?? []) expect(before(range.start, range.end)).toBe(true);
    }),
    { numRuns: 150 },
  );
});
