// What stands in a form's blank: boxes become the option that is ticked, and words that only hold a place become nothing.

import { isEmpty } from '../../core/record/values/blankness.ts';
import type { FieldAsk } from '../../core/template/template.ts';
import { nameKey } from '../../core/text/name.ts';
import { emptyBoxes, plainOf, rawOf, tickedBoxes, type Words } from '../words.ts';
import type { Block, Cell } from './blocks.ts';

/** A block's words without marks, boxes included. */
export function plainBlock(block: Block): string {
  if (block.kind === 'table') return block.rows.map(({ cells }) => cells.map(({ raw }) => raw).join(', ')).join('; ');
  const box = block.kind === 'item' && block.ticked !== null ? (block.ticked ? '☒ ' : '☐ ') : '';
  return `${box}${plainOf(block.words)}`;
}

/** Blocks' words without marks, a line each. */
export function plainBlocks(blocks: readonly Block[]): string {
  return blocks.map(plainBlock).join('\n');
}

const holdsAPlace =
  /^(?:click (?:or tap )?(?:here )?to (?:enter|add) (?:text|a date)|choose an item|(?:enter|select) (?:text|a date|an option)|not answered yet)\.?$/i;

/** True for nothing, and for words a form puts where something is to be written. */
export function saysNothing(blocks: readonly Block[]): boolean {
  const text = plainBlocks(blocks).trim();
  return isEmpty(text) || holdsAPlace.test(text);
}

/** One paragraph of plain words. */
export function paragraphOf(text: string): Block {
  return { kind: 'paragraph', words: [{ type: 'text', value: text }], bold: 0, italic: false };
}

export interface Option {
  readonly ticked: boolean;
  readonly label: string;
}

const anyBox = new RegExp(`[${emptyBoxes}${tickedBoxes}]`, 'gu');

/** The options of a line of boxes, each before or after its words; none where there is no box. */
export function optionsIn(text: string): readonly Option[] {
  const boxes = [...text.matchAll(anyBox)];
  if (boxes.length === 0) return [];
  const isBefore = text.slice(0, boxes[0]?.index).trim() === '';
  return boxes.map((box, i) => {
    const end = box.index + box[0].length;
    const previous = boxes[i - 1];
    const label = isBefore
      ? text.slice(end, boxes[i + 1]?.index)
      : text.slice(previous ? previous.index + previous[0].length : 0, box.index);
    return { ticked: !emptyBoxes.includes(box[0]), label: label.replace(/^[\s/|,;]+|[\s/|,;]+$/g, '') };
  });
}

/** What a blank is answered with: for boxes that are its options those that are ticked, else the words as they stand. */
export function saidIn(ask: FieldAsk, blocks: readonly Block[]): readonly Block[] {
  if (saysNothing(blocks)) return [];
  const options = optionsIn(blocks.map(plainBlock).join('  '));
  if (options.length === 0) return blocks;
  const labels = options.map(({ label }) => optionOf(ask, label));
  if (labels.some((label) => label === null)) return blocks;
  const ticked = labels.filter((_, i) => options[i]?.ticked);
  if (ticked.length === 0) return [];
  return ticked.length === 1 || ask.type === 'any of' ? [paragraphOf(ticked.join(', '))] : blocks;
}

function optionOf(ask: FieldAsk, label: string): string | null {
  const key = nameKey(label);
  if (ask.type === 'yes/no') return key === 'yes' ? 'Yes' : key === 'no' ? 'No' : null;
  if (ask.type !== 'choice' && ask.type !== 'any of') return null;
  return ask.choices.find((choice) => nameKey(choice.label) === key)?.label ?? null;
}

/** A cell's words as they would be read aloud. */
export function plainCell({ raw }: Cell): string {
  return raw.trim();
}

/** Where a line may be cut into a label and its value: after its first colons, question marks, tabs, and after bold words at its start. */
export function labelEnds(words: Words, bold: number): readonly { readonly label: string; readonly from: number }[] {
  const raw = rawOf(words);
  const line = raw.indexOf('\n') < 0 ? raw : raw.slice(0, raw.indexOf('\n'));
  const ends = [...line.slice(0, 200).matchAll(/[:：\t]|\?(?=\s|$)/g)].slice(0, 6).map(({ 0: mark, index }) => ({
    label: line.slice(0, mark === '?' ? index + 1 : index),
    from: index + 1,
  }));
  const afterBold = bold > 0 && bold < raw.length && bold <= 200 ? [{ label: raw.slice(0, bold), from: bold }] : [];
  // The longest label first: labels may themselves hold colons.
  return [...ends, ...afterBold].filter(({ label }) => /\p{L}/u.test(label)).reverse();
}
