// What a record points to: files by Markdown's links, and other records by their references.

import type { DocumentLink } from 'vscode-languageserver-types';
import { readRecord } from '../../core/record/record.ts';
import { fitsFormat } from '../../core/record/values/format.ts';
import type { Document, Project } from '../../project/project.ts';
import type { Span } from '../at.ts';
import { isRecord } from '../diagnostics.ts';
import { wholeWords } from '../mentions.ts';
import { rangeBetween } from '../ranges.ts';
import { readAddress, resolvePath, writeAddress } from './address.ts';
import { fileLinksIn } from './markdown-links.ts';

/** A record that others can refer to. */
export interface Referable {
  readonly reference: string;
  readonly uri: string;
  /** The title of its form; empty where that is not known. */
  readonly title: string;
}

/** What others call a record; null for what has no reference. */
export function referableOf(project: Project, document: Document): Referable | null {
  if (!isRecord(document)) return null;
  const { reference, template } = readRecord(document.blocks);
  if (reference === null) return null;
  const title = (template && project.reach.template(template)?.title) || '';
  return { reference, uri: document.uri, title };
}

/** The links of a document, in order. `records` are those of the folder. */
export function documentLinksOf(
  project: Project,
  document: Document,
  records: readonly Referable[],
): readonly DocumentLink[] {
  if (document.tooLong !== null || (document.kind === 'other' && !isRecord(document))) return [];
  const from = readAddress(document.uri);
  const written = fileLinksIn(document.blocks);
  const files = written.flatMap(({ span, path }): readonly Found[] => {
    const to = from && resolvePath(from, path);
    return to ? [{ span, target: writeAddress(to), tooltip: `Open ${to.names.at(-1) ?? path}` }] : [];
  });
  const isLinked = ({ start, end }: Span) => written.some(({ span }) => span.start < end && start < span.end);
  const mentioned = referencesIn(project, document, records).filter(({ span }) => !isLinked(span));
  return [...files, ...mentioned]
    .sort((a, b) => a.span.start - b.span.start)
    .map(({ span, target, tooltip }) => ({
      range: rangeBetween(project, document, span.start, span.end),
      target,
      tooltip,
    }));
}

interface Found {
  readonly span: Span;
  readonly target: string;
  readonly tooltip: string;
}

const word = /[\p{L}\p{N}]+(?:[-/._][\p{L}\p{N}]+)*/gu;

function referencesIn(project: Project, document: Document, records: readonly Referable[]): readonly Found[] {
  const { text } = document.blocks;
  const masks = project.reach.packs.flatMap(({ references }) => references);
  const own = readRecord(document.blocks).reference?.toLowerCase();
  const byReference = new Map<string, Referable>();
  for (const record of records) {
    const key = record.reference.toLowerCase();
    // One case may have several records: the first stands for it. A record of the same case is no other case.
    if (key !== own && isTelling(record.reference, masks) && !byReference.has(key)) byReference.set(key, record);
  }
  if (byReference.size === 0) return [];
  const found = (record: Referable, span: Span): Found => ({
    span,
    target: record.uri,
    tooltip: `Open ${record.reference}${record.title === '' ? '' : `, ${record.title}`}`,
  });
  const single = [...text.matchAll(word)].flatMap((match): readonly Found[] => {
    const record = byReference.get(match[0].toLowerCase());
    return record ? [found(record, { start: match.index, end: match.index + match[0].length })] : [];
  });
  // References in several words are few.
  const several = [...byReference.values()]
    .filter(({ reference }) => !isOneWord(reference))
    .flatMap((record) => wholeWords(text, record.reference, 0).map((span) => found(record, span)));
  return [...single, ...several];
}

function isOneWord(reference: string): boolean {
  const [first] = reference.match(word) ?? [];
  return first === reference;
}

// A pack may say what references look like. Where none does, a short word or one without a figure could be any word.
function isTelling(reference: string, masks: readonly string[]): boolean {
  if (masks.length > 0) return masks.some((mask) => fitsFormat(reference, mask));
  return reference.length >= 4 && /\p{L}/u.test(reference) && /\d/.test(reference);
}
