// What every request needs of the server: the project as it is now, the records of the folder, and a fence round the work.

import type {
  CancellationToken,
  ClientCapabilities,
  ProtocolRequestType,
  RequestHandler,
  TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { Audit } from '../core/report/formats.ts';
import type { PageParts } from '../core/report/html/page.ts';
import type { HtmlOptions } from '../core/report/html/setting.ts';
import type { exportRecord } from '../exchange/export.ts';
import type { WordGiven } from '../exchange/word-in/word-in.ts';
import type { Addresses } from '../features/names/templates.ts';
import type { Pasted } from '../features/paste/pasted.ts';
import type { Host } from '../host/host.ts';
import type { Document, Project } from '../project/project.ts';
import type { Settings } from '../protocol/settings.ts';
import type { WordResult } from '../protocol/word.ts';
import { answer } from './answer.ts';
import type { Made } from './records.ts';

export interface Serving {
  /** Resolves once packs and settings have been read for the first time. */
  readonly ready: Promise<void>;
  /** The project as of now. */
  readonly now: () => Project;
  /** Settings as they hold now; those nobody has set are left out. */
  readonly settings: () => Partial<Settings>;
  /** The client has the commands of `protocol.ts`, so that an action or a lens may offer them. */
  readonly hasCommands: () => boolean;
  /** What the client says it can do. */
  readonly capabilities: () => ClientCapabilities;
  /** Where packs' files are, for features. */
  readonly addresses: Addresses;
  readonly host: Host;
  readonly roots: () => readonly string[];
  readonly uriOf: (path: string) => string;
  readonly pathOf: (uri: string) => string | null;
  readonly fromClipboard: ((html: string) => Promise<Pasted>) | null;
  readonly exportRecord: typeof exportRecord | null;
  /** Makes the page of an audit; null where there is nothing to make it with. */
  readonly dashboardPage: ((audit: Audit, options: HtmlOptions) => Promise<PageParts>) | null;
  /** Says how far work has come, under a token that whoever asked for it gave. */
  readonly tell: (token: string, done: number) => void;
  /** Reads a Word document, given in base64; null where there is nothing to read it with. */
  readonly fromWord: ((data: string, given: WordGiven) => Promise<WordResult>) | null;
  /** Every record and template under the open folders, open ones as they stand in the editor. */
  readonly records: (token: CancellationToken) => AsyncGenerator<Document>;
  /** A document by its address: as it stands in the editor, or as it is on disk; null where it is neither. */
  readonly documentAt: (uri: string) => Promise<Document | null>;
  /** What `make` gives for each of them; made again only for those that have changed since `before`. */
  readonly madeOfRecords: <T>(
    before: Made<T>,
    make: (project: Project, document: Document) => T,
    token: CancellationToken,
  ) => Promise<readonly T[]>;
  readonly log: (line: string) => void;
}

/** Where the functions that answer requests are given. */
export interface Answers {
  readonly onRequest: {
    <P, R, PR, E, RO>(type: ProtocolRequestType<P, R, PR, E, RO>, handler: RequestHandler<P, R, E>): void;
    <P, R>(method: string, handler: RequestHandler<P, R, void>): void;
  };
}

/** Makes the handler of a request about one open document; `otherwise` is the answer where it is not open, or where the work fails. */
export function aboutDocument<P extends { readonly textDocument: TextDocumentIdentifier }, R>(
  { ready, now, log }: Serving,
  name: string,
  otherwise: R,
  work: (project: Project, document: Document, params: P, token: CancellationToken) => R | Promise<R>,
) {
  return answer(log, name, otherwise, async (params: P, token: CancellationToken): Promise<R> => {
    await ready;
    const project = now();
    const document = project.documents.get(params.textDocument.uri);
    return document ? work(project, document, params, token) : otherwise;
  });
}
