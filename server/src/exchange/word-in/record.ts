// A Word document as a record of a template.

import type { Template } from '../../core/template/template.ts';
import { type Page, readPage } from './blocks.ts';
import { readDocx, type Unreadable } from './docx.ts';
import { placeBlocks } from './place.ts';
import { closePending, type Placing, placingFor, type Unmatched } from './placing.ts';
import { writeRecord } from './write.ts';

export interface WordRecord {
  readonly text: string;
  /** The id of the template it is written in. */
  readonly template: string;
  readonly unmatched: readonly Unmatched[];
  /** What of the file is not in the record, or not as it was, each in a sentence. */
  readonly notes: readonly string[];
  /** How many headings, labels and tables each template has in common with the document, the most first. */
  readonly ranked: readonly { readonly id: string; readonly matched: number }[];
}

/** Fewer names in common than this are chance. */
const fewestInCommon = 2;

/**
 * Writes a Word document (.docx) as a record. Without a template's id the one that has most in common with it is taken.
 * Every word of the document is in the record; names the template has are written as the template writes them.
 * Never throws: what cannot be read gives a problem that goes on after the name of the file.
 */
export async function recordFromWord(
  bytes: Uint8Array,
  { templates, template }: { readonly templates: readonly Template[]; readonly template: string | null },
): Promise<WordRecord | Unreadable> {
  const read = await readDocx(bytes);
  if ('problem' in read) return read;
  try {
    const page = readPage(read.html);
    if (page.blocks.length === 0) return { problem: 'has no words in it' };
    return chosen(page, read.notes, templates, template);
  } catch {
    return { problem: 'is put together in a way that cannot be read' };
  }
}

function chosen(
  page: Page,
  notes: readonly string[],
  templates: readonly Template[],
  wanted: string | null,
): WordRecord | Unreadable {
  const placed = templates
    .map((template) => placedIn(template, page))
    .sort((a, b) => scoreOf(b) - scoreOf(a) || a.template.byKey.size - b.template.byKey.size);
  const best = wanted === null ? placed[0] : placed.find(({ template }) => template.id === wanted);
  if (!best || (wanted === null && scoreOf(best) < fewestInCommon))
    return {
      problem: `is like none of the templates. Say which it is to be: ${templates.map(({ id }) => id).join(', ')}`,
    };
  return {
    text: writeRecord(best),
    template: best.template.id,
    unmatched: best.unmatched.map(({ heading, words }) => ({ heading, words: words.join('\n') })),
    notes: [
      ...notes,
      ...page.comments.map((comment) => `Left out, a comment in the margin: "${comment}".`),
      ...(page.hasStruck ? ['Words that are struck through stand between ~~ and ~~.'] : []),
    ],
    ranked: placed.map((one) => ({ id: one.template.id, matched: scoreOf(one) })),
  };
}

function placedIn(template: Template, { blocks }: Page): Placing {
  const placing = placingFor(template);
  placeBlocks(placing, blocks);
  closePending(placing);
  return placing;
}

// A form says its own name once; that is worth several of its labels.
function scoreOf({ matched, isTitled }: Placing): number {
  return matched.size + (isTitled ? 5 : 0);
}
