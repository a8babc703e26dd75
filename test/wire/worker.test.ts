// The server as a browser's worker runs it: nothing of Node in its globals, messages in place of a pipe.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createContext, Script } from 'node:vm';
import { expect, it } from 'vitest';

const bundle = fileURLToPath(new URL('../../dist/server.worker.js', import.meta.url));

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: unknown;
  readonly result?: { readonly items?: readonly { readonly code: string }[]; readonly html?: string };
}

/** Runs the bundle with only what a worker has, and gives a way to ask it things. */
function startWorker() {
  let receive: ((event: { readonly data: unknown }) => void) | null = null;
  const sent: Message[] = [];
  const waiting = new Set<() => void>();
  const send = (data: unknown) => receive?.({ data: structuredClone(data) });
  const self: Record<string, unknown> = {
    postMessage(message: Message) {
      sent.push(message);
      // Whatever the server asks of its client, this one has nothing.
      if (message.method && message.id !== undefined)
        queueMicrotask(() => send({ jsonrpc: '2.0', id: message.id, result: null }));
      for (const wake of waiting) wake();
    },
    addEventListener: (type: string, listener: typeof receive) => {
      if (type === 'message') receive = listener;
    },
    set onmessage(listener: typeof receive) {
      receive = listener;
    },
  };
  const globals = {
    self,
    setTimeout,
    clearTimeout,
    setInterval,
    clearInterval,
    queueMicrotask,
    TextDecoder,
    TextEncoder,
    atob,
    btoa,
    console,
    URL,
    performance,
    structuredClone,
    crypto,
  };
  new Script(readFileSync(bundle, 'utf8')).runInContext(
    createContext({ ...globals, addEventListener: self.addEventListener, postMessage: self.postMessage }),
  );
  const ask = (id: number, method: string, params: unknown) =>
    new Promise<Message>((resolve) => {
      const look = () => {
        const answer = sent.find((message) => message.id === id && message.method === undefined);
        if (!answer) return;
        waiting.delete(look);
        resolve(answer);
      };
      waiting.add(look);
      send({ jsonrpc: '2.0', id, method, params });
      look();
    });
  return { ask, tell: (method: string, params: unknown) => send({ jsonrpc: '2.0', method, params }) };
}

it('starts without Node and finds the same in a record', async () => {
  const { ask, tell } = startWorker();
  await ask(1, 'initialize', {
    processId: null,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
    initializationOptions: { today: '2026-03-20' },
  });
  tell('initialized', {});
  const uri = 'vscode-test-web://mount/ava.assessment.md';
  tell('textDocument/didOpen', {
    textDocument: {
      uri,
      languageId: 'assessment',
      version: 1,
      text: "---\ntemplate: initial-assessment\nstatus: draft\n---\n\n# Initial assessment\n\n## Child\n\n- Child's name: Ava Example\n",
    },
  });
  const { result } = await ask(2, 'textDocument/diagnostic', { textDocument: { uri } });
  expect(result?.items?.map(({ code }) => code)).toContain('child-seen/missing');
  expect(result?.items?.map(({ code }) => code)).toContain('risk-analysis/missing');
  const preview = await ask(3, 'casewright/preview', { uri, guidance: true, findings: true, pictures: true });
  expect(preview.result?.html).toContain('<h1');
  expect(preview.result?.html).toContain('Ava Example');
});
