// *Insert…*: the parts of the record's own template and the ready-made phrases, chosen by name and put where the cursor is.

import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type PartSnippet, snippetsRequest } from '../../server/src/protocol/protocol.ts';

interface Choice extends vscode.QuickPickItem {
  readonly body?: string;
  /** It begins a line of its own. */
  readonly isBlock?: boolean;
}

/** Registers *Insert a part or phrase*. */
export function registerInsertPart(client: LanguageClient, extension: vscode.Uri): vscode.Disposable {
  return vscode.commands.registerTextEditorCommand(
    'casewright.insertPart',
    (editor) => void insert(client, extension, editor),
  );
}

async function insert(client: LanguageClient, extension: vscode.Uri, editor: vscode.TextEditor): Promise<void> {
  const uri = client.code2ProtocolConverter.asUri(editor.document.uri);
  const parts: readonly PartSnippet[] = await client.sendRequest(snippetsRequest, { uri });
  const chosen = await vscode.window.showQuickPick(choices(parts, phrasesOf(extension)), {
    placeHolder: vscode.l10n.t('What do you want to put in?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen?.body === undefined) return;
  const { document, selection } = editor;
  const line = document.lineAt(selection.active.line);
  const isBare = line.isEmptyOrWhitespace || chosen.isBlock !== true;
  await editor.insertSnippet(
    new vscode.SnippetString(isBare ? chosen.body : `\n${chosen.body}`),
    isBare ? selection : new vscode.Range(line.range.end, line.range.end),
  );
}

function choices(parts: readonly PartSnippet[], phrases: readonly Choice[]): readonly Choice[] {
  const heading = (label: string): Choice => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const ofKind = (kind: PartSnippet['kind']) =>
    parts.filter((part) => part.kind === kind).map(({ name, body }): Choice => ({ label: name, body, isBlock: true }));
  return [
    heading(vscode.l10n.t('Rows of this form')),
    ...ofKind('row'),
    heading(vscode.l10n.t('Sections of this form')),
    ...ofKind('section'),
    heading(vscode.l10n.t('Phrases')),
    ...phrases,
  ];
}

interface Contributed {
  readonly description: string;
  readonly body: string | readonly string[];
}

/** The snippets that can also be had by their prefix; rows are left to the form itself, whose columns are its own. */
function phrasesOf(extension: vscode.Uri): readonly Choice[] {
  const path = vscode.Uri.joinPath(extension, 'snippets', 'assessment.json').fsPath;
  const contributed = JSON.parse(readFileSync(path, 'utf8')) as Readonly<Record<string, Contributed>>;
  return Object.entries(contributed).flatMap(([label, { description, body }]) => {
    const text = typeof body === 'string' ? body : body.join('\n');
    return text.startsWith('|')
      ? []
      : [{ label, detail: description, body: text, isBlock: /^(?:[-#]|<!--)/.test(text) }];
  });
}
