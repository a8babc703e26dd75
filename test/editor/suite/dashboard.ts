// The dashboard over the records of a whole service: its figures lead to records, records open, and nothing stands in anybody's way.

import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import * as vscode from 'vscode';
import {
  addressesAsked,
  barriers,
  inPage,
  inPreview,
  picture,
  press,
  seen,
  testAtKeyboard,
  until,
  wrote,
} from './runner.ts';

const today = '2026-03-20';

/** Does something with sixty invented records in the folder of the tests; they are gone afterwards. */
async function withService(work: (folder: vscode.Uri) => Promise<void>): Promise<void> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const root = vscode.extensions.getExtension('casewright.casewright')?.extensionPath;
  assert.ok(folder && root);
  const service = vscode.Uri.joinPath(folder.uri, 'service');
  const settings = vscode.workspace.getConfiguration('casewright');
  const made = spawnSync(
    process.execPath,
    [join(root, 'examples/generate.mjs'), '--records', '60', '--seed', '4', '--today', today, service.fsPath],
    { encoding: 'utf8', env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } },
  );
  assert.equal(made.status, 0, made.stderr);
  try {
    await settings.update('today', today, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await work(service);
  } finally {
    await settings.update('today', undefined, vscode.ConfigurationTarget.Global);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(service, { recursive: true });
  }
}

async function openDashboard(): Promise<void> {
  await vscode.commands.executeCommand('casewright.openDashboard');
  await seen('the dashboard', 'main #summary h2', (text) => text === 'Summary');
}

const number = (selector: string) =>
  inPage<number>(`Number(document.querySelector(${JSON.stringify(selector)})?.textContent)`);

testAtKeyboard('a figure of the dashboard leads to its records, and a record opens at the line', () =>
  withService(async () => {
    await openDashboard();
    assert.ok(((await number('.tiles dd a')) ?? 0) >= 60);
    assert.ok(((await inPage<number>('document.querySelectorAll("figure svg").length')) ?? 0) > 8);
    await picture('dashboard');
    const figure = '#rules tbody tr:has-text("A record is signed off with errors in it") td a';
    await inPreview('click', figure);
    await seen('its list', '.list.is-open h2', (text) => text.includes('signed off with errors'));
    await picture('dashboard-list');
    await inPreview('click', '.list.is-open li a');
    const editor = await until(
      'the record',
      () => vscode.window.activeTextEditor,
      (one) => one?.document.uri.path.includes('/service/') === true,
    );
    assert.ok(editor);
    await until(
      'found at that line',
      () =>
        vscode.languages
          .getDiagnostics(editor.document.uri)
          .filter(({ range }) => range.start.line === editor.selection.active.line)
          .map(({ code }) => (typeof code === 'object' ? code.value : code)),
      (rules) => rules.includes('sign-off/open-errors'),
    );
  }),
);

testAtKeyboard('the dashboard can be used with the keyboard, in every theme, and asks for nothing from outside', () =>
  withService(async () => {
    await openDashboard();
    const settings = vscode.workspace.getConfiguration();
    const open = () => inPage<number>('document.querySelectorAll(".list.is-open").length');
    await inPage('document.querySelector("#status td a").focus()');
    await inPreview('click', '#status td a');
    await until('a list', open, (count) => count === 1);
    await press('Escape');
    await until('no list', open, (count) => count === 0);
    assert.equal(await inPage('document.activeElement === document.querySelector("#status td a")'), true);
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
        await picture(`dashboard-${name}`);
      }
    } finally {
      await settings.update('workbench.colorTheme', undefined, vscode.ConfigurationTarget.Global);
    }
    assert.deepEqual(
      (await addressesAsked()).filter((url) => !url.includes('.vscode-resource.')),
      [],
    );
  }),
);

testAtKeyboard('the dashboard is read again when it is asked to be', () =>
  withService(async (service) => {
    await openDashboard();
    const before = (await number('.tiles dd a')) ?? 0;
    const note = vscode.Uri.joinPath(service, 'new.assessment.md');
    await vscode.workspace.fs.writeFile(
      note,
      Buffer.from('---\ntemplate: case-note\nstatus: draft\n---\n\n# Case note\n'),
    );
    await inPage('document.querySelector("#status").scrollIntoView()');
    const top = await until(
      'further down',
      () => inPage<number>('Math.round(scrollY)'),
      (pixels) => (pixels ?? 0) > 0,
    );
    await inPreview('click', '#refresh');
    await until(
      'one more',
      () => number('.tiles dd a'),
      (count) => count === before + 1,
    );
    await until(
      'where it was',
      () => inPage<number>('Math.round(scrollY)'),
      (pixels) => pixels === top,
    );
  }),
);

testAtKeyboard('the dashboard is saved as a file, whole or as figures to pass on', () =>
  withService(async (service) => {
    const saved = vscode.Uri.joinPath(service, '..', 'dashboard.html');
    await openDashboard();
    for (const kind of ['Everything', 'Figures to pass on']) {
      await inPreview('click', '#save');
      await seen('what it is for', '.quick-input-list', (text) => text.includes('Figures to pass on'));
      await wrote(kind);
      await press('Enter');
      await seen('where it goes', '.quick-input-title', (text) => text.includes('Save the dashboard'));
      await press('Enter');
      const page = await until(
        'the file',
        async () => vscode.workspace.fs.readFile(saved).then(String, () => ''),
        (text) => text.endsWith('</html>\n'),
      );
      assert.ok(page.includes('Read on'));
      assert.equal(/EX-20\d\d/.test(page), kind === 'Everything');
      await vscode.commands.executeCommand('notifications.clearAll');
      await vscode.workspace.fs.delete(saved);
    }
  }),
);
