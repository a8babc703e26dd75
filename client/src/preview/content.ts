// What a preview shows of a record, asked of the server and put in the words of the editor.

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type Preview,
  type PreviewParams,
  previewRequest,
  type Todo,
  type TodoItem,
  todoRequest,
} from '../../../server/src/protocol/protocol.ts';
import type { Content, SectionProgress, Shown } from './messages.ts';

const exportCommand = 'casewright.exportRecord';

/** What to show; where there is no record, it says why in words. */
export async function contentOf(
  client: BaseLanguageClient,
  document: vscode.TextDocument | null,
  shown: Shown,
  token: vscode.CancellationToken,
): Promise<Omit<Content, 'turn' | 'uri' | 'isLocked'> & { readonly version: number }> {
  const uri = document && client.code2ProtocolConverter.asUri(document.uri);
  const preview = uri
    ? await client.sendRequest<Preview | null>(previewRequest, { uri, ...shown } satisfies PreviewParams, token)
    : null;
  const todo = preview ? await client.sendRequest<Todo | null>(todoRequest, { uri }, token) : null;
  const commands = await vscode.commands.getCommands(true);
  return {
    type: 'content',
    title: preview?.title ?? '',
    html: preview?.html ?? '',
    instead: preview ? '' : insteadOf(document),
    reopen: document ? '' : vscode.l10n.t('Open the record'),
    style: preview?.style ?? 'theme',
    progress: todo ? vscode.l10n.t('{0} of {1} answered', todo.answered, todo.asked) : '',
    sections: todo ? todo.items.map(sectionOf) : [],
    canExport: preview !== null && commands.includes(exportCommand),
    words: {
      error: vscode.l10n.t('Error'),
      warning: vscode.l10n.t('Warning'),
      information: vscode.l10n.t('Information'),
      hint: vscode.l10n.t('Hint'),
      accepted: vscode.l10n.t('Accepted'),
      goTo: vscode.l10n.t('line {0}'),
    },
    version: preview?.version ?? -1,
  };
}

/** Hands the record to the command that exports it. */
export async function exportRecord(uri: vscode.Uri): Promise<void> {
  await vscode.commands.executeCommand(exportCommand, uri);
}

function insteadOf(document: vscode.TextDocument | null): string {
  return document
    ? vscode.l10n.t('There is no record here to preview: the file does not name a template, or it is too long.')
    : vscode.l10n.t('The record has been closed.');
}

function sectionOf({ name, asked, answered, words, state, range }: TodoItem): SectionProgress {
  return {
    name,
    words: asked > 1 ? vscode.l10n.t('{0} of {1}', answered, asked) : words,
    isDone: state === 'answered' || state === 'not applicable',
    line: range.start.line,
  };
}
