import { labelPlace } from '../../form/where.ts';
import { countWords } from '../../record/values/words.ts';
import { formRule } from '../rule.ts';

export const tooShort = formRule({
  id: 'completeness/too-short',
  title: 'A text is shorter than the template asks',
  weight: 'completeness',
  seed: ['S10'],
  basis: { kind: 'local', says: 'Whoever made the template said how much is needed for it to be of use.' },
  says: {
    short:
      '"{name}" has {words}; the template asks for at least {least}. Say more of what a reader who does not know the child needs.',
  },
  check(form, say) {
    for (const filled of form.filled) {
      if (
        filled.kind !== 'answer' ||
        filled.state !== 'answered' ||
        filled.ask.minWords === null ||
        !form.isAsked(filled).required
      )
        continue;
      const count = countWords(filled.said?.text ?? '', filled.ask.minWords);
      if (count >= filled.ask.minWords) continue;
      say(
        labelPlace(filled, form),
        'short',
        { name: filled.ask.name, words: count === 1 ? '1 word' : `${count} words`, least: filled.ask.minWords },
        { data: { words: count, least: filled.ask.minWords } },
      );
    }
  },
});
