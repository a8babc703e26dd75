// A Word document as a record of a template.

import type { Template } from '../../core/template/template.ts';
import { nameKey } from '../../core/text/name.ts';
import type { WordResult } from '../../protocol/word.ts';
import type { Block, Page, Row } from './blocks.ts';
import { placeBlocks } from './place.ts';
import { closePending, type Placing, placingFor } from './placing.ts';
import { plainBlocks } from './values.ts';
import { writeRecord } from './write.ts';

/** Fewer names in common than this are chance. */
const fewestInCommon = 2;

/** The words of a document as a record; without a template's id the one that has most in common with it is taken. */
export function recordFromPage(
  read: Page,
  notes: readonly string[],
  templates: readonly Template[],
  wanted: string | null,
): WordResult {
  const page = withoutRepeats(read);
  const placed = templates
    .map((template) => placedIn(template, page))
    .sort((a, b) => scoreOf(b) - scoreOf(a) || a.template.byKey.size - b.template.byKey.size);
  const best = wanted === null ? placed[0] : placed.find(({ template }) => template.id === wanted);
  if (!best || (wanted === null && scoreOf(best) < fewestInCommon))
    return {
      isUnlike: true,
      problem: `is like none of the templates. Say which it is to be: ${templates.map(({ id }) => id).join(', ')}`,
    };
  return {
    text: writeRecord(best),
    template: best.template.id,
    title: best.template.title,
    unmatched: best.unmatched.map(({ heading, words }) => ({ heading, words: words.join('\n') })),
    notes,
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

/** Leaves out what an exported record begins with where it stands further down as well. */
function withoutRepeats(page: Page): Page {
  const rest = ` ${inOneLine(page.blocks.filter((block) => block.kind !== 'table' || !block.isParticulars))} `;
  const isNew = ({ cells: [label, value] }: Row) => {
    const name = nameKey(label?.raw ?? '');
    // Several children are named in one line.
    const isThere = inOneLine(value?.blocks ?? [])
      .split(', ')
      .every((one) => rest.includes(one));
    return name === 'reference' || (name !== 'status' && name !== 'form' && !isThere);
  };
  return {
    ...page,
    blocks: page.blocks.map((block) =>
      block.kind === 'table' && block.isParticulars ? { ...block, rows: block.rows.filter(isNew) } : block,
    ),
  };
}

const inOneLine = (blocks: readonly Block[]) => plainBlocks(blocks).replace(/\s+/g, ' ').trim();
