// A record as it is written: front matter and pieces, before any template is asked what they mean.

import type { Block, Place } from '../markdown/block.ts';
import type { Blocks } from '../markdown/blocks.ts';
import { type Acceptance, readAcceptance } from './acceptance.ts';
import { type FrontMatter, readFrontMatter } from './front-matter.ts';
import type { Piece } from './piece.ts';
import { piecesOf } from './pieces.ts';

export const statuses = ['draft', 'for review', 'returned', 'approved', 'closed'] as const;
export type Status = (typeof statuses)[number];

export interface WrittenRecord {
  readonly blocks: Blocks;
  readonly frontMatter: FrontMatter;
  readonly pieces: readonly Piece[];
  readonly acceptances: readonly Acceptance[];
  readonly status: Status;
  readonly reference: string | null;
  /** What stands after `template:`, such as `initial-assessment` or `initial-assessment@1`; null when nothing does. */
  readonly template: string | null;
}

/** Reads a document as a record. Any text is a record of some kind: what is missing is for the rules to say. */
export function readRecord(blocks: Blocks): WrittenRecord {
  const frontMatter = readFrontMatter(blocks);
  const pieces = blocks.list.flatMap((block) => piecesOf(block));
  const text = (key: string) => frontMatter.entries.get(key)?.text || null;
  const status = text('status')
    ?.toLowerCase()
    .replace(/[\s_-]+/g, ' ');
  return {
    blocks,
    frontMatter,
    pieces,
    acceptances: pieces.flatMap((piece) => (piece.kind === 'comment' ? (readAcceptance(piece) ?? []) : [])),
    status: statuses.find((known) => known === status) ?? 'draft',
    reference: text('reference'),
    template: text('template'),
  };
}

/** The very start of a document: where a finding about the whole of it stands when there is no heading. */
export function startOf(blocks: Blocks): Place {
  const block = blocks.list[0] as Block;
  const line = /^[^\r\n]*/.exec(block.text)?.[0].length ?? 0;
  return { block, start: 0, end: line };
}
