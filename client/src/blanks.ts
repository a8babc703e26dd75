// Going from one unfinished blank to the next.

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type BlankPlace, blanksRequest } from '../../server/src/protocol/protocol.ts';

/** Registers *Next unfinished blank* and *Previous unfinished blank*. */
export function registerBlanks(client: LanguageClient): readonly vscode.Disposable[] {
  const go = (which: 'next' | 'previous') => async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor) await goTo(client, editor, which);
  };
  return [
    vscode.commands.registerCommand('casewright.nextBlank', go('next')),
    vscode.commands.registerCommand('casewright.previousBlank', go('previous')),
  ];
}

async function goTo(client: LanguageClient, editor: vscode.TextEditor, which: 'next' | 'previous'): Promise<void> {
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const blanks: readonly BlankPlace[] = await client.sendRequest(blanksRequest, { uri });
  const ranges = blanks.map(({ name, range }) => ({ name, range: client.protocol2CodeConverter.asRange(range) }));
  const here = editor.selection;
  const after = ranges.find(({ range }) => range.start.isAfter(here.end));
  const before = [...ranges].reverse().find(({ range }) => range.end.isBefore(here.start));
  // At the end it begins again at the top, and the other way round.
  const target = which === 'next' ? (after ?? ranges[0]) : (before ?? ranges.at(-1));
  if (!target) {
    vscode.window.setStatusBarMessage(
      vscode.l10n.t('Nothing is left to fill in among the blanks that are here.'),
      5000,
    );
    return;
  }
  editor.selection = new vscode.Selection(target.range.start, target.range.end);
  editor.revealRange(target.range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  vscode.window.setStatusBarMessage(target.name, 5000);
}
