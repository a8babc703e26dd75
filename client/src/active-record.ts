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
}

/** Follows the active editor and what the server says of its record. */
export function followActiveRecord(client: BaseLanguageClient): ActiveRecord & vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const summaries = new Map<string, RecordSummary>();
  let current: vscode.TextDocument | null = vscode.window.activeTextEditor?.document ?? null;
  const key = (uri: string) => vscode.Uri.parse(uri).toString();
  const summary = () => (current && summaries.get(current.uri.toString())) ?? null;
  const subscriptions = vscode.Disposable.from(
    changed,
    client.onNotification(summaryNotification, ({ uri, summary: said }: SummaryParams) => {
      if (said) summaries.set(key(uri), said);
      else summaries.delete(key(uri));
      if (current?.uri.toString() === key(uri)) changed.fire();
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      // A view that takes the focus leaves no active editor; the record is still what one works on.
      if (!editor && vscode.window.visibleTextEditors.some(({ document }) => document === current)) return;
      current = editor?.document ?? null;
      changed.fire();
    }),
    vscode.workspace.onDidCloseTextDocument((document) => {
      summaries.delete(document.uri.toString());
      if (document !== current) return;
      current = null;
      changed.fire();
    }),
  );
  return {
    document: () => (summary() ? current : null),
    summary,
    onDidChange: changed.event,
    dispose: () => subscriptions.dispose(),
  };
}
