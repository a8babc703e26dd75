// The preview beside the record: what it shows, that it keeps its place and keeps in step, and that nothing in a record runs.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { lineThatBegins } from './editor.ts';
import {
  addressesAsked,
  barriers,
  inPage,
  inPreview,
  picture,
  press,
  seen,
  testAtKeyboard,
  typed,
  until,
} from './runner.ts';

const scrolled = () => inPage<number>('Math.round(window.scrollY)');
/** Where the section with a heading begins, in pixels below the top of the preview. */
const topOf = (words: string) =>
  inPage<number>(
    `Math.round([...document.querySelectorAll('#record h2')].find((one) => one.textContent.includes(${JSON.stringify(words)}))?.getBoundingClientRect().top ?? 1e6)`,
  );

/** What something is once it has been the same ten times over. */
async function atRest<T>(read: () => T | Promise<T>): Promise<T> {
  let last = await read();
  let times = 0;
  await until(
    'at rest',
    async () => {
      const now = await read();
      times = now === last ? times + 1 : 0;
      last = now;
      return times;
    },
    (same) => same >= 10,
  );
  return last;
}

/** A copy of an example in the test's folder, open in the first column with nothing else open. */
async function openCopy(
  example: string,
  change: (text: string) => string = (text) => text,
): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const root = vscode.extensions.getExtension('casewright.casewright')?.extensionUri;
  assert.ok(folder && root);
  const from = vscode.Uri.joinPath(root, 'examples', `${example}.assessment.md`);
  const to = vscode.Uri.joinPath(folder.uri, `preview-${example}.assessment.md`);
  const text = change(Buffer.from(await vscode.workspace.fs.readFile(from)).toString('utf8'));
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.workspace.fs.writeFile(to, Buffer.from(text));
  return vscode.window.showTextDocument(to, { preview: false, viewColumn: vscode.ViewColumn.One });
}

async function openPreview(): Promise<void> {
  await vscode.commands.executeCommand('casewright.openPreview');
}

function cursorAt(editor: vscode.TextEditor, at: vscode.Position): void {
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenter);
}

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

testAtKeyboard(
  'what stands beside the words in the preview is shown and hidden, and stays so while the preview is away',
  async () => {
    await openCopy('initial-assessment-poor');
    await openPreview();
    const pressed = (what: string) => inPage<string>(`document.querySelector('[data-toggle="${what}"]').ariaPressed`);
    const count = (what: string) => inPage<number>(`document.querySelectorAll('#record ${what}').length`);
    await until(
      'findings',
      () => count('.finding'),
      (found) => (found ?? 0) > 0,
    );
    assert.equal(await count('.guidance'), 0);
    await inPreview('click', '[data-toggle="findings"]');
    await until(
      'no findings',
      () => count('.finding'),
      (found) => found === 0,
    );
    await inPreview('click', '[data-toggle="guidance"]');
    await until(
      'guidance',
      () => count('.guidance'),
      (found) => (found ?? 0) > 0,
    );
    await picture('preview-guidance');
    await vscode.commands.executeCommand('workbench.action.focusSecondEditorGroup');
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    await vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, 'council/pack.yaml'), {
      viewColumn: vscode.ViewColumn.Two,
    });
    await until(
      'away',
      () => pressed('findings'),
      (one) => one === null,
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await until(
      'back as it was',
      () => pressed('guidance'),
      (one) => one === 'true',
    );
    assert.equal(await pressed('findings'), 'false');
    await until(
      'with its guidance',
      () => count('.guidance'),
      (found) => (found ?? 0) > 0,
    );
    assert.equal(await count('.finding'), 0);
  },
);

testAtKeyboard('the preview has the colours of the editor, or of paper, and no barriers', async () => {
  await openCopy('initial-assessment-poor');
  await openPreview();
  await seen('the record', '#record h1', (text) => text !== '');
  const settings = vscode.workspace.getConfiguration();
  const ground = () => inPage<string>('getComputedStyle(document.body).backgroundColor');
  try {
    for (const [theme, name] of [
      ['Default Dark Modern', 'vscode-dark'],
      ['Default High Contrast', 'vscode-high-contrast'],
      ['Default High Contrast Light', 'vscode-high-contrast-light'],
      ['Default Light Modern', 'vscode-light'],
    ]) {
      await settings.update('workbench.colorTheme', theme, vscode.ConfigurationTarget.Global);
      await until(
        `${theme}`,
        () => inPage<string>('document.body.className'),
        (all) => all?.split(' ').includes(name ?? '') === true,
      );
      assert.deepEqual(await barriers(), [], theme);
      await picture(`preview-${name}`);
    }
    await settings.update('workbench.colorTheme', 'Default Dark Modern', vscode.ConfigurationTarget.Global);
    await settings.update('casewright.preview.style', 'paper', vscode.ConfigurationTarget.Global);
    await until('white', ground, (colour) => colour === 'rgb(255, 255, 255)');
    assert.deepEqual(await barriers(), [], 'paper');
    await picture('preview-paper');
  } finally {
    await settings.update('casewright.preview.style', undefined, vscode.ConfigurationTarget.Global);
    await settings.update('workbench.colorTheme', undefined, vscode.ConfigurationTarget.Global);
  }
});

testAtKeyboard('nothing of a record runs in the preview, is fetched or is followed', async () => {
  const hostile = [
    '<script>document.body.dataset.ran = "script"</script>',
    '<img src="https://example.invalid/a.png" onerror="document.body.dataset.ran = 1">',
    '![a picture](https://example.invalid/b.png)',
    '[a link](javascript:document.body.dataset.ran=2) and [another](https://example.invalid/c)',
    '<style>body { background: url(https://example.invalid/d.png); display: none }</style>',
    '<iframe src="https://example.invalid/e"></iframe><svg onload="document.body.dataset.ran = 3"><script>document.body.dataset.ran = 4</script></svg>',
    '<form action="https://example.invalid/f"><button>Send</button></form><meta http-equiv="refresh" content="0;url=https://example.invalid/g">',
    'Words \u202Ethat turn round\u202C and &lt;b&gt;',
  ];
  const editor = await openCopy('initial-assessment-poor', (text) =>
    text
      .replace('See above.', hostile.join('\n\n'))
      .replace(
        '- Referrer: School',
        '- Referrer: <img src=x onerror=alert(1)> "><script>document.body.dataset.ran = 5</script>',
      ),
  );
  await openPreview();
  await seen('the record', '#record h1', (text) => text !== '');
  await until(
    'the words',
    () => inPage<string>('document.querySelector("#record").textContent'),
    (text) => text?.includes('that turn round') === true,
  );
  assert.equal(await inPage('document.body.dataset.ran ?? null'), null);
  assert.equal(
    await inPage(
      'document.querySelectorAll("#record :is(script, style, iframe, img, form, meta, object, embed, base, link)").length',
    ),
    0,
  );
  assert.equal(
    await inPage(
      '[...document.querySelectorAll("#record *")].filter((one) => [...one.attributes].some(({ name, value }) => /^on|^style$|href|^src/.test(name) && !/^#/.test(value))).length',
    ),
    0,
  );
  await inPreview('click', '#record .words:has-text("a link")');
  // Even what is put in by force: the page itself lets nothing run or be fetched.
  await inPage(
    'void document.querySelector("#record").insertAdjacentHTML("beforeend", \'<img src="https://example.invalid/h.png" onerror="document.body.dataset.ran = 6"><p style="color: red">x</p>\')',
  );
  await until(
    'words after',
    () => inPage('document.querySelector("#record img") !== null'),
    (there) => there === true,
  );
  assert.equal(await inPage('document.body.dataset.ran ?? null'), null);
  await until(
    'nothing fetched',
    async () => (await addressesAsked()).filter((url) => url.includes('example.invalid')),
    (all) => all.length === 0,
  );
  assert.ok(!editor.document.isDirty);
});

testAtKeyboard('the preview shows a record of a million characters, and keeps up with it', async () => {
  const editor = await openCopy('core-assessment-good', (text) => {
    const at = text.indexOf('## Chronology');
    const paragraph = text.split('\n\n').find((part) => /^[A-Z]/.test(part) && part.length > 400) ?? '';
    return text.slice(0, at) + `${paragraph}\n\n`.repeat(Math.ceil(1_000_000 / paragraph.length)) + text.slice(at);
  });
  await openPreview();
  const begun = Date.now();
  await seen('the record', '#record h1', (text) => text !== '');
  console.log(`# a million characters are shown after ${Date.now() - begun} ms`);
  const at = lineThatBegins(editor.document, "- Child's name:").range.end;
  const typing = Date.now();
  await editor.edit((edit) => edit.insert(at, ' (fictional)'));
  await until(
    'the change',
    () => inPage<string>('document.querySelector("#record .field").innerText'),
    (text) => text?.includes('(fictional)') === true,
  );
  console.log(`# a change in it is shown after ${Date.now() - typing} ms`);
  await vscode.commands.executeCommand('workbench.action.files.revert');
});

testAtKeyboard('the preview follows the record in front, or stays with one, and says when there is none', async () => {
  await openCopy('initial-assessment-poor');
  await openPreview();
  await seen('the record', '#record', (text) => text.includes('Rowan Netherby'));
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const visit = vscode.Uri.joinPath(folder.uri, 'visit.assessment.md');
  const inFirst = { viewColumn: vscode.ViewColumn.One, preview: false };
  await vscode.window.showTextDocument(visit, inFirst);
  await seen('the other', '#record', (text) => text.includes('Ava Example') && !text.includes('Referrer'));
  await inPreview('click', '#lock');
  await vscode.window.showTextDocument(
    vscode.Uri.joinPath(folder.uri, 'preview-initial-assessment-poor.assessment.md'),
    inFirst,
  );
  await seen('it stays', '#record', (text) => text.includes('Ava Example') && !text.includes('Referrer'));
  await inPreview('click', '#lock');
  const plain = vscode.Uri.joinPath(folder.uri, 'plain.assessment.md');
  await vscode.workspace.fs.writeFile(plain, Buffer.from(''));
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.workspace.fs.delete(plain);
});
