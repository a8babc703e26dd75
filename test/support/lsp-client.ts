// A client of the real server: the bundled program, over its standard input and output.

import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';

const root = fileURLToPath(new URL('../../', import.meta.url));

export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly child: ChildProcess;
  /** Everything the server has written to its error output or logged. */
  readonly log: () => string;
  readonly open: (uri: string, text: string, languageId?: string) => Promise<void>;
  readonly change: (uri: string, version: number, changes: TextDocumentContentChangeEvent[]) => Promise<void>;
  readonly close: (uri: string) => Promise<void>;
  /** Asks for the findings of a document, as an editor that pulls does. */
  readonly pull: (
    uri: string,
    previousResultId?: string,
  ) => Promise<{ readonly kind: string; readonly resultId?: string; readonly items: readonly Diagnostic[] }>;
  /** The next findings pushed for a document that hold; those pushed before count too unless `fresh`. */
  readonly pushed: (
    uri: string,
    holds?: (params: PublishDiagnosticsParams) => boolean,
  ) => Promise<PublishDiagnosticsParams>;
  readonly stop: () => Promise<void>;
}

export interface ClientOptions {
  readonly pulls?: boolean;
  readonly encodings?: string[];
  readonly folder?: string;
  readonly settings?: unknown;
  /** The program and its words; the bundled server by default. */
  readonly command?: readonly string[];
  readonly options?: object;
  /** What the client can do beside the usual. */
  readonly capabilities?: { readonly textDocument?: object; readonly workspace?: object };
}

/** Starts the server and says hello. */
export async function startClient({
  pulls = true,
  encodings,
  folder,
  settings,
  command = ['dist/server.js', '--stdio'],
  options = {},
  capabilities = {},
}: ClientOptions = {}): Promise<TestClient> {
  const child = spawn(process.execPath, [...command], { cwd: root, stdio: ['pipe', 'pipe', 'pipe'] });
  let log = '';
  child.stderr.on('data', (chunk) => {
    log += chunk;
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const published: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
    for (const wake of waiting) wake();
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    log += `${message}\n`;
  });
  connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
    items.map(() => settings ?? null),
  );
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: folder ?? null,
    workspaceFolders: folder ? [{ uri: folder, name: 'records' }] : null,
    capabilities: {
      general: encodings ? { positionEncodings: encodings } : {},
      textDocument: {
        ...(pulls ? { diagnostic: { relatedDocumentSupport: false } } : {}),
        ...capabilities.textDocument,
      },
      workspace: {
        configuration: settings !== undefined,
        didChangeWatchedFiles: { dynamicRegistration: true },
        diagnostics: { refreshSupport: true },
        ...capabilities.workspace,
      },
    },
    initializationOptions: { today: '2026-03-20', ...options },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  return {
    connection,
    initialized,
    child,
    log: () => log,
    open: (uri, text, languageId = 'assessment') =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      }),
    close: (uri) => connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    async pull(uri, previousResultId) {
      const report = await connection.sendRequest(DocumentDiagnosticRequest.type, {
        textDocument: { uri },
        ...(previousResultId ? { previousResultId } : {}),
      });
      return {
        kind: report.kind,
        ...(report.resultId ? { resultId: report.resultId } : {}),
        items: report.kind === 'full' ? report.items : [],
      };
    },
    pushed(uri, holds = () => true) {
      return new Promise((resolve) => {
        const look = () => {
          const found = published.findLast((params) => params.uri === uri && holds(params));
          if (!found) return;
          waiting.delete(look);
          resolve(found);
        };
        waiting.add(look);
        look();
      });
    },
    async stop() {
      const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      await connection.sendRequest(ShutdownRequest.type);
      await connection.sendNotification(ExitNotification.type);
      await ended;
      connection.dispose();
    },
  };
}

/** Findings as "line rule", one-based, in order. */
export function said(items: readonly Diagnostic[]): readonly string[] {
  return items.map(({ range, code }) => `${range.start.line + 1} ${code}`);
}
