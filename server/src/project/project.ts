// The open world as it is at one moment: documents, packs, settings, the day. A change gives another project; whoever holds
// the old one still sees it whole.

import { type Checked, check } from '../core/check/check.ts';
import type { Words } from '../core/check/say.ts';
import { fill } from '../core/form/fill.ts';
import type { Form } from '../core/form/form.ts';
import { type Blocks, readBlocks } from '../core/markdown/blocks.ts';
import type { Reach } from '../core/pack/reach.ts';
import { readRecord } from '../core/record/record.ts';
import type { PlainDate } from '../core/record/values/dates.ts';
import type { RuleSettings } from '../core/rules/rule.ts';
import type { Template } from '../core/template/template.ts';
import { applyEdit, type Edit } from '../core/text/edit.ts';
import { type Encoding, type Lines, linesAfter, linesOf } from '../core/text/lines.ts';

export type DocumentKind = 'record' | 'template' | 'other';

export interface Document {
  readonly uri: string;
  readonly kind: DocumentKind;
  /** The editor's; -1 for a file that is not open. */
  readonly version: number;
  /** Empty while the text is too long to be checked. */
  readonly blocks: Blocks;
  /** The text where it is too long; null otherwise. */
  readonly tooLong: string | null;
}

/** The longest text that is checked, in UTF-16 units: many times the longest record, short enough that nobody waits. */
export const mostCharacters = 4 * 1024 * 1024;

export interface Project {
  readonly documents: ReadonlyMap<string, Document>;
  readonly reach: Reach;
  readonly settings: RuleSettings;
  readonly today: PlainDate;
  /** The sentences of rules in the editor's language, by the English. */
  readonly words?: Words;
  /** Changes whenever packs, settings or the day do: what was found before may no longer hold. */
  readonly generation: number;
  readonly encoding: Encoding;
}

/** What a document is, by the editor's language id and its name. */
export function kindOf(uri: string, languageId: string | null): DocumentKind {
  if (languageId === 'assessment' || languageId === 'assessment-template')
    return languageId === 'assessment' ? 'record' : 'template';
  if (uri.endsWith('.template.md')) return 'template';
  return uri.endsWith('.assessment.md') ? 'record' : 'other';
}

/** A document from its text. Plain Markdown that names a template at its top is a record too. */
export function documentOf(uri: string, languageId: string | null, version: number, text: string): Document {
  const tooLong = text.length > mostCharacters ? text : null;
  return { uri, kind: kindOf(uri, languageId), version, blocks: readBlocks(tooLong === null ? text : ''), tooLong };
}

/** A document after edits, in the order they were made, each to the text the one before gave. They lie inside it. */
export function withEdits(document: Document, version: number, edits: readonly Edit[]): Document {
  let { text } = document.blocks;
  let lines = linesBefore.get(document.blocks);
  for (const edit of edits) {
    text = applyEdit(text, edit);
    lines = lines && linesAfter(lines, edit, text);
  }
  const blocks = readBlocks(text, { blocks: document.blocks, edits });
  const earlier = checkedBefore.get(document.blocks) ?? earlierChecked.get(document.blocks);
  if (lines) linesBefore.set(blocks, lines);
  if (earlier && blocks !== document.blocks) earlierChecked.set(blocks, earlier);
  return { ...document, version, blocks };
}

/** The project with a document added or replaced, or taken away. */
export function withDocument(project: Project, uri: string, document: Document | null): Project {
  const documents = new Map(project.documents);
  if (document) documents.set(uri, document);
  else documents.delete(uri);
  return { ...project, documents };
}

/** The project with other packs, settings or day. */
export function withWorld(project: Project, change: Partial<Pick<Project, 'reach' | 'settings' | 'today'>>): Project {
  return { ...project, ...change, generation: project.generation + 1 };
}

const openBefore = new WeakMap<Project['documents'], ReadonlyMap<string, Document>>();

/** The open document of a file; editors escape other characters of an address than we do, and mean the same file. */
export function openDocument({ documents }: Project, uri: string): Document | null {
  const known = documents.get(uri);
  if (known) return known;
  const byPlainAddress =
    openBefore.get(documents) ?? new Map([...documents.values()].map((one) => [plainAddress(one.uri), one]));
  openBefore.set(documents, byPlainAddress);
  return byPlainAddress.get(plainAddress(uri)) ?? null;
}

function plainAddress(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

interface Known {
  readonly generation: number;
  readonly checked: Checked;
}

const checkedBefore = new WeakMap<Blocks, Known>();
/** What was found in the text a document had before an edit, until its own has been checked. */
const earlierChecked = new WeakMap<Blocks, Known>();

/** What is found in a record; found again only when its text or the world has changed. */
export function checkedOf(project: Project, document: Document): Checked {
  const known = checkedBefore.get(document.blocks);
  if (known && known.generation === project.generation) return known.checked;
  const earlier = known ?? earlierChecked.get(document.blocks);
  const checked = check(document.blocks, project, earlier?.checked);
  earlierChecked.delete(document.blocks);
  checkedBefore.set(document.blocks, { generation: project.generation, checked });
  return checked;
}

/** A record read through its template; null where none is found. No rule is run: for lists of many records. */
export function formOf({ generation, reach, today }: Project, { blocks }: Document): Form | null {
  const known = checkedBefore.get(blocks);
  if (known && known.generation === generation) return known.checked.form;
  const record = readRecord(blocks);
  const template = record.template ? reach.template(record.template) : null;
  return template && fill(template, record, today);
}

const templateBefore = new WeakMap<Blocks, { readonly generation: number; readonly template: Template }>();

/** A template document as it stands in the editor. */
export function templateOf(project: Project, document: Document): Template {
  const known = templateBefore.get(document.blocks);
  if (known && known.generation === project.generation) return known.template;
  const template = project.reach.read(document.uri, document.blocks.text);
  templateBefore.set(document.blocks, { generation: project.generation, template });
  return template;
}

const linesBefore = new WeakMap<Blocks, Lines>();

/** Where the lines of a document begin. */
export function linesIn(document: Pick<Document, 'blocks'>): Lines {
  const lines = linesBefore.get(document.blocks) ?? linesOf(document.blocks.text);
  linesBefore.set(document.blocks, lines);
  return lines;
}
