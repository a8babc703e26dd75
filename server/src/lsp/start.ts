// The language server: a connection and a host in, answers out. Each handler converts, asks a snapshot, and converts back.

import {
  type CancellationToken,
  type ClientCapabilities,
  CodeLensRefreshRequest,
  type Connection,
  DidChangeWatchedFilesNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  ErrorCodes,
  type InitializeParams,
  type InitializeResult,
  PositionEncodingKind,
  ProgressType,
  ResponseError,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { builtInPack } from '../core/pack/built-in.ts';
import { reachOf } from '../core/pack/reach.ts';
import { dateParts, type PlainDate } from '../core/record/values/dates.ts';
import { rules } from '../core/rules/index.ts';
import { summaryOf } from '../features/blanks.ts';
import { diagnosticsOf } from '../features/diagnostics.ts';
import type { Pasted } from '../features/paste/pasted.ts';
import type { Host } from '../host/host.ts';
import { documentOf, type Project, withDocument, withWorld } from '../project/project.ts';
import { languageRules } from '../project/settings.ts';
import * as protocol from '../protocol/protocol.ts';
import { declarations, readSettings, type Settings } from '../protocol/settings.ts';
import { addressesOf } from './addresses.ts';
import { answer } from './answer.ts';
import { languageCapabilities } from './capabilities.ts';
import { changed } from './documents.ts';
import { closedDocument, madeOfRecords, recordsUnder } from './records.ts';
import type { Serving } from './serving.ts';
import { type Loaded, loadWorkspace } from './workspace.ts';
import { type Changes, workspaceDiagnostics } from './workspace-diagnostics.ts';

const progressType = new ProgressType<number>();

/** What differs between a server in Node and one in a browser. */
export interface Surroundings {
  readonly host: Host;
  /** An address as the host names it; null for one it cannot reach. */
  readonly pathOf: (uri: string) => string | null;
  readonly uriOf: (path: string) => string;
  readonly today: () => PlainDate;
  /** The folder of the rules' pages, as an address ending in a slash, where the client names none; null when there is none. */
  readonly pages: string | null;
  /** Reads what was copied in another program; null where nothing here can. Loaded when it is first wanted. */
  readonly fromClipboard: ((html: string) => Promise<Pasted>) | null;
  /** Writes a record as a file of another kind; null where nothing here can. Loaded when it is first wanted. */
  readonly exportRecord: Serving['exportRecord'];
  /** Makes the page of an audit; null where nothing here can. Loaded when it is first wanted. */
  readonly dashboardPage: Serving['dashboardPage'];
  /** Reads a Word document, given in base64; null where there is nothing to read it with. */
  readonly fromWord: Serving['fromWord'];
  /** Runs something once what is going on is done. */
  readonly soon: (task: () => void) => void;
}

interface Client {
  readonly capabilities: ClientCapabilities;
  readonly options: protocol.StartOptions;
  readonly roots: readonly string[];
  readonly asksForSettings: boolean;
  readonly watches: boolean;
  readonly pulls: boolean;
}

const watched = [
  '**/*.md',
  '**/pack.yaml',
  '**/code-sets/*.{yaml,yml}',
  '**/guidance/*.{yaml,yml}',
  '**/.casewright/**',
];
const isWorldFile = (uri: string) => /\.template\.md$|\.ya?ml$/.test(uri);

/** Serves one connection until it closes. */
export function start(connection: Connection, surroundings: Surroundings): void {
  const { host } = surroundings;
  const log = (line: string) => connection.console.error(line);
  let client: Client | null = null;
  let editor: Partial<Settings> = {};
  let loaded: Loaded = { reach: reachOf([builtInPack()]), settings: {}, problems: [] };
  let project: Project = {
    documents: new Map(),
    reach: loaded.reach,
    settings: {},
    words: {},
    today: surroundings.today(),
    generation: 0,
    encoding: 'utf-16',
  };
  const changes: Changes = new Map();
  let wake: () => void = () => undefined;
  let markReady: () => void = () => undefined;
  const ready = new Promise<void>((done) => {
    markReady = done;
  });

  const settings = (): Partial<Settings> => ({
    ...loaded.settings,
    ...editor,
    rules: { ...loaded.settings.rules, ...editor.rules },
  });
  const today = (): PlainDate => dateParts(client?.options.today ?? settings().today ?? '') ?? surroundings.today();
  const pageOf = (rule: string): string | null => {
    const pages = client?.options.pages ?? surroundings.pages;
    return pages === null || !rules.some(({ id }) => id === rule) ? null : `${pages}${rule}.md`;
  };

  /** The project as of now: a record left open overnight is read on the new day. */
  const now = (): Project => {
    const day = today();
    if (day.toString() !== project.today.toString()) project = withWorld(project, { today: day });
    return project;
  };

  const view = {
    project: now,
    problems: () => loaded.problems,
    roots: () => client?.roots ?? [],
    host,
    uriOf: surroundings.uriOf,
    pageOf,
    pause: () => new Promise<void>((done) => surroundings.soon(done)),
    stampOf: (uri: string) =>
      `${now().generation}.${changes.get(uri) ?? 0}.${project.documents.get(uri)?.version ?? 'closed'}`,
  };
  const serving: Serving = {
    ready,
    now,
    settings,
    hasCommands: () => client?.options.hasCommands === true,
    capabilities: () => client?.capabilities ?? {},
    addresses: addressesOf(surroundings, view.roots, () => client?.options.pages ?? surroundings.pages),
    host,
    roots: view.roots,
    uriOf: surroundings.uriOf,
    pathOf: surroundings.pathOf,
    fromClipboard: surroundings.fromClipboard,
    exportRecord: surroundings.exportRecord,
    fromWord: surroundings.fromWord,
    dashboardPage: surroundings.dashboardPage,
    tell: (token, done) => void connection.sendProgress(progressType, token, done),
    records: (token) => recordsUnder(view, () => token.isCancellationRequested),
    documentAt: async (uri) => {
      const path = surroundings.pathOf(uri);
      return now().documents.get(uri) ?? (path === null ? null : closedDocument(host, path, uri));
    },
    madeOfRecords: (before, make, token) => madeOfRecords(view, before, make, () => token.isCancellationRequested),
    log,
  };

  const reload = async (): Promise<void> => {
    const packFolders = (client?.options.packFolders ?? []).flatMap((uri) => surroundings.pathOf(uri) ?? []);
    loaded = await loadWorkspace(host, client?.roots ?? [], editor, packFolders);
    const { rules: severities = {}, 'language.hints': hints = false } = settings();
    project = withWorld(project, {
      reach: loaded.reach,
      settings: { ...languageRules(hints), ...severities },
      today: today(),
    });
    for (const uri of project.documents.keys()) found(uri);
    askAgain();
    wake();
  };

  /** Other packs, settings or another day may change all that an editor shows: it is told to ask again, where it can be. */
  const askAgain = (): void => {
    const { diagnostics, codeLens, inlayHint, semanticTokens } = client?.capabilities.workspace ?? {};
    if (diagnostics?.refreshSupport) connection.languages.diagnostics.refresh();
    if (inlayHint?.refreshSupport) connection.languages.inlayHint.refresh().catch(() => undefined);
    if (semanticTokens?.refreshSupport) connection.languages.semanticTokens.refresh();
    if (codeLens?.refreshSupport) connection.sendRequest(CodeLensRefreshRequest.type).catch(() => undefined);
  };

  // Reloads follow each other, and those asked for while one is going on are one.
  let going: Promise<void> = Promise.resolve();
  let isWaiting = false;
  const reloadSoon = (): Promise<void> => {
    if (isWaiting) return going;
    isWaiting = true;
    going = going.then(() => {
      isWaiting = false;
      return reload().catch((error: unknown) =>
        log(`Reading packs failed: ${error instanceof Error ? error.name : 'unknown fault'}`),
      );
    });
    return going;
  };

  const due = new Set<string>();
  /** Tells of what is found in a document, once however many keys were pressed meanwhile; nothing once it is closed. */
  const found = (uri: string): void => {
    if (due.size === 0) surroundings.soon(() => tell().catch(() => log('Telling what was found failed.')));
    due.add(uri);
  };
  const tell = async (): Promise<void> => {
    await ready;
    const uris = [...due];
    due.clear();
    for (const uri of uris) {
      const document = now().documents.get(uri);
      if (!document) continue;
      if (!client?.pulls)
        connection.sendDiagnostics({
          uri,
          version: document.version,
          diagnostics: [...diagnosticsOf(now(), document, pageOf)],
        });
      connection.sendNotification(protocol.summaryNotification, {
        uri,
        summary: summaryOf(now(), document),
      } satisfies protocol.SummaryParams);
    }
    if (!client?.pulls) fetchRest();
  };

  connection.onInitialize((params): InitializeResult => {
    client = clientOf(params, surroundings);
    const offered = params.capabilities.general?.positionEncodings ?? [PositionEncodingKind.UTF16];
    const encoding =
      offered.find((one) => one === PositionEncodingKind.UTF16 || one === PositionEncodingKind.UTF8) ===
      PositionEncodingKind.UTF8
        ? 'utf-8'
        : 'utf-16';
    project = { ...project, encoding, words: client.options.words ?? {} };
    const language = languageCapabilities(serving);
    return {
      serverInfo: { name: 'Casewright' },
      capabilities: {
        positionEncoding: encoding,
        textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
        diagnosticProvider: { identifier: 'casewright', interFileDependencies: true, workspaceDiagnostics: true },
        ...language,
        workspace: { ...language.workspace, workspaceFolders: { supported: true, changeNotifications: true } },
      },
    };
  });

  connection.onInitialized(async () => {
    if (client?.watches)
      await connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers: watched.map((globPattern) => ({ globPattern })) })
        .then(undefined, () => undefined);
    await askSettings();
    await reloadSoon();
    markReady();
  });

  const askSettings = async (): Promise<void> => {
    if (!client?.asksForSettings) return;
    try {
      editor = given(readSettings(await connection.workspace.getConfiguration('casewright')).settings);
    } catch {
      // An editor that will not say has the usual settings.
    }
  };

  connection.onDidChangeConfiguration(async ({ settings: sent }) => {
    const own = (sent as { readonly casewright?: unknown } | null)?.casewright;
    if (own !== undefined && !client?.asksForSettings) editor = given(readSettings(own).settings);
    await askSettings();
    await reloadSoon();
  });

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    project = withDocument(project, uri, documentOf(uri, languageId, version, text));
    found(uri);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = project.documents.get(uri);
    if (!document) return;
    project = withDocument(project, uri, changed(document, version, contentChanges, project.encoding));
    found(uri);
  });
  connection.onDidCloseTextDocument(({ textDocument: { uri } }) => {
    project = withDocument(project, uri, null);
    due.delete(uri);
    changes.set(uri, (changes.get(uri) ?? 0) + 1);
    if (!client?.pulls) connection.sendDiagnostics({ uri, diagnostics: [] });
    wake();
  });
  connection.onDidSaveTextDocument(({ textDocument: { uri } }) => (isWorldFile(uri) ? void reloadSoon() : undefined));
  connection.onDidChangeWatchedFiles(({ changes: files }) => {
    for (const { uri } of files) changes.set(uri, (changes.get(uri) ?? 0) + 1);
    if (files.some(({ uri }) => isWorldFile(uri))) void reloadSoon();
    wake();
  });

  connection.languages.diagnostics.on(
    answer(
      log,
      'Diagnostics',
      { kind: DocumentDiagnosticReportKind.Full, items: [] } as DocumentDiagnosticReport,
      async ({ textDocument: { uri }, previousResultId }, token) => {
        await ready;
        const document = now().documents.get(uri);
        if (!document || token.isCancellationRequested) return { kind: DocumentDiagnosticReportKind.Full, items: [] };
        const resultId = `${project.generation}/${document.version}`;
        fetchRest();
        if (previousResultId === resultId) return { kind: DocumentDiagnosticReportKind.Unchanged, resultId };
        return {
          kind: DocumentDiagnosticReportKind.Full,
          resultId,
          items: [...diagnosticsOf(now(), document, pageOf)],
        };
      },
    ),
  );

  let answeredAt = -1;
  let asked = 0;
  connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token, _progress, partial) => {
    await ready;
    // An editor asks again and again; it is answered when something has changed, and till then not at all.
    const stamp = () => project.generation * 1e6 + [...changes.values()].reduce((sum, n) => sum + n, 0);
    while (asked > 0 && answeredAt === stamp() && !token.isCancellationRequested) {
      await new Promise<void>((done) => {
        wake = done;
        token.onCancellationRequested(() => done());
      });
    }
    asked++;
    const at = stamp();
    const items: Parameters<Parameters<typeof workspaceDiagnostics>[4]>[0] = [];
    await workspaceDiagnostics(view, changes, previousResultIds, token, (found) =>
      partial ? partial.report({ items: found }) : items.push(...found),
    );
    if (!token.isCancellationRequested) answeredAt = at;
    return { items };
  });

  // What answers the rest is as large as all that finds, and nobody asks for it before something is shown.
  let answering: Promise<ReadonlyMap<string, Handler>> | null = null;
  const answers = (): NonNullable<typeof answering> => {
    answering ??= answersOf(serving);
    return answering;
  };
  /** Once a record is shown, what will be asked of it next is fetched. */
  const fetchRest = (): void => {
    if (!answering) surroundings.soon(() => void answers());
  };
  connection.onRequest(async (method, params, token) => {
    const handler = (await answers()).get(method);
    return handler ? handler(params, token) : new ResponseError(ErrorCodes.MethodNotFound, `There is no ${method}.`);
  });
  connection.listen();
}

type Handler = (params: unknown, token: CancellationToken) => unknown;

async function answersOf(serving: Serving): Promise<ReadonlyMap<string, Handler>> {
  const { serveAll } = await import('./serve-all.ts');
  const handlers = new Map<string, Handler>();
  serveAll(
    {
      onRequest: (type: string | { readonly method: string }, handler: unknown) => {
        handlers.set(typeof type === 'string' ? type : type.method, handler as Handler);
      },
    },
    serving,
  );
  return handlers;
}

function clientOf(
  { capabilities, initializationOptions, workspaceFolders, rootUri }: InitializeParams,
  { pathOf }: Surroundings,
): Client {
  const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []);
  return {
    capabilities,
    options: (initializationOptions ?? {}) as protocol.StartOptions,
    roots: folders.flatMap((uri) => pathOf(uri) ?? []),
    asksForSettings: capabilities.workspace?.configuration === true,
    watches: capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    pulls: capabilities.textDocument?.diagnostic !== undefined,
  };
}

// An editor sends every setting it knows, with the usual values for those nobody has set: they must not hide a file's.
function given(settings: Partial<Settings>): Partial<Settings> {
  const usual = (key: string) => JSON.stringify(declarations[key as keyof Settings].default);
  return Object.fromEntries(
    Object.entries(settings).filter(([key, value]) => JSON.stringify(value) !== usual(key)),
  ) as Partial<Settings>;
}
