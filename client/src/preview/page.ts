// The page of the preview as it is before any record is in it. Nothing on it may run or be fetched but its own two files.

import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { recordStyle } from '../../../server/src/core/render/style.ts';

/** The page; `folder` holds its files. */
export function pageOf(webview: vscode.Webview, folder: vscode.Uri): string {
  const nonce = randomBytes(16).toString('hex');
  const file = (name: string) => escaped(webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString());
  const rules = [
    "default-src 'none'",
    "img-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    `script-src 'nonce-${nonce}'`,
    `style-src 'nonce-${nonce}' ${webview.cspSource}`,
  ];
  return `<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${rules.join('; ')}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(vscode.l10n.t('Preview of the record'))}</title>
<style nonce="${nonce}">${recordStyle}</style>
<link rel="stylesheet" href="${file('preview.css')}">
</head>
<body>
<header class="top">
<div class="bar" role="toolbar" aria-label="${escaped(vscode.l10n.t('What the preview shows'))}">
${toggle('guidance', vscode.l10n.t('Guidance'))}
${toggle('findings', vscode.l10n.t('Findings'))}
${toggle('pictures', vscode.l10n.t('Pictures'))}
<span class="space"></span>
<button type="button" id="lock" aria-pressed="false" title="${escaped(vscode.l10n.t('Keep showing this record when another is opened'))}">${escaped(vscode.l10n.t('Pin'))}</button>
<button type="button" id="export" hidden>${escaped(vscode.l10n.t('Export or print'))}</button>
<button type="button" id="progress" aria-expanded="false" aria-controls="sections" hidden></button>
</div>
<nav id="sections" aria-label="${escaped(vscode.l10n.t('How far each section has come'))}" hidden><ol></ol></nav>
</header>
<main id="record"><p class="instead">${escaped(vscode.l10n.t('Reading the record ...'))}</p></main>
<script nonce="${nonce}" src="${file('preview.js')}"></script>
</body>
</html>`;
}

function toggle(what: string, words: string): string {
  return `<button type="button" data-toggle="${what}" aria-pressed="false">${escaped(words)}</button>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
