// The lists beside the editor, and pasting.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { findings, findingsWhere, lineThatBegins, openFile } from './editor.ts';
import { copied, picture, press, seen, test, testAtKeyboard, typed, until } from './runner.ts';

const pane = (title: string) => `.pane:has(.pane-header:has-text("${title}"))`;

test('what is left to do is ticked as it is done, and says the same as the status bar', async () => {
  const editor = await openFile('visit.assessment.md');
  await vscode.commands.executeCommand('casewright.todo.focus');
  await seen(
    'the sections',
    `${pane('What is left to do')} .monaco-list`,
    (text) => text.includes('Child seen') && text.includes('not started'),
  );
  await seen('the count', '#casewright\\.casewright\\.casewright\\.progress', (text) => text.startsWith('1 of'));
  await seen('the same count', `${pane('What is left to do')} .pane-header .description`, (text) =>
    text.startsWith('1 of'),
  );
  await picture('todo');
  const born = lineThatBegins(editor.document, '- Date of birth:').range.end;
  await editor.edit((edit) => edit.insert(born, ' 4 May 2019'));
  await seen('one more', '#casewright\\.casewright\\.casewright\\.progress', (text) => text.startsWith('2 of'));
  await seen('one more in the list', `${pane('What is left to do')} .pane-header .description`, (text) =>
    text.startsWith('2 of'),
  );
});

test('checking as if submitted lists what a reviewer would see and changes nothing', async () => {
  const { document } = await openFile('visit.assessment.md');
  const before = document.getText();
  await vscode.commands.executeCommand('casewright.checkAsSubmitted');
  await seen('the list', `${pane('If I submitted it now')} .monaco-list`, (text) => text.includes('Would stop it'));
  await picture('submit-check');
  assert.equal(document.getText(), before);
  await vscode.commands.executeCommand('casewright.closeSubmitCheck');
});

test('today lists what is overdue and what was returned, and opens it', async () => {
  await vscode.commands.executeCommand('casewright.today.focus');
  await seen(
    'the list',
    `${pane('Today')} .monaco-list`,
    (text) => text.includes('Returned to you') && text.includes('EX-2003'),
  );
  await picture('today');
});

testAtKeyboard('what is pasted from another program becomes clean words in the right place', async () => {
  const editor = await openFile('visit.assessment.md');
  const { document } = editor;
  const row = lineThatBegins(document, '| |').lineNumber;
  editor.selection = new vscode.Selection(row, 2, row, 2);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await copied('<table><tr><td>Date</td><td>Seen alone</td></tr><tr><td>04/03/2026</td><td>yes</td></tr></table>');
  await press('Control+V');
  await until(
    'the row',
    () => document.getText(),
    (text) => text.includes('| 4 March 2026 | Yes |'),
  );
  await picture('pasted');
  await press('Control+Z');
  await until(
    'as it was',
    () => document.getText(),
    (text) => !text.includes('4 March 2026'),
  );
});

testAtKeyboard('a finding about words that are being typed waits until the typing pauses', async () => {
  const editor = await openFile('visit.assessment.md');
  const { document } = editor;
  const line = lineThatBegins(document, '- Date of birth:');
  await editor.edit((edit) => edit.replace(line.range, '- Date of birth: '));
  await findingsWhere(document, 'no date yet', (all) =>
    all.includes(`${line.lineNumber + 1} completeness/empty-field`),
  );
  const end = document.lineAt(line.lineNumber).range.end;
  editor.selection = new vscode.Selection(end, end);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  const isWrong = () => findings(document).includes(`${line.lineNumber + 1} value/date`);
  let isTyping = true;
  const early: string[] = [];
  const watching = vscode.languages.onDidChangeDiagnostics(() => {
    if (isTyping && isWrong()) early.push(document.lineAt(line.lineNumber).text);
  });
  await typed('31 February');
  isTyping = false;
  await until('the finding', isWrong, (wrong) => wrong);
  watching.dispose();
  assert.deepEqual(early, []);
});

testAtKeyboard('records are found by what they say, and one that is chosen is opened', async () => {
  const done = vscode.commands.executeCommand('casewright.findRecords');
  const rows = '.quick-input-widget .quick-input-list';
  await seen('the examples', rows, (text) => text.includes('The child was never seen alone'));
  await typed('Stauts = "x"');
  await press('Enter');
  await seen('what is wrong', rows, (text) => text.includes('There is no section, label or column called "Stauts"'));
  await picture('find-wrong');
  await press('Control+A');
  await typed('Date of birth = null');
  await press('Enter');
  await seen('the records', rows, (text) => text.includes('EX-2003') && !text.includes('EX-2004'));
  await picture('found');
  await press('Enter');
  await done;
  assert.ok(vscode.window.activeTextEditor?.document.fileName.endsWith('.assessment.md'));
});
