import { type Block, isTooDeep, type Place } from '../../markdown/block.ts';
import type { Entry, Table } from '../../record/piece.ts';
import { formRule } from '../rule.ts';

export const notRead = formRule({
  id: 'structure/not-read',
  title: 'Words that nothing in the template takes',
  weight: 'quality',
  seed: ['S10'],
  basis: { kind: 'practice', says: 'A check that passes over words without saying so is worse than none.' },
  says: {
    under: 'What stands under "{heading}" was not checked: the template has no such section.',
    words:
      'The template asks for nothing here that these words could answer, so they were not checked. They are kept as they are.',
    table: 'No table the template has here has these columns, so this one was not checked. It is kept as it is.',
    comment:
      'A hidden comment begins here and never ends: the lines up to the next empty one are hidden and were not checked, and other programs may hide everything after it. Write --> where it should end.',
    dense:
      'Too much stands in one place here to be read as a list, table or answer, so these lines were kept as plain words and not checked. Put an empty line between their parts.',
  },
  check(form, say) {
    for (const { heading, under } of form.unrecognised) {
      const [first] = under;
      if (first) say(firstLine(first), 'under', { heading: heading.words.text });
    }
    for (const { stray } of form.sections) {
      const [first] = stray;
      if (first) say(firstLine(first), first.kind === 'table' ? 'table' : 'words');
    }
    const dense = new Set<Block>();
    for (const piece of form.record.pieces) {
      const { block } = piece.at;
      if (piece.kind === 'entry' && isTooDeep(block) && !dense.has(block)) {
        dense.add(block);
        say(firstLine(piece), 'dense');
      }
      if (piece.kind === 'comment' && !piece.closed) say({ ...piece.at, end: piece.at.start + 4 }, 'comment');
    }
  },
});

function firstLine(piece: Entry | Table): Place {
  const at = piece.kind === 'table' ? piece.header.at : piece.words.at;
  const line = /^[^\r\n]*/.exec(at.block.text.slice(at.start, at.end))?.[0].length ?? 0;
  return { ...at, end: at.start + line };
}
