// The page of the preview: what can be shown and hidden on it, how it looks, and that nothing of a record runs in it.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { lineThatBegins } from './editor.ts';
import { openCopy, openPreview } from './previewing.ts';
import { addressesAsked, barriers, inPage, inPreview, picture, seen, testAtKeyboard, until } from './runner.ts';

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

testAtKeyboard('the pictures of a record are shown in the preview and hidden', async () => {
  await openCopy('core-assessment-good');
  await openPreview();
  const figures = () => inPage<number>('document.querySelectorAll("#record .pictures svg").length');
  await until('pictures', figures, (count) => (count ?? 0) > 0);
  await inPage('document.querySelector("#record .pictures").scrollIntoView()');
  await seen('their words', '#record .pictures', (text) => text !== '');
  assert.deepEqual(await barriers(), []);
  await picture('preview-pictures');
  await inPreview('click', '[data-toggle="pictures"]');
  await until('none', figures, (count) => count === 0);
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
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  const notes = vscode.Uri.joinPath(folder.uri, 'notes.md');
  await vscode.workspace.fs.writeFile(notes, Buffer.from('# Notes\n'));
  await vscode.window.showTextDocument(notes, inFirst);
  await openPreview();
  await seen('that there is none', '#record', (text) => text.startsWith('There is no record here'));
  await vscode.window.showTextDocument(visit, inFirst);
  await seen('a record again', '#record', (text) => text.includes('Ava Example'));
  await closeTabsOf(visit, notes);
  await seen('that it was closed', '#record', (text) => text.startsWith('The record has been closed'));
  await inPreview('click', '#record button');
  await seen('it is open again', '#record', (text) => text.includes('Ava Example'));
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.workspace.fs.delete(notes);
});

async function closeTabsOf(...uris: readonly vscode.Uri[]): Promise<void> {
  const all = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);
  const isOne = ({ input }: vscode.Tab) =>
    input instanceof vscode.TabInputText &&
    uris.some((uri) => uri.toString() === (input as vscode.TabInputText).uri.toString());
  await vscode.window.tabGroups.close(all.filter(isOne));
}

testAtKeyboard('the preview offers to export where there is a command that does', async () => {
  const name = 'casewright.exportRecord';
  const isThere = (await vscode.commands.getCommands(true)).includes(name);
  const given: unknown[] = [];
  const own = isThere ? null : vscode.commands.registerCommand(name, (uri: vscode.Uri) => void given.push(uri.path));
  try {
    const editor = await openCopy('initial-assessment-poor');
    await openPreview();
    await seen('the button', '#export', (text) => text === 'Export or print');
    if (!own) return;
    await inPreview('click', '#export');
    await until(
      'the record',
      () => given,
      (all) => all[0] === editor.document.uri.path,
    );
  } finally {
    own?.dispose();
  }
});
