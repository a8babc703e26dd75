// *New record*: a template, the child, a reference, and a file that was not there before.

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  childrenRequest,
  type KnownChild,
  type NewRecordParams,
  newRecordRequest,
  type TemplateChoice,
  templatesRequest,
} from '../../server/src/protocol/protocol.ts';

/** Registers *New record*. */
export function registerNewRecord(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('casewright.newRecord', (where?: unknown) =>
    newRecord(client, where instanceof vscode.Uri ? where : null),
  );
}

async function newRecord(client: LanguageClient, where: vscode.Uri | null): Promise<void> {
  const folder = where ?? (await chooseFolder());
  if (!folder) return;
  const template = await chooseTemplate(client);
  if (!template) return;
  const child = await chooseChild(client);
  if (!child) return;
  const reference = await askReference(child.known?.reference ?? '');
  if (reference === undefined) return;
  const text: string | null = await client.sendRequest(newRecordRequest, {
    template: template.id,
    reference: reference || null,
    child: child.name || null,
    from: child.known?.uri ?? null,
  } satisfies NewRecordParams);
  if (text === null) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The template "{0}" could not be found any more.', template.label),
    );
    return;
  }
  const uri = await freeName(folder, fileName(reference, template.id));
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  await vscode.window.showTextDocument(uri);
  await vscode.commands.executeCommand('casewright.nextBlank');
}

async function chooseTemplate(
  client: LanguageClient,
): Promise<{ readonly id: string; readonly label: string } | undefined> {
  const templates: readonly TemplateChoice[] = await client.sendRequest(templatesRequest, {});
  return vscode.window.showQuickPick(
    templates.map(({ id, title, version, pack }) => ({
      label: title,
      description: pack,
      detail: `${id} ${version}`,
      id,
    })),
    {
      title: vscode.l10n.t('New record (1 of 3)'),
      placeHolder: vscode.l10n.t('What do you want to write?'),
      matchOnDescription: true,
    },
  );
}

interface Chosen {
  /** Empty where no name is given. */
  readonly name: string;
  /** A child of another record, where one was chosen. */
  readonly known: KnownChild | null;
}

interface ChildItem extends vscode.QuickPickItem {
  readonly known: KnownChild | null;
}

/** Asks for the child: a name that is typed, or one of those the folder's records are about. */
async function chooseChild(client: LanguageClient): Promise<Chosen | undefined> {
  const known: readonly KnownChild[] = await client.sendRequest(childrenRequest, {});
  const items = known.map(
    (child): ChildItem => ({
      label: child.name,
      description: child.reference ?? '',
      detail: vscode.l10n.t('Takes over what an earlier record says: date of birth, ethnicity, first language.'),
      known: child,
    }),
  );
  const pick = vscode.window.createQuickPick<ChildItem>();
  pick.title = vscode.l10n.t('New record (2 of 3)');
  pick.placeholder = vscode.l10n.t(
    "The child's name: type it, or choose a child you have a record of. Leave empty to write it later.",
  );
  pick.ignoreFocusOut = true;
  const show = () => {
    const name = pick.value.trim();
    const typed: ChildItem =
      name === ''
        ? { label: vscode.l10n.t('Write the name later'), known: null, alwaysShow: true }
        : { label: name, description: vscode.l10n.t('a child with no record here yet'), known: null, alwaysShow: true };
    pick.items = [typed, ...items];
  };
  show();
  pick.onDidChangeValue(show);
  try {
    return await new Promise<Chosen | undefined>((done) => {
      pick.onDidAccept(() => {
        const [chosen] = pick.activeItems;
        done({ name: chosen?.known?.name ?? pick.value.trim(), known: chosen?.known ?? null });
      });
      pick.onDidHide(() => done(undefined));
      pick.show();
    });
  } finally {
    pick.dispose();
  }
}

async function askReference(known: string): Promise<string | undefined> {
  const reference = await vscode.window.showInputBox({
    title: vscode.l10n.t('New record (3 of 3)'),
    prompt: vscode.l10n.t('The case reference, if there is one. It names the file: the child’s name does not.'),
    placeHolder: 'EX-1042',
    value: known,
    ignoreFocusOut: true,
  });
  return reference?.trim();
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
