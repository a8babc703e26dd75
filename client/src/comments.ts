// Reviewers' comments beside what they are about: they stand in the record itself, and the editor shows and writes them as threads.

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  type CommentGiven,
  type CommentNote,
  type CommentSaid,
  type Comments,
  type CommentThread,
  commentRequest,
  commentsRequest,
} from '../../server/src/protocol/sign-off.ts';
import type { ActiveRecord } from './active-record.ts';
import { signedByKept } from './sign-off.ts';

/** A comment as shown, with the record's own note behind it. */
interface Shown extends vscode.Comment {
  readonly note: CommentNote;
  readonly of: vscode.CommentThread;
}

/** Shows the comments of open records, and registers what writes them. */
export function registerComments(
  client: LanguageClient,
  active: ActiveRecord,
  memory: vscode.Memento,
): vscode.Disposable {
  const controller = vscode.comments.createCommentController('casewright', vscode.l10n.t('Comments on records'));
  controller.options = {
    prompt: vscode.l10n.t('Answer'),
    placeHolder: vscode.l10n.t('What should whoever wrote it put right, or look at again?'),
  };
  controller.commentingRangeProvider = {
    provideCommentingRanges: (document) =>
      document.languageId === 'assessment' ? [new vscode.Range(0, 0, Math.max(0, document.lineCount - 1), 0)] : [],
  };
  const threads = new Map<string, vscode.CommentThread[]>();
  const forget = (uri: vscode.Uri, from = 0) => {
    const key = uri.toString();
    for (const thread of threads.get(key)?.splice(from) ?? []) thread.dispose();
    if (from === 0) threads.delete(key);
  };
  const refresh = async (uri: vscode.Uri) => {
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    if (document?.languageId !== 'assessment') return;
    const asked: Comments | null = await client.sendRequest(commentsRequest, {
      uri: client.code2ProtocolConverter.asUri(uri),
    });
    // What was read from an older text is at the wrong lines; the newer one is asked about by itself.
    if (document.isClosed || (asked && asked.version !== document.version)) return;
    const shown = threads.get(uri.toString()) ?? [];
    threads.set(uri.toString(), shown);
    for (const [i, said] of (asked?.threads ?? []).entries()) {
      const range = client.protocol2CodeConverter.asRange(said.about);
      const thread = shown[i] ?? controller.createCommentThread(uri, range, []);
      shown[i] = thread;
      show(thread, range, said);
    }
    forget(uri, asked?.threads.length ?? 0);
  };
  const write = async (
    thread: vscode.CommentThread,
    given: Pick<CommentGiven, 'action' | 'at' | 'text'>,
  ): Promise<boolean> => {
    const document = await vscode.workspace.openTextDocument(thread.uri);
    return writeComment(client, memory, document, given);
  };
  const first = (thread: vscode.CommentThread) => (thread.comments[0] as Shown | undefined)?.note.range.start;
  const step = (action: 'resolve' | 'reopen') => async (thread: vscode.CommentThread) => {
    const at = first(thread);
    if (at) await write(thread, { action, at, text: '' });
  };
  return vscode.Disposable.from(
    controller,
    active.onDidCheck((uri) => void refresh(uri)),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => forget(uri)),
    vscode.commands.registerCommand('casewright.comment.send', async ({ thread, text }: vscode.CommentReply) => {
      const at = first(thread);
      const start = thread.range?.start ?? new vscode.Position(0, 0);
      const isWritten = at
        ? await write(thread, { action: 'reply', at, text })
        : await write(thread, { action: 'add', at: { line: start.line, character: start.character }, text });
      // What was opened to write in has done its work: the comment is read from the record like any other.
      if (isWritten && !at) thread.dispose();
    }),
    vscode.commands.registerCommand('casewright.comment.resolve', step('resolve')),
    vscode.commands.registerCommand('casewright.comment.reopen', step('reopen')),
    vscode.commands.registerCommand('casewright.comment.delete', ({ note, of }: Shown) =>
      write(of, { action: 'delete', at: note.range.start, text: '' }),
    ),
    vscode.commands.registerCommand('casewright.comment', () => commentOnLine(client, memory)),
  );
}

function show(thread: vscode.CommentThread, range: vscode.Range, { resolved, notes }: CommentThread): void {
  thread.range = range;
  thread.state = resolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
  thread.contextValue = resolved ? 'resolved' : 'open';
  thread.label = resolved ? vscode.l10n.t('Comment, resolved') : vscode.l10n.t('Comment');
  thread.canReply = true;
  // Words are shown as they stand: a star or a bracket in them is no Markdown here.
  thread.comments = notes.map(
    (note): Shown => ({
      body: new vscode.MarkdownString((note.text || wordsOf(note)).replace(/[!-/:-@[-`{-~]/g, '\\$&')),
      mode: vscode.CommentMode.Preview,
      author: { name: note.by ?? vscode.l10n.t('Nobody named') },
      ...(note.date !== null && { label: note.date }),
      note,
      of: thread,
    }),
  );
}

function wordsOf({ kind }: CommentNote): string {
  return kind === 'resolved' ? vscode.l10n.t('Resolved') : vscode.l10n.t('Opened again');
}

async function commentOnLine(client: LanguageClient, memory: vscode.Memento): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on the line of a record to comment on.'));
    return;
  }
  const { line, character } = editor.selection.active;
  const text = await vscode.window.showInputBox({
    title: vscode.l10n.t('Comment on this line'),
    prompt: vscode.l10n.t('What should whoever wrote it put right, or look at again?'),
    ignoreFocusOut: true,
  });
  if (text) await writeComment(client, memory, editor.document, { action: 'add', at: { line, character }, text });
}

/** Writes into the record what the server answers; whoever comments is asked for a name, and what cannot be is said. */
async function writeComment(
  client: LanguageClient,
  memory: vscode.Memento,
  document: vscode.TextDocument,
  given: Pick<CommentGiven, 'action' | 'at' | 'text'>,
): Promise<boolean> {
  const said = (by: string | null): Promise<CommentSaid> =>
    client.sendRequest(commentRequest, {
      uri: client.code2ProtocolConverter.asUri(document.uri),
      version: document.version,
      ...given,
      by,
    } satisfies CommentGiven);
  const { problem } = await said(null);
  if (problem !== null) return refused(problem);
  const kept = memory.get<string>(signedByKept);
  const by =
    kept ??
    (await vscode.window.showInputBox({
      title: vscode.l10n.t('Who comments?'),
      prompt: vscode.l10n.t('Your name is written into the record with the date.'),
      placeHolder: vscode.l10n.t('R. Manager'),
      ignoreFocusOut: true,
      validateInput: async (typed) => (await said(typed)).problem,
    }));
  if (!by) return false;
  const { version } = document;
  const last = await said(by);
  if (last.problem !== null) return refused(last.problem);
  if (document.version !== version)
    return refused(vscode.l10n.t('The record has changed meanwhile. Nothing was written.'));
  if (by !== kept) await memory.update(signedByKept, by);
  const change = new vscode.WorkspaceEdit();
  change.set(document.uri, await client.protocol2CodeConverter.asTextEdits([...last.edits]));
  return vscode.workspace.applyEdit(change);
}

function refused(problem: string): false {
  void vscode.window.showWarningMessage(problem);
  return false;
}
