// Pasting from Word, Outlook or a web page: clean words in the right place. The editor offers plain text beside it, and undo takes it back.

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { type PasteParams, type PasteResult, pasteRequest } from '../../server/src/protocol/protocol.ts';

// Newer than the oldest editor that is served (1.97), and so not among its types.
interface PasteEdit {
  insertText: string;
  additionalEdit?: vscode.WorkspaceEdit;
}
interface PasteKind {
  append(...parts: string[]): PasteKind;
}
interface NewerApi {
  readonly DocumentPasteEdit: new (insertText: string, title: string, kind: PasteKind) => PasteEdit;
  readonly DocumentDropOrPasteEditKind: { readonly Empty: PasteKind };
}
interface NewerLanguages {
  registerDocumentPasteEditProvider?(
    selector: vscode.DocumentSelector,
    provider: {
      provideDocumentPasteEdits(
        document: vscode.TextDocument,
        ranges: readonly vscode.Range[],
        data: vscode.DataTransfer,
        context: unknown,
        token: vscode.CancellationToken,
      ): Promise<PasteEdit[] | undefined>;
    },
    metadata: { readonly providedPasteEditKinds: readonly PasteKind[]; readonly pasteMimeTypes: readonly string[] },
  ): vscode.Disposable;
}

/** Offers clean words for whatever is pasted as HTML; nothing in an editor too old to ask. */
export function registerPaste(client: LanguageClient): vscode.Disposable {
  const languages = vscode.languages as NewerLanguages;
  if (!languages.registerDocumentPasteEditProvider) return vscode.Disposable.from();
  const { DocumentPasteEdit, DocumentDropOrPasteEditKind } = vscode as unknown as NewerApi;
  const kind = DocumentDropOrPasteEditKind.Empty.append('casewright', 'words');
  return languages.registerDocumentPasteEditProvider(
    { language: 'assessment' },
    {
      async provideDocumentPasteEdits(document, [range, ...others], data, _context, token) {
        const html = await data.get('text/html')?.asString();
        // Several cursors at once are for people who know what they want.
        if (!html || !range || others.length > 0 || data.get('vscode-editor-data') || copiedHere(html))
          return undefined;
        const params: PasteParams = {
          uri: client.code2ProtocolConverter.asUri(document.uri),
          range: client.code2ProtocolConverter.asRange(range),
          html,
        };
        const result: PasteResult | null = await client.sendRequest(pasteRequest, params, token);
        if (!result) return undefined;
        const edit = new DocumentPasteEdit(result.insert, vscode.l10n.t('Paste as clean text'), kind);
        if (result.edits.length > 0) edit.additionalEdit = beside(document, range, result);
        return [edit];
      },
    },
    { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/html'] },
  );
}

// Where everything belongs elsewhere, what is selected is still replaced, by nothing.
function beside(
  document: vscode.TextDocument,
  selected: vscode.Range,
  { insert, edits }: PasteResult,
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  if (insert === '' && !selected.isEmpty) edit.delete(document.uri, selected);
  for (const { range, newText } of edits)
    edit.replace(
      document.uri,
      new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character),
      newText,
    );
  return edit;
}

// What is copied in the editor itself comes with its colours as HTML; its own text is what is meant.
function copiedHere(html: string): boolean {
  return /<div style="color: ?#[0-9a-f]{6};[^"]*white-space: ?pre;?"|<meta name="vscode/i.test(html.slice(0, 2000));
}
