import { placeholderIn } from '../../form/values.ts';
import type { Entry, Words } from '../../record/piece.ts';
import { formRule } from '../rule.ts';

export const placeholder = formRule({
  id: 'completeness/placeholder',
  title: 'Something is still to be written',
  weight: 'completeness',
  seed: ['S10'],
  basis: { kind: 'practice', says: 'A stand-in such as "TBC" looks like an answer to whoever counts, and is none.' },
  says: {
    left: '"{words}" stands where the answer should be. Write the answer, or "Waiting:" with what for, whom you asked and when.',
  },
  check(form, say) {
    const report = (said: Words): void => {
      const found = placeholderIn(said);
      if (!found) return;
      const { text, at } = said;
      const words = text.slice(found.start, found.end);
      // Where the words are written as they read, the very place; otherwise the whole of them.
      const offset = at.block.text.slice(at.start, at.end).indexOf(words);
      const place = offset < 0 ? at : { ...at, start: at.start + offset, end: at.start + offset + words.length };
      say(place, 'left', { words: words.length > 40 ? `${words.slice(0, 40)}…` : words });
    };
    const entries = (texts: readonly Entry[]) => texts.forEach(({ words }) => report(words));
    for (const filled of form.filled) {
      if (filled.kind === 'answer') {
        if (filled.ask.style === 'text') entries(filled.texts);
        else if (filled.state === 'placeholder' && filled.said) report(filled.said);
      } else if (filled.kind === 'table') {
        for (const cell of filled.rows.flatMap(({ cells }) => cells))
          if (cell.state === 'placeholder' && cell.said) report(cell.said);
      }
    }
    for (const { stray } of form.sections) entries(stray.filter((piece) => piece.kind === 'entry'));
  },
});
