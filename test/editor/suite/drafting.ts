import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import type { TemplateChoice } from '../../../server/src/protocol/protocol.ts';
import { findings, findingsWhere, lineThatBegins, openFile, quickFix, typeAfter } from './editor.ts';
import { picture, seen, test, until } from './runner.ts';

test('a record nobody has begun is calm: one summary, nothing underlined', async () => {
  const { document } = await openFile('untouched.assessment.md');
  assert.equal(document.languageId, 'assessment');
  await findingsWhere(document, 'the summary', (found) => found.length > 0);
  assert.deepEqual(findings(document), ['1 record/not-begun']);
  const [summary] = vscode.languages.getDiagnostics(document.uri);
  assert.ok(summary?.range.isEmpty, 'the summary underlines something');
  await seen('the status bar', '#casewright\\.casewright\\.casewright\\.progress', (text) =>
    /^\d+ to fill in$/.test(text),
  );
  await seen('the summary', '.codelens-decoration', (text) => text.includes('things to fill in'));
  await picture('untouched');
});

test('findings appear on opening, and change while typing', async () => {
  const editor = await openFile('begun.assessment.md');
  const { document } = editor;
  const found = await findingsWhere(document, 'findings', (all) => all.length > 3);
  for (const one of ['7 risk-analysis/missing', '14 value/date', '16 child-seen/missing']) {
    assert.ok(
      found.some((finding) => finding.endsWith(one.slice(one.indexOf(' ') + 1))),
      `${one} is not among ${found.join(', ')}`,
    );
  }
  await picture('begun');
  const row = lineThatBegins(document, '| |').lineNumber;
  await editor.edit((edit) => edit.replace(document.lineAt(row).range, '| 4 March 2026 | Yes |'));
  await findingsWhere(document, 'the child now seen', (all) => !all.some((one) => one.includes('child-seen/missing')));
  await typeAfter(editor, '- Date of birth: 4.5.19', '9');
  await findingsWhere(document, 'no date yet', (all) => all.includes('14 value/date'));
  await typeAfter(editor, '- Date of birth: 4.5.199', '9');
  await findingsWhere(document, 'a date', (all) => !all.includes('14 value/date'));
  for (const _ of ['9', '9']) await vscode.commands.executeCommand('deleteLeft');
  await findingsWhere(document, 'no date again', (all) => all.includes('14 value/date'));
});

test('quick fixes mend a misspelt heading, insert what is missing and write a date in full', async () => {
  const { document } = await openFile('begun.assessment.md');
  await quickFix(document, lineThatBegins(document, '## Decison').lineNumber, 'Change to "Decision"');
  lineThatBegins(document, '## Decision');
  await findingsWhere(
    document,
    'the heading recognised',
    (all) => !all.some((one) => one.includes('structure/unrecognised-section')),
  );
  const missing = await until(
    'the missing section',
    () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .find(({ code }) => typeof code === 'object' && code.value === 'structure/missing-section'),
    (one) => one !== undefined,
  );
  await quickFix(document, missing?.range.start.line ?? 0, 'Insert the section "Analysis of risk"');
  lineThatBegins(document, '## Analysis of risk');
  await quickFix(document, lineThatBegins(document, '- Date of birth').lineNumber, 'Write the date as 4 May 2019');
  assert.equal(lineThatBegins(document, '- Date of birth').text, '- Date of birth: 4 May 2019');
  await quickFix(document, lineThatBegins(document, '## Decision').lineNumber, 'Insert "Manager"');
  assert.match(document.getText(), /- Outcome: Plan\r?\n- Manager: /);
  await findingsWhere(
    document,
    'all mended',
    (all) => !all.some((one) => /missing-section|missing-field|value\/date/.test(one)),
  );
  await picture('mended');
});

test('next unfinished blank goes from one to the next, and round', async () => {
  const editor = await openFile('begun.assessment.md');
  editor.selection = new vscode.Selection(0, 0, 0, 0);
  await vscode.commands.executeCommand('casewright.nextBlank');
  const analysis = lineThatBegins(editor.document, '## Analysis of risk').lineNumber;
  await until(
    'the first blank',
    () => editor.selection.active.line,
    (line) => line > analysis && line <= analysis + 2,
  );
  await vscode.commands.executeCommand('casewright.nextBlank');
  const manager = lineThatBegins(editor.document, '- Manager:');
  await until(
    'the second blank',
    () => editor.selection.active,
    (at) => at.line === manager.lineNumber && at.character === manager.text.length,
  );
  await vscode.commands.executeCommand('casewright.nextBlank');
  await until(
    'the first blank again',
    () => editor.selection.active.line,
    (line) => line > analysis && line <= analysis + 2,
  );
  await vscode.commands.executeCommand('casewright.previousBlank');
  await until(
    'the last blank',
    () => editor.selection.active.line,
    (line) => line === manager.lineNumber,
  );
});

test('a new record is made from a template without writing over another', async () => {
  const extension = vscode.extensions.getExtension('casewright.casewright');
  const templates: readonly TemplateChoice[] = await extension?.exports.client.sendRequest('casewright/templates', {});
  const index = templates.findIndex(({ id }) => id === 'initial-assessment');
  for (const name of ['initial-assessment.assessment.md', 'initial-assessment-2.assessment.md']) {
    const done = vscode.commands.executeCommand('casewright.newRecord');
    await seen('the first question', '.quick-input-widget .quick-input-title', (title) => title.includes('1 of 3'));
    await seen('the list', '.quick-input-list', (text) => text.includes('Initial assessment'));
    for (let i = 0; i < index; i++) await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
    await seen('the choice', '.quick-input-list .monaco-list-row.focused', (text) =>
      text.startsWith('Initial assessment'),
    );
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await seen('the second question', '.quick-input-widget .quick-input-title', (title) => title.includes('2 of 3'));
    await seen('the children', '.quick-input-list', (text) => text.includes('Ava Example'));
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await seen('the third question', '.quick-input-widget .quick-input-title', (title) => title.includes('3 of 3'));
    await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await done;
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor, 'nothing is open');
    assert.equal(editor.document.uri.path.split('/').at(-1), name);
    assert.equal(editor.document.languageId, 'assessment');
    assert.match(editor.document.getText(), /^---\ntemplate: initial-assessment\nstatus: draft\n/);
    assert.equal(editor.document.lineAt(editor.selection.active.line).text.trimEnd(), "- Child's name:");
  }
  await picture('new-record');
});

test('a finding can be explained, and the panel shows what was understood', async () => {
  const editor = await openFile('begun.assessment.md');
  await vscode.commands.executeCommand('casewright.explainFinding', 'child-seen/missing');
  const isOpen = (name: string) =>
    vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).some(({ label }) => label.includes(name));
  await until(
    'the page',
    () => isOpen('missing.md'),
    (open) => open,
  );
  await picture('explained');
  await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
  await vscode.commands.executeCommand('casewright.showFacts');
  await until(
    'the panel',
    () => isOpen('Understood'),
    (open) => open,
  );
  await picture('facts');
});
