// Another name for a label, heading or column: in its template, in those that share it, and in the records that have it.

import { offsetsOf } from '../../core/markdown/blocks.ts';
import { conditionName } from '../../core/template/condition-names.ts';
import { tokensOf } from '../../core/template/condition-tokens.ts';
import type { TemplateMention } from '../../core/template/template.ts';
import { applyEdit, type Edit } from '../../core/text/edit.ts';
import { nameKey } from '../../core/text/name.ts';
import type { Document, Project } from '../../project/project.ts';
import { asksIn, type Blank, mentionsIn, type PlacedAsk } from './blank.ts';
import { blankIn } from './in-record.ts';
import type { Refused } from './refused.ts';
import { isOwnName } from './subject.ts';
import { reachWith, type Templates, templatesIn } from './templates.ts';

export interface BlankRename {
  readonly blank: Blank;
  readonly name: string;
  /** Changes to each template's file by its path, in order. */
  readonly edits: ReadonlyMap<string, readonly Edit[]>;
}

const whats = { section: 'heading', label: 'label', column: 'column' } as const;

/** Why a blank cannot have another name, whatever that name is; null when it can. */
export function refusal(
  templates: Templates,
  blank: Blank,
  written: string,
  isOurs: (path: string) => boolean,
): Refused | null {
  if (blank.isTitle)
    return { refused: 'The title of a form is changed by hand: it is in the heading and after "title:" at the top.' };
  if (!isOwnName(written, blank))
    return {
      refused: `"${written}" is another name for "${blank.name}". Rename it where it is written "${blank.name}".`,
    };
  const foreign = blank.declared.find(({ source }) => !isOurs(source.path));
  if (!foreign) return null;
  const title = templates.at(foreign.source.path)?.title ?? '';
  return {
    refused: foreign.source.path.startsWith('built-in/')
      ? `This ${whats[blank.kind]} is one of the built-in template "${title}", which cannot be changed.`
      : `This ${whats[blank.kind]} is one of the template "${title}", which is not in a folder that is open here, so it cannot be changed from here.`,
  };
}

/** What changes in templates when a blank is called something else; or why it cannot be. */
export function renameBlank(templates: Templates, blank: Blank, newName: string): BlankRename | Refused {
  const name = newName.trim();
  const wrong = wrongName(blank, name);
  if (wrong) return { refused: wrong };
  const edits = new Map<string, Edit[]>();
  const put = (path: string, edit: Edit) => {
    const own = edits.get(path) ?? [];
    if (!own.some(({ start }) => start === edit.start)) edits.set(path, [...own, edit]);
  };
  for (const { source, start, end } of blank.declared) put(source.path, nameEdit(source.text, start, end, blank, name));
  for (const { template, placed } of blank.family)
    for (const { key, at } of mentionsIn(template))
      if (key === placed.ask.key && isWrittenAs(at, blank.name)) put(at.source.path, mentionEdit(at, name));
  for (const own of edits.values()) own.sort((a, b) => a.start - b.start);
  const rename = { blank, name, edits };
  const trouble = troubleAfter(templates, rename);
  return trouble ? { refused: trouble } : rename;
}

function wrongName({ kind, family, declared }: Blank, name: string): string | null {
  const what = whats[kind];
  if (name === '') return `Write the new ${what}.`;
  if (/[\r\n\u2028\u2029]/.test(name)) return `A ${what} stands on one line.`;
  if (/[:：]$/.test(name)) return `Leave out the colon at the end: it is not part of the ${what}.`;
  if (/[{}|]/.test(name)) return `A ${what} cannot have braces or bars in it: { } |`;
  if (!/\p{L}/u.test(name)) return `A ${what} needs a letter in it.`;
  if (name.length > 200) return `That is too long for a ${what}.`;
  const key = nameKey(name);
  for (const { placed } of family) {
    const taken = placed.siblings.find(({ names }) => names.includes(key));
    if (taken) {
      const also = nameKey(taken.name) === key ? '' : `, as another name for "${taken.name}"`;
      return `There is already a ${what} called "${name}" here${also}.`;
    }
  }
  return declared.length === 0 ? 'This name is not written in any template.' : null;
}

// The whole name as it is written; marks of bold or italics that stand inside it go with it.
function nameEdit(text: string, start: number, end: number, blank: Blank, name: string): Edit {
  return { start, end, text: asLabel(text, start, end, blank, name) };
}

// A label that ends in a question mark needs no colon; another does.
function asLabel(text: string, start: number, end: number, { kind }: Blank, name: string): string {
  const isAsked = /[?？]$/.test(text.slice(start, end)) && !/^[*_ \t]*[:：]/.test(text.slice(end, end + 20));
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  return kind === 'label' && isAsked && !name.endsWith('?') && !line.includes('|') ? `${name}:` : name;
}

function isWrittenAs({ source, start, end }: TemplateMention['at'], name: string): boolean {
  const form = (text: string) =>
    tokensOf(text)
      .map(({ key }) => key)
      .join(' ');
  const written = form(source.text.slice(start, end));
  return (
    written === form(name) ||
    written === form(conditionName(name)) ||
    nameKey(source.text.slice(start, end)) === nameKey(name)
  );
}

function mentionEdit({ source, start, end }: TemplateMention['at'], name: string): Edit {
  const { text } = source;
  // In quotation marks (after "Child") it is the name itself, elsewhere a name of a condition.
  if (/["“]/.test(text[start - 1] ?? '') && /["”]/.test(text[end] ?? '')) return { start, end, text: name };
  const line = text.slice(text.lastIndexOf('\n', start - 1) + 1, start);
  const quoted = /^[ \t-]*\w+:[ \t]+(['"])/.exec(line)?.[1];
  const own = conditionName(name);
  return { start, end, text: quoted === "'" ? own.replaceAll("'", "''") : own };
}

// The templates are read as they would be: whatever then would not be as it was is a reason not to.
function troubleAfter(templates: Templates, { blank, name, edits }: BlankRename): string | null {
  const texts = new Map<string, string>();
  for (const [path, own] of edits) {
    const text = templates.at(path)?.source.text ?? '';
    texts.set(path, [...own].reverse().reduce(applyEdit, text));
  }
  const after = templatesIn(reachWith(templates.reach, texts));
  for (const { template, placed } of blank.family) {
    const { path } = template.source;
    const next = after.at(path);
    const now = next && asksIn(next).find(({ ask }) => ask.key === placed.ask.key);
    if (!next || !now || !isAsGiven(now, name))
      return `"${name}" cannot be written here: some of its characters have a meaning of their own.`;
    const before = new Set(template.problems.map(({ message }) => message));
    const problem = next.problems.find(({ message }) => !before.has(message));
    if (problem && next.problems.length > template.problems.length)
      return `With this name "${next.title}" could not be read as before: ${problem.message}`;
    const keys = (of: typeof template) =>
      mentionsIn(of)
        .map(({ key }) => key)
        .join(' ');
    if (keys(next) !== keys(template))
      return `With this name a condition of "${next.title}" would ask about something else. Choose a name that no other label or heading has.`;
  }
  return null;
}

const isAsGiven = ({ ask }: PlacedAsk, name: string) => ask.name === name || ask.name === name.replace(/\s+/g, ' ');

/** What changes in a record. Where it uses another name that the template allows, nothing does. */
export function renameInRecord(
  project: Project,
  templates: Templates,
  document: Document,
  { blank, name }: BlankRename,
): readonly Edit[] {
  const { text } = document.blocks;
  const { words = [] } = blankIn(project, templates, document, blank) ?? {};
  return words
    .filter((one) => isOwnName(one.text, blank))
    .map(({ at }) => {
      const { start, end } = offsetsOf(document.blocks, at);
      const number = numberBefore(text.slice(start, end), blank.name);
      return { start: start + number, end, text: asLabel(text, start, end, blank, name) };
    })
    .filter((edit) => text.slice(edit.start, edit.end) !== edit.text)
    .sort((a, b) => a.start - b.start);
}

const numbering = /^(?:\(?[\d.]{1,12}[a-z]?[.)]|\d{1,3}(?:\.\d{1,3}){1,9}|\(?[A-Za-z][.)])[ \t]+/;

// A record may number its headings where the template does not: `3. Child seen` keeps its number.
function numberBefore(written: string, name: string): number {
  const length = numbering.exec(written)?.[0].length ?? 0;
  return length > 0 && !numbering.test(name) && nameKey(written.slice(length)) === nameKey(name) ? length : 0;
}
