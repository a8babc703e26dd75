// From nothing to a complete initial assessment without a finding, with the keyboard alone, guided by what the editor shows: it
// says which blank comes next, and the newcomer answers. What they know is what the good example says.

import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { findingsWhere } from './editor.ts';
import { picture, press, seen, testAtKeyboard, typed, until, wrote } from './runner.ts';

/** What the newcomer knows: by label, by column within a section, and by heading. */
interface Known {
  readonly fields: ReadonlyMap<string, string>;
  readonly cells: ReadonlyMap<string, string>;
  readonly texts: ReadonlyMap<string, string>;
}

function whatTheyKnow(record: string): Known {
  const fields = new Map<string, string>();
  const cells = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const part of record.split(/^#{2,} /m).slice(1)) {
    const [heading = '', ...lines] = part.split('\n');
    const rows = lines
      .filter((line) => line.startsWith('|'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    const [header = [], , first = []] = rows;
    header.forEach((column, i) => cells.set(`${heading}/${column}`, first[i] ?? ''));
    for (const line of lines) {
      const [, label, value] = /^- ([^:]+): (.+)$/.exec(line) ?? [];
      if (label && value) fields.set(`${heading}/${label}`, value);
    }
    const prose = lines.filter((line) => line !== '' && !/^[-|<>]/.test(line)).join(' ');
    if (prose !== '') texts.set(heading, prose);
  }
  return { fields, cells, texts };
}

/** Where the cursor is, in words anybody reads off the page: the heading above, and the label or column. */
function whereAmI(editor: vscode.TextEditor): {
  readonly heading: string;
  readonly label: string | null;
  readonly column: string | null;
} {
  const { document, selection } = editor;
  const at = selection.active;
  const above = (test: (text: string) => boolean) => {
    for (let i = at.line; i >= 0; i--) if (test(document.lineAt(i).text)) return document.lineAt(i).text;
    return '';
  };
  const heading = above((text) => /^#{2,} /.test(text)).replace(/^#+ /, '');
  const line = document.lineAt(at.line).text;
  const label = /^- ([^:]+):/.exec(line)?.[1] ?? null;
  if (!line.startsWith('|')) return { heading, label, column: null };
  let top = at.line;
  while (document.lineAt(top - 1).text.startsWith('|')) top--;
  const index = line.slice(0, at.character).split('|').length - 1;
  return { heading, label: null, column: document.lineAt(top).text.split('|')[index]?.trim() ?? null };
}

testAtKeyboard('a newcomer goes from nothing to a finished initial assessment with the keyboard alone', async () => {
  const extension = vscode.extensions.getExtension('casewright.casewright');
  assert.ok(extension);
  const good = readFileSync(join(extension.extensionPath, 'examples/initial-assessment-good.assessment.md'), 'utf8');
  const known = whatTheyKnow(good);
  const settings = vscode.workspace.getConfiguration('casewright');
  await settings.update('today', '2009-10-20', vscode.ConfigurationTarget.Workspace);
  try {
    const editor = await begin();
    const { document } = editor;
    let answered = 0;
    for (let isDone = false; !isDone && answered < 120; answered++) {
      await answer(editor, known);
      const before = keyOf(editor);
      await press('Control+Enter');
      isDone = await movedOrDone(editor, before);
    }
    assert.ok(answered > 30, `only ${answered} blanks were shown`);
    await picture('newcomer-written');
    // What no blank asked for but a reader would: the editor underlines it, and F8 goes there and says why.
    const left = await findingsWhere(document, 'one thing to mend', (all) => all.length < 2);
    if (left.length > 0) {
      await press('F8');
      await seen('why', '.marker-widget', (text) => text.includes('what the child said') || text.includes('words'));
      await picture('newcomer-finding');
      await press('Escape');
      await answer(editor, known);
    }
    await findingsWhere(document, 'no finding', (all) => all.length === 0);
    await seen('the count', '#casewright\\.casewright\\.casewright\\.progress', (text) => {
      const [, done, asked] = /^(\d+) of (\d+) answered/.exec(text) ?? [];
      return done !== undefined && done === asked;
    });
    await submitByKeyboard();
    await until(
      'the status',
      () => document.getText(),
      (text) => /^status: for review$/m.test(text),
    );
    await findingsWhere(document, 'no finding for the reviewer', (all) => all.length === 0);
    await until(
      'the file saved',
      () => document.isDirty,
      (dirty) => !dirty,
    );
    await picture('newcomer-submitted');
  } finally {
    await settings.update('today', undefined, vscode.ConfigurationTarget.Workspace);
  }
});

function keyOf(editor: vscode.TextEditor): string {
  const { heading, label, column } = whereAmI(editor);
  return `${heading}/${label ?? column ?? ''}`;
}

async function begin(): Promise<vscode.TextEditor> {
  await press('F1');
  await seen('the commands', '.quick-input-widget', (text) => text !== '');
  await typed('Casewright: New record');
  await seen('the command', '.quick-input-list .monaco-list-row.focused', (text) => text.includes('New record'));
  await press('Enter');
  await seen('the forms', '.quick-input-widget .quick-input-title', (title) => title.includes('1 of 3'));
  await typed('Initial assessment');
  await seen('the form', '.quick-input-list .monaco-list-row.focused', (text) => text.startsWith('Initial assessment'));
  await press('Enter');
  await seen('the child', '.quick-input-widget .quick-input-title', (title) => title.includes('2 of 3'));
  await typed('Pippin Larkmoor');
  await seen('the name', '.quick-input-list .monaco-list-row.focused', (text) => text.startsWith('Pippin Larkmoor'));
  await press('Enter');
  await seen('the reference', '.quick-input-widget .quick-input-title', (title) => title.includes('3 of 3'));
  await typed('EX-1041');
  await press('Enter');
  const editor = await until(
    'the new record',
    () => vscode.window.activeTextEditor,
    (one) => one?.document.uri.path.endsWith('/EX-1041-initial-assessment.assessment.md') === true,
  );
  assert.ok(editor);
  assert.match(editor.document.getText(), /^- Child's name: Pippin Larkmoor$/m);
  await findingsWhere(editor.document, 'a calm record', (all) => all.length === 1 && all[0] === '1 record/not-begun');
  await until(
    'the first blank',
    () => editor.selection.active.line,
    (line) => line > 0,
  );
  return editor;
}

/** Waits until the cursor is in another blank, or the editor says that none is left. */
async function movedOrDone(editor: vscode.TextEditor, before: string): Promise<boolean> {
  let isDone = false;
  await seen('the next blank', '.statusbar', (text) => {
    isDone = text.includes('Nothing is left to fill in');
    return isDone || keyOf(editor) !== before;
  });
  return isDone;
}

async function answer(editor: vscode.TextEditor, { fields, cells, texts }: Known): Promise<void> {
  const { document } = editor;
  const { heading, label, column } = whereAmI(editor);
  const key = keyOf(editor);
  const words = label ? fields.get(key) : column ? cells.get(key) : texts.get(heading);
  assert.ok(words, `a blank nobody could answer: ${key}`);
  const version = document.version;
  if (words.length < 30) await typed(words);
  else await wrote(words);
  await until(
    'what was typed',
    () => document.version,
    (now) => now > version && document.getText().includes(words),
  );
}

async function submitByKeyboard(): Promise<void> {
  await press('F1');
  await seen('the commands', '.quick-input-widget', (text) => text !== '');
  await typed('Casewright: Submit for review');
  await seen('the command', '.quick-input-list .monaco-list-row.focused', (text) => text.includes('Submit for review'));
  await press('Enter');
}
