// What the cursor is on that can be followed, found elsewhere or renamed: a person, a date, a name of a template, a file.

import type { Form } from '../../core/form/form.ts';
import { offsetsOf } from '../../core/markdown/blocks.ts';
import type { Words } from '../../core/record/piece.ts';
import { readRecord } from '../../core/record/record.ts';
import type { PlainDate } from '../../core/record/values/dates.ts';
import { readBlank } from '../../core/template/blank.ts';
import { conditionName } from '../../core/template/condition-names.ts';
import { maskBlanks } from '../../core/template/mask.ts';
import { nameKey } from '../../core/text/name.ts';
import type { Document, Project } from '../../project/project.ts';
import { type Span, whatIsAt } from '../at.ts';
import { isRecord } from '../diagnostics.ts';
import { datesIn, type Named, peopleIn } from '../mentions.ts';
import { asksIn, type Blank, blankAt, mentionsIn } from './blank.ts';
import { formOf } from './in-record.ts';
import { type Addresses, type Templates, templatesOf } from './templates.ts';

export interface PersonSubject {
  readonly kind: 'person';
  readonly person: Named;
  readonly form: Form;
  readonly span: Span;
}
export interface DateSubject {
  readonly kind: 'date';
  readonly date: PlainDate;
  readonly span: Span;
}
export interface BlankSubject {
  readonly kind: 'blank';
  readonly blank: Blank;
  /** The name as it is written here, which may be another one that the template allows. */
  readonly written: string;
  /** In a template: the name stands where it is declared, not where it is used. */
  readonly isDeclared: boolean;
  /** The file of the template it was read through. */
  readonly ownTemplate: string;
  readonly span: Span;
}
export interface FileSubject {
  readonly kind: 'file';
  readonly path: string;
  readonly span: Span;
}
export type Subject = PersonSubject | DateSubject | BlankSubject | FileSubject;

/** What stands at an offset of a record or template; null where it is nothing that is spoken of elsewhere. */
export function subjectAt(project: Project, addresses: Addresses, document: Document, offset: number): Subject | null {
  if (document.tooLong !== null) return null;
  const templates = templatesOf(project, addresses);
  return document.kind === 'template'
    ? inTemplate(templates, addresses.pathOf(document.uri), offset)
    : inRecord(project, templates, document, offset);
}

function inRecord(project: Project, templates: Templates, document: Document, offset: number): Subject | null {
  if (!isRecord(document)) return null;
  const form = formOf(project, templates, document);
  const record = form?.record ?? readRecord(document.blocks);
  const at = whatIsAt(record, form, offset);
  if (at.kind === 'detail' && at.entry?.key === 'template') {
    const template = record.template ? templates.reach.template(record.template) : null;
    return template && { kind: 'file', path: template.source.path, span: offsetsOf(record.blocks, at.entry.at) };
  }
  const named = form && nameAt(at);
  if (form && named) {
    const span = offsetsOf(record.blocks, named.words.at);
    const ownTemplate = form.template.source.path;
    const blank = holds(span, offset) ? blankAt(templates, ownTemplate, named.key) : null;
    if (blank) return { kind: 'blank', blank, written: named.words.text, isDeclared: false, ownTemplate, span };
  }
  for (const person of form ? peopleIn(form) : []) {
    const span = person.at.find((one) => holds(one, offset));
    if (form && span) return { kind: 'person', person, form, span };
  }
  const date = datesIn(record).find((one) => holds(one.span, offset));
  return date ? { kind: 'date', ...date } : null;
}

const holds = ({ start, end }: Span, offset: number) => start <= offset && offset <= end;

function nameAt(at: ReturnType<typeof whatIsAt>): { readonly key: string; readonly words: Words } | null {
  if (at.kind === 'heading') return at.section && { key: at.section.ask.key, words: at.heading.words };
  if (at.kind === 'answer' && at.on === 'label' && at.answer.label)
    return { key: at.answer.ask.key, words: at.answer.label };
  if (at.kind !== 'cell') return null;
  if (at.row < 0 && at.filled && at.ask) {
    const cell = at.table.header.cells[at.column];
    return cell ? { key: at.ask.key, words: cell.words } : null;
  }
  const { answer } = at;
  return answer?.ask.style === 'row' && answer.label ? { key: answer.ask.key, words: answer.label } : null;
}

function inTemplate(templates: Templates, file: string, offset: number): Subject | null {
  const template = templates.at(file);
  if (!template) return null;
  const { frontMatter, text } = template.source;
  const blank = (key: string, span: Span, isDeclared: boolean): Subject | null => {
    const found = blankAt(templates, file, key);
    if (!found) return null;
    const { start, end } = span;
    return {
      kind: 'blank',
      blank: found,
      written: text.slice(start, end),
      isDeclared,
      ownTemplate: file,
      span: { start, end },
    };
  };
  const isHere = ({ at }: { readonly at: Span & { readonly source: { readonly path: string } } }) =>
    at.source.path === file && holds(at, offset);
  const extended = frontMatter.entries.get('extends');
  // Front matter is the first block, so a place in it is a place in the file.
  const extendedAt = extended && { start: extended.at.start, end: extended.at.end };
  if (extendedAt && holds(extendedAt, offset)) {
    const base = extended.text ? templates.reach.template(extended.text) : null;
    return base && { kind: 'file', path: base.source.path, span: extendedAt };
  }
  const mention = mentionsIn(template).find(isHere);
  if (mention) return blank(mention.key, mention.at, false);
  const declared = asksIn(template).find(({ ask }) => ask.name !== '' && isHere(ask));
  if (declared) return blank(declared.ask.key, declared.ask.at, true);
  return codesAt(templates, text, offset);
}

function codesAt({ reach }: Templates, text: string, offset: number): FileSubject | null {
  const found = maskBlanks(text).blanks.find((one) => one.start < offset && offset < one.end);
  const codes = found && readBlank(found.source).codes;
  if (!found || !codes) return null;
  const inside = found.start + 1;
  // From the word "codes" to the end of the list's name.
  const start = inside + found.source.lastIndexOf('codes', codes.at.start);
  const span = { start: Math.max(inside, start), end: inside + codes.at.end };
  const set = reach.packs.flatMap((pack) => pack.codeSets).find(({ id }) => id === codes.name);
  return set && holds(span, offset) ? { kind: 'file', path: set.path, span } : null;
}

/** Whether a name is written as its template declares it, and not by another name the template allows. */
export function isOwnName(written: string, blank: Blank): boolean {
  // In a condition a name stands without its brackets.
  return [blank.name, conditionName(blank.name)].some((name) => nameKey(name) === nameKey(written));
}
