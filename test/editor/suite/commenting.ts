// A reviewer's comment at the keyboard: written on a line, shown beside it, answered, in the way of an approval, and resolved.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { picture, press, seen, tapped, testAtKeyboard, typed, until } from './runner.ts';

testAtKeyboard('comments on a record, answers, and resolves before it is approved', async () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const root = vscode.extensions.getExtension('casewright.casewright')?.extensionUri;
  assert.ok(folder && root);
  const from = vscode.Uri.joinPath(root, 'examples', 'initial-assessment-good.assessment.md');
  const uri = vscode.Uri.joinPath(folder.uri, 'to-comment.assessment.md');
  await vscode.workspace.fs.copy(from, uri, { overwrite: true });
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  const { document } = editor;
  const before = document.getText();
  const line = before.split('\n').findIndex((words) => words.startsWith('## Analysis')) + 2;
  editor.selection = new vscode.Selection(line, 0, line, 0);
  editor.revealRange(editor.selection);

  const commenting = vscode.commands.executeCommand('casewright.comment');
  await seen('what to say', '.quick-input-title', (text) => text.includes('Comment on this line'));
  await typed('Say what would happen if nothing changed');
  await press('Enter');
  // Whoever has signed before on this machine is not asked again.
  const asked = await Promise.race([
    seen('who comments', '.quick-input-title', (text) => text.includes('Who comments?')).then(() => true),
    commenting.then(() => false),
  ]);
  if (asked) {
    await typed('R. Manager');
    await press('Enter');
  }
  await commenting;
  const written = /<!-- review: Say what would happen if nothing changed; [^;]+, \d+ \w+ \d{4} -->/;
  assert.match(document.getText(), written);

  await seen('the list of comments', '.comments-panel', (text) => text.includes('if nothing changed'));
  await tapped('.comments-panel .comment-thread-container');
  await seen('the comment', '.review-widget .comment-body', (text) => text.includes('if nothing changed'));
  await picture('comment');

  const approving = vscode.commands.executeCommand('casewright.approve');
  await seen('why not', '.notification-toast', (text) => text.includes('comment'));
  await approving;
  assert.doesNotMatch(document.getText(), /status: approved/);
  await vscode.commands.executeCommand('notifications.clearAll');

  await tapped('.review-widget [aria-label="Resolve the comment"]');
  await until(
    'that it is resolved',
    () => document.getText(),
    (text) => text.includes('<!-- resolved: '),
  );
  await seen('the list of comments', '.comments-panel', (text) => text.includes('1 reply'));
  await picture('comment-resolved');
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await vscode.commands.executeCommand('undo');
  await vscode.commands.executeCommand('undo');
  assert.equal(document.getText(), before);
});
