// One preview: a page beside the editor that shows a record, keeps up with it, and stays in step with its editor.

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { contentOf, exportRecord } from './content.ts';
import { type FromPage, shownAtFirst, type ToPage } from './messages.ts';
import { pageOf } from './page.ts';
import { refreshBy } from './refresh.ts';
import { openAt, openRecord, scrollingOf } from './scrolling.ts';

export interface PreviewPanel {
  readonly panel: vscode.WebviewPanel;
  readonly uri: () => vscode.Uri;
  /** It stays with its record whatever else is opened. */
  readonly isLocked: () => boolean;
  /** Shows another record. */
  readonly follow: (uri: vscode.Uri) => void;
  /** The record may have changed, or what is found in it. */
  readonly refresh: (uri: vscode.Uri) => void;
}

/** What the page may load: its own files and nothing else. */
export function pageOptions(folder: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [folder] };
}

/** Fills a panel; the panel's page says what of its state it remembers. */
export function previewIn(
  panel: vscode.WebviewPanel,
  client: BaseLanguageClient,
  folder: vscode.Uri,
  first: vscode.Uri,
  locked: boolean,
): PreviewPanel {
  let uri = first;
  let isLocked = locked;
  let shown = shownAtFirst;
  let isReady = false;
  /** What the page shows, so that it is not sent the same again. */
  let last = '';
  /** The record is new to the page, which begins where the editor is. */
  let isNew = true;
  /** The line the editor shows first. */
  let top: number | null = null;
  const isOurs = (other: vscode.Uri) => other.toString() === uri.toString();
  const scrolling = scrollingOf(() => uri);
  const send = (message: ToPage) => void panel.webview.postMessage(message);
  const sendCursor = () => {
    const editor = scrolling.editor();
    if (editor) send({ type: 'cursor', line: editor.selection.active.line });
  };
  const sendScroll = () => {
    const line = scrolling.editor()?.visibleRanges[0]?.start.line ?? null;
    if (line === top && !isNew) return;
    top = line;
    if (line !== null && !scrolling.isEcho()) send({ type: 'scroll', line });
  };
  const refresh = refreshBy(async (turn, token) => {
    const document = await openRecord(uri);
    const { version, ...content } = await contentOf(client, document, shown, token);
    // An answer about an earlier text is dropped: the change that made it so asks again.
    const isStale = document !== null && version >= 0 && version !== document.version;
    if (token.isCancellationRequested || isStale || !isReady) return false;
    // The name of the file and not the child's: a tab is seen by whoever passes.
    panel.title = vscode.l10n.t('Preview: {0}', uri.path.slice(uri.path.lastIndexOf('/') + 1));
    const key = JSON.stringify(content);
    if (key === last) return false;
    last = key;
    send({ ...content, turn, uri: uri.toString(), isLocked });
    if (isNew) sendScroll();
    isNew = false;
    sendCursor();
    return true;
  });
  const hear = (message: FromPage) => {
    switch (message.type) {
      case 'ready':
        isReady = true;
        last = '';
        shown = message.shown;
        refresh.now();
        return;
      case 'shown':
        refresh.shown(message.turn);
        return;
      case 'options':
        shown = message.shown;
        isLocked = message.isLocked;
        refresh.now();
        return;
      case 'scrolled':
        scrolling.follow(message.line);
        return;
      case 'open':
        void openAt(uri, message.line, !message.focus, panel.viewColumn);
        return;
      case 'export':
        void exportRecord(uri);
    }
  };
  const subscriptions = vscode.Disposable.from(
    refresh,
    panel.webview.onDidReceiveMessage(hear),
    panel.onDidChangeViewState(() => {
      // A hidden page is taken down; it says so when it is up again.
      if (!panel.visible) isReady = false;
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isOurs(document.uri) && refresh.soon()),
    vscode.window.tabGroups.onDidChangeTabs(
      ({ opened, closed }) => opened.length + closed.length > 0 && refresh.soon(),
    ),
    vscode.workspace.onDidChangeConfiguration(
      (change) => change.affectsConfiguration('casewright.preview') && refresh.soon(),
    ),
    vscode.window.onDidChangeTextEditorVisibleRanges(
      ({ textEditor }) => isOurs(textEditor.document.uri) && sendScroll(),
    ),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => isOurs(textEditor.document.uri) && sendCursor()),
  );
  panel.onDidDispose(() => subscriptions.dispose());
  panel.webview.html = pageOf(panel.webview, folder);
  return {
    panel,
    uri: () => uri,
    isLocked: () => isLocked,
    follow: (which) => {
      if (isOurs(which)) return;
      uri = which;
      isNew = true;
      refresh.now();
    },
    refresh: (which) => isOurs(which) && refresh.soon(),
  };
}
