// *What is left to do*: the sections of the record in front of you, with their blanks, ticked as they are done.

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { type BlankState, type Todo, type TodoItem, todoRequest } from '../../server/src/protocol/protocol.ts';
import type { ActiveRecord } from './active-record.ts';
import { goTo } from './ranges.ts';
import { countWords } from './status-bar.ts';

const hideDoneKey = 'casewright.todo.hidesDone';

/** Shows the view; done items can be hidden, and are remembered to be. */
export function registerTodo(
  client: BaseLanguageClient,
  active: ActiveRecord,
  memory: vscode.Memento,
): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  let todo: { readonly uri: string; readonly list: Todo } | null = null;
  let hidesDone = memory.get(hideDoneKey, false);
  const isShown = (item: TodoItem) => !hidesDone || !isDone(item);
  const view = vscode.window.createTreeView<TodoItem>('casewright.todo', {
    showCollapseAll: true,
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (item) => treeItem(item, todo?.uri ?? ''),
      getChildren: (item) => (item ? item.children : (todo?.list.items ?? [])).filter(isShown),
    },
  });
  let asked = 0;
  const refresh = async () => {
    const turn = ++asked;
    const document = active.document();
    const summary = active.summary();
    const uri = document && client.code2ProtocolConverter.asUri(document.uri);
    const list = uri && view.visible ? await client.sendRequest<Todo | null>(todoRequest, { uri }) : null;
    if (turn !== asked) return;
    todo = uri && list ? { uri, list } : null;
    if (summary) view.description = countWords(summary);
    else view.description = '';
    view.message = todo ? '' : vscode.l10n.t('Open a record to see what is left to do in it.');
    changed.fire();
  };
  const hide = (hides: boolean) => async () => {
    hidesDone = hides;
    changed.fire();
    await memory.update(hideDoneKey, hides);
    await vscode.commands.executeCommand('setContext', hideDoneKey, hides);
  };
  void vscode.commands.executeCommand('setContext', hideDoneKey, hidesDone);
  void refresh();
  return vscode.Disposable.from(
    view,
    changed,
    active.onDidChange(() => void refresh()),
    view.onDidChangeVisibility(() => void refresh()),
    vscode.commands.registerCommand('casewright.hideDone', hide(true)),
    vscode.commands.registerCommand('casewright.showDone', hide(false)),
  );
}

function isDone({ state }: TodoItem): boolean {
  return state === 'answered' || state === 'not applicable';
}

function treeItem(item: TodoItem, uri: string): vscode.TreeItem {
  const { name, kind, state, words, asked, answered, range, children } = item;
  const isOpen = kind === 'section' && !isDone(item);
  const shown = new vscode.TreeItem(
    name,
    children.length === 0
      ? vscode.TreeItemCollapsibleState.None
      : isOpen
        ? vscode.TreeItemCollapsibleState.Expanded
        : vscode.TreeItemCollapsibleState.Collapsed,
  );
  // An item that is done is another item to the tree, so that a section closes when its last blank is filled in.
  shown.id = `${kind} ${range.start.line} ${name} ${isOpen}`;
  const count = vscode.l10n.t('{0} of {1}', answered, asked);
  shown.description = kind === 'section' && asked > 1 && !isDone(item) ? count : words;
  shown.iconPath = icon(state);
  shown.tooltip = `${name}: ${words}`;
  shown.accessibilityInformation = { label: `${name}, ${kind === 'section' && asked > 1 ? `${count}, ` : ''}${words}` };
  shown.command = goTo(uri, range);
  return shown;
}

function icon(state: BlankState): vscode.ThemeIcon {
  switch (state) {
    case 'not started':
      return new vscode.ThemeIcon('circle-large-outline');
    case 'started':
      return new vscode.ThemeIcon('edit');
    case 'waiting':
      return new vscode.ThemeIcon('watch');
    case 'answered':
      return new vscode.ThemeIcon('pass-filled', new vscode.ThemeColor('testing.iconPassed'));
    case 'not applicable':
      return new vscode.ThemeIcon('circle-slash');
  }
}
