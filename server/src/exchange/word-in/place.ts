// A document's blocks, one after another, to where the template has a place for them.

import type { SectionAsk } from '../../core/template/template.ts';
import { plainOf, rawOf, type Words, wordsBetween } from '../words.ts';
import type { Block, Item, Paragraph } from './blocks.ts';
import { placeTable } from './place-table.ts';
import {
  answer,
  closePending,
  enter,
  enterForeign,
  fieldFor,
  keep,
  keepPair,
  type Placing,
  takeReference,
  tick,
} from './placing.ts';
import { labelEnds, optionsIn, plainBlock, saysNothing } from './values.ts';

/** Places blocks in their order. */
export function placeBlocks(placing: Placing, blocks: readonly Block[]): void {
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        placeHeading(placing, block);
        break;
      case 'table':
        placeTable(placing, block, placeBlocks);
        break;
      default:
        placeWords(placing, block);
    }
  }
}

function placeHeading(placing: Placing, heading: Block & { readonly kind: 'heading' }): void {
  const text = plainOf(heading.words);
  if (isTitle(placing, text)) return;
  const section = placing.names.section(text, placing.current?.ask ?? null);
  const found = section ? null : fieldFor(placing, text);
  if (section) enter(placing, section, heading.level);
  else if (!found) enterForeign(placing, heading);
  else {
    closePending(placing);
    placing.pending = { found, label: text, blocks: [], ifNothing: [] };
  }
}

function isTitle(placing: Placing, text: string): boolean {
  const isIt = !placing.isTitled && placing.current === null && placing.names.isTitle(text);
  if (isIt) placing.isTitled = true;
  return isIt;
}

function placeWords(placing: Placing, block: Paragraph | Item): void {
  const text = plainOf(block.words);
  if (block.kind === 'paragraph' && isNamedInBold(placing, block, text)) return;
  if (placeTicks(placing, block)) return;
  const lines = block.kind === 'paragraph' ? labelledLines(placing, block) : [block];
  for (const line of lines) placeLine(placing, line);
}

// Some forms have no styles: their headings are lines in bold.
function isNamedInBold(placing: Placing, block: Paragraph, text: string): boolean {
  if (text.length > 120 || block.bold < rawOf(block.words).trimEnd().length) return false;
  if (isTitle(placing, text)) return true;
  const section = placing.names.section(text, placing.current?.ask ?? null);
  if (!section || placing.sections.get(section)?.some(({ isNamed }) => isNamed)) return false;
  // A label of the section one is in comes before a section of that name elsewhere.
  if (/:$/.test(text) && fieldFor(placing, text)) return false;
  enter(placing, section, 3);
  return true;
}

function placeTicks(placing: Placing, block: Paragraph | Item): boolean {
  const options = optionsIn(plainBlock(block));
  if (options.length === 0) return false;
  if (labelEnds(block.words, 0).some(({ label }) => fieldFor(placing, label, true))) return false;
  const { pending } = placing;
  if (pending && (pending.found.field.choices.length > 0 || pending.found.field.type === 'yes/no')) {
    pending.blocks.push(block);
    return true;
  }
  if (options.every(({ label, ticked }) => tick(placing, label, ticked))) {
    closePending(placing);
    return true;
  }
  return false;
}

// `Label: value` lines may follow each other in one paragraph.
function labelledLines(placing: Placing, block: Paragraph): readonly Paragraph[] {
  const raw = rawOf(block.words);
  if (!raw.includes('\n')) return [block];
  const starts = [0];
  for (let at = raw.indexOf('\n'); at >= 0; at = raw.indexOf('\n', at + 1)) {
    const words = wordsBetween(block.words, at + 1);
    if (labelEnds(words, 0).some(({ label }) => fieldFor(placing, label, true))) starts.push(at + 1);
  }
  return starts.map((start, i) => ({
    ...block,
    words: trimmedWords(wordsBetween(block.words, start, starts[i + 1])),
    bold: i === 0 ? block.bold : 0,
  }));
}

function trimmedWords(words: Words): Words {
  const raw = rawOf(words);
  return wordsBetween(words, raw.length - raw.trimStart().length, raw.trimEnd().length);
}

function placeLine(placing: Placing, block: Paragraph | Item): void {
  const bold = block.kind === 'item' ? 0 : block.bold;
  if (block.kind !== 'quote') {
    for (const { label, from } of labelEnds(block.words, bold)) {
      const value = trimmedWords(wordsBetween(block.words, from));
      const rest: readonly Block[] =
        rawOf(value).trim() === '' ? [] : [{ kind: 'paragraph', words: value, bold: 0, italic: false }];
      if (placing.current === null && takeReference(placing, label, rest)) {
        closePending(placing);
        return;
      }
      const found = fieldFor(placing, label, bold < label.trimEnd().length);
      if (!found) continue;
      closePending(placing);
      if (rest.length === 0) placing.pending = { found, label, blocks: [], ifNothing: [] };
      else answer(placing, found, label, rest);
      return;
    }
    if (placeLabelAlone(placing, block, bold)) return;
  }
  const { pending } = placing;
  if (pending && (pending.blocks.length === 0 || pending.found.field.type === 'prose' || block.kind === 'item')) {
    pending.blocks.push(block);
    return;
  }
  closePending(placing);
  if (saysNothing([block]) || isOfTheForm(placing.current?.ask ?? null, block)) return;
  const colon = bold > 0 ? labelEnds(block.words, bold).at(-1) : undefined;
  // A label in bold that the template does not have stays a label.
  if (colon && block.kind === 'paragraph' && placing.current === null && bold < rawOf(block.words).length) {
    const value = trimmedWords(wordsBetween(block.words, colon.from));
    keepPair(placing, colon.label, [{ kind: 'paragraph', words: value, bold: 0, italic: false }]);
  } else keep(placing, [block]);
}

function placeLabelAlone(placing: Placing, block: Paragraph | Item, bold: number): boolean {
  const text = plainOf(block.words);
  if (text.length > 200 || text.includes('\n')) return false;
  const isMarked = /[:?]$/.test(text) || bold >= rawOf(block.words).trimEnd().length;
  // A word alone is a label only in the section that has the label.
  if (!isMarked && (block.kind === 'item' || placing.current === null)) return false;
  const found = fieldFor(placing, text, !isMarked);
  if (!found) return false;
  closePending(placing);
  placing.pending = { found, label: text, blocks: [], ifNothing: isMarked ? [] : [block] };
  return true;
}

// The template's own words, printed in the form, are no words of the record.
function isOfTheForm(section: SectionAsk | null, block: Block): boolean {
  if (!section) return false;
  const bare = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const said = bare(plainBlock(block));
  const fixed = section.parts.flatMap((part) => (part.kind === 'fixed' ? [part.text] : []));
  return (
    said !== '' &&
    [...section.guidance.split(/\n\s*\n/), section.guidance, ...fixed].some((text) => bare(text) === said)
  );
}
