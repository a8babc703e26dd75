// A template's file as it is being written, line by line.

import { nameKey } from '../../core/text/name.ts';
import { markdownOf } from '../words.ts';
import { typeOf, typeOfBoxes, withoutBraces } from './guess.ts';
import type { Option } from './values.ts';

export interface Draft {
  readonly lines: readonly string[];
  /** A heading; null for a level below the one above it is at the highest. */
  readonly section: (name: string, level: number | null) => void;
  /** A blank of a type. */
  readonly field: (label: string, type: string) => void;
  /** A label that boxes may follow. */
  readonly label: (label: string) => void;
  /** Boxes: of the label above them, or a list of their own. */
  readonly boxes: (options: readonly Option[]) => void;
  readonly table: (columns: readonly string[], types: readonly string[]) => void;
  readonly guidance: (text: string) => void;
  /** Says that nothing more follows. */
  readonly close: () => void;
}

/** An empty draft. `deeper` is added to a heading's level to have its depth in the template. */
export function draftOf(deeper: number): Draft {
  const lines: string[] = [];
  const sections = new Set<string>();
  let blanks = new Set<string>();
  let open: { readonly label: string | null; readonly options: Option[] } | null = null;
  // Nothing has been asked for since the last heading.
  let isBare = false;
  let depth = 1;

  const writeField = (label: string, type: string) => {
    const name = tidy(label);
    if (!/\p{L}/u.test(name)) return;
    const free = unused(blanks, name);
    if (!/^- (?!\[)/.test(lines.at(-1) ?? '')) lines.push('');
    lines.push(`- ${escaped(free)}${free.endsWith('?') ? '' : ':'} {${type}}`);
    isBare = false;
  };
  const close = () => {
    const was = open;
    open = null;
    if (!was) return;
    if (was.label !== null)
      writeField(was.label, was.options.length > 0 ? typeOfBoxes(was.options) : longer(typeOf(was.label)));
    else writeTicks(was.options);
  };
  const writeTicks = (options: readonly Option[]) => {
    const labels = [...new Set(options.map(({ label }) => withoutBraces(label)))].filter((label) => label !== '');
    if (labels.length === 0) return;
    lines.push('', '{checklist}', '', ...labels.map((label) => `- [ ] ${escaped(label)}`), '');
    isBare = false;
  };
  // A heading with others under it asks for nothing itself.
  const closeSection = (next: number) => {
    close();
    if (isBare && next <= depth) lines.push('', '{prose}', '');
    isBare = false;
  };
  return {
    lines,
    section(name, level) {
      const next = level === null ? 2 : Math.min(6, Math.max(2, level + deeper));
      closeSection(next);
      depth = next;
      // The number before it is the form's own.
      const bare = tidy(name).replace(/^\d{1,3}(?:\.\d{1,3}){0,5}[.)]?\s+/, '');
      lines.push('', `${'#'.repeat(depth)} ${escaped(unused(sections, bare || tidy(name) || 'Section'))}`, '');
      blanks = new Set();
      isBare = true;
    },
    field(label, type) {
      close();
      writeField(label, type);
    },
    label(label) {
      close();
      open = { label, options: [] };
    },
    boxes(options) {
      open ??= { label: null, options: [] };
      open.options.push(...options);
    },
    table(columns, types) {
      close();
      const names = new Set<string>();
      const cells = columns.map((column, i) => unused(names, tidy(column) || `Column ${i + 1}`));
      lines.push(
        '',
        `| ${cells.map((cell) => escaped(cell).replace(/\|/g, '\\|')).join(' | ')} |`,
        `|${cells.map(() => '---').join('|')}|`,
        `| ${types.map((type) => `{${type}}`).join(' | ')} |`,
        '',
      );
      isBare = false;
    },
    guidance(text) {
      close();
      const quote = text.split('\n').map((line) => `> ${escaped(line)}`);
      const goesOn = /^> /.test(lines.at(-1) ?? '');
      lines.push(...(goesOn ? ['>'] : ['', '> [!GUIDANCE]']), ...quote);
    },
    close: () => closeSection(1),
  };
}

const escaped = (text: string) => markdownOf([{ type: 'text', value: withoutBraces(text) }]);

function tidy(label: string): string {
  return withoutBraces(label)
    .replace(/[\s:*_.…]+$/, '')
    .replace(/^[\s*]+/, '');
}

// A label above an empty space asks for more than a few words.
function longer(type: string): string {
  return type === 'text' ? 'prose' : type;
}

function unused(names: Set<string>, name: string): string {
  let free = name;
  for (let i = 2; names.has(nameKey(free)); i++) free = `${name} ${i}`;
  names.add(nameKey(free));
  return free;
}

/** A template's id from its title. */
export function idOf(title: string): string {
  const id = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 60)
    .replace(/^-+|-+$/g, '');
  return /^[a-z]/.test(id) ? id : `form${id === '' ? '' : `-${id}`}`;
}
