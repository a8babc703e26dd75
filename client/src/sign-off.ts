// *Approve*, *Return*, *Close* and *Open again*: who signs and why is asked for, and then written at the top of the record.

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type SignOffGiven, type SignOffSaid, signOffRequest } from '../../server/src/protocol/sign-off.ts';
import type { ActiveRecord } from './active-record.ts';
import type { Entry } from './review/grouping.ts';

/** Where the name and role last given are kept, on this machine only. */
export const signedByKept = 'casewright.signedBy';
const roleKept = 'casewright.signedAs';

type Step = SignOffGiven['step'];

/** Registers the steps of sign-off. */
export function registerSignOff(
  client: LanguageClient,
  active: ActiveRecord,
  memory: vscode.Memento,
): vscode.Disposable {
  const command = (name: string, step: Step) =>
    vscode.commands.registerCommand(name, async (given?: unknown) =>
      signOff(client, (await documentOf(given)) ?? active.document(), memory, step),
    );
  return vscode.Disposable.from(
    command('casewright.approve', 'approve'),
    command('casewright.returnToDraft', 'return'),
    command('casewright.close', 'close'),
    command('casewright.reopen', 'reopen'),
  );
}

/** The record of an entry of the review panel, shown so that whoever signs sees it; null for anything else a menu gives. */
async function documentOf(given: unknown): Promise<vscode.TextDocument | null> {
  if (typeof given !== 'object' || given === null || !('entry' in given)) return null;
  const { record } = given.entry as Entry;
  const { document } = await vscode.window.showTextDocument(vscode.Uri.parse(record.uri), { preview: true });
  return document;
}

async function signOff(
  client: LanguageClient,
  document: vscode.TextDocument | null,
  memory: vscode.Memento,
  step: Step,
): Promise<void> {
  if (!document) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('Open a record first: the record in front of you is the one that is signed off.'),
    );
    return;
  }
  const uri = client.code2ProtocolConverter.asUri(document.uri);
  const said = (given: Partial<SignOffGiven>): Promise<SignOffSaid> =>
    client.sendRequest(signOffRequest, {
      uri,
      step,
      by: null,
      role: null,
      reason: null,
      ...given,
    } satisfies SignOffGiven);
  const { problem } = await said({});
  if (problem !== null) {
    void vscode.window.showWarningMessage(problem);
    return;
  }
  const reason =
    step === 'return' || step === 'reopen'
      ? await ask(words().reason[step], '', async (typed) => (await said({ reason: typed })).problem)
      : null;
  if (reason === undefined) return;
  const by =
    step === 'close'
      ? null
      : await ask(
          words().by,
          memory.get(signedByKept, ''),
          async (typed) => (await said({ by: typed, reason })).problem,
        );
  if (by === undefined) return;
  const role = step === 'approve' ? await ask(words().role, memory.get(roleKept, ''), async () => null) : null;
  if (role === undefined) return;
  const { version } = document;
  const last = await said({ by, role, reason });
  if (last.problem !== null) {
    void vscode.window.showWarningMessage(last.problem);
    return;
  }
  if (!(await confirmed(step, last.stands, document, client))) return;
  if (document.version !== version) {
    void vscode.window.showWarningMessage(vscode.l10n.t('The record has changed meanwhile. Nothing was written.'));
    return;
  }
  if (by) await memory.update(signedByKept, by);
  if (role) await memory.update(roleKept, role);
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, await client.protocol2CodeConverter.asTextEdits([...last.edits]));
  await vscode.workspace.applyEdit(change);
  await document.save();
  vscode.window.setStatusBarMessage(words().done[step], 5000);
}

interface Choice extends vscode.QuickPickItem {
  readonly range?: vscode.Range;
}

// What one lets stand by signing is listed under the answer, and one click away.
async function confirmed(
  step: Step,
  stands: SignOffSaid['stands'],
  document: vscode.TextDocument,
  client: LanguageClient,
): Promise<boolean> {
  const { question, detail, yes } = words().confirm[step];
  const agreed: Choice = { label: yes, detail };
  const standing = stands.map((one): Choice => {
    return { label: one.words, range: client.protocol2CodeConverter.asRange(one.range) };
  });
  const heading: Choice = {
    label: vscode.l10n.t('What stands, as you would sign it (choose one to look at it first)'),
    kind: vscode.QuickPickItemKind.Separator,
  };
  const choices: readonly Choice[] = [agreed, { label: vscode.l10n.t('Leave it as it is') }];
  const chosen = await vscode.window.showQuickPick<Choice>(
    standing.length === 0 ? choices : [...choices, heading, ...standing],
    { title: question, ignoreFocusOut: true },
  );
  if (chosen?.range) await vscode.window.showTextDocument(document, { selection: chosen.range });
  return chosen === agreed;
}

async function ask(
  words: vscode.InputBoxOptions,
  value: string,
  problemOf: (typed: string) => Promise<string | null>,
): Promise<string | undefined> {
  return vscode.window.showInputBox({ ...words, value, ignoreFocusOut: true, validateInput: problemOf });
}

function words() {
  return {
    reason: {
      return: {
        title: vscode.l10n.t('Return the record'),
        prompt: vscode.l10n.t('What is to be put right? It is written at the top of the record.'),
      },
      reopen: {
        title: vscode.l10n.t('Open the record again'),
        prompt: vscode.l10n.t('Why is it opened again? It is written at the top of the record.'),
      },
    },
    by: {
      title: vscode.l10n.t('Who signs?'),
      prompt: vscode.l10n.t('Your name is written into the record with the date.'),
      placeHolder: vscode.l10n.t('R. Manager'),
    },
    role: {
      title: vscode.l10n.t('As what?'),
      prompt: vscode.l10n.t('Your role, such as team manager. May be left empty.'),
    },
    confirm: {
      approve: {
        question: vscode.l10n.t('Approve this record?'),
        detail: vscode.l10n.t('Your name and the date are written at its top; a later change will be reported.'),
        yes: vscode.l10n.t('Approve'),
      },
      return: {
        question: vscode.l10n.t('Return this record to whoever wrote it?'),
        detail: vscode.l10n.t('What you wrote stands at its top, and an approval it had is taken away.'),
        yes: vscode.l10n.t('Return'),
      },
      close: {
        question: vscode.l10n.t('Close this record?'),
        detail: vscode.l10n.t('A closed record is not worked on any more.'),
        yes: vscode.l10n.t('Close'),
      },
      reopen: {
        question: vscode.l10n.t('Open this record again?'),
        detail: vscode.l10n.t('It becomes a draft, with your reason at its top. Its approval is taken away.'),
        yes: vscode.l10n.t('Open again'),
      },
    },
    done: {
      approve: vscode.l10n.t('The record is approved.'),
      return: vscode.l10n.t('The record is returned.'),
      close: vscode.l10n.t('The record is closed.'),
      reopen: vscode.l10n.t('The record is a draft again.'),
    },
  };
}
