// Places and offsets of the core as ranges of the protocol, and back.

import type { Position, Range } from 'vscode-languageserver-types';
import type { Place } from '../core/markdown/block.ts';
import { offsetsOf } from '../core/markdown/blocks.ts';
import { offsetAt, positionAt } from '../core/text/lines.ts';
import { type Document, linesIn, type Project } from '../project/project.ts';

/** Offsets into a document's text as a range in the encoding agreed with the editor. */
export function rangeBetween(project: Project, document: Pick<Document, 'blocks'>, start: number, end: number): Range {
  const { text } = document.blocks;
  const lines = linesIn(document);
  return {
    start: positionAt(text, lines, start, project.encoding),
    end: positionAt(text, lines, end, project.encoding),
  };
}

/** A place of a document as a range. */
export function rangeOfPlace(project: Project, document: Pick<Document, 'blocks'>, place: Place): Range {
  const { start, end } = offsetsOf(document.blocks, place);
  return rangeBetween(project, document, start, end);
}

/** A position as an offset into a document's text, clamped to it. */
export function offsetOfPosition(project: Project, document: Pick<Document, 'blocks'>, position: Position): number {
  return offsetAt(document.blocks.text, linesIn(document), position, project.encoding);
}
