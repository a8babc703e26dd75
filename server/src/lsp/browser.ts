// The language server in a browser's worker: files are the client's to read.

import {
  BrowserMessageReader,
  BrowserMessageWriter,
  createConnection,
  ProposedFeatures,
} from 'vscode-languageserver/browser';
import type { Host } from '../host/host.ts';
import { today } from '../host/today.ts';
import * as protocol from '../protocol/protocol.ts';
import { start } from './start.ts';

declare const self: Worker;

const connection = createConnection(
  ProposedFeatures.all,
  new BrowserMessageReader(self),
  new BrowserMessageWriter(self),
);

async function ask<R>(method: string, params: protocol.HostParams): Promise<R | null> {
  try {
    return await connection.sendRequest<R | null>(method, params);
  } catch {
    return null; // A client that reads no files has none.
  }
}

const host: Host = {
  list: (folder) => ask<readonly protocol.HostEntry[]>(protocol.listFolderRequest, { uri: folder }),
  async read(path) {
    const result = await ask<{ readonly base64: string }>(protocol.readFileRequest, { uri: path });
    return result && Uint8Array.from(atob(result.base64), (character) => character.charCodeAt(0));
  },
  join: (folder, name) => `${folder.replace(/\/$/, '')}/${name}`,
};

start(connection, {
  host,
  pathOf: (uri) => uri,
  uriOf: (path) => path,
  today,
  pages: null,
  fromClipboard: null,
  exportRecord: null,
  fromWord: null,
  dashboardPage: null,
  soon: (task) => setTimeout(task, 0),
});
