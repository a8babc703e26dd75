// A template file as it is written: headings, labels, tables and their blanks, before the vocabulary, conditions or a base
// template come in.

import type { Place } from '../markdown/block.ts';
import { readBlocks } from '../markdown/blocks.ts';
import { readFrontMatter } from '../record/front-matter.ts';
import type { Cell, Entry, Heading, Piece, Table } from '../record/piece.ts';
import { piecesOf } from '../record/pieces.ts';
import { type Blank, readBlank } from './blank.ts';
import { type FoundBlank, maskBlanks } from './mask.ts';
import type { FixedText, TemplatePlace, TemplateProblem, TemplateSource } from './template.ts';

/** A blank and where its braces stand. */
export interface PlacedBlank {
  readonly blank: Blank;
  readonly at: TemplatePlace;
}

export interface DraftField {
  readonly kind: 'field';
  readonly name: string;
  readonly at: TemplatePlace;
  readonly placed: PlacedBlank | null;
  readonly style: 'item' | 'paragraph' | 'row' | 'column';
  readonly rowHeader: readonly [string, string] | null;
}

export interface DraftTable {
  readonly kind: 'table';
  readonly at: TemplatePlace;
  readonly placed: PlacedBlank | null;
  readonly columns: readonly DraftField[];
  readonly fixedRows: readonly (readonly string[])[];
}

export interface DraftChecklist {
  readonly kind: 'checklist';
  readonly at: TemplatePlace;
  readonly placed: PlacedBlank | null;
  readonly options: readonly string[];
}

export interface DraftSection {
  readonly kind: 'section';
  readonly name: string;
  readonly at: TemplatePlace;
  readonly depth: number;
  readonly placed: PlacedBlank | null;
  /** The blank alone in a paragraph under the heading: what the section's own text must be. */
  text: PlacedBlank | null;
  guidance: string;
  parts: DraftPart[];
}

export type DraftPart = DraftField | DraftTable | DraftChecklist | DraftSection | FixedText;

export interface Draft {
  readonly source: TemplateSource;
  readonly root: DraftSection;
  readonly problems: readonly TemplateProblem[];
}

/** What a masked blank looks like to the Markdown reader: one character that means nothing, repeated. */
const mask = '\uE000';

/** Reads the text of a template file. Nothing throws: what cannot be read is a problem at its place. */
export function readDraft(path: string, text: string): Draft {
  const { masked, blanks } = maskBlanks(text);
  const source: TemplateSource = {
    path,
    text,
    blocks: readBlocks(text),
    frontMatter: readFrontMatter(readBlocks(text)),
  };
  return new DraftReader(source, masked, blanks).read();
}

// One pass over the pieces with the section being filled and the blanks waiting for their table or list.
class DraftReader {
  private readonly problems: TemplateProblem[] = [];
  private readonly blankAt: ReadonlyMap<number, FoundBlank>;
  private readonly used = new Set<number>();
  private readonly masked;
  private readonly source: TemplateSource;
  private readonly found: readonly FoundBlank[];
  private open: DraftSection[] = [];
  private waiting: PlacedBlank | null = null;
  private ticks: { at: TemplatePlace; placed: PlacedBlank | null; options: string[] } | null = null;

  constructor(source: TemplateSource, masked: string, found: readonly FoundBlank[]) {
    this.source = source;
    this.found = found;
    this.masked = readBlocks(masked);
    this.blankAt = new Map(found.map((blank) => [blank.start, blank]));
  }

  read(): Draft {
    const offsetOf = new Map(this.masked.list.map((block, i) => [block, this.masked.starts[i] ?? 0]));
    const place = (at: Place): TemplatePlace => {
      const offset = offsetOf.get(at.block) ?? 0;
      return { source: this.source, start: offset + at.start, end: offset + at.end };
    };
    const pieces = this.masked.list.flatMap((block) => piecesOf(block));
    const headings = pieces.filter((piece) => piece.kind === 'heading');
    const title =
      headings[0]?.depth === 1 && headings.filter((heading) => heading.depth === 1).length === 1 ? headings[0] : null;
    const root: DraftSection = {
      kind: 'section',
      name: title ? this.nameOf(title.words.text) : '',
      at: title ? place(title.words.at) : { source: this.source, start: 0, end: 0 },
      depth: 0,
      placed: title ? this.blankIn(place(title.at)) : null,
      text: null,
      guidance: '',
      parts: [],
    };
    this.open = [root];
    for (const piece of pieces) {
      if (piece === title) continue;
      if (piece.kind !== 'entry' || piece.ticked === null) this.endTicks();
      this.readPiece(piece, place);
    }
    this.endTicks();
    this.endWaiting();
    for (const blank of this.found) {
      if (!blank.closed) {
        this.problem(
          { source: this.source, start: blank.start, end: blank.start + 1 },
          'This brace is never closed. Add a } where the blank ends.',
        );
      } else if (!this.used.has(blank.start)) {
        this.problem(
          { source: this.source, start: blank.start, end: blank.end },
          'A blank cannot stand here. It may stand after a label and a colon, at the end of a heading, alone in a paragraph, or in the first row of a table.',
        );
      }
    }
    return { source: this.source, root, problems: this.problems };
  }

  private get section(): DraftSection {
    return this.open[this.open.length - 1] as DraftSection;
  }

  private problem(at: TemplatePlace, message: string, nearest: readonly string[] = []): void {
    this.problems.push({ rule: 'template/syntax', at, message, nearest });
  }

  private readPiece(piece: Piece, place: (at: Place) => TemplatePlace): void {
    switch (piece.kind) {
      case 'heading':
        this.readHeading(piece, place);
        return;
      case 'entry':
        this.readEntry(piece, place);
        return;
      case 'table':
        this.readTable(piece, place);
        return;
      case 'guidance': {
        const section = this.section;
        section.guidance = section.guidance === '' ? piece.words.text : `${section.guidance}\n\n${piece.words.text}`;
        return;
      }
      case 'comment':
        return;
    }
  }

  private readHeading(heading: Heading, place: (at: Place) => TemplatePlace): void {
    this.endWaiting();
    while (this.open.length > 1 && this.section.depth >= heading.depth) this.open.pop();
    const section: DraftSection = {
      kind: 'section',
      name: this.nameOf(heading.words.text),
      at: this.nameAt(place(heading.words.at)),
      depth: heading.depth,
      placed: this.blankIn(place(heading.at)),
      text: null,
      guidance: '',
      parts: [],
    };
    this.section.parts.push(section);
    this.open.push(section);
  }

  private readEntry(entry: Entry, place: (at: Place) => TemplatePlace): void {
    const at = place(entry.at);
    if (entry.ticked !== null) {
      this.ticks ??= { at, placed: this.takeWaiting(), options: [] };
      this.ticks.options.push(entry.words.text);
      return;
    }
    // Items under an item are entries of their own, so an item speaks for its first line alone.
    const [firstLine = ''] = entry.words.text.split('\n', 1);
    const text = entry.form === 'item' ? firstLine : entry.words.text;
    const blankStart = text.indexOf(mask);
    if (blankStart < 0) {
      if (!entry.nested)
        this.fixed(
          entry.words.text.includes(mask)
            ? { ...at, end: at.start + (/^[^\r\n]*/.exec(this.source.text.slice(at.start, at.end))?.[0].length ?? 0) }
            : at,
        );
      return;
    }
    if (blankStart === 0) {
      if (entry.form !== 'paragraph') return; // Said at the end, as a blank where none can stand.
      this.endWaiting();
      this.waiting = this.blankIn(at);
      if (this.waiting?.blank.type !== 'table' && this.waiting?.blank.type !== 'checklist') this.endWaiting();
      return;
    }
    const words = place(entry.words.at);
    const name = text
      .slice(0, blankStart)
      .replace(/\s*[:：]\s*$/, '')
      .trim();
    const start = words.start;
    this.section.parts.push({
      kind: 'field',
      name,
      at: { source: this.source, start, end: Math.min(start + name.length, at.end) },
      placed: this.blankIn(at),
      style: entry.form === 'item' ? 'item' : 'paragraph',
      rowHeader: null,
    });
  }

  private readTable(table: Table, place: (at: Place) => TemplatePlace): void {
    const hasBlank = (cell: Cell | undefined) => cell?.words.text.startsWith(mask) ?? false;
    const rows = [table.header, ...table.rows];
    const isLabels =
      table.header.cells.length === 2 &&
      rows.some(({ cells }) => !hasBlank(cells[0]) && cells[0]?.words.text && hasBlank(cells[1])) &&
      !rows.some(({ cells }) => hasBlank(cells[0]));
    if (isLabels && !this.waiting) {
      const headed = !hasBlank(table.header.cells[1]);
      const rowHeader: readonly [string, string] = headed
        ? [table.header.cells[0]?.words.text ?? '', table.header.cells[1]?.words.text ?? '']
        : ['', ''];
      for (const { cells } of headed ? table.rows : rows) {
        const [label, value] = cells;
        if (!label || !value || !hasBlank(value)) continue;
        this.section.parts.push({
          kind: 'field',
          name: this.labelOf(label),
          at: place(label.words.at),
          placed: this.blankIn(place(value.words.at)),
          style: 'row',
          rowHeader,
        });
      }
      return;
    }
    const [first] = table.rows;
    const placed = this.takeWaiting();
    if (!placed && !first?.cells.some(hasBlank)) {
      this.fixed(place(table.at));
      return;
    }
    const columns = table.header.cells.map((cell, i): DraftField => {
      const value = first?.cells[i];
      return {
        kind: 'field',
        name: this.labelOf(cell),
        at: place(cell.words.at),
        placed: value && hasBlank(value) ? this.blankIn(place(value.words.at)) : null,
        style: 'column',
        rowHeader: null,
      };
    });
    const fixedRows = table.rows.map((row) => row.cells.map((cell) => (hasBlank(cell) ? '' : cell.words.text)));
    this.section.parts.push({ kind: 'table', at: place(table.header.at), placed, columns, fixedRows });
  }

  private labelOf(cell: Cell): string {
    return cell.words.text.replace(/\s*[:：]\s*$/, '');
  }

  private nameOf(text: string): string {
    const blankStart = text.indexOf(mask);
    return (blankStart < 0 ? text : text.slice(0, blankStart)).trim();
  }

  private nameAt(at: TemplatePlace): TemplatePlace {
    const written = this.source.text.slice(at.start, at.end);
    const brace = written.indexOf('{');
    return brace < 0 ? at : { ...at, end: at.start + written.slice(0, brace).trimEnd().length };
  }

  // The first blank that stands within a place; a second one there cannot be read.
  private blankIn(at: TemplatePlace): PlacedBlank | null {
    let placed: PlacedBlank | null = null;
    for (
      let i = this.source.text.indexOf('{', at.start);
      i >= 0 && i < at.end;
      i = this.source.text.indexOf('{', i + 1)
    ) {
      const found = this.blankAt.get(i);
      if (!found?.closed) continue;
      if (placed) {
        this.problem(
          { source: this.source, start: found.start, end: found.end },
          'Only one blank can stand here. Give each its own label.',
        );
        this.used.add(found.start);
        continue;
      }
      this.used.add(found.start);
      const blank = readBlank(found.source);
      const inside = found.start + 1;
      for (const { rule, at: span, message, nearest } of blank.problems) {
        this.problems.push({
          rule,
          at: { source: this.source, start: inside + span.start, end: inside + span.end },
          message,
          nearest,
        });
      }
      placed = { blank, at: { source: this.source, start: found.start, end: found.end } };
      i = found.end - 1;
    }
    return placed;
  }

  private takeWaiting(): PlacedBlank | null {
    const placed = this.waiting;
    this.waiting = null;
    return placed;
  }

  // A blank alone in a paragraph that no table or tick list followed is the section's own text.
  private endWaiting(): void {
    const placed = this.takeWaiting();
    if (!placed) return;
    if (placed.blank.type === 'table' || placed.blank.type === 'checklist') {
      const what =
        placed.blank.type === 'table' ? 'A table with its column headers' : 'A tick list, each line beginning "- [ ]",';
      this.problem(placed.at, `${what} must follow this blank.`);
    } else if (this.section.text) {
      this.problem(placed.at, 'This section already has a blank for its text. Give this one a label.');
    } else {
      this.section.text = placed;
    }
  }

  private endTicks(): void {
    if (!this.ticks) return;
    const { at, placed, options } = this.ticks;
    this.ticks = null;
    this.section.parts.push(
      placed
        ? { kind: 'checklist', at, placed, options }
        : { kind: 'fixed', text: options.map((option) => `- [ ] ${option}`).join('\n') },
    );
  }

  private fixed(at: TemplatePlace): void {
    this.section.parts.push({ kind: 'fixed', text: this.source.text.slice(at.start, at.end) });
  }
}
