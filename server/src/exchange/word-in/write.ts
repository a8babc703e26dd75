// A template filled in from a document, as the text of a record.

import { renderParts, renderTop } from '../../core/template/render.ts';
import {
  type ChecklistAsk,
  type FieldAsk,
  type SectionAsk,
  sectionsOf,
  type TableAsk,
} from '../../core/template/template.ts';
import { asMarkdown } from '../../features/paste/markdown.ts';
import type { PastedPart } from '../../features/paste/pasted.ts';
import { markdownOf, type Words } from '../words.ts';
import type { Block, Cell } from './blocks.ts';
import type { Filled, FilledRow, Placing } from './placing.ts';
import { paragraphOf } from './values.ts';

// The heading over what nothing in the template takes.
const notMatched = 'Not matched from the Word document';

/** The whole record. Ends with a newline. */
export function writeRecord(placing: Placing): string {
  const { template, reference, loose } = placing;
  const root = placing.sections.get(template.root)?.[0] ?? null;
  const parts = [
    renderTop(template, { reference }),
    words(root?.words ?? [], 1),
    ownParts(template.root, root),
    ...sectionsOf(template.root).map((section) => writeSections(placing, section)),
    writeLoose(
      placing,
      loose.filter(({ heading, blocks }) => heading !== '' || blocks.length > 0),
    ),
  ];
  return `${parts
    .filter((part) => part !== '')
    .join('\n\n')
    .replace(/\n{5,}/g, '\n\n\n\n')
    .replace(/\n+$/, '')}\n`;
}

function writeSections(placing: Placing, section: SectionAsk): string {
  const occurrences: readonly (Filled | null)[] = placing.sections.get(section) ?? [null];
  return occurrences.map((filled) => writeSection(placing, section, filled)).join('\n\n');
}

function writeSection(placing: Placing, section: SectionAsk, filled: Filled | null): string {
  const depth = Math.min(6, section.depth);
  const said = filled?.words ?? [];
  // Words of the section's own come first; what no blank takes, and all under a heading of its own, comes after the blanks.
  const firstHeading = said.findIndex(({ kind }) => kind === 'heading');
  const until = section.text === null ? 0 : firstHeading < 0 ? said.length : firstHeading;
  const own = words(said.slice(0, until), depth);
  const inside = [
    ownParts(section, filled),
    words(said.slice(until), depth),
    ...sectionsOf(section).map((child) => writeSections(placing, child)),
  ].filter((part) => part !== '');
  // An empty text is a line to write on, with one above and one below it that stay empty.
  const text = section.text === null ? [] : [own];
  return [`${'#'.repeat(depth)} ${section.name}`, ...text, ...inside].join('\n\n');
}

function ownParts(section: SectionAsk, filled: Filled | null): string {
  const parts = section.parts.filter(({ kind }) => kind !== 'section');
  return renderParts(
    parts,
    0,
    (field) => value(field, filled?.values.get(field) ?? []),
    (part) => (filled ? (part.kind === 'table' ? table(part, filled) : checklist(part, filled)) : null),
  );
}

function value(field: FieldAsk, blocks: readonly Block[]): string {
  if (blocks.length === 0) return '';
  // A box that is an answer's own is a sign in its words; as an item of a list it would be one of the form's.
  const areBoxes = blocks.every((block) => block.kind === 'item' && block.ticked !== null);
  if (field.style === 'row' || field.style === 'column' || areBoxes) return inCell(blocks);
  const text = words(blocks, 6);
  if (field.style === 'paragraph') return text.replace(/\n\s*/g, '\n');
  // An address is one answer of several lines.
  if (field.type !== 'prose' && blocks.every(({ kind }) => kind === 'paragraph')) return text.replace(/\n\s*/g, '\n  ');
  // A list or a table is not begun on the line of its label.
  const isWords = blocks[0]?.kind === 'paragraph' || blocks[0]?.kind === 'quote';
  const lines = (isWords ? text.replace(/^> /, '') : `\n\n${text}`).split('\n');
  return lines.map((line, i) => (i === 0 || line === '' ? line : `  ${line}`)).join('\n');
}

/** Blocks on one line. A bar would end the cell. */
function inCell(blocks: readonly Block[]): string {
  let out = '';
  for (const block of blocks) {
    const isItem = block.kind === 'item';
    const box = isItem && block.ticked !== null ? (block.ticked ? '☒ ' : '☐ ') : '';
    const text =
      block.kind === 'table'
        ? block.rows.map(({ cells }) => cells.map((cell) => inCell(blocksIn(cell))).join(', ')).join('; ')
        : `${box}${markdownOf(block.words)}`;
    const between = out === '' ? '' : isItem && !/[.;:,!?]$/.test(out) ? '; ' : ' ';
    out += `${between}${text}`;
  }
  // After a backslash a bar cannot be kept from ending the cell by another.
  return out.replace(/\s*\n\s*/g, ' ').replace(/(\\?)\|/g, (_, before: string) => (before ? `${before}&#124;` : '\\|'));
}

function blocksIn({ blocks, raw }: Cell): readonly Block[] {
  return blocks.length === 0 && raw !== '' ? [paragraphOf(raw)] : blocks;
}

function table(ask: TableAsk, filled: Filled): string | null {
  const rows = filled.rows.get(ask);
  if (!rows) return null;
  const extra = [
    ...new Set(rows.flatMap((row) => [...row.extra].flatMap(([name, said]) => (said.length > 0 ? [name] : [])))),
  ];
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const cells = (row: FilledRow) => [
    ...ask.columns.map((column) => inCell(row.cells.get(column) ?? [])),
    ...extra.map((name) => inCell(row.extra.get(name) ?? [])),
  ];
  const header = [...ask.columns.map(({ name }) => name), ...extra.map((name) => inCell([paragraphOf(name)]))];
  return [line(header), `|${header.map(() => '---').join('|')}|`, ...rows.map((row) => line(cells(row)))].join('\n');
}

function checklist(ask: ChecklistAsk, filled: Filled): string | null {
  const ticks = filled.ticks.get(ask);
  return ticks ? ask.options.map((option) => `- [${ticks.get(option) ? 'x' : ' '}] ${option}`).join('\n') : null;
}

/** Words under a heading of a depth: further headings stand below it. */
function words(blocks: readonly Block[], depth: number): string {
  const out: string[] = [];
  let run: Block[] = [];
  const top = Math.min(6, ...blocks.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])));
  const close = () => {
    if (run.length > 0) out.push(asMarkdown(pasted(run), '', { start: 0, end: 0 }));
    run = [];
  };
  for (const block of blocks) {
    if (block.kind !== 'heading') {
      run.push(block);
      continue;
    }
    close();
    out.push(`${'#'.repeat(Math.min(6, depth + 1 + block.level - top))} ${headingWords(block.words)}`);
  }
  close();
  return out.join('\n\n');
}

// A number is only a number in a heading.
function headingWords(said: Words): string {
  return markdownOf(said)
    .replace(/\n/g, ' ')
    .replace(/^(\d+)\\([.)])/, '$1$2');
}

function pasted(blocks: readonly Block[]): readonly PastedPart[] {
  let deepest = -1;
  return blocks.flatMap((block): readonly PastedPart[] => {
    if (block.kind === 'table') {
      deepest = -1;
      return block.rows.length === 0
        ? []
        : [{ kind: 'table', rows: block.rows.map(({ cells }) => cells.map((cell) => inCell(blocksIn(cell)))) }];
    }
    const markdown = markdownOf(block.words);
    const said = { markdown, plain: markdown };
    if (block.kind !== 'item') {
      deepest = -1;
      return [{ kind: block.kind, ...said }];
    }
    const { ordered, ticked } = block;
    const depth = Math.min(block.depth, deepest + 1);
    deepest = depth;
    return [{ kind: 'item', ordered, ticked, depth, ...said }];
  });
}

function writeLoose({ template }: Placing, loose: Placing['loose']): string {
  if (loose.length === 0) return '';
  const depth = Math.min(6, ...sectionsOf(template.root).map((section) => section.depth), 2);
  // Headings in bold: as real ones they could be read as sections of the template.
  const groups = loose.flatMap(({ heading, blocks }) => [
    ...(heading === '' ? [] : [headingWords([{ type: 'strong', children: [{ type: 'text', value: heading }] }])]),
    ...(blocks.length === 0 ? [] : [words(blocks, depth)]),
  ]);
  return [`${'#'.repeat(depth)} ${notMatched}`, ...groups].join('\n\n');
}
