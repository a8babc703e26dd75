// The language server in Node: over standard input and output, or as a child process of the editor.

import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { nodeHost } from '../host/node.ts';
import { today } from '../host/today.ts';
import { start } from './start.ts';

/** Starts serving by the way the command line says: `--stdio`, `--node-ipc` or `--socket`. */
export function startNode(): void {
  const pages = join(dirname(process.argv[1] ?? ''), 'rules');
  // Nothing may be written to standard output but the protocol.
  console.log = console.error;
  start(createConnection(ProposedFeatures.all), {
    host: nodeHost,
    pathOf: (uri) => (uri.startsWith('file:') ? fileURLToPath(uri) : null),
    uriOf: (path) => pathToFileURL(path).href,
    today,
    pages: existsSync(pages) ? `${pathToFileURL(pages).href}/` : null,
    exportRecord: async (...given) => (await import('../exchange/export.ts')).exportRecord(...given),
    fromClipboard: async (html) => (await import('../exchange/html.ts')).fromClipboard(html),
    fromWord: async (data, given) =>
      (await import('../exchange/word-in/word-in.ts')).wordIn(Buffer.from(data, 'base64'), given),
    dashboardPage: async (audit, options) => (await import('../charts/report.ts')).pageOf(audit, options),
    soon: setImmediate,
  });
}
