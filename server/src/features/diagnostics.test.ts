import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { DiagnosticSeverity } from 'vscode-languageserver-types';
import { builtInPack } from '../core/pack/built-in.ts';
import { reachOf } from '../core/pack/reach.ts';
import { checkedOf, documentOf, type Project } from '../project/project.ts';
import { diagnosticsOf } from './diagnostics.ts';

const project: Project = {
  documents: new Map(),
  reach: reachOf([builtInPack()]),
  // Many of little weight, so that the few others must not be lost among them.
  settings: { 'completeness/placeholder': 'hint' },
  today: Temporal.PlainDate.from('2026-03-20'),
  generation: 0,
  encoding: 'utf-16',
};

function shown(placeholders: number) {
  const document = documentOf(
    'file:///a.assessment.md',
    'assessment',
    1,
    `---\ntemplate: case-note\nstatus: for review\n---\n\n# Case note\n\n## What happened\n\n${'TBC\n\n'.repeat(placeholders)}`,
  );
  return { all: checkedOf(project, document).findings, diagnostics: diagnosticsOf(project, document, () => null) };
}

it('shows every finding of a record that has no more than anybody can look through', () => {
  const { all, diagnostics } = shown(400);
  expect(all.length).toBeGreaterThan(400);
  expect(diagnostics).toHaveLength(all.length);
});

it('shows the most pressing of too many, and says how many there are besides', () => {
  const { all, diagnostics } = shown(700);
  expect(diagnostics).toHaveLength(500);
  const [first, ...rest] = diagnostics;
  expect(first?.message).toContain(`There are ${all.length - 499} more findings`);
  const others = all.filter(({ severity }) => severity !== 'hint');
  expect(others.length).toBeGreaterThan(0);
  expect(rest.filter(({ severity }) => severity !== DiagnosticSeverity.Hint)).toHaveLength(others.length);
  const lines = rest.map(({ range }) => range.start.line);
  expect(lines).toEqual([...lines].sort((a, b) => a - b));
});
