// *Show what was understood*: every answer the checker read, and what it did not.

import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { FactReport, FactsReport } from '../../server/src/core/report/facts-report.ts';
import { factsRequest } from '../../server/src/protocol/protocol.ts';
import type { ActiveRecord } from './active-record.ts';

/** Registers *Show what was understood*. */
export function registerFacts(client: LanguageClient, active: ActiveRecord): vscode.Disposable {
  return vscode.commands.registerTextEditorCommand(
    'casewright.showFacts',
    ({ document }) => void open(client, active, document),
  );
}

async function open(client: LanguageClient, active: ActiveRecord, document: vscode.TextDocument): Promise<void> {
  const name = document.uri.path.slice(document.uri.path.lastIndexOf('/') + 1);
  const panel = vscode.window.createWebviewPanel(
    'casewright.facts',
    vscode.l10n.t('Understood: {0}', name),
    { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
    { enableScripts: true, localResourceRoots: [] },
  );
  const refresh = async () => {
    const report: FactsReport | null = await client.sendRequest(factsRequest, {
      uri: client.code2ProtocolConverter.asUri(document.uri),
    });
    panel.webview.html = page(report);
  };
  // What is found is told after every change; the same moment serves here.
  const watching = active.onDidCheck((uri) => {
    if (uri.toString() === document.uri.toString()) void refresh();
  });
  panel.onDidDispose(() => watching.dispose());
  panel.webview.onDidReceiveMessage((message: unknown) => {
    const line = (message as { readonly line?: unknown } | null)?.line;
    if (typeof line === 'number') void reveal(document, line);
  });
  await refresh();
}

async function reveal(document: vscode.TextDocument, line: number): Promise<void> {
  const { range } = document.lineAt(Math.min(line, document.lineCount - 1));
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.One,
    selection: new vscode.Range(range.start, range.start),
  });
}

function page(report: FactsReport | null): string {
  const nonce = randomBytes(16).toString('hex');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<title>${escaped(vscode.l10n.t('What was understood'))}</title>
<style nonce="${nonce}">
  body { padding: 0 1rem 2rem; line-height: 1.5; }
  h1 { font-size: 1.3rem; font-weight: 600; }
  h2 { font-size: 1.05rem; font-weight: 600; margin-top: 1.8rem; }
  table { border-collapse: collapse; width: 100%; }
  th, td { text-align: left; vertical-align: top; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--vscode-widget-border, transparent); }
  th { font-weight: normal; width: 18rem; color: var(--vscode-descriptionForeground); }
  button { all: unset; cursor: pointer; color: var(--vscode-textLink-foreground); }
  button:focus-visible { outline: 1px solid var(--vscode-focusBorder); }
  .none { color: var(--vscode-descriptionForeground); }
</style>
</head>
<body>
${report ? body(report) : `<p>${escaped(vscode.l10n.t('This is not a record with a template, so nothing in it is checked.'))}</p>`}
<script nonce="${nonce}">
  const vscode = acquireVsCodeApi();
  for (const button of document.querySelectorAll('button')) button.addEventListener('click', () => vscode.postMessage({ line: Number(button.dataset.line) }));
</script>
</body>
</html>`;
}

function body({ facts, notRead, couldNotLook }: FactsReport): string {
  const asked = facts.filter((fact) => fact.asked);
  const isNothing = ({ value }: FactReport) => value === null || (Array.isArray(value) && value.length === 0);
  const said = asked.filter((fact) => !isNothing(fact));
  const unread = asked.filter((fact) => isNothing(fact) && fact.text !== null);
  const empty = asked.filter((fact) => isNothing(fact) && fact.text === null);
  return [
    `<h1>${escaped(vscode.l10n.t('What was understood'))}</h1>`,
    section(
      vscode.l10n.t('Understood'),
      said.map((fact) => row(fact, escaped(fact.shown ?? '').replaceAll('\n', '<br>'))),
    ),
    section(
      vscode.l10n.t('Written, but not as an answer that can be weighed'),
      unread.map((fact) => row(fact, escaped(fact.text ?? ''))),
    ),
    section(
      vscode.l10n.t('Asked for, with nothing there'),
      empty.map((fact) => row(fact, '')),
    ),
    section(
      vscode.l10n.t('Not read'),
      notRead.map(
        ({ message, range }) =>
          `<tr><th>${link(range.start.line, vscode.l10n.t('Line {0}', range.start.line + 1))}</th><td>${escaped(message)}</td></tr>`,
      ),
    ),
    section(
      vscode.l10n.t('Rules that could not look'),
      couldNotLook.map(({ title, why }) => `<tr><th>${escaped(title)}</th><td>${escaped(why)}</td></tr>`),
    ),
  ].join('\n');
}

function section(title: string, rows: readonly string[]): string {
  return rows.length === 0 ? '' : `<h2>${escaped(title)}</h2>\n<table>${rows.join('\n')}</table>`;
}

function row({ label, range }: FactReport, value: string): string {
  return `<tr><th>${range ? link(range.start.line, label) : escaped(label)}</th><td>${value}</td></tr>`;
}

function link(line: number, text: string): string {
  return `<button data-line="${line}">${escaped(text)}</button>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
