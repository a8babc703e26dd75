// Word documents coming in: the one way in to what is loaded only when somebody brings one.

import type { Template } from '../../core/template/template.ts';
import type { WordResult } from '../../protocol/word.ts';
import { readPage } from './blocks.ts';
import { readDocx } from './docx.ts';
import { recordFromPage } from './record.ts';
import { templateText } from './template.ts';

export interface WordGiven {
  readonly as: 'record' | 'template';
  /** The templates a record may be written in. */
  readonly templates: readonly Template[];
  /** The id of the one it is to be; null for the one most like the document. */
  readonly template: string | null;
  /** What the document is called where it does not say so itself. */
  readonly name: string;
}

/**
 * Reads a Word document (.docx) as a record of a template, or as a draft of a template. Every word of the document is in the
 * record; names the template has are written as the template writes them. Never throws: what cannot be read gives a problem
 * that goes on after the name of the file.
 */
export async function wordIn(bytes: Uint8Array, { as, templates, template, name }: WordGiven): Promise<WordResult> {
  const read = await readDocx(bytes);
  if ('problem' in read) return read;
  try {
    const page = readPage(read.html);
    if (page.blocks.length === 0) return { problem: 'has no words in it' };
    const notes = [
      ...read.notes,
      ...page.comments.map((comment) => `Left out, a comment in the margin: "${comment}".`),
      ...(page.hasStruck ? ['Words that are struck through stand between ~~ and ~~.'] : []),
    ];
    if (as === 'record') return recordFromPage(page, notes, templates, template);
    const { id, title, text } = templateText(page.blocks, name);
    return { text, template: id, title, unmatched: [], notes, ranked: [] };
  } catch {
    return { problem: 'is put together in a way that cannot be read' };
  }
}
