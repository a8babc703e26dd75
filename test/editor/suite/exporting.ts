// Exporting a record from the editor: chosen at the keyboard, saved where the dialog says, with the words of the record in it.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { picture, press, seen, testAtKeyboard, until } from './runner.ts';

testAtKeyboard('exports a record as a Word document beside it', async () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const root = vscode.extensions.getExtension('casewright.casewright')?.extensionUri;
  assert.ok(folder && root);
  const from = vscode.Uri.joinPath(root, 'examples', 'initial-assessment-good.assessment.md');
  const record = vscode.Uri.joinPath(folder.uri, 'to-export.assessment.md');
  const exported = vscode.Uri.joinPath(folder.uri, 'to-export.docx');
  await vscode.workspace.fs.copy(from, record, { overwrite: true });
  await vscode.window.showTextDocument(record, { preview: false });
  const done = vscode.commands.executeCommand('casewright.exportRecord');
  await seen(
    'the kinds of file',
    '.quick-input-list',
    (text) => text.includes('Word document') && text.includes('PDF'),
  );
  await picture('export-kinds');
  await press('Enter');
  await seen('what goes into it', '.quick-input-list', (text) => text.includes('The record alone'));
  await press('Enter');
  await seen('where it goes', '.quick-input-title', (text) => text.includes('Export the record'));
  await press('Enter');
  const bytes = await until(
    'the Word file',
    async () => vscode.workspace.fs.readFile(exported).then(Buffer.from, () => Buffer.alloc(0)),
    (file) => file.length > 0,
  );
  assert.equal(bytes.subarray(0, 2).toString(), 'PK');
  await seen('that it is written', '.notifications-toasts', (text) => text.includes('to-export.docx is written'));
  await vscode.commands.executeCommand('notifications.clearAll');
  await done;
});
