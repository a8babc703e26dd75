// The editor's side: starts the language server, and adds what only an editor can do.

import * as vscode from 'vscode';
import { type BaseLanguageClient, LanguageClient, TransportKind } from 'vscode-languageclient/node';
import type { StartOptions } from '../../server/src/protocol/protocol.ts';
import { registerAccept } from './accept.ts';
import { followActiveRecord } from './active-record.ts';
import { registerBlanks } from './blanks.ts';
import { registerComments } from './comments.ts';
import { contributedPacks } from './contributed-packs.ts';
import { registerDashboard } from './dashboard/dashboard.ts';
import { registerExplain } from './explain.ts';
import { registerExport } from './export.ts';
import { registerFacts } from './facts-panel.ts';
import { registerFindRecords } from './find-records.ts';
import { registerImportWord } from './import-word.ts';
import { registerInsertPart } from './insert-part.ts';
import { registerNewRecord } from './new-record.ts';
import { registerPaste } from './paste.ts';
import { registerPreview } from './preview/previews.ts';
import { registerGoTo } from './ranges.ts';
import { registerReview } from './review/review-view.ts';
import { registerSignOff } from './sign-off.ts';
import { registerStatusBar } from './status-bar.ts';
import { steadyFindings } from './steady.ts';
import { registerSubmit } from './submit.ts';
import { registerSubmitCheck } from './submit-check.ts';
import { registerSupervision } from './supervision.ts';
import { registerToday } from './today-view.ts';
import { registerTodo } from './todo-view.ts';

let client: LanguageClient | null = null;

/** Called by the editor when a record or template is opened, or a command of ours is chosen. */
export async function activate(context: vscode.ExtensionContext): Promise<{ readonly client: BaseLanguageClient }> {
  const module = vscode.Uri.joinPath(context.extensionUri, 'dist', 'server.js').fsPath;
  const initializationOptions: StartOptions = {
    pages: `${vscode.Uri.joinPath(context.extensionUri, 'dist', 'rules').toString()}/`,
    hasCommands: true,
    words: vscode.l10n.bundle ?? {},
    packFolders: contributedPacks(vscode.extensions.all).map((folder) => folder.toString()),
  };
  const steady = steadyFindings();
  client = new LanguageClient(
    'casewright',
    'Casewright',
    { module, transport: TransportKind.ipc },
    {
      documentSelector: [{ language: 'assessment' }, { language: 'assessment-template' }, { language: 'markdown' }],
      initializationOptions,
      synchronize: { configurationSection: 'casewright' },
      diagnosticPullOptions: { onChange: true, onTabs: true },
      middleware: steady.middleware,
    },
  );
  const active = followActiveRecord(client);
  context.subscriptions.push(
    active,
    registerStatusBar(active),
    registerTodo(client, active, context.workspaceState),
    registerToday(client, active),
    registerReview(client, active, context.workspaceState),
    registerSubmitCheck(client, active),
    registerSubmit(client, active),
    registerSignOff(client, active, context.globalState),
    registerComments(client, active, context.globalState),
    registerSupervision(client),
    registerPaste(client),
    registerGoTo(),
    registerInsertPart(client, context.extensionUri),
    registerDashboard(client, context.extensionUri),
    registerFindRecords(client, context.workspaceState),
    registerAccept(client, context.globalState),
    vscode.commands.registerCommand('casewright.getStarted', () =>
      vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#getStarted`),
    ),
    registerNewRecord(client),
    registerExport(client),
    ...registerImportWord(client),
    ...registerBlanks(client),
    ...registerExplain(client),
    registerFacts(client, active),
    registerPreview(client, active, context.extensionUri),
  );
  await client.start();
  context.subscriptions.push(steady.follow(client));
  return { client };
}

/** Called by the editor before it closes. */
export async function deactivate(): Promise<void> {
  await client?.stop();
}
