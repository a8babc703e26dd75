// A template's sections, labels and tables by the names a document may give them.

import {
  asksOf,
  type ChecklistAsk,
  type FieldAsk,
  type SectionAsk,
  sectionsOf,
  type TableAsk,
  type Template,
} from '../../core/template/template.ts';
import { nameKey } from '../../core/text/name.ts';

export interface FieldFound {
  readonly field: FieldAsk;
  readonly section: SectionAsk;
}

export interface TemplateNames {
  readonly parentOf: (section: SectionAsk) => SectionAsk | null;
  /** The section a heading names: the nearest to where one is. */
  readonly section: (heading: string, near: SectionAsk | null) => SectionAsk | null;
  /** The field a label names: one of this section or those around it. */
  readonly near: (label: string, here: SectionAsk) => FieldFound | null;
  /** The only field of the whole template that a label can mean. */
  readonly only: (label: string) => FieldFound | null;
  /** Every table of the template with its section, those of one section first. */
  readonly tables: (first: SectionAsk | null) => readonly { readonly table: TableAsk; readonly section: SectionAsk }[];
  readonly checklists: (section: SectionAsk) => readonly ChecklistAsk[];
  readonly isTitle: (heading: string) => boolean;
}

/** The keys a heading or label of a form goes by: as it is, and without the star, note or help in brackets at its end. */
function keysOf(text: string): readonly string[] {
  const bare = text
    .trim()
    .replace(/^\*|\*$/g, '')
    .trim();
  const open = bare.endsWith(')') || bare.endsWith('):') ? bare.lastIndexOf('(') : -1;
  const note = bare.indexOf('(Note: ');
  const shorter = [bare, ...(open > 0 ? [bare.slice(0, open)] : []), ...(note > 0 ? [bare.slice(0, note)] : [])];
  return [...new Set(shorter.map(nameKey))].filter((key) => key !== '');
}

/** Reads a template's names. */
export function namesOf(template: Template): TemplateNames {
  const parents = new Map<SectionAsk, SectionAsk | null>([[template.root, null]]);
  const sections: SectionAsk[] = [];
  const visit = (section: SectionAsk) => {
    sections.push(section);
    for (const child of sectionsOf(section)) {
      parents.set(child, section);
      visit(child);
    }
  };
  visit(template.root);
  const parentOf = (section: SectionAsk) => parents.get(section) ?? null;
  const around = (section: SectionAsk | null): readonly SectionAsk[] =>
    section ? [section, ...around(parentOf(section))] : [];
  const fieldsOf = (section: SectionAsk) => asksOf(section).filter((ask) => ask.kind === 'field');
  const among = (label: string, from: readonly SectionAsk[]): readonly FieldFound[] => {
    for (const key of keysOf(label)) {
      const found = from.flatMap((section) =>
        fieldsOf(section).flatMap((field) => (field.names.includes(key) ? [{ field, section }] : [])),
      );
      if (found.length > 0) return found;
    }
    return [];
  };
  return {
    parentOf,
    section(heading, near) {
      const chain = around(near);
      const rank = (section: SectionAsk) => {
        const at = chain.indexOf(parents.get(section) ?? template.root);
        return at < 0 ? chain.length : at;
      };
      for (const key of keysOf(heading)) {
        const found = sections.filter((section) => section !== template.root && section.names.includes(key));
        if (found.length > 0) return found.sort((a, b) => rank(a) - rank(b))[0] ?? null;
      }
      return null;
    },
    near: (label, here) => among(label, around(here))[0] ?? null,
    only(label) {
      const found = among(label, sections);
      return found.length === 1 ? (found[0] ?? null) : null;
    },
    tables: (first) =>
      [...new Set([...(first ? [first] : []), ...sections])].flatMap((section) =>
        asksOf(section).flatMap((table) => (table.kind === 'table' ? [{ table, section }] : [])),
      ),
    checklists: (section) => asksOf(section).filter((ask) => ask.kind === 'checklist'),
    isTitle: (heading) => {
      const titles = [nameKey(template.title), ...template.root.names];
      return keysOf(heading).some((key) => titles.includes(key));
    },
  };
}
