// The preview beside the record: what it shows, and that it keeps its place and keeps in step.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { lineThatBegins } from './editor.ts';
import { atRest, cursorAt, openCopy, openPreview, scrolled, topOf } from './previewing.ts';
import { inPage, inPreview, picture, press, seen, testAtKeyboard, typed, until } from './runner.ts';

testAtKeyboard('the preview shows the record, with what is found beside it', async () => {
  const editor = await openCopy('initial-assessment-poor');
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  await press('Control+K');
  await press('v');
  await seen('the record', '#record h1', (text) => text.includes('Initial assessment'));
  await seen('a name', '#record .field', (text) => text.includes('Rowan Netherby'));
  await seen('a finding in words', '#record .finding .go', (text) =>
    /^\S (?:Error|Warning|Information|Hint), line \d+$/.test(text),
  );
  await seen('how far it has come', '#progress', (text) => /\d+ of \d+ answered/.test(text));
  assert.equal(vscode.window.activeTextEditor, editor);
  await picture('preview');
});

testAtKeyboard('the preview keeps up with what is typed, and keeps its place', async () => {
  const editor = await openCopy('core-assessment-good');
  await openPreview();
  await seen('the record', '#record h1', (text) => text !== '');
  const line = lineThatBegins(editor.document, '## Chronology').lineNumber - 2;
  cursorAt(editor, editor.document.lineAt(line).range.end);
  await until('there too', scrolled, (at) => at !== null && at > 300);
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  const before = await atRest(() => topOf('Chronology'));
  await inPage('void (document.querySelector("#record h1").isSame = true)');
  await typed(' Fictional words at the end.');
  await until(
    'the words',
    () => inPage<string>('document.querySelector("#record").innerText'),
    (text) => text?.includes('Fictional words at the end.') === true,
  );
  const after = await atRest(() => topOf('Chronology'));
  assert.ok(Math.abs((after ?? 0) - (before ?? 0)) < 60, `${before} became ${after}`);
  await seen('the part with the cursor', '#record [data-here]', (text) => text.includes('Fictional words at the end.'));
  assert.equal(await inPage('document.querySelector("#record h1").isSame'), true, 'what is the same is left as it is');
});

testAtKeyboard('the preview in place of the record has what is found in its margin', async () => {
  await openCopy('initial-assessment-poor');
  await vscode.commands.executeCommand('casewright.openPreviewFull');
  await seen('a finding', '#record .finding .go', (text) => text !== '');
  const boxes = await inPage<{ readonly top: number; readonly bottom: number; readonly left: number }[]>(
    '[...document.querySelectorAll("#record .finding")].map((one) => one.getBoundingClientRect()).map(({ top, bottom, left }) => ({ top, bottom, left }))',
  );
  const words = await inPage<number>('document.querySelector("#record .fields").getBoundingClientRect().right');
  assert.ok(boxes?.every(({ left }) => left >= (words ?? 0)));
  assert.ok(boxes?.every(({ top }, i) => top >= (boxes[i - 1]?.bottom ?? 0)));
  await picture('preview-full');
});

testAtKeyboard('the editor and the preview scroll in step', async () => {
  const editor = await openCopy('core-assessment-good');
  await openPreview();
  await seen('the record', '#record h1', (text) => text !== '');
  const line = lineThatBegins(editor.document, '## Household').lineNumber;
  editor.revealRange(new vscode.Range(line, 0, line, 0), vscode.TextEditorRevealType.AtTop);
  // The editor's own headings, which stay at its top, cover a line or two.
  await until(
    'the heading at the top',
    () => topOf('Household'),
    (top) => top !== null && top > 0 && top < 250,
  );
  const there = await atRest(scrolled);
  await inPreview('wheel', '1500');
  await until('further down', scrolled, (at) => at !== null && at > (there ?? 0) + 1000);
  await until(
    'the editor too',
    () => editor.visibleRanges[0]?.start.line ?? 0,
    (top) => top > line + 5,
  );
  // Neither sends the other's scrolling back.
  const rest = await atRest(scrolled);
  const shown = editor.visibleRanges[0]?.start.line;
  assert.equal(await atRest(scrolled), rest);
  assert.equal(editor.visibleRanges[0]?.start.line, shown);
  const down = await atRest(() => editor.visibleRanges[0]?.start.line ?? null);
  editor.revealRange(new vscode.Range(0, 0, 0, 0), vscode.TextEditorRevealType.AtTop);
  await until('back at the top', scrolled, (at) => at === 0);
  assert.notEqual(down, 0);
});

testAtKeyboard('a click in the preview goes to the line, and the part of the cursor is marked', async () => {
  const editor = await openCopy('initial-assessment-poor');
  await openPreview();
  await seen('a finding', '#record .finding .go', (text) => text !== '');
  const line = await inPage<string>('document.querySelector("#record .finding").dataset.line');
  await inPreview('click', '#record .finding .go');
  await until(
    'the line',
    () => editor.selection.active.line,
    (at) => at === Number(line),
  );
  await until(
    'the keyboard there',
    () => vscode.window.activeTextEditor,
    (active) => active?.document === editor.document,
  );
  const referrer = lineThatBegins(editor.document, '- Referrer:').lineNumber;
  await inPreview('click-twice', `#record [data-line="${referrer}"] dd`);
  await until(
    'the answer',
    () => editor.selection.active.line,
    (at) => at === referrer,
  );
  await seen('it is marked', '#record [data-here]', (text) => text.includes('Referrer'));
  const reference = lineThatBegins(editor.document, '- Sex:').range.end;
  cursorAt(editor, reference);
  await seen('the other is marked', '#record [data-here]', (text) => text.includes('Sex'));
  await inPreview('click', '#progress');
  await seen('the sections', '#sections', (text) => text.includes('Referral') && /\d of \d/.test(text));
  await picture('preview-sections');
  await inPreview('click', '#sections button:has-text("Allocation")');
  await until(
    'its line',
    () => editor.document.lineAt(editor.selection.active.line).text,
    (text) => /Alloc/.test(text),
  );
  await inPreview('click', '#progress');
});
