// Preparing a supervision at the keyboard: a worker is chosen, and the record is there to be written on, saved by nobody yet.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { picture, press, seen, testAtKeyboard, until } from './runner.ts';

testAtKeyboard('prepares the supervision of a worker', async () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const root = vscode.extensions.getExtension('casewright.casewright')?.extensionUri;
  assert.ok(folder && root);
  const name = 'section-47-poor.assessment.md';
  await vscode.workspace.fs.copy(
    vscode.Uri.joinPath(root, 'examples', name),
    vscode.Uri.joinPath(folder.uri, 'supervised', name),
    { overwrite: true },
  );
  const preparing = vscode.commands.executeCommand('casewright.prepareSupervision');
  await seen('whose it is', '.quick-input-title', (text) => text.includes('Prepare supervision'));
  await picture('supervision-who');
  await press('Enter');
  await preparing;
  const editor = await until(
    'the record',
    () => vscode.window.activeTextEditor,
    (one) => one?.document.isUntitled === true,
  );
  assert.match(editor?.document.getText() ?? '', /^template: supervision$[^]*^- Worker: \S+/m);
  await picture('supervision');
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
});
