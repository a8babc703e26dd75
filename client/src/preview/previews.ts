// *Open preview*: the record as it reads when printed, beside the words it is made of.

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ActiveRecord } from '../active-record.ts';
import type { PageState } from './messages.ts';
import { type PreviewPanel, pageOptions, previewIn } from './panel.ts';

const viewType = 'casewright.preview';

/** Registers the commands, and brings previews back after a reload of the window. */
export function registerPreview(
  client: BaseLanguageClient,
  active: ActiveRecord,
  extension: vscode.Uri,
): vscode.Disposable {
  const folder = vscode.Uri.joinPath(extension, 'dist', 'webview');
  const previews = new Set<PreviewPanel>();
  const add = (panel: vscode.WebviewPanel, uri: vscode.Uri, isLocked: boolean) => {
    const preview = previewIn(panel, client, folder, uri, isLocked);
    previews.add(preview);
    panel.onDidDispose(() => previews.delete(preview));
  };
  const open = (column: vscode.ViewColumn.Active | vscode.ViewColumn.Beside) => async (given?: unknown) => {
    const uri =
      given instanceof vscode.Uri ? given : (active.document() ?? vscode.window.activeTextEditor?.document)?.uri;
    if (!uri) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a record first: the preview is of the record in front of you.'),
      );
      return;
    }
    // One that is there already is used again, unless it is to stay with another record.
    const known = [...previews].find(
      (one) => one.uri().toString() === uri.toString() || (!one.isLocked() && column === vscode.ViewColumn.Beside),
    );
    if (known) {
      known.follow(uri);
      known.panel.reveal(undefined, true);
      return;
    }
    const panel = vscode.window.createWebviewPanel(
      viewType,
      vscode.l10n.t('Preview'),
      { viewColumn: column, preserveFocus: column === vscode.ViewColumn.Beside },
      pageOptions(folder),
    );
    add(panel, uri, false);
  };
  return vscode.Disposable.from(
    { dispose: () => [...previews].forEach(({ panel }) => panel.dispose()) },
    vscode.commands.registerCommand('casewright.openPreview', open(vscode.ViewColumn.Beside)),
    vscode.commands.registerCommand('casewright.openPreviewFull', open(vscode.ViewColumn.Active)),
    vscode.window.registerWebviewPanelSerializer(viewType, {
      async deserializeWebviewPanel(panel, state: PageState | undefined) {
        if (!state?.uri) return panel.dispose();
        const uri = vscode.Uri.parse(state.uri);
        panel.webview.options = pageOptions(folder);
        add(panel, uri, state.isLocked);
      },
    }),
    active.onDidCheck((uri) => previews.forEach((one) => one.refresh(uri))),
    active.onDidChange(() => {
      const uri = active.document()?.uri;
      if (uri) [...previews].filter((one) => !one.isLocked()).forEach((one) => one.follow(uri));
    }),
  );
}
