// *Open dashboard*: what a manager sees of all the records of the open folders, and *Save as a file*.

import { posix } from 'node:path';
import * as vscode from 'vscode';
import { type BaseLanguageClient, ProgressType } from 'vscode-languageclient';
import { type Dashboard, type DashboardParams, dashboardRequest } from '../../../server/src/protocol/dashboard.ts';
import type { FromDashboard } from './messages.ts';
import { pageOf } from './page.ts';

const progressType = new ProgressType<number>();

/** Registers the commands. */
export function registerDashboard(client: BaseLanguageClient, extension: vscode.Uri): vscode.Disposable {
  const folder = vscode.Uri.joinPath(extension, 'dist', 'webview');
  let panel: vscode.WebviewPanel | null = null;
  let shown: Dashboard | null = null;
  const hear = (message: FromDashboard) => {
    if (message.type === 'refresh') void open();
    else if (message.type === 'save') void save(client);
    else void openRecord(shown?.records[message.record - 1], message.line ?? 0);
  };
  const open = async () => {
    const dashboard = await read(client, false);
    if (!dashboard) return;
    shown = dashboard;
    if (!panel) {
      panel = vscode.window.createWebviewPanel(
        'casewright.dashboard',
        vscode.l10n.t('Dashboard'),
        vscode.ViewColumn.Active,
        // Where somebody has scrolled to stays when a record is looked at in between.
        { enableScripts: true, localResourceRoots: [folder], retainContextWhenHidden: true, enableFindWidget: true },
      );
      panel.onDidDispose(() => {
        panel = null;
      });
      panel.webview.onDidReceiveMessage(hear);
    }
    panel.webview.html = pageOf(panel.webview, folder, dashboard);
    panel.reveal();
  };
  return vscode.Disposable.from(
    { dispose: () => panel?.dispose() },
    vscode.commands.registerCommand('casewright.openDashboard', open),
    vscode.commands.registerCommand('casewright.saveDashboard', () => save(client)),
  );
}

/** Asks for the page, with how far it has come; undefined where it is given up or there is nothing to show. */
async function read(client: BaseLanguageClient, suppressSmall: boolean): Promise<Dashboard | undefined> {
  const progress = `casewright-dashboard-${Date.now()}`;
  const dashboard = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Reading the records of the open folders'),
      cancellable: true,
    },
    async (notification, token) => {
      const listening = client.onProgress(progressType, progress, (read) =>
        notification.report({ message: vscode.l10n.t('{0} read', read) }),
      );
      try {
        return await client.sendRequest<Dashboard | null>(
          dashboardRequest,
          { suppressSmall, progress } satisfies DashboardParams,
          token,
        );
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      } finally {
        listening.dispose();
      }
    },
  );
  if (dashboard === null)
    void vscode.window.showInformationMessage(vscode.l10n.t('There are no records in the open folders.'));
  return dashboard ?? undefined;
}

async function openRecord(uri: string | undefined, line: number): Promise<void> {
  if (!uri) return;
  const at = new vscode.Position(line, 0);
  // The record may have been moved since the dashboard was made.
  try {
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
      selection: new vscode.Range(at, at),
      viewColumn: vscode.ViewColumn.Active,
      preview: false,
    });
  } catch {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('{0} is not there any more. Refresh the dashboard.', posix.basename(uri)),
    );
  }
}

interface SaveItem extends vscode.QuickPickItem {
  readonly suppressSmall: boolean;
}

async function save(client: BaseLanguageClient): Promise<void> {
  const chosen = await vscode.window.showQuickPick<SaveItem>(
    [
      {
        label: vscode.l10n.t('Everything'),
        detail: vscode.l10n.t('To be kept where the records themselves may be kept'),
        suppressSmall: false,
      },
      {
        label: vscode.l10n.t('Figures to pass on'),
        detail: vscode.l10n.t('Counts from 1 to 5 are hidden, and everything about single records is left out'),
        suppressSmall: true,
      },
    ],
    { title: vscode.l10n.t('Save the dashboard as a file'), placeHolder: vscode.l10n.t('What is it for?') },
  );
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (!chosen || !first) return;
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(first.uri, 'dashboard.html'),
    filters: { [vscode.l10n.t('Web page')]: ['html'] },
    title: vscode.l10n.t('Save the dashboard as a file'),
  });
  const dashboard = target && (await read(client, chosen.suppressSmall));
  if (!dashboard) return;
  const { before, body, after } = dashboard;
  await vscode.workspace.fs.writeFile(target, Buffer.from(before + body + after));
  const show = vscode.l10n.t('Open');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('{0} is written.', posix.basename(target.path)),
    show,
  );
  if (answer === show) await vscode.env.openExternal(target);
}
