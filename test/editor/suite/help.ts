// What the editor offers while one writes, taken with the keyboard.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { findingsWhere, lineThatBegins, openFile } from './editor.ts';
import { picture, press, seen, test, testAtKeyboard, typed, until } from './runner.ts';

/** Puts the cursor at the end of the line that begins so, in the editor's text. */
async function atEndOf(editor: vscode.TextEditor, beginning: string): Promise<void> {
  const { end } = lineThatBegins(editor.document, beginning).range;
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(new vscode.Range(end, end));
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/** What Ctrl+. offers with the cursor there. */
async function actionsAt(document: vscode.TextDocument, at: vscode.Position): Promise<readonly vscode.CodeAction[]> {
  const range = new vscode.Range(at, at);
  return vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range);
}

testAtKeyboard('the options of a question are offered, and Enter takes one', async () => {
  const editor = await openFile('help.assessment.md');
  const { end } = lineThatBegins(editor.document, '- Outcome:').range;
  await editor.edit((edit) => edit.insert(end, ' '));
  await atEndOf(editor, '- Outcome:');
  await press('Control+Space');
  await seen('the options', '.suggest-widget', (text) => text.includes('No further action') && text.includes('Plan'));
  await picture('offers');
  await typed('Pla');
  await seen('the one', '.suggest-widget .monaco-list-row.focused', (text) => text.startsWith('Plan'));
  await press('Enter');
  await until(
    'the answer',
    () => lineThatBegins(editor.document, '- Outcome:').text,
    (text) => text === '- Outcome: Plan',
  );
});

testAtKeyboard('a finding is accepted with a reason and a name, and stays to be seen', async () => {
  const editor = await openFile('help.assessment.md');
  const { document } = editor;
  await findingsWhere(document, 'not seen alone', (all) => all.some((one) => one.endsWith('child-seen/alone')));
  const about = vscode.languages
    .getDiagnostics(document.uri)
    .find(({ code }) => typeof code === 'object' && code.value === 'child-seen/alone');
  const at = about?.range.start ?? new vscode.Position(0, 0);
  const accept = await until(
    'the action',
    async () => (await actionsAt(document, at)).find(({ title }) => title.startsWith('Accept')),
    (one) => one !== undefined,
  );
  assert.ok(accept?.command);
  const done = vscode.commands.executeCommand(accept.command.command, ...(accept.command.arguments ?? []));
  await seen('the first question', '.quick-input-widget .quick-input-title', (title) => title.includes('1 of 2'));
  await typed('as discussed');
  await seen('a reason that is none', '.quick-input-widget .quick-input-message', (text) => text.length > 30);
  await press('Control+A');
  await typed('she asked for her grandmother to stay');
  await press('Enter');
  await seen('the second question', '.quick-input-widget .quick-input-title', (title) => title.includes('2 of 2'));
  await typed('R. Manager');
  await press('Enter');
  await done;
  assert.match(
    document.getText(),
    /<!-- accept child-seen\/alone: she asked for her grandmother to stay; R\. Manager, /,
  );
  const isQuiet = () =>
    vscode.languages
      .getDiagnostics(document.uri)
      .filter(({ code }) => typeof code === 'object' && code.value === 'child-seen/alone')
      .every(({ severity, message }) => severity === vscode.DiagnosticSeverity.Hint && message.includes('R. Manager'));
  await until('the finding accepted', isQuiet, (quiet) => quiet);
  await picture('accepted');
});

testAtKeyboard('a blank is said to be waited for', async () => {
  const { document } = await openFile('help.assessment.md');
  const { end } = lineThatBegins(document, '- Manager:').range;
  const mark = await until(
    'the action',
    async () => (await actionsAt(document, end)).find(({ title }) => /waiting/i.test(title)),
    (one) => one !== undefined,
  );
  assert.ok(mark?.command);
  const done = vscode.commands.executeCommand(mark.command.command, ...(mark.command.arguments ?? []));
  await seen('the question', '.quick-input-widget', (text) => text !== '');
  await typed('the duty manager');
  await press('Enter');
  await seen('the second question', '.quick-input-widget .quick-input-title', (title) => title.includes('2 of 2'));
  await typed('Ms K');
  await press('Enter');
  await done;
  assert.match(lineThatBegins(document, '- Manager:').text, /^- Manager: Waiting: the duty manager, asked Ms K, /);
});

test('what stands under the mouse is explained, and a record is put in order', async () => {
  const { document } = await openFile('help.assessment.md');
  const line = lineThatBegins(document, '- Date of birth:');
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    line.range.end,
  );
  const words = hovers
    .flatMap(({ contents }) => contents.map((part) => (typeof part === 'string' ? part : part.value)))
    .join('\n');
  assert.match(words, /4 May 2019/);
  await vscode.commands.executeCommand('editor.action.formatDocument');
  await until(
    'the table in columns',
    () => document.getText(),
    (text) => /\| Date +\| Seen alone \|/.test(text) && /\| 4 March 2026 \| No +\|/.test(text),
  );
  await picture('in-order');
});

test('a person is given another name throughout the record', async () => {
  const { document } = await openFile('help.assessment.md');
  const name = lineThatBegins(document, "- Child's name:");
  const at = new vscode.Position(name.lineNumber, name.text.indexOf('Ava'));
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    'vscode.executeDocumentRenameProvider',
    document.uri,
    at,
    'Kit Example',
  );
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.match(document.getText(), /Kit Example is often alone/);
  assert.ok(!document.getText().includes('Ava Example'));
});

test('the walkthrough opens', async () => {
  await vscode.commands.executeCommand('casewright.getStarted');
  await seen(
    'its steps',
    '.gettingStartedContainer',
    (text) => text.includes('Open a folder for your records') && text.includes('Submit it for review'),
  );
  await picture('walkthrough');
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
});
