// A form that somebody has in Word, brought in from the list of files.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { councilForm, emptyForm } from '../../support/word.ts';
import { picture, press, seen, testAtKeyboard, typed, until } from './runner.ts';

async function bringIn(name: string, bytes: Uint8Array): Promise<Thenable<unknown>> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder, name);
  await vscode.workspace.fs.writeFile(uri, bytes);
  return vscode.commands.executeCommand('casewright.importWord', uri);
}

const opened = (language: string) =>
  until(
    'the new document',
    () =>
      vscode.window.visibleTextEditors.find(({ document }) => document.isUntitled && document.languageId === language),
    (editor) => editor !== undefined,
  );

async function closed(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

testAtKeyboard('a Word document becomes a new record, with what was not matched beside it', async () => {
  const done = bringIn('referral.docx', await councilForm());
  await seen('the template most like it first', '.quick-input-list .monaco-list-row.focused', (text) =>
    text.includes('Contact and referral'),
  );
  await press('Enter');
  await done;
  const editor = await opened('assessment');
  assert.match(
    editor?.document.getText() ?? '',
    /^---\ntemplate: contact-referral\nstatus: draft\nreference: EX-2077\n/,
  );
  assert.match(editor?.document.getText() ?? '', /\n- Date of birth: 3 June 2017\n/);
  await picture('import-word');
  await closed();
});

testAtKeyboard('an empty form becomes a draft of a template', async () => {
  const done = bringIn('visit-form.docx', await emptyForm());
  await seen('the templates', '.quick-input-list', (text) => text.includes('Case note'));
  await typed('A new template');
  await press('Enter');
  await done;
  const editor = await opened('assessment-template');
  assert.match(editor?.document.getText() ?? '', /\n- Allocated social worker: \{person\}\n/);
  await closed();
});
