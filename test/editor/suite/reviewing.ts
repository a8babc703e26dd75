// A manager at the keyboard: the review panel, grouped and filtered, a finding opened at its line, a record returned from the list.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { picture, press, seen, tapped, testAtKeyboard, typed, until } from './runner.ts';

const panel = '.pane:has(.pane-header:has-text("Review"))';
const rows = `${panel} .monaco-list-rows`;

testAtKeyboard('reviews the records of a folder: groups, filters, opens a finding, returns a record', async () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const root = vscode.extensions.getExtension('casewright.casewright')?.extensionUri;
  assert.ok(folder && root);
  const copied = async (name: string, reference: string) => {
    const from = vscode.Uri.joinPath(root, 'examples', `${name}.assessment.md`);
    const uri = vscode.Uri.joinPath(folder.uri, 'reviewed', `${name}.assessment.md`);
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(from));
    const submitted = text
      .replace(/^status: .*$/m, 'status: for review')
      .replace(/^reference: .*$/m, `reference: ${reference}`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(submitted));
    return uri;
  };
  await copied('initial-assessment-good', 'EX-7001');
  const poor = await copied('initial-assessment-poor', 'EX-7002');

  await vscode.commands.executeCommand('casewright.openReview');
  await seen('the records', rows, (text) => /Red · /.test(text));
  await picture('review');

  const grouping = vscode.commands.executeCommand('casewright.groupReview');
  await seen('how to group', '.quick-input-title', (text) => text.includes('Group the records'));
  await typed('By what was found');
  await press('Enter');
  await grouping;
  await seen('the groups', rows, (text) => /\d+ records?/.test(text) && !/Red · /.test(text));
  await picture('review-by-rule');

  const filtering = vscode.commands.executeCommand('casewright.filterReview');
  await seen('what to show', '.quick-input-title', (text) => text.includes('Filter the records'));
  await typed('Records with words');
  await press('Enter');
  await seen('which words', '.quick-input-title', (text) => text.includes('Records with words'));
  await typed('EX-7002');
  await press('Enter');
  await filtering;
  await seen('how many', `${panel} .pane-header .description`, (text) => text.includes('1 of '));

  const back = vscode.commands.executeCommand('casewright.groupReview');
  await seen('how to group', '.quick-input-title', (text) => text.includes('Group the records'));
  await typed('One after the other');
  await press('Enter');
  await back;
  await seen('the one record', rows, (text) => text.includes('EX-7002') && !text.includes('EX-2004'));
  await tapped(`${rows} .monaco-list-row .monaco-tl-twistie`);
  await seen('its findings', `${rows} .monaco-list-row:nth-child(2)`, (text) => text !== '');
  await tapped(`${rows} .monaco-list-row:nth-child(2)`);
  await until(
    'the record at the line of the finding',
    () => vscode.window.activeTextEditor,
    (editor) => editor?.document.uri.toString() === poor.toString() && editor.selection.start.line > 0,
  );
  await picture('review-finding');

  // What the menu of the entry gives.
  const returning = vscode.commands.executeCommand('casewright.returnToDraft', {
    entry: { record: { uri: poor.toString() } },
  });
  await seen('why', '.quick-input-title', (text) => text.includes('Return the record'));
  await typed('Say when she was seen');
  await press('Enter');
  await seen('who', '.quick-input-title', (text) => text.includes('Who signs?'));
  await typed('R. Manager');
  await press('Enter');
  await seen('the question', '.quick-input-title', (text) => text.includes('Return this record'));
  await press('Enter');
  await returning;
  const text = (await vscode.workspace.openTextDocument(poor)).getText();
  assert.match(text, /^status: returned$/m);
  assert.match(text, /<!-- returned: Say when she was seen; R\. Manager/);
  await seen('that it was returned', rows, (shown) => shown.includes('returned'));
});
