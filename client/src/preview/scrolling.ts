// The editor and the preview scroll in step; whichever was moved by hand leads, and the other's own scrolling is not sent back.

import * as vscode from 'vscode';

/** After the preview has moved the editor, what the editor says of its scrolling is an echo for so many milliseconds. */
const echo = 400;

export interface Scrolling {
  /** The editor that shows the record, if one does. */
  readonly editor: () => vscode.TextEditor | null;
  /** Scrolls the editor to a line, which can be a part of one. */
  readonly follow: (line: number) => void;
  /** True while what the editor says is an echo. */
  readonly isEcho: () => boolean;
}

/** Scrolling of the editor of a record. */
export function scrollingOf(uri: () => vscode.Uri, now: () => number = Date.now): Scrolling {
  let ledUntil = 0;
  const editor = () =>
    vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri().toString()) ?? null;
  return {
    editor,
    isEcho: () => now() < ledUntil,
    follow: (line) => {
      const shown = editor();
      if (!shown) return;
      const whole = Math.min(Math.max(0, Math.floor(line)), shown.document.lineCount - 1);
      // A long paragraph is one line: the character that far along it stands about where the preview is.
      const character = Math.floor(shown.document.lineAt(whole).text.length * Math.max(0, line - whole));
      ledUntil = now() + echo;
      shown.revealRange(new vscode.Range(whole, character, whole, character), vscode.TextEditorRevealType.AtTop);
    },
  };
}

/** A tab shows this file, alone or beside another version of it. */
function isTabOf({ input }: vscode.Tab, uri: vscode.Uri): boolean {
  if (input instanceof vscode.TabInputText) return input.uri.toString() === uri.toString();
  return input instanceof vscode.TabInputTextDiff && input.modified.toString() === uri.toString();
}

/** The record, where somebody has it open; null where its tab has been closed or it cannot be read. */
export async function openRecord(uri: vscode.Uri): Promise<vscode.TextDocument | null> {
  const isOpen =
    vscode.window.tabGroups.all.some(({ tabs }) => tabs.some((tab) => isTabOf(tab, uri))) ||
    vscode.window.visibleTextEditors.some(({ document }) => document.uri.toString() === uri.toString());
  // A tab that has not been looked at since the window was opened holds no document yet.
  return isOpen ? Promise.resolve(vscode.workspace.openTextDocument(uri)).catch(() => null) : null;
}

/** Opens a record at a line where it is open already, and otherwise beside the column of the preview. */
export async function openAt(
  uri: vscode.Uri,
  line: number,
  preserveFocus: boolean,
  own: vscode.ViewColumn | undefined,
): Promise<void> {
  const groups = vscode.window.tabGroups.all;
  const group =
    groups.find(({ tabs }) => tabs.some((tab) => isTabOf(tab, uri))) ??
    groups.find(({ viewColumn }) => viewColumn !== own);
  const document = await vscode.workspace.openTextDocument(uri);
  const { end } = document.lineAt(Math.min(Math.max(0, line), document.lineCount - 1)).range;
  const viewColumn = group?.viewColumn ?? vscode.ViewColumn.Beside;
  await vscode.window.showTextDocument(document, {
    viewColumn,
    preserveFocus,
    preview: false,
    selection: new vscode.Range(end, end),
  });
}
