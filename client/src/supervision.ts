// *Prepare supervision*: a record for one worker's supervision, begun with what their open records say. Nothing is saved until somebody does.

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Supervision, type SupervisionParams, supervisionRequest } from '../../server/src/protocol/supervision.ts';

/** Registers the command. */
export function registerSupervision(client: BaseLanguageClient): vscode.Disposable {
  const ask = (worker: string | null): Promise<Supervision> =>
    client.sendRequest(supervisionRequest, { worker } satisfies SupervisionParams);
  return vscode.commands.registerCommand('casewright.prepareSupervision', async () => {
    const workers = vscode.window.withProgress({ location: vscode.ProgressLocation.Window }, async () => {
      const found = await ask(null);
      return found.workers;
    });
    if ((await workers).length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('No open record in these folders says who its worker is, so there is nothing to prepare.'),
      );
      return;
    }
    const worker = await vscode.window.showQuickPick(workers, {
      title: vscode.l10n.t('Prepare supervision'),
      placeHolder: vscode.l10n.t('Whose supervision is it?'),
    });
    if (worker === undefined) return;
    const { text } = await ask(worker);
    if (text === null) {
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The template "{0}" could not be found any more.', 'supervision'),
      );
      return;
    }
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'assessment', content: text }),
    );
  });
}
