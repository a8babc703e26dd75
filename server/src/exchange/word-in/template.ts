// A form made in Word as a draft of a template: for a trainer to go through, not to be used as it is.

import { markdownOf, plainOf, rawOf } from '../words.ts';
import type { Block, Cell, Item, Paragraph, Row, Table } from './blocks.ts';
import { type Draft, draftOf, idOf } from './draft.ts';
import { typeOf, typeOfBoxes, withoutBraces } from './guess.ts';
import { labelEnds, optionsIn, paragraphOf, plainBlock, plainBlocks, plainCell, saysNothing } from './values.ts';

export interface WordTemplate {
  readonly text: string;
  readonly id: string;
  readonly title: string;
}

/** The blocks of a form as a template's text. `name` is what the form is called where it has no title. */
export function templateText(blocks: readonly Block[], name: string): WordTemplate {
  const [first] = blocks;
  const titled = first?.kind === 'heading' ? plainOf(first.words) : null;
  const title = withoutBraces(titled ?? name) || 'Form';
  const rest = titled === null ? blocks : blocks.slice(1);
  const top = Math.min(...rest.flatMap((block) => (block.kind === 'heading' ? [block.level] : [])));
  const draft = draftOf(Number.isFinite(top) ? 2 - top : 0);
  writeAll(draft, rest);
  draft.close();
  const id = idOf(title);
  const front = ['---', `id: ${id}`, `title: ${JSON.stringify(title)}`, 'version: 0.1.0', 'record: other', '---'];
  const heading = markdownOf([{ type: 'text', value: title }]);
  const text = `${front.join('\n')}\n\n# ${heading}\n\n${draft.lines.join('\n')}`;
  return { id, title, text: `${text.replace(/\n{3,}/g, '\n\n').trimEnd()}\n` };
}

function writeAll(draft: Draft, blocks: readonly Block[]): void {
  for (const block of blocks) {
    if (block.kind === 'heading') draft.section(plainOf(block.words), block.level);
    else if (block.kind === 'table') writeTable(draft, block);
    else if (!saysNothing([block])) writeWords(draft, block);
  }
}

const boxAt = /[☐□❏❑▢◻⬜☒☑✓✔✗✘⊠]/u;

function writeWords(draft: Draft, block: Paragraph | Item): void {
  const text = plainOf(block.words);
  const raw = plainBlock(block);
  const options = optionsIn(raw);
  if (options.length > 0) {
    const before = raw.slice(0, raw.search(boxAt)).trim();
    // `Label: ☐ Yes ☐ No`, or boxes that go on from a label above.
    if (/[:?]$/.test(before)) draft.label(before);
    draft.boxes(/[:?]$/.test(before) ? optionsIn(raw.slice(before.length)) : options);
    return;
  }
  if (block.kind === 'paragraph' && block.italic) {
    draft.guidance(text);
    return;
  }
  const bold = block.kind === 'item' ? 0 : block.bold;
  const isBold = bold > 0 && bold >= rawOf(block.words).trimEnd().length;
  const end = labelEnds(block.words, bold).at(-1);
  const value = end ? rawOf(block.words).slice(end.from).trim() : '';
  if (end && (value === '' ? /[:?]$/.test(text) : saysNothing([paragraphOf(value)]))) draft.label(end.label);
  else if (end && bold > 0 && !isBold) draft.field(end.label, typeOf(end.label));
  else if (text.length <= 200 && (isBold || text.endsWith('?'))) draft.label(text);
  else draft.guidance(text);
}

function writeTable(draft: Draft, { rows: all }: Table): void {
  const rows = all.filter(({ cells }) => cells.length > 0);
  let run: Row[] = [];
  const close = () => {
    if (run.length > 0) writeRun(draft, run);
    run = [];
  };
  for (const row of rows) {
    const [only] = row.cells;
    if (row.cells.length > 1 || !only) {
      run.push(row);
      continue;
    }
    close();
    const [first, ...rest] = only.blocks;
    const text = first?.kind === 'paragraph' && !first.italic && rest.length === 0 ? plainBlock(first) : '';
    const isName =
      text !== '' && text.length <= 80 && !/[:?.]$/.test(text) && !saysNothing(only.blocks) && !hasBoxes(only);
    // A band across a table is the heading of what is below it.
    if (isName && rows.length > 1) draft.section(text, null);
    else writeAll(draft, only.blocks);
  }
  close();
}

function writeRun(draft: Draft, run: readonly Row[]): void {
  const [header, ...below] = run;
  if (header && isHeader(header, below)) draft.table(header.cells.map(plainCell), columnTypes(header, below));
  else for (const row of run) writePairs(draft, row);
}

// Names above empty cells. In a table of labels the first cell of every row says something.
function isHeader({ cells }: Row, below: readonly Row[]): boolean {
  const isNamed = cells.every((cell) => plainCell(cell) !== '' && !plainCell(cell).endsWith(':') && !hasBoxes(cell));
  if (!isNamed || below.length === 0 || cells.length < 2) return false;
  const isEmptyBelow = below.every((row) => row.cells.every(saysNothingIn));
  const areFilled = below.every(
    (row) => row.cells.length === cells.length && row.cells.some((cell) => !saysNothingIn(cell)),
  );
  const areLabels = below.every(
    (row) => row.cells[0] && !saysNothingIn(row.cells[0]) && row.cells.slice(1).every(saysNothingIn),
  );
  return isEmptyBelow || (cells.length > 2 && areFilled && !areLabels && !cells.some((cell) => saysNothingIn(cell)));
}

const hasBoxes = (cell: Cell) => optionsIn(plainCell(cell)).length > 0;
const saysNothingIn = (cell: Cell) => saysNothing([paragraphOf(plainCell(cell))]);

function columnTypes({ cells }: Row, below: readonly Row[]): readonly string[] {
  return cells.map((cell, i) => {
    const options = below.flatMap((row) => optionsIn(plainCell(row.cells[i] ?? cell)));
    return options.length > 0 ? typeOfBoxes(options) : typeOf(plainCell(cell));
  });
}

// Labels with a cell each for their answers; a tick list may have its boxes and their words in a cell each.
function writePairs(draft: Draft, { cells }: Row): void {
  const isTicks =
    cells.some(hasBoxes) &&
    cells.every(
      (cell) =>
        hasBoxes(cell) ||
        saysNothingIn(cell) ||
        cells.some((one) => optionsIn(plainCell(one)).some(({ label }) => label === '')),
    );
  if (isTicks && hasBoxes(cells[0] as Cell)) {
    draft.boxes(optionsIn(cells.map(plainCell).join(' ')));
    return;
  }
  for (let i = 0; i < cells.length; i++) {
    const label = cells[i];
    if (!label || saysNothingIn(label)) continue;
    const [first, ...under] = label.blocks;
    const options: string[] = [];
    while (cells[i + 1] && hasBoxes(cells[i + 1] as Cell)) options.push(plainCell(cells[++i] as Cell));
    const boxed = optionsIn(options.join('  '));
    const name = first && first.kind !== 'table' ? plainOf(first.words) : plainCell(label);
    if (boxed.length > 0) draft.field(name, typeOfBoxes(boxed));
    else if (first && first.kind !== 'table' && !hasBoxes(label)) draft.field(name, typeOf(name));
    else writeAll(draft, label.blocks);
    // What stands under a label in its own cell helps to answer it.
    const help = plainBlocks(under).trim();
    if (help !== '' && !under.some((block) => block.kind === 'table')) draft.guidance(help);
    if (boxed.length === 0 && cells[i + 1]) i++;
  }
}
