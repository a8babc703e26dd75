// What the tests of the preview do, in a few words.

import { strict as assert } from 'node:assert';
import * as vscode from 'vscode';
import { inPage, until } from './runner.ts';

/** How far down the preview is scrolled, in pixels. */
export const scrolled = () => inPage<number>('Math.round(window.scrollY)');
/** Where the section with a heading begins, in pixels below the top of the preview. */
export const topOf = (words: string) =>
  inPage<number>(
    `Math.round([...document.querySelectorAll('#record h2')].find((one) => one.textContent.includes(${JSON.stringify(words)}))?.getBoundingClientRect().top ?? 1e6)`,
  );

/** What something is once it has been the same ten times over. */
export async function atRest<T>(read: () => T | Promise<T>): Promise<T> {
  let last = await read();
  let times = 0;
  await until(
    'at rest',
    async () => {
      const now = await read();
      times = now === last ? times + 1 : 0;
      last = now;
      return times;
    },
    (same) => same >= 10,
  );
  return last;
}

/** A copy of an example in the test's folder, open in the first column with nothing else open. */
export async function openCopy(
  example: string,
  change: (text: string) => string = (text) => text,
): Promise<vscode.TextEditor> {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  const root = vscode.extensions.getExtension('casewright.casewright')?.extensionUri;
  assert.ok(folder && root);
  const from = vscode.Uri.joinPath(root, 'examples', `${example}.assessment.md`);
  const to = vscode.Uri.joinPath(folder.uri, `preview-${example}.assessment.md`);
  const text = change(Buffer.from(await vscode.workspace.fs.readFile(from)).toString('utf8'));
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  await vscode.workspace.fs.writeFile(to, Buffer.from(text));
  return vscode.window.showTextDocument(to, { preview: false, viewColumn: vscode.ViewColumn.One });
}

/** As with the button beside the record's name. */
export async function openPreview(): Promise<void> {
  await vscode.commands.executeCommand('casewright.openPreview');
}

/** Puts the cursor somewhere, in the middle of the editor. */
export function cursorAt(editor: vscode.TextEditor, at: vscode.Position): void {
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.InCenter);
}
