// What a test does in the editor, in the words of the person at the keyboard.

import * as vscode from 'vscode';
import { until } from './runner.ts';

/** Opens a file of the test's folder. */
export async function openFile(name: string): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('no folder is open');
  return vscode.window.showTextDocument(vscode.Uri.joinPath(folder.uri, name), { preview: false });
}

/** What Casewright finds in a document, as "line rule", one-based. */
export function findings(document: vscode.TextDocument): readonly string[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'Casewright')
    .map(({ range, code }) => `${range.start.line + 1} ${typeof code === 'object' ? code.value : code}`)
    .sort();
}

/** Waits until the findings of a document are as wanted. */
export function findingsWhere(
  document: vscode.TextDocument,
  what: string,
  holds: (found: readonly string[]) => boolean,
): Promise<readonly string[]> {
  return until(what, () => findings(document), holds);
}

/** Types at the end of the first line that begins so. */
export async function typeAfter(editor: vscode.TextEditor, beginning: string, text: string): Promise<void> {
  const line = lineThatBegins(editor.document, beginning);
  editor.selection = new vscode.Selection(line.range.end, line.range.end);
  await vscode.commands.executeCommand('type', { text });
}

/** The first line that begins so. */
export function lineThatBegins(document: vscode.TextDocument, beginning: string): vscode.TextLine {
  for (let i = 0; i < document.lineCount; i++) {
    const line = document.lineAt(i);
    if (line.text.startsWith(beginning)) return line;
  }
  throw new Error(`no line begins "${beginning}"`);
}

/** Applies the quick fix with this title at a line. */
export async function quickFix(document: vscode.TextDocument, line: number, title: string): Promise<void> {
  const range = document.lineAt(line).range;
  const titles = (actions: readonly vscode.CodeAction[]) => actions.map((action) => action.title);
  const actions = await until(
    `the quick fixes at line ${line + 1}`,
    async () =>
      vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, range),
    (offered) => titles(offered).includes(title),
  );
  const action = actions.find((one) => one.title === title);
  if (!action?.edit) throw new Error(`"${title}" changes nothing`);
  await vscode.workspace.applyEdit(action.edit);
}
