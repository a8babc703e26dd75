// *New record*: a template, a reference, and a file that was not there before.

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { newRecordRequest, type TemplateChoice, templatesRequest } from '../../server/src/protocol/protocol.ts';

/** Registers *New record*. */
export function registerNewRecord(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('casewright.newRecord', () => newRecord(client));
}

async function newRecord(client: LanguageClient): Promise<void> {
  const folder = await chooseFolder();
  if (!folder) return;
  const templates: readonly TemplateChoice[] = await client.sendRequest(templatesRequest, {});
  const chosen = await vscode.window.showQuickPick(
    templates.map(({ id, title, version, pack }) => ({
      label: title,
      description: pack,
      detail: `${id} ${version}`,
      id,
    })),
    {
      title: vscode.l10n.t('New record (1 of 2)'),
      placeHolder: vscode.l10n.t('What do you want to write?'),
      matchOnDescription: true,
    },
  );
  if (!chosen) return;
  const reference = await vscode.window.showInputBox({
    title: vscode.l10n.t('New record (2 of 2)'),
    prompt: vscode.l10n.t(
      'The case reference, if there is one. It also names the file, so do not use the child’s name.',
    ),
    placeHolder: 'EX-1042',
  });
  if (reference === undefined) return;
  const text: string | null = await client.sendRequest(newRecordRequest, {
    template: chosen.id,
    reference: reference.trim() || null,
  });
  if (text === null) {
    void vscode.window.showErrorMessage(vscode.l10n.t('The template "{0}" could not be found any more.', chosen.label));
    return;
  }
  const uri = await freeName(folder, fileName(reference.trim(), chosen.id));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await vscode.window.showTextDocument(uri);
  await vscode.commands.executeCommand('casewright.nextBlank');
}

async function chooseFolder(): Promise<vscode.Uri | null> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    const open = vscode.l10n.t('Open a folder');
    const answer = await vscode.window.showInformationMessage(
      vscode.l10n.t('Open the folder you keep records in first.'),
      open,
    );
    if (answer === open) await vscode.commands.executeCommand('workbench.action.files.openFolder');
    return null;
  }
  if (folders.length === 1) return folders[0]?.uri ?? null;
  return (await vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('Which folder?') }))?.uri ?? null;
}

/** A name a file system takes, from the reference and the template. */
function fileName(reference: string, template: string): string {
  const safe = reference.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, '');
  return safe === '' ? template : `${safe}-${template}`;
}

async function freeName(folder: vscode.Uri, name: string): Promise<vscode.Uri> {
  for (let i = 1; ; i++) {
    const uri = vscode.Uri.joinPath(folder, `${i === 1 ? name : `${name}-${i}`}.assessment.md`);
    const isThere = await Promise.resolve(vscode.workspace.fs.stat(uri)).then(
      () => true,
      () => false,
    );
    if (!isThere) return uri;
  }
}
