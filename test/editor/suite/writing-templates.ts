import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { findingsWhere, lineThatBegins, openFile } from './editor.ts';
import { picture, test } from './runner.ts';

test('a template is checked while it is written, and records follow it once it is saved', async () => {
  const record = await openFile('begun.assessment.md');
  await findingsWhere(record.document, 'findings', (all) => all.length > 0);
  const editor = await openFile('council/visit-note.template.md');
  assert.equal(editor.document.languageId, 'assessment-template');
  const line = lineThatBegins(editor.document, '- Date of birth');
  await editor.edit((edit) => edit.replace(line.range, '- Date of birth: {dat; #child.dateOfBirth}'));
  await findingsWhere(editor.document, 'a type that does not exist', (all) =>
    all.some((one) => one.includes('template/unknown-type')),
  );
  await picture('template');
  await editor.edit((edit) =>
    edit.replace(
      editor.document.lineAt(line.lineNumber).range,
      '- Date of birth: {date; #child.dateOfBirth}\n- School: {text; #child.school}',
    ),
  );
  await findingsWhere(editor.document, 'the template mended', (all) => all.length === 0);
  await editor.document.save();
  await vscode.window.showTextDocument(record.document);
  await findingsWhere(record.document, 'the new label asked for', (all) =>
    all.some((one) => one.includes('completeness/missing-field')),
  );
});
