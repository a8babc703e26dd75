// The records of the open folders, read one by one so that typing never waits.

import { isRecord } from '../features/diagnostics.ts';
import type { Host } from '../host/host.ts';
import { textOf } from '../host/text.ts';
import { type Document, documentOf, openDocument, type Project } from '../project/project.ts';

/** A folder that holds no records of anybody's. */
const passedOver = /^(?:node_modules|\..+)$/;

/** Every Markdown file under a folder, in order. */
export async function* markdownUnder(host: Host, folder: string): AsyncGenerator<string> {
  for (const { name, kind } of (await host.list(folder)) ?? []) {
    const path = host.join(folder, name);
    if (kind === 'folder' && !passedOver.test(name)) yield* markdownUnder(host, path);
    else if (kind === 'file' && name.endsWith('.md')) yield path;
  }
}

/** A file that is not open as a document; null when it is neither a record nor a template, or cannot be read. */
export async function closedDocument(host: Host, path: string, uri: string): Promise<Document | null> {
  const bytes = await host.read(path);
  const read = bytes && textOf(bytes);
  // A file that is gone between listing and reading, or no text, is for whoever opens it to be told about.
  if (!read || 'problem' in read) return null;
  const document = documentOf(uri, null, -1, read.text);
  return document.kind === 'other' && !isRecord(document) ? null : document;
}

export interface RecordsView {
  readonly project: () => Project;
  readonly roots: () => readonly string[];
  readonly host: Host;
  readonly uriOf: (path: string) => string;
  readonly pause: () => Promise<void>;
  /** Changes with the file on disk, the document in the editor, and the world they are read in. */
  readonly stampOf: (uri: string) => string;
}

/** What was made of each record, by its address, and what it was made from. */
export type Made<T> = Map<string, { readonly stamp: string; readonly value: T }>;

/** What `make` gives for every record under the open folders, in order; made again only for those that have changed. */
export async function madeOfRecords<T>(
  view: RecordsView,
  before: Made<T>,
  make: (project: Project, document: Document) => T,
  isCancelled: () => boolean,
): Promise<readonly T[]> {
  const now: Made<T> = new Map();
  for (const root of view.roots()) {
    for await (const path of markdownUnder(view.host, root)) {
      if (isCancelled()) return [];
      const uri = view.uriOf(path);
      const stamp = view.stampOf(uri);
      const known = before.get(uri);
      if (known?.stamp === stamp) {
        now.set(uri, known);
        continue;
      }
      const document = openDocument(view.project(), uri) ?? (await closedDocument(view.host, path, uri));
      if (document) {
        const made = { stamp, value: make(view.project(), document) };
        now.set(uri, made);
        // Kept at once: an editor that asks anew at every key would otherwise never see the end.
        before.set(uri, made);
      }
      await view.pause();
    }
  }
  for (const uri of before.keys()) if (!now.has(uri)) before.delete(uri);
  return [...now.values()].map(({ value }) => value);
}

/** Every record and template under the open folders; those open in the editor as they stand there. */
export async function* recordsUnder(view: RecordsView, isCancelled: () => boolean): AsyncGenerator<Document> {
  for (const root of view.roots()) {
    for await (const path of markdownUnder(view.host, root)) {
      if (isCancelled()) return;
      const uri = view.uriOf(path);
      const document = openDocument(view.project(), uri) ?? (await closedDocument(view.host, path, uri));
      if (document) yield document;
      await view.pause();
    }
  }
}
