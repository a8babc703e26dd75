// Places as the server says them, for commands that go there.

import * as vscode from 'vscode';
import type { Range } from 'vscode-languageserver-types';
import { goToCommand } from '../../server/src/protocol/protocol.ts';

/** A command of a tree item that opens a file with a range selected. */
export function goTo(uri: string, { start, end }: Range): vscode.Command {
  return {
    title: vscode.l10n.t('Open'),
    command: 'vscode.open',
    arguments: [
      vscode.Uri.parse(uri),
      {
        selection: new vscode.Range(start.line, start.character, end.line, end.character),
      } satisfies vscode.TextDocumentShowOptions,
    ],
  };
}

/** Registers the command behind what is shown above headings. */
export function registerGoTo(): vscode.Disposable {
  return vscode.commands.registerCommand(goToCommand, async (uri: string, { start, end }: Range) => {
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection });
  });
}
