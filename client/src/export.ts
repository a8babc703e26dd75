// *Export*: a record as a Word document, a web page or a PDF file, saved where its reader wants it.

import { posix } from 'node:path';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type ExportParams, type ExportResult, exportRequest } from '../../server/src/protocol/protocol.ts';

type Kind = ExportParams['kind'];

/** Registers *Export*. */
export function registerExport(client: LanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('casewright.exportRecord', (where?: unknown) =>
    exportRecord(client, where instanceof vscode.Uri ? where : (vscode.window.activeTextEditor?.document.uri ?? null)),
  );
}

async function exportRecord(client: LanguageClient, uri: vscode.Uri | null): Promise<void> {
  if (!uri) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the record you want to export first.'));
    return;
  }
  const kind = await chooseKind();
  if (!kind) return;
  const additions = await chooseAdditions();
  if (!additions) return;
  const target = await vscode.window.showSaveDialog({
    defaultUri: beside(uri, kind.kindOfFile),
    filters: { [kind.label]: [kind.kindOfFile] },
    title: vscode.l10n.t('Export the record'),
  });
  // The dialog itself asks before a file is written over.
  if (!target) return;
  const made: ExportResult | null = await client.sendRequest(exportRequest, {
    uri: uri.toString(),
    kind: kind.kindOfFile,
    ...additions,
  } satisfies ExportParams);
  if (!made) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('This could not be exported: it is no record, or the file could not be read.'),
    );
    return;
  }
  await vscode.workspace.fs.writeFile(target, Buffer.from(made.base64, 'base64'));
  if (made.unshown !== '')
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'These letters could not be drawn, and a mark stands for each: {0}. A Word document or a web page shows them.',
        [...made.unshown].join(' '),
      ),
    );
  const show = vscode.l10n.t('Open');
  const name = posix.basename(target.path);
  const chosen = await vscode.window.showInformationMessage(vscode.l10n.t('{0} is written.', name), show);
  if (chosen === show) await vscode.env.openExternal(target);
}

function beside(uri: vscode.Uri, kind: Kind): vscode.Uri {
  const name = posix.basename(uri.path).replace(/(?:\.assessment)?\.md$/i, '');
  return vscode.Uri.joinPath(uri, '..', `${name}.${kind}`);
}

interface KindItem extends vscode.QuickPickItem {
  readonly kindOfFile: Kind;
}

async function chooseKind(): Promise<KindItem | undefined> {
  return vscode.window.showQuickPick<KindItem>(
    [
      {
        label: vscode.l10n.t('Word document'),
        detail: vscode.l10n.t('To be read, commented on or filed'),
        kindOfFile: 'docx',
      },
      {
        label: vscode.l10n.t('PDF file'),
        detail: vscode.l10n.t('To be sent or printed as it is'),
        kindOfFile: 'pdf',
      },
      {
        label: vscode.l10n.t('Web page'),
        detail: vscode.l10n.t('One file that any browser opens'),
        kindOfFile: 'html',
      },
    ],
    { title: vscode.l10n.t('Export the record'), placeHolder: vscode.l10n.t('What kind of file?') },
  );
}

async function chooseAdditions(): Promise<Pick<ExportParams, 'findings' | 'guidance'> | undefined> {
  const chosen = await vscode.window.showQuickPick(
    [
      { label: vscode.l10n.t('The record alone'), findings: false, guidance: false },
      { label: vscode.l10n.t('With what was found'), findings: true, guidance: false },
      { label: vscode.l10n.t('With the guidance of the form'), findings: false, guidance: true },
      { label: vscode.l10n.t('With both'), findings: true, guidance: true },
    ],
    { title: vscode.l10n.t('Export the record'), placeHolder: vscode.l10n.t('What goes into it?') },
  );
  return chosen && { findings: chosen.findings, guidance: chosen.guidance };
}
