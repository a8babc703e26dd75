// How far the record in front of you has come, and when it is next due.

import * as vscode from 'vscode';
import type { RecordSummary } from '../../server/src/protocol/protocol.ts';
import type { ActiveRecord } from './active-record.ts';

/** Shows answered and asked, and the next due date, of the active record. */
export function registerStatusBar(active: ActiveRecord): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('casewright.progress', vscode.StatusBarAlignment.Left, 100);
  item.name = vscode.l10n.t('Assessment progress');
  item.command = 'casewright.nextBlank';
  const show = () => {
    const summary = active.summary();
    if (summary) display(item, summary);
    else item.hide();
  };
  show();
  return vscode.Disposable.from(item, active.onDidChange(show));
}

/** How far a record has come, in the same words wherever it is shown. */
export function countWords({ asked, answered, untouched }: RecordSummary): string {
  return untouched ? vscode.l10n.t('{0} to fill in', asked) : vscode.l10n.t('{0} of {1} answered', answered, asked);
}

function display(item: vscode.StatusBarItem, summary: RecordSummary): void {
  const { nextDue } = summary;
  const count = countWords(summary);
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
