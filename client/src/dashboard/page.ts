// The page of the dashboard within the editor. Nothing on it may run or be fetched but its own script.

import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import type { Dashboard } from '../../../server/src/protocol/dashboard.ts';

/** The page; `folder` holds its script. */
export function pageOf(webview: vscode.Webview, folder: vscode.Uri, { title, style, body }: Dashboard): string {
  const nonce = randomBytes(16).toString('hex');
  const script = escaped(webview.asWebviewUri(vscode.Uri.joinPath(folder, 'dashboard.js')).toString());
  const button = (id: string, words: string) => `<button type="button" id="${id}">${escaped(words)}</button>`;
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; base-uri 'none'; form-action 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style nonce="${nonce}">${style}</style>
</head>
<body data-line-words="${escaped(vscode.l10n.t('Open the record at line {0}'))}">
<div class="bar" role="region" aria-label="${escaped(vscode.l10n.t('Dashboard'))}">
${button('refresh', vscode.l10n.t('Refresh'))}
${button('save', vscode.l10n.t('Save as a file'))}
</div>
${body}
<script nonce="${nonce}" src="${script}"></script>
</body>
</html>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
