// Letting a finding stand, and saying of a blank that it does not apply or is waited for: the words are asked for, then written.

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient/node';
import {
  acceptCommand,
  markBlankCommand,
  type ReasonGiven,
  type ReasonSaid,
  type ReasonTarget,
  sayReasonRequest,
} from '../../server/src/protocol/protocol.ts';

/** Where the name last given is kept, on this machine only: whoever accepts one finding often accepts the next. */
const nameKept = 'casewright.acceptedBy';

/** Registers what the server's actions ask of the editor; neither is in the palette, for both need to be told of what. */
export function registerAccept(client: BaseLanguageClient, memory: vscode.Memento): vscode.Disposable {
  const run = (target: ReasonTarget) => giveReason(client, memory, target);
  return vscode.Disposable.from(
    vscode.commands.registerCommand(acceptCommand, run),
    vscode.commands.registerCommand(markBlankCommand, run),
  );
}

async function giveReason(client: BaseLanguageClient, memory: vscode.Memento, target: ReasonTarget): Promise<void> {
  const said = (reason: string, by: string | null): Promise<ReasonSaid> =>
    client.sendRequest(sayReasonRequest, { uri: target.uri, target, reason, by } satisfies ReasonGiven);
  const words = wordsFor(target);
  const reason = await vscode.window.showInputBox({
    ...words.reason,
    ignoreFocusOut: true,
    validateInput: async (typed) => (await said(typed, null)).problem,
  });
  if (reason === undefined) return;
  const by = words.by
    ? await vscode.window.showInputBox({
        ...words.by,
        value: target.kind === 'accept' ? memory.get(nameKept, '') : '',
        ignoreFocusOut: true,
        validateInput: async (typed) => (await said(reason, typed)).problem,
      })
    : null;
  if (by === undefined) return;
  const { problem, edits } = await said(reason, by);
  if (problem !== null) {
    void vscode.window.showWarningMessage(problem);
    return;
  }
  if (target.kind === 'accept' && by) await memory.update(nameKept, by);
  const edit = new vscode.WorkspaceEdit();
  const uri = client.protocol2CodeConverter.asUri(target.uri);
  for (const { range, newText } of edits) edit.replace(uri, client.protocol2CodeConverter.asRange(range), newText);
  await vscode.workspace.applyEdit(edit);
}

interface Words {
  readonly reason: vscode.InputBoxOptions;
  /** What else is asked; null where nothing is. */
  readonly by: vscode.InputBoxOptions | null;
}

function wordsFor({ kind, about }: ReasonTarget): Words {
  switch (kind) {
    case 'accept':
      return {
        reason: {
          title: vscode.l10n.t('Accept with a reason (1 of 2)'),
          prompt: vscode.l10n.t('{0}. Why may this stand?', about),
          placeHolder: vscode.l10n.t('Interpreter needed, seen with her'),
        },
        by: {
          title: vscode.l10n.t('Accept with a reason (2 of 2)'),
          prompt: vscode.l10n.t('Who accepts it? The name is written into the record with the date.'),
          placeHolder: vscode.l10n.t('R. Manager'),
        },
      };
    case 'not applicable':
      return {
        reason: {
          title: vscode.l10n.t('Not applicable'),
          prompt: vscode.l10n.t('Why does "{0}" not apply?', about),
        },
        by: null,
      };
    case 'waiting':
      return {
        reason: {
          title: vscode.l10n.t('Waiting (1 of 2)'),
          prompt: vscode.l10n.t('What are you waiting for, for "{0}"?', about),
          placeHolder: vscode.l10n.t('school report'),
        },
        by: {
          title: vscode.l10n.t('Waiting (2 of 2)'),
          prompt: vscode.l10n.t('Whom did you ask? Leave this empty if nobody yet. The date is added.'),
        },
      };
  }
}
