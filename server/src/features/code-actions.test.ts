import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { CodeActionKind, type Range } from 'vscode-languageserver-types';
import { builtInPack } from '../core/pack/built-in.ts';
import { reachOf } from '../core/pack/reach.ts';
import { documentOf, type Project } from '../project/project.ts';
import { codeActionsOf } from './code-actions.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { fixAllKind } from './kinds.ts';

const project: Project = {
  documents: new Map(),
  reach: reachOf([builtInPack()]),
  settings: {},
  today: Temporal.PlainDate.from('2026-03-20'),
  generation: 0,
  encoding: 'utf-16',
};
const uri = 'file:///a.assessment.md';
const lines = [
  '---',
  'template: case-note',
  'status: draft',
  '---',
  '',
  '# Case note',
  '',
  '## Contact',
  '',
  '- Date: 4/3/2026',
];
const document = documentOf(uri, 'assessment', 7, `${lines.join('\n')}\n- Date and time: \n`);
/** From the title to the end: what is found anywhere is in it. */
const range = { start: { line: 5, character: 0 }, end: { line: 20, character: 0 } };
const title = { start: range.start, end: range.start };
const found = diagnosticsOf(project, document, () => null).find((one) => one.range.start.line > 5)?.range ?? title;
const actions = (at: Range, only?: string[], client = { hasCommands: false, confirms: true }) =>
  codeActionsOf(project, document, at, { diagnostics: [], ...(only ? { only } : {}) }, client);

describe('kinds', () => {
  it.each([
    [[CodeActionKind.QuickFix], [CodeActionKind.QuickFix]],
    [[CodeActionKind.RefactorExtract], []],
    [[CodeActionKind.SourceOrganizeImports], []],
    [['quick'], []],
  ])('only %j', (only, kinds) => {
    expect([...new Set(actions(range, only).map(({ kind }) => kind))]).toEqual(kinds);
  });

  it('puts all right only where that is asked for', () => {
    expect(actions(range).some(({ kind }) => kind === fixAllKind)).toBe(false);
    expect(actions(range, ['']).map(({ kind }) => kind)).toContain(CodeActionKind.QuickFix);
  });
});

describe('what an editor can do', () => {
  it('shows changes to many sections before they are made, where the editor can', () => {
    // The record begins above its title, where what its template has gained is offered.
    const [large] = actions(title, [CodeActionKind.Refactor]);
    expect(large?.edit?.changeAnnotations).toEqual({ large: { label: large?.title, needsConfirmation: true } });
    expect(large?.edit?.documentChanges?.[0]).toMatchObject({ textDocument: { uri, version: 7 } });
    const [plain] = actions(title, [CodeActionKind.Refactor], { hasCommands: false, confirms: false });
    expect(Object.keys(plain?.edit?.changes ?? {})).toEqual([uri]);
  });

  it('writes all but the words where nobody can be asked for them', () => {
    const texts = actions(found, [CodeActionKind.QuickFix])
      .filter(({ title }) => title.startsWith('Accept'))
      .map(({ edit }) => edit?.changes?.[uri]?.[0]?.newText.trim());
    expect(texts[0]).toMatch(/^<!-- accept [a-z/-]+: ; , 20 March 2026 -->$/);
  });

  it('names a command where they can', () => {
    const asking = actions(found, undefined, { hasCommands: true, confirms: true }).filter(({ command }) => command);
    expect(asking.length).toBeGreaterThan(0);
    expect(asking.every(({ edit }) => edit === undefined)).toBe(true);
  });
});
