// *Review*: the records of the open folders with what was found in them, for whoever looks over other people's.

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { acceptCommand, type ReasonTarget } from '../../../server/src/protocol/protocol.ts';
import {
  type ReviewedFinding,
  type ReviewedRecord,
  reviewFolderRequest,
} from '../../../server/src/protocol/review-folder.ts';
import type { ActiveRecord } from '../active-record.ts';
import { type Entry, everything, type Filter, type Group, type Grouping, grouped } from './grouping.ts';
import { askFilter, askGrouping } from './questions.ts';
import { findingItem, groupItem, recordItem } from './tree-items.ts';

const groupingKept = 'casewright.review.grouping';

type Node =
  | { readonly group: Group }
  | { readonly of: Group; readonly entry: Entry }
  | { readonly entry: Entry; readonly finding: ReviewedFinding };

/** Shows the panel, and registers what can be done in it. */
export function registerReview(
  client: BaseLanguageClient,
  active: ActiveRecord,
  memory: vscode.Memento,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let records: readonly ReviewedRecord[] | null = null;
  let by = memory.get<Grouping>(groupingKept, 'record');
  let filter: Filter = everything;
  let groups: readonly Group[] = [];
  const view = vscode.window.createTreeView<Node>('casewright.review', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (node) => treeItem(node, by),
      getChildren: (node) => (node ? childrenOf(node) : topOf(groups, by)),
    },
  });
  const show = () => {
    groups = grouped(records ?? [], by, filter);
    const count = new Set(groups.flatMap(({ entries }) => entries.map(({ record }) => record))).size;
    const all = records?.length ?? 0;
    const rated = (rating: ReviewedRecord['rating']) => records?.filter((one) => one.rating === rating).length ?? 0;
    view.description =
      count === all
        ? vscode.l10n.t('{0} red, {1} amber, {2} green', rated('red'), rated('amber'), rated('green'))
        : vscode.l10n.t('{0} of {1} records', count, all);
    view.message =
      records === null || count > 0
        ? ''
        : all === 0
          ? vscode.l10n.t('There are no records in the open folders.')
          : vscode.l10n.t('No record is like that. Choose Filter to see others.');
    changed.fire();
  };
  let turn = 0;
  const refresh = async () => {
    const mine = ++turn;
    const read = await vscode.window.withProgress({ location: { viewId: 'casewright.review' } }, () =>
      client.sendRequest<readonly ReviewedRecord[]>(reviewFolderRequest, {}),
    );
    if (mine !== turn) return;
    records = read;
    show();
  };
  // Whoever types does not need the folder read again at every key.
  let timer: ReturnType<typeof setTimeout> | undefined;
  const refreshSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      if (view.visible) void refresh();
      else records = null;
    }, 2000);
  };
  const watcher = vscode.workspace.createFileSystemWatcher('**/*.md');
  return vscode.Disposable.from(
    view,
    changed,
    watcher,
    { dispose: () => clearTimeout(timer) },
    view.onDidChangeVisibility(({ visible }) => (visible && records === null ? void refresh() : undefined)),
    watcher.onDidChange(refreshSoon),
    watcher.onDidCreate(refreshSoon),
    watcher.onDidDelete(refreshSoon),
    active.onDidCheck(refreshSoon),
    vscode.commands.registerCommand('casewright.openReview', () =>
      vscode.commands.executeCommand('casewright.review.focus'),
    ),
    vscode.commands.registerCommand('casewright.refreshReview', refresh),
    vscode.commands.registerCommand('casewright.groupReview', async () => {
      const chosen = await askGrouping(by);
      if (!chosen) return;
      by = chosen;
      await memory.update(groupingKept, by);
      show();
    }),
    vscode.commands.registerCommand('casewright.filterReview', async () => {
      filter = (await askFilter(filter)) ?? filter;
      show();
    }),
    vscode.commands.registerCommand('casewright.acceptInReview', (node: Node) =>
      'finding' in node ? accept(node.entry.record, node.finding) : undefined,
    ),
  );
}

async function accept({ uri }: ReviewedRecord, { rule, message, range }: ReviewedFinding): Promise<void> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
  await vscode.window.showTextDocument(document, { preview: true });
  const { version } = document;
  const target: ReasonTarget = { uri, version, kind: 'accept', range, rule, about: message };
  await vscode.commands.executeCommand(acceptCommand, target);
}

function topOf(groups: readonly Group[], by: Grouping): Node[] {
  if (by !== 'record') return groups.map((group) => ({ group }));
  return groups.flatMap((group) => group.entries.map((entry) => ({ of: group, entry })));
}

function childrenOf(node: Node): Node[] {
  if ('group' in node) return node.group.entries.map((entry) => ({ of: node.group, entry }));
  return 'finding' in node ? [] : node.entry.findings.map((finding) => ({ entry: node.entry, finding }));
}

function treeItem(node: Node, by: Grouping): vscode.TreeItem {
  if ('group' in node) return groupItem(node.group, by);
  return 'finding' in node ? findingItem(node.entry.record, node.finding) : recordItem(node.of, node.entry);
}
