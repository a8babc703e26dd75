import { answerPlace } from '../../form/where.ts';
import { fitsFormat } from '../../record/values/format.ts';
import { formRule } from '../rule.ts';
import { answersOf } from './shared.ts';

export const format = formRule({
  id: 'value/format',
  title: 'An answer is not in the form asked for',
  weight: 'completeness',
  seed: ['S1', 'S10'],
  basis: {
    kind: 'local',
    says: 'Whoever made the template said what the answer looks like, so that it can be found again.',
  },
  says: { unfit: '"{value}" is not in the form asked for, which looks like {like}.' },
  check(form, say) {
    for (const answer of answersOf(form)) {
      const { ask, said } = answer;
      if (!ask.format || !said || fitsFormat(said.text, ask.format)) continue;
      say(answerPlace(answer, form), 'unfit', {
        value: said.text.length > 60 ? `${said.text.slice(0, 60)}…` : said.text,
        like: exampleOf(ask.format),
      });
    }
  },
});

/** A value that fits a mask: letters in turn for A, figures in turn for 0. */
function exampleOf(mask: string): string {
  let letter = 0;
  let figure = 0;
  return [...mask]
    .map((sign) =>
      sign === 'A' ? String.fromCharCode(65 + (letter++ % 26)) : sign === '0' ? String((figure++ % 9) + 1) : sign,
    )
    .join('');
}
