// The page behind a finding: what it looks for, why, and what it rests on.

import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { explainRequest } from '../../server/src/protocol/protocol.ts';

const scheme = 'casewright-page';

/** Registers *Explain this finding* and the pages it shows. */
export function registerExplain(client: LanguageClient): readonly vscode.Disposable[] {
  const pages: vscode.TextDocumentContentProvider = {
    provideTextDocumentContent: async ({ path }) => {
      const page: string | null = await client.sendRequest(explainRequest, { rule: path.replace(/^\/|\.md$/g, '') });
      return page ?? vscode.l10n.t('There is no page about this finding: its rule was written for this template.');
    },
  };
  return [
    vscode.workspace.registerTextDocumentContentProvider(scheme, pages),
    vscode.commands.registerCommand('casewright.explainFinding', (rule?: unknown) =>
      explain(typeof rule === 'string' ? rule : null),
    ),
  ];
}

async function explain(named: string | null): Promise<void> {
  const rule = named ?? (await ruleHere());
  if (rule)
    await vscode.commands.executeCommand(
      'markdown.showPreviewToSide',
      vscode.Uri.from({ scheme, path: `/${rule}.md` }),
    );
}

/** The rule of the finding at the cursor; the user chooses among several. */
async function ruleHere(): Promise<string | null> {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return null;
  const { selection, document } = editor;
  const ours = vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Casewright');
  const touching = ours.filter(({ range }) => range.intersection(selection) !== undefined);
  const here = touching.length > 0 ? touching : ours.filter(({ range }) => range.start.line === selection.active.line);
  const items = here.flatMap((diagnostic) => {
    const rule = ruleOf(diagnostic);
    return rule ? [{ label: diagnostic.message, rule }] : [];
  });
  const [first] = items;
  if (!first) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('There is no finding on this line. Put the cursor on underlined words and try again.'),
    );
    return null;
  }
  if (new Set(items.map((item) => item.rule)).size === 1) return first.rule;
  const chosen = await vscode.window.showQuickPick(items, { placeHolder: vscode.l10n.t('Which finding?') });
  return chosen?.rule ?? null;
}

function ruleOf({ code }: vscode.Diagnostic): string | null {
  const value = typeof code === 'object' ? code.value : code;
  return typeof value === 'string' ? value : null;
}
