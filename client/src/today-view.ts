// The *Today* list: what is overdue, due soon, returned or waiting too long in the records of the open folders.

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type TodayItem, todayRequest } from '../../server/src/protocol/protocol.ts';
import type { ActiveRecord } from './active-record.ts';
import { goTo } from './ranges.ts';

type Kind = TodayItem['kind'];
type Node = { readonly kind: Kind } | { readonly item: TodayItem };

const kinds: readonly Kind[] = ['overdue', 'due soon', 'returned', 'waiting too long'];

/** Shows the list, and reads it again when records change. */
export function registerToday(client: BaseLanguageClient, active: ActiveRecord): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let items: readonly TodayItem[] = [];
  const view = vscode.window.createTreeView<Node>('casewright.today', {
    showCollapseAll: false,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: treeItem,
      getChildren: (node) => (node ? childrenOf(node, items) : groupsOf(items)),
    },
  });
  // Whoever types does not need the folder read again at every key: once they pause is soon enough.
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRead = false;
  const refresh = async () => {
    items = await client.sendRequest<readonly TodayItem[]>(todayRequest, {});
    isRead = true;
    const overdue = items.filter(({ kind }) => kind === 'overdue').length;
    view.badge = items.length > 0 ? { value: items.length, tooltip: badgeWords(items.length, overdue) } : undefined;
    view.message = items.length > 0 ? '' : vscode.l10n.t('Nothing is overdue, due soon, returned or waiting too long.');
    changed.fire();
  };
  const refreshSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), 2000);
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.md');
  return vscode.Disposable.from(
    view,
    changed,
    watcher,
    { dispose: () => clearTimeout(timer) },
    view.onDidChangeVisibility(({ visible }) => (visible && !isRead ? void refresh() : undefined)),
    watcher.onDidChange(refreshSoon),
    watcher.onDidCreate(refreshSoon),
    watcher.onDidDelete(refreshSoon),
    active.onDidCheck(refreshSoon),
    vscode.commands.registerCommand('casewright.refreshToday', refresh),
  );
}

function badgeWords(all: number, overdue: number): string {
  return overdue > 0 ? vscode.l10n.t('{0} for today, {1} overdue', all, overdue) : vscode.l10n.t('{0} for today', all);
}

function groupsOf(items: readonly TodayItem[]): Node[] {
  return kinds.filter((kind) => items.some((item) => item.kind === kind)).map((kind) => ({ kind }));
}

function childrenOf(node: Node, items: readonly TodayItem[]): Node[] {
  return 'item' in node ? [] : items.filter(({ kind }) => kind === node.kind).map((item) => ({ item }));
}

function treeItem(node: Node): vscode.TreeItem {
  if (!('item' in node)) {
    const group = new vscode.TreeItem(kindWords(node.kind), vscode.TreeItemCollapsibleState.Expanded);
    group.iconPath = icon(node.kind);
    return group;
  }
  const { record, words, kind, uri, range } = node.item;
  const item = new vscode.TreeItem(record);
  item.description = words;
  item.tooltip = `${record}\n${words}`;
  item.accessibilityInformation = { label: `${kindWords(kind)}. ${record}. ${words}` };
  item.command = goTo(uri, { start: range.start, end: range.start });
  return item;
}

function kindWords(kind: Kind): string {
  switch (kind) {
    case 'overdue':
      return vscode.l10n.t('Overdue');
    case 'due soon':
      return vscode.l10n.t('Due soon');
    case 'returned':
      return vscode.l10n.t('Returned to you');
    case 'waiting too long':
      return vscode.l10n.t('Waiting too long');
  }
}

function icon(kind: Kind): vscode.ThemeIcon {
  switch (kind) {
    case 'overdue':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'));
    case 'due soon':
      return new vscode.ThemeIcon('clock', new vscode.ThemeColor('list.warningForeground'));
    case 'returned':
      return new vscode.ThemeIcon('reply');
    case 'waiting too long':
      return new vscode.ThemeIcon('watch');
  }
}
