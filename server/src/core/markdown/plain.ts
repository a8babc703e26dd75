import type { Nodes } from 'mdast';
import type { Block } from './block.ts';
import { type Runs, type RunsBuilder, runsBuilder } from './runs.ts';
import { lineEnd } from './scan.ts';
import { addInlineCode, addLines, addText } from './sources.ts';

/** The text a reader sees, and where each character of it stands in the block. */
export type Plain = Runs;

/**
 * The text a reader of these nodes of the block sees: without the marks of emphasis, links, code, headings and lists, without comments and tags of HTML,
 * and with references (`&amp;`) and escapes (`\\*`) as the characters they stand for.
 * A line ending or hard break is `\n`; so is what parts paragraphs, items and rows from one another. Between the cells of a row is a tab.
 */
export function plainOf(nodes: readonly Nodes[], block: Block): Plain {
  const reader: Reader = { builder: runsBuilder(), source: block.text, ended: -1 };
  for (const node of nodes) read(node, reader);
  return reader.builder.build(nodes[0]?.position?.start.offset ?? 0);
}

interface Reader {
  readonly builder: RunsBuilder;
  readonly source: string;
  /** Where a paragraph, row or the like ended, while nothing has come after it; else -1. */
  ended: number;
}

function read(node: Nodes, reader: Reader): void {
  const { source } = reader;
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? start;
  switch (node.type) {
    case 'text':
      addText(begin(reader), source, start, end, node.value);
      break;
    case 'inlineCode':
      addInlineCode(begin(reader), source, start, end, node.value);
      break;
    case 'break':
      begin(reader).stand('\n', start, end - start);
      break;
    case 'image':
      if (node.alt) addText(begin(reader), source, start + 2, start + 2 + node.alt.length, node.alt);
      break;
    case 'code':
      if (node.value !== '') addLines(begin(reader), source, lineEnd(source, start), end, node.value);
      reader.ended = end;
      break;
    case 'html':
      readHtml(node.value, start, end, reader);
      break;
    case 'paragraph':
    case 'heading':
      for (const child of node.children) read(child, reader);
      reader.ended = end;
      break;
    case 'tableRow':
      for (const [index, cell] of node.children.entries()) {
        if (index > 0) begin(reader).stand('\t', cell.position?.start.offset ?? start, 0);
        read(cell, reader);
      }
      reader.ended = end;
      break;
    default:
      if ('children' in node) for (const child of node.children) read(child, reader);
  }
}

/** The builder, after a line ending when something before it is to stand apart. */
function begin(reader: Reader): RunsBuilder {
  if (reader.ended >= 0 && reader.builder.length() > 0) reader.builder.stand('\n', reader.ended, 0);
  reader.ended = -1;
  return reader.builder;
}

const commentsAndTags = /<!--[^]*?(?:-->|$)|<[^<>]*>/g;

/** Keeps what stands between tags, so that nothing said in a record is lost to a stray one. */
function readHtml(value: string, start: number, end: number, reader: Reader): void {
  if (value.replace(commentsAndTags, '').trim() === '') return;
  const whole = runsBuilder();
  addLines(whole, reader.source, start, end, value);
  const { text, at, until } = whole.build(start);
  const builder = begin(reader);
  let from = 0;
  const keepTo = (to: number): void => {
    for (let index = from; index < to; index++)
      builder.stand(text.charAt(index), at(index), until(index + 1) - at(index));
  };
  for (const match of text.matchAll(commentsAndTags)) {
    keepTo(match.index);
    from = match.index + match[0].length;
  }
  keepTo(text.length);
  reader.ended = end;
}
