// What the review panel asks: how to group, and what to leave out.

import * as vscode from 'vscode';
import { everything, type Filter, type Grouping, groupings } from './grouping.ts';

/** How to group; undefined where nothing was chosen. */
export async function askGrouping(now: Grouping): Promise<Grouping | undefined> {
  const choices = groupings.map((by) => ({
    by,
    label: groupingWords(by),
    ...(by === now && { description: vscode.l10n.t('as now') }),
  }));
  return (await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Group the records') }))?.by;
}

function groupingWords(by: Grouping): string {
  switch (by) {
    case 'record':
      return vscode.l10n.t('One after the other, the most pressing first');
    case 'rule':
      return vscode.l10n.t('By what was found');
    case 'worker':
      return vscode.l10n.t('By worker');
    case 'team':
      return vscode.l10n.t('By team');
    case 'status':
      return vscode.l10n.t('By status');
    case 'due':
      return vscode.l10n.t('By what is due');
    case 'rating':
      return vscode.l10n.t('By red, amber and green');
  }
}

interface Choice extends vscode.QuickPickItem {
  readonly filter?: Filter;
  readonly asksWords?: boolean;
}

/** What to show; undefined where nothing was chosen. */
export async function askFilter(now: Filter): Promise<Filter | undefined> {
  const choices: readonly Choice[] = [
    { label: vscode.l10n.t('Show everything'), filter: everything },
    {
      label: vscode.l10n.t('Records with words…'),
      description: now.words,
      detail: vscode.l10n.t('A name, a reference, a team, or words of what was found'),
      asksWords: true,
    },
    toggle(vscode.l10n.t('Only records for review'), now.forReview, { ...now, forReview: !now.forReview }),
    toggle(vscode.l10n.t('Only errors'), now.least === 'error', least(now, 'error')),
    toggle(vscode.l10n.t('Only errors and warnings'), now.least === 'warning', least(now, 'warning')),
    toggle(vscode.l10n.t('What was accepted too'), now.accepted, { ...now, accepted: !now.accepted }),
  ];
  const chosen = await vscode.window.showQuickPick(choices, { title: vscode.l10n.t('Filter the records') });
  if (!chosen?.asksWords) return chosen?.filter;
  const words = await vscode.window.showInputBox({
    title: vscode.l10n.t('Records with words'),
    value: now.words,
    prompt: vscode.l10n.t('All of the words have to be there. Leave it empty to see every record.'),
  });
  return words === undefined ? undefined : { ...now, words };
}

function toggle(label: string, isOn: boolean, filter: Filter): Choice {
  return { label, filter, ...(isOn && { description: vscode.l10n.t('as now') }) };
}

function least(now: Filter, severity: Filter['least']): Filter {
  return { ...now, least: now.least === severity ? 'information' : severity };
}
