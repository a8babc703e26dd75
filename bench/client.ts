// One client for every server measured: spawns it, speaks the protocol over its standard input and output, waits for findings.

import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A server and how it is spoken to. */
export interface Server {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly languageId: string;
  /** The end of a record's name. */
  readonly ending: string;
  readonly settings?: unknown;
  readonly options?: object;
  /** What the client answers to requests of this server alone. */
  readonly requests?: Readonly<Record<string, (params: never, session: { uri: string; text: string }) => unknown>>;
  /** Whether it can be asked what it holds and has loaded (see `peers/inside.cjs`). */
  readonly inside?: boolean;
}

export interface Session {
  /** When it was spawned, in milliseconds of `performance.now()`. */
  readonly spawned: number;
  /** Opens a record and waits for what is found in it: how many findings. */
  readonly open: (name: string, text: string) => Promise<number>;
  /** Puts in a text at an offset of the open record and waits for what is found: how many findings. */
  readonly type: (offset: number, text: string) => Promise<number>;
  /** Takes characters away at an offset of the open record, and waits. */
  readonly remove: (offset: number, characters: number) => Promise<number>;
  readonly close: () => void;
  readonly request: (method: string, params: object, patience?: number) => Promise<unknown>;
  readonly memory: () => Promise<{ readonly heapUsed: number; readonly rss: number }>;
  readonly loaded: () => Promise<readonly { readonly path: string; readonly bytes: number }[]>;
  readonly stop: () => Promise<void>;
}

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: never;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** How long an answer is waited for, in milliseconds. */
const patience = 60_000;
const patienceAtStart = 15_000;
const inside = fileURLToPath(new URL('../../bench/peers/inside.cjs', import.meta.url));
/** Answers that mean: ask again. */
const askAgain = new Set([-32802, -32801, -32800]);

/** Starts a server and says hello; once more where it does not answer, for some peers now and then never do. */
export async function startSession(server: Server, folder: string): Promise<Session> {
  try {
    return await startOnce(server, folder);
  } catch (error) {
    console.error(`Starting again: ${error instanceof Error ? error.message : 'it failed'}`);
    return await startOnce(server, folder);
  }
}

async function startOnce(server: Server, folder: string): Promise<Session> {
  const args = server.inside ? ['--expose-gc', '--require', inside, ...server.args] : server.args;
  const spawned = performance.now();
  const child: ChildProcess = spawn(server.command, [...args], {
    cwd: folder,
    stdio: server.inside ? ['pipe', 'pipe', 'ignore', 'ipc'] : ['pipe', 'pipe', 'ignore'],
  });
  const waiting = new Map<number, { done: (value: unknown) => void; failed: (error: Error) => void }>();
  const published: { version: number | null; count: number }[] = [];
  let onPublished: () => void = () => undefined;
  let pulls = false;
  let syncs = 2;
  let uri = '';
  let text = '';
  let version = 0;
  let id = 0;
  let last = 0;
  let resultId: string | undefined;

  const send = (message: object): void => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin?.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const notify = (method: string, params: object): void => send({ method, params });
  const request = (method: string, params: object, patient = patience): Promise<unknown> => {
    const number = ++id;
    return within(
      new Promise((done, failed) => {
        waiting.set(number, { done, failed });
        send({ id: number, method, params });
      }),
      `${server.name}: ${method}`,
      patient,
    );
  };
  const fail = (why: string): void => {
    for (const { failed } of waiting.values()) failed(new Error(`${server.name} ${why}`));
    waiting.clear();
  };
  child.on('error', ({ message }) => fail(message));
  child.on('exit', () => fail('ended'));
  child.stdin?.on('error', () => undefined);

  const answerTo = (method: string, params: never): unknown => {
    if (method === 'workspace/configuration')
      return (params as { items: { section?: string }[] }).items.map(({ section }) =>
        sectionOf(server.settings, section),
      );
    if (method === 'client/registerCapability') {
      const { registrations } = params as { registrations: { method: string }[] };
      pulls ||= registrations.some((one) => one.method === 'textDocument/diagnostic');
      return null;
    }
    return server.requests?.[method]?.(params, { uri, text }) ?? null;
  };
  const received = (message: Message): void => {
    if (message.method !== undefined && message.id !== undefined) {
      send({ id: message.id, result: answerTo(message.method, message.params as never) });
    } else if (message.id !== undefined) {
      const asked = waiting.get(message.id);
      waiting.delete(message.id);
      if (message.error) asked?.failed(Object.assign(new Error(message.error.message), { code: message.error.code }));
      else asked?.done(message.result);
    } else if (message.method === 'textDocument/publishDiagnostics') {
      const params = message.params as unknown as { uri: string; version?: number; diagnostics: unknown[] };
      if (params.uri === uri) published.push({ version: params.version ?? null, count: params.diagnostics.length });
      onPublished();
    }
  };
  if (child.stdout) readMessages(child.stdout, received);

  const pushed = (): Promise<number> =>
    within(
      new Promise<number>((done) => {
        onPublished = () => {
          const found = published.find((one) => one.version === null || one.version >= version);
          if (found) done(found.count);
        };
        onPublished();
      }),
      `${server.name}: findings`,
    );
  const pulled = async (): Promise<number> => {
    for (;;) {
      try {
        const report = (await request('textDocument/diagnostic', {
          textDocument: { uri },
          ...(resultId === undefined ? {} : { previousResultId: resultId }),
        })) as { resultId?: string; items?: unknown[] };
        resultId = report.resultId;
        last = report.items?.length ?? last;
        return last;
      } catch (error) {
        if (!askAgain.has((error as { code?: number }).code ?? 0)) throw error;
      }
    }
  };
  const change = (start: number, end: number, put: string): Promise<number> => {
    const range = { start: positionIn(text, start), end: positionIn(text, end) };
    text = text.slice(0, start) + put + text.slice(end);
    version++;
    published.length = 0;
    notify('textDocument/didChange', {
      textDocument: { uri, version },
      contentChanges: [syncs === 2 ? { range, text: put } : { text }],
    });
    return pulls ? pulled() : pushed();
  };
  const ask = async <T>(question: string): Promise<T> => {
    const answer = within(new Promise<T>((done) => child.once('message', (said) => done(said as T))), question);
    child.send(question);
    return await answer;
  };

  const rootUri = pathToFileURL(folder).href;
  const hello = {
    processId: process.pid,
    rootUri,
    workspaceFolders: [{ uri: rootUri, name: 'records' }],
    initializationOptions: server.options ?? {},
    capabilities: {
      general: { positionEncodings: ['utf-16'] },
      workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
      textDocument: {
        synchronization: { didSave: true },
        publishDiagnostics: { versionSupport: true, relatedInformation: true },
        diagnostic: { dynamicRegistration: true, relatedDocumentSupport: true },
      },
    },
  };
  const { capabilities } = (await request('initialize', hello, patienceAtStart).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  })) as { capabilities: { textDocumentSync?: number | { change?: number }; diagnosticProvider?: object } };
  pulls = capabilities.diagnosticProvider !== undefined;
  const sync = capabilities.textDocumentSync;
  syncs = (typeof sync === 'number' ? sync : sync?.change) ?? 0;
  notify('initialized', {});
  if (server.settings) notify('workspace/didChangeConfiguration', { settings: server.settings });

  return {
    spawned,
    open(name, opened) {
      [uri, text, version, resultId] = [`${rootUri}/${name}${server.ending}`, opened, 1, undefined];
      published.length = 0;
      notify('textDocument/didOpen', { textDocument: { uri, languageId: server.languageId, version, text } });
      return pulls ? pulled() : pushed();
    },
    type: (offset, put) => change(offset, offset, put),
    remove: (offset, characters) => change(offset, offset + characters, ''),
    close: () => notify('textDocument/didClose', { textDocument: { uri } }),
    request,
    memory: () => ask<{ heapUsed: number; rss: number }>('memory'),
    loaded: async () => (await ask<{ loaded: { path: string; bytes: number }[] }>('loaded')).loaded,
    async stop() {
      const ended = new Promise<void>((done) => child.once('exit', () => done()));
      const kill = setTimeout(() => child.kill('SIGKILL'), 1500);
      request('shutdown', {}).then(
        () => notify('exit', {}),
        () => undefined,
      );
      if (child.exitCode === null && child.signalCode === null) await ended;
      clearTimeout(kill);
    },
  };
}

function readMessages(stream: NodeJS.ReadableStream, received: (message: Message) => void): void {
  let chunks: Buffer[] = [];
  let length = 0;
  let wanted = -1;
  stream.on('data', (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    for (;;) {
      if (wanted >= 0 && length < wanted) return;
      const all = chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks);
      chunks = [all];
      if (wanted < 0) {
        const end = all.indexOf('\r\n\r\n');
        if (end < 0) return;
        wanted = Number(/content-length:\s*(\d+)/i.exec(all.toString('latin1', 0, end))?.[1] ?? 0);
        chunks = [all.subarray(end + 4)];
        length = all.length - end - 4;
        continue;
      }
      const body = all.toString('utf8', 0, wanted);
      chunks = [all.subarray(wanted)];
      length -= wanted;
      wanted = -1;
      received(JSON.parse(body));
    }
  });
}

function sectionOf(settings: unknown, section: string | undefined): unknown {
  const found = (section?.split('.') ?? []).reduce<unknown>(
    (value, key) => (value as Readonly<Record<string, unknown>> | undefined)?.[key],
    settings,
  );
  return found ?? {};
}

function positionIn(text: string, offset: number): { line: number; character: number } {
  let line = 0;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    start = at + 1;
  }
  return { line, character: offset - start };
}

async function within<T>(promise: Promise<T>, what: string, patient = patience): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, failed) => {
    timer = setTimeout(() => failed(new Error(`${what}: no answer in ${patient / 1000} s`)), patient);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
