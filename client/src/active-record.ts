// The record somebody is working on: the one in front of them, or the last one while a view or a panel has the focus.

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type RecordSummary, type SummaryParams, summaryNotification } from '../../server/src/protocol/protocol.ts';

export interface ActiveRecord {
  /** Null where no record is open. */
  readonly document: () => vscode.TextDocument | null;
  readonly summary: () => RecordSummary | null;
  /** Another record, or something in it, or about it, has changed. */
  readonly onDidChange: vscode.Event<void>;
  /** Any record has been checked again. The client hands a notification to one listener only, so all listen here. */
  readonly onDidCheck: vscode.Event<vscode.Uri>;
}

/** Follows the active editor and what the server says of its record. */
export function followActiveRecord(client: BaseLanguageClient): ActiveRecord & vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const checked = new vscode.EventEmitter<vscode.Uri>();
  const summaries = new Map<string, RecordSummary>();
  let last: vscode.TextDocument | null = null;
  const key = (uri: string) => vscode.Uri.parse(uri).toString();
  // A view that takes the focus leaves no active editor; the record is still what one works on.
  const current = () => {
    const active = vscode.window.activeTextEditor?.document;
    if (active) last = active;
    else if (!vscode.window.visibleTextEditors.some(({ document }) => document === last)) last = null;
    return last;
  };
  const summary = () => summaries.get(current()?.uri.toString() ?? '') ?? null;
  const subscriptions = vscode.Disposable.from(
    changed,
    checked,
    client.onNotification(summaryNotification, ({ uri, summary: said }: SummaryParams) => {
      if (said) summaries.set(key(uri), said);
      else summaries.delete(key(uri));
      if (current()?.uri.toString() === key(uri)) changed.fire();
      checked.fire(vscode.Uri.parse(uri));
    }),
    vscode.window.onDidChangeActiveTextEditor(() => changed.fire()),
    vscode.workspace.onDidCloseTextDocument((document) => {
      summaries.delete(document.uri.toString());
      changed.fire();
    }),
  );
  return {
    document: () => (summary() ? current() : null),
    summary,
    onDidChange: changed.event,
    onDidCheck: checked.event,
    dispose: () => subscriptions.dispose(),
  };
}
