// How far the record in front of you has come, and when it is next due.

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type RecordSummary, type SummaryParams, summaryNotification } from '../../server/src/protocol/protocol.ts';

/** Shows answered and asked, and the next due date, of the record in the active editor. */
export function registerStatusBar(client: BaseLanguageClient): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('casewright.progress', vscode.StatusBarAlignment.Left, 100);
  item.name = vscode.l10n.t('Assessment progress');
  item.command = 'casewright.nextBlank';
  const summaries = new Map<string, RecordSummary>();
  const show = () => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const summary = uri === undefined ? undefined : summaries.get(uri);
    if (summary) display(item, summary);
    else item.hide();
  };
  const key = (uri: string) => vscode.Uri.parse(uri).toString();
  return vscode.Disposable.from(
    item,
    client.onNotification(summaryNotification, ({ uri, summary }: SummaryParams) => {
      if (summary) summaries.set(key(uri), summary);
      else summaries.delete(key(uri));
      show();
    }),
    vscode.window.onDidChangeActiveTextEditor(show),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      summaries.delete(uri.toString());
      show();
    }),
  );
}

function display(item: vscode.StatusBarItem, { asked, answered, nextDue, untouched }: RecordSummary): void {
  const count = untouched
    ? vscode.l10n.t('{0} to fill in', asked)
    : vscode.l10n.t('{0} of {1} answered', answered, asked);
  const due = nextDue ? dueText(nextDue) : null;
  item.text = `$(checklist) ${due ? `${count} · ${due.short}` : count}`;
  item.tooltip = [due?.long, vscode.l10n.t('Click to go to the next unfinished blank.')]
    .filter((line) => line !== undefined)
    .join('\n');
  item.accessibilityInformation = { label: [count, due?.long].filter((line) => line !== undefined).join('. ') };
  item.backgroundColor =
    nextDue?.state === 'overdue' ? new vscode.ThemeColor('statusBarItem.warningBackground') : undefined;
  item.show();
}

function dueText({ label, due, state, workingDaysLeft, workingDaysOver }: NonNullable<RecordSummary['nextDue']>): {
  readonly short: string;
  readonly long: string;
} {
  if (state === 'overdue') {
    return {
      short: vscode.l10n.t('{0} overdue since {1}', label, due),
      long: vscode.l10n.t('{0} was due on {1}, {2} working days ago.', label, due, workingDaysOver),
    };
  }
  return {
    short: vscode.l10n.t('{0} due {1}', label, due),
    long: vscode.l10n.t('{0} is due on {1}: {2} working days left.', label, due, workingDaysLeft),
  };
}
