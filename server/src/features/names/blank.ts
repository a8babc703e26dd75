// A heading, label or column of a template, wherever it is declared: in the file itself, in the one it extends, and in those
// that extend it.

import { type DraftPart, type DraftSection, readDraft } from '../../core/template/draft.ts';
import type {
  ChecklistAsk,
  FieldAsk,
  SectionAsk,
  TableAsk,
  Template,
  TemplateMention,
  TemplatePlace,
} from '../../core/template/template.ts';
import { nameKey } from '../../core/text/name.ts';
import type { Templates } from './templates.ts';

/** What has a name in a template. */
export type NamedAsk = FieldAsk | SectionAsk;

export interface PlacedAsk {
  readonly ask: NamedAsk;
  /** The names from the document down to it: the same in every file that speaks of it. */
  readonly path: string;
  readonly kind: 'section' | 'label' | 'column';
  /** Others that may not have the same name. */
  readonly siblings: readonly NamedAsk[];
}

/** A blank by its name, in every template that has it. */
export interface Blank {
  readonly kind: PlacedAsk['kind'];
  readonly name: string;
  readonly path: string;
  /** The file that declares it first. */
  readonly owner: string;
  /** Every template that asks for it, and under which key. */
  readonly family: readonly { readonly template: Template; readonly placed: PlacedAsk }[];
  /** Where its name is declared, the owner's first. */
  readonly declared: readonly TemplatePlace[];
  /** The document's title. */
  readonly isTitle: boolean;
}

const asksBefore = new WeakMap<Template, readonly PlacedAsk[]>();

/** Everything in a template that has a name, in order; the document first. */
export function asksIn(template: Template): readonly PlacedAsk[] {
  const before = asksBefore.get(template);
  if (before) return before;
  const asks: PlacedAsk[] = [{ ask: template.root, path: '', kind: 'section', siblings: [] }];
  collect(template.root, '', asks);
  asksBefore.set(template, asks);
  return asks;
}

function collect(section: SectionAsk, path: string, into: PlacedAsk[]): void {
  let tables = 0;
  const fields = section.parts.filter((part) => part.kind === 'field');
  const sections = section.parts.filter((part) => part.kind === 'section');
  for (const part of section.parts as readonly (FieldAsk | TableAsk | ChecklistAsk | SectionAsk)[]) {
    if (part.kind === 'field') {
      const siblings = fields.filter((one) => one !== part);
      into.push({ ask: part, path: stepTo(path, 'field', part.name), kind: 'label', siblings });
    } else if (part.kind === 'section') {
      const own = stepTo(path, 'section', part.name);
      into.push({ ask: part, path: own, kind: 'section', siblings: sections.filter((one) => one !== part) });
      collect(part, own, into);
    } else if (part.kind === 'table') {
      const own = stepTo(path, 'table', `${tables++}`);
      for (const column of part.columns) {
        const siblings = part.columns.filter((one) => one !== column);
        into.push({ ask: column, path: stepTo(own, 'column', column.name), kind: 'column', siblings });
      }
    }
  }
}

function stepTo(path: string, kind: string, name: string): string {
  return `${path}\n${kind} ${nameKey(name)}`;
}

/** The blank that has a key in the template of a file; null for what has no name. */
export function blankAt(templates: Templates, file: string, key: string): Blank | null {
  const template = templates.at(file);
  const placed = template && asksIn(template).find(({ ask }) => ask.key === key);
  if (!template || !placed || placed.ask.name === '') return null;
  const { path, kind } = placed;
  const inFile = (one: string) => {
    const read = templates.at(one);
    const found = read && asksIn(read).find((ask) => ask.path === path);
    return read && found ? { template: read, placed: found } : null;
  };
  const isTitle = path === '';
  // A table takes the place of the one before it whole: its columns are its own.
  const { source, start } = placed.ask.at;
  const owner =
    kind === 'column' || isTitle ? source.path : (templates.chainOf(file).findLast((one) => inFile(one)) ?? file);
  const isSame = ({ ask }: PlacedAsk) =>
    kind !== 'column' || (ask.at.source.path === source.path && ask.at.start === start);
  const heirs = isTitle
    ? [file]
    : templates.files.map((one) => one.path).filter((one) => templates.chainOf(one).includes(owner));
  const family = heirs.flatMap((one) => {
    const found = inFile(one);
    return found && isSame(found.placed) ? [found] : [];
  });
  const declared =
    kind === 'column' || isTitle ? [placed.ask.at] : heirs.flatMap((one) => declaredIn(templates, one, path));
  const first = declared.filter((one) => one.source.path === owner);
  return {
    kind,
    name: (inFile(owner) ?? { placed }).placed.ask.name,
    path,
    owner,
    family,
    declared: [...first, ...declared.filter((one) => !first.includes(one))],
    isTitle,
  };
}

// What a file says itself, what it takes out again with {remove} included.
function declaredIn(templates: Templates, file: string, path: string): readonly TemplatePlace[] {
  const template = templates.at(file);
  if (!template) return [];
  const { text } = template.source;
  const own = asksIn(template).filter(({ ask, path: at }) => at === path && ask.at.source.path === file);
  if (own.length > 0 || !/\bremove\b/i.test(text)) return own.map(({ ask }) => ask.at);
  const places: TemplatePlace[] = [];
  const visit = (section: DraftSection, above: string): void => {
    for (const part of section.parts as readonly DraftPart[]) {
      if (part.kind !== 'field' && part.kind !== 'section') continue;
      const own = stepTo(above, part.kind, part.name);
      if (own === path) places.push(part.at);
      if (part.kind === 'section' && path.startsWith(own)) visit(part, own);
    }
  };
  visit(readDraft(file, text).root, '');
  return places;
}

const besideBefore = new WeakMap<Template, readonly TemplateMention[]>();

/** Every place where a template uses a name of its own: in conditions, and in `after "..."` and `before "..."`. */
export function mentionsIn(template: Template): readonly TemplateMention[] {
  const beside = besideBefore.get(template) ?? besideNames(template);
  besideBefore.set(template, beside);
  return [...template.mentions, ...beside];
}

const besideName = /\b(?:after|before)\s+["“]([^"“”]*)["”]/gi;

function besideNames(template: Template): readonly TemplateMention[] {
  return asksIn(template).flatMap(({ ask, kind, siblings }): readonly TemplateMention[] => {
    if (kind !== 'section' || !(ask.blank?.after || ask.blank?.before)) return [];
    const { source, end } = ask.at;
    const brace = source.text.indexOf(`{${ask.blank.source}`, end);
    if (brace < 0 || /[\r\n]/.test(source.text.slice(end, brace))) return [];
    return [...ask.blank.source.matchAll(besideName)].flatMap((match) => {
      const name = match[1] ?? '';
      const start = brace + 1 + match.index + match[0].indexOf(name, 1 + match[0].search(/["“]/));
      const target = siblings.find((one) => nameKey(one.name) === nameKey(name));
      return target ? [{ key: target.key, at: { source, start, end: start + name.length } }] : [];
    });
  });
}
