// *Submit for review*: the record is checked as a reviewer would see it, and its status becomes `for review`.

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { TextEdit } from 'vscode-languageserver-types';
import { type Review, reviewRequest, type StatusParams, statusRequest } from '../../server/src/protocol/protocol.ts';
import type { ActiveRecord } from './active-record.ts';

/** Registers *Submit for review*. */
export function registerSubmit(client: LanguageClient, active: ActiveRecord): vscode.Disposable {
  return vscode.commands.registerCommand('casewright.submit', () => submit(client, active));
}

async function submit(client: LanguageClient, active: ActiveRecord): Promise<void> {
  const document = active.document();
  const uri = document && client.code2ProtocolConverter.asUri(document.uri);
  const review: Review | null = uri ? await client.sendRequest(reviewRequest, { uri }) : null;
  if (!document || !uri || !review) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a record first: the record in front of you is the one that is submitted.'),
    );
    return;
  }
  if (/^(?:approved|closed|for review)$/.test(review.status)) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('This record is already "{0}", so it cannot be submitted.', review.status),
    );
    return;
  }
  const stopping = review.items.filter(({ severity, accepted }) => severity === 'error' && accepted === null).length;
  if (stopping > 0 && !(await asked(stopping))) return;
  const params: StatusParams = { uri, status: 'for review' };
  const edit: TextEdit | null = await client.sendRequest(statusRequest, params);
  if (!edit) return;
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, await client.protocol2CodeConverter.asTextEdits([edit]));
  await vscode.workspace.applyEdit(change);
  await document.save();
  vscode.window.setStatusBarMessage(vscode.l10n.t('Submitted: the record is now for review.'), 5000);
}

async function asked(stopping: number): Promise<boolean> {
  const show = vscode.l10n.t('Show them');
  const anyway = vscode.l10n.t('Submit all the same');
  const answer = await vscode.window.showWarningMessage(
    stopping === 1
      ? vscode.l10n.t('One thing would stop this record from being approved.')
      : vscode.l10n.t('{0} things would stop this record from being approved.', stopping),
    { modal: true, detail: vscode.l10n.t('A reviewer will see them too, and may return the record to you.') },
    show,
    anyway,
  );
  if (answer === show) await vscode.commands.executeCommand('casewright.checkAsSubmitted');
  return answer === anyway;
}
