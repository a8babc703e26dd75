// *Check as if I submitted*: what a reviewer would see, in a list of its own; the record stays as it is.

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type Review, type ReviewItem, reviewRequest } from '../../server/src/protocol/protocol.ts';
import type { ActiveRecord } from './active-record.ts';
import { goTo } from './ranges.ts';

type Group = 'error' | 'warning' | 'other' | 'accepted';
type Node = { readonly group: Group } | { readonly item: ReviewItem };

const groups: readonly Group[] = ['error', 'warning', 'other', 'accepted'];
const shownKey = 'casewright.submitCheck.isShown';

/** Registers the command and its list. */
export function registerSubmitCheck(client: BaseLanguageClient, active: ActiveRecord): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let shown: { readonly document: vscode.TextDocument; readonly uri: string; readonly review: Review } | null = null;
  const itemsOf = (group: Group) => shown?.review.items.filter((item) => groupOf(item) === group) ?? [];
  const view = vscode.window.createTreeView<Node>('casewright.submitCheck', {
    showCollapseAll: false,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (node) =>
        'item' in node ? itemShown(node.item, shown?.uri ?? '') : groupShown(node.group, itemsOf(node.group).length),
      getChildren: (node) => {
        if (!node) return groups.filter((group) => itemsOf(group).length > 0).map((group) => ({ group }));
        return 'group' in node ? itemsOf(node.group).map((item) => ({ item })) : [];
      },
    },
  });
  const show = async (document: vscode.TextDocument): Promise<boolean> => {
    const uri = client.code2ProtocolConverter.asUri(document.uri);
    const review: Review | null = await client.sendRequest(reviewRequest, { uri });
    if (!review) return false;
    shown = { document, uri, review };
    const stopping = itemsOf('error').length;
    view.description = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
    view.message = messageOf(review, stopping);
    changed.fire();
    return true;
  };
  const run = async () => {
    const document = active.document() ?? vscode.window.activeTextEditor?.document;
    if (!document || !(await show(document))) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('Open a record first: the check is of the record in front of you.'),
      );
      return;
    }
    await vscode.commands.executeCommand('setContext', shownKey, true);
    await vscode.commands.executeCommand('casewright.submitCheck.focus');
  };
  const close = async () => {
    shown = null;
    await vscode.commands.executeCommand('setContext', shownKey, false);
  };
  return vscode.Disposable.from(
    view,
    changed,
    // What is mended goes from the list as it is mended.
    active.onDidChange(() => {
      if (shown && active.document() === shown.document) void show(shown.document);
    }),
    vscode.commands.registerCommand('casewright.checkAsSubmitted', run),
    vscode.commands.registerCommand('casewright.closeSubmitCheck', close),
  );
}

function groupOf({ accepted, severity }: ReviewItem): Group {
  if (accepted !== null) return 'accepted';
  return severity === 'error' || severity === 'warning' ? severity : 'other';
}

function messageOf({ asked, answered }: Review, stopping: number): string {
  const count = vscode.l10n.t('{0} of {1} answered.', answered, asked);
  if (stopping === 0) return `${count} ${vscode.l10n.t('Nothing here would stop it from being approved.')}`;
  return `${count} ${
    stopping === 1
      ? vscode.l10n.t('One thing would stop it from being approved.')
      : vscode.l10n.t('{0} things would stop it from being approved.', stopping)
  }`;
}

function groupShown(group: Group, count: number): vscode.TreeItem {
  const item = new vscode.TreeItem(groupWords(group), vscode.TreeItemCollapsibleState.Expanded);
  item.description = String(count);
  item.iconPath = groupIcon(group);
  item.accessibilityInformation = { label: `${groupWords(group)}, ${count}` };
  if (group === 'accepted' || group === 'other') item.collapsibleState = vscode.TreeItemCollapsibleState.Collapsed;
  return item;
}

function groupWords(group: Group): string {
  switch (group) {
    case 'error':
      return vscode.l10n.t('Would stop it from being approved');
    case 'warning':
      return vscode.l10n.t('A reviewer would ask about');
    case 'other':
      return vscode.l10n.t('Worth another look');
    case 'accepted':
      return vscode.l10n.t('Accepted with a reason');
  }
}

function groupIcon(group: Group): vscode.ThemeIcon {
  switch (group) {
    case 'error':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    case 'warning':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    case 'other':
      return new vscode.ThemeIcon('info');
    case 'accepted':
      return new vscode.ThemeIcon('comment');
  }
}

function itemShown({ message, section, accepted, range }: ReviewItem, uri: string): vscode.TreeItem {
  const item = new vscode.TreeItem(message);
  if (section !== '') item.description = section;
  item.tooltip = accepted ? `${message}\n${accepted}` : message;
  item.accessibilityInformation = { label: section === '' ? message : `${message} ${section}` };
  item.command = goTo(uri, range);
  return item;
}
