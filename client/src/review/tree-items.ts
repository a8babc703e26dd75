// How groups, records and findings look in the review panel, and how they are read aloud. No colour says anything words do not.

import * as vscode from 'vscode';
import type { Rating, ReviewedFinding, ReviewedRecord } from '../../../server/src/protocol/review-folder.ts';
import { goTo } from '../ranges.ts';
import type { Entry, Group, Grouping } from './grouping.ts';

/** A group with how many records are in it. */
export function groupItem({ key, entries }: Group, by: Grouping): vscode.TreeItem {
  const item = new vscode.TreeItem(groupName(key, by), vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `${by} ${key}`;
  item.description = entries.length === 1 ? vscode.l10n.t('1 record') : vscode.l10n.t('{0} records', entries.length);
  item.accessibilityInformation = { label: `${groupName(key, by)}, ${item.description}` };
  return item;
}

/** A record with how it is rated, what stands in it and when it is due. */
export function recordItem(group: Group, { record, findings }: Entry): vscode.TreeItem {
  const { uri, name, children, status, worker, team, rating, due } = record;
  const item = new vscode.TreeItem(
    name,
    findings.length > 0 ? vscode.TreeItemCollapsibleState.Collapsed : vscode.TreeItemCollapsibleState.None,
  );
  item.id = `${group.key} ${uri}`;
  const words = [ratingWords(rating), status, countWords(record), due?.words].filter((one) => one).join(' · ');
  item.description = words;
  item.tooltip = [name, children.join(', '), words, [worker, team].filter((one) => one).join(', ')]
    .filter((line) => line !== '')
    .join('\n');
  item.accessibilityInformation = { label: `${name}. ${words}` };
  item.iconPath = ratingIcon(rating);
  item.contextValue = 'record';
  item.command = goTo(uri, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } });
  return item;
}

/** A finding, which opens its record at its line. */
export function findingItem({ uri }: ReviewedRecord, finding: ReviewedFinding): vscode.TreeItem {
  const { title, message, severity, range, accepted } = finding;
  const item = new vscode.TreeItem(title);
  const weight = accepted === null ? severityWords(severity) : vscode.l10n.t('Accepted');
  item.description = message;
  item.tooltip = [weight, message, accepted ?? ''].filter((line) => line !== '').join('\n');
  item.accessibilityInformation = { label: `${weight}. ${title}. ${message} ${accepted ?? ''}` };
  item.iconPath = accepted === null ? severityIcon(severity) : new vscode.ThemeIcon('check');
  item.contextValue = accepted === null ? 'finding' : 'accepted';
  item.command = goTo(uri, { start: range.start, end: range.start });
  return item;
}

function groupName(key: string | null, by: Grouping): string {
  switch (by) {
    case 'worker':
      return key ?? vscode.l10n.t('No worker named');
    case 'team':
      return key ?? vscode.l10n.t('No team named');
    case 'due':
      return dueWords(key);
    case 'rating':
      return ratingWords(key as Rating);
    default:
      return key ?? '';
  }
}

function dueWords(key: string | null): string {
  switch (key) {
    case 'overdue':
      return vscode.l10n.t('Overdue');
    case 'due soon':
      return vscode.l10n.t('Due soon');
    case 'running':
      return vscode.l10n.t('Due later');
    default:
      return vscode.l10n.t('Nothing is due');
  }
}

function ratingWords(rating: Rating): string {
  switch (rating) {
    case 'red':
      return vscode.l10n.t('Red');
    case 'amber':
      return vscode.l10n.t('Amber');
    case 'green':
      return vscode.l10n.t('Green');
  }
}

function ratingIcon(rating: Rating): vscode.ThemeIcon {
  switch (rating) {
    case 'red':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('charts.red'));
    case 'amber':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('charts.orange'));
    case 'green':
      return new vscode.ThemeIcon('circle-large-outline', new vscode.ThemeColor('charts.green'));
  }
}

function severityWords(severity: ReviewedFinding['severity']): string {
  switch (severity) {
    case 'error':
      return vscode.l10n.t('Error');
    case 'warning':
      return vscode.l10n.t('Warning');
    default:
      return vscode.l10n.t('Information');
  }
}

function severityIcon(severity: ReviewedFinding['severity']): vscode.ThemeIcon {
  switch (severity) {
    case 'error':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    case 'warning':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    default:
      return new vscode.ThemeIcon('info');
  }
}

function countWords({ findings }: ReviewedRecord): string {
  const count = (severity: string) =>
    findings.filter((one) => one.severity === severity && one.accepted === null).length;
  const [errors, warnings] = [count('error'), count('warning')];
  const accepted = findings.filter((one) => one.accepted !== null).length;
  return [
    errors === 1 ? vscode.l10n.t('1 error') : errors > 0 ? vscode.l10n.t('{0} errors', errors) : '',
    warnings === 1 ? vscode.l10n.t('1 warning') : warnings > 0 ? vscode.l10n.t('{0} warnings', warnings) : '',
    accepted > 0 ? vscode.l10n.t('{0} accepted', accepted) : '',
  ]
    .filter((one) => one !== '')
    .join(', ');
}
