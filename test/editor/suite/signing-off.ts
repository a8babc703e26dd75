// Signing a record off at the keyboard: approved by name, reported when it is changed, and returned with a reason.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { picture, press, seen, testAtKeyboard, typed, until } from './runner.ts';

testAtKeyboard('approves a record, says when it is changed, and returns it', async () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const root = vscode.extensions.getExtension('casewright.casewright')?.extensionUri;
  assert.ok(folder && root);
  const from = vscode.Uri.joinPath(root, 'examples', 'initial-assessment-good.assessment.md');
  const uri = vscode.Uri.joinPath(folder.uri, 'to-sign.assessment.md');
  await vscode.workspace.fs.copy(from, uri, { overwrite: true });
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  const { document } = editor;
  const changed = () =>
    vscode.languages.getDiagnostics(uri).some(({ code }) => JSON.stringify(code).includes('changed-since-approval'));

  const approving = vscode.commands.executeCommand('casewright.approve');
  await seen('who signs', '.quick-input-title', (text) => text.includes('Who signs?'));
  await typed('R. Manager');
  await press('Enter');
  await seen('as what', '.quick-input-title', (text) => text.includes('As what?'));
  await typed('Team manager');
  await press('Enter');
  await seen('the question', '.quick-input-title', (text) => text.includes('Approve this record?'));
  await picture('sign-off');
  await press('Enter');
  await approving;
  const [top = ''] = document.getText().split('\n---\n');
  assert.match(top, /status: approved\n/);
  assert.match(
    top,
    /approval:\n {2}by: R\. Manager\n {2}role: Team manager\n {2}date: \d{4}-\d\d-\d\d\n {2}digest: sha256:[0-9a-f]{64}$/,
  );
  assert.equal(changed(), false);

  await editor.edit((edit) =>
    edit.insert(document.lineAt(document.lineCount - 1).range.end, '\n\nOne more sentence.\n'),
  );
  await until('that it was changed', changed, (is) => is);

  const returning = vscode.commands.executeCommand('casewright.returnToDraft');
  await seen('why', '.quick-input-title', (text) => text.includes('Return the record'));
  await typed('Say where the last sentence comes from');
  await press('Enter');
  await seen('who', '.quick-input-title', (text) => text.includes('Who signs?'));
  await press('Enter');
  await seen('the question', '.quick-input-title', (text) => text.includes('Return this record'));
  await press('Enter');
  await returning;
  assert.match(document.getText(), /status: returned\n/);
  assert.match(document.getText(), /<!-- returned: Say where the last sentence comes from; R\. Manager, /);
  assert.doesNotMatch(document.getText(), /approval:/);
  await until('nothing more of it', changed, (is) => !is);
});
