import { answerPlace } from '../../form/where.ts';
import { nearest } from '../../text/nearest.ts';
import { formRule } from '../rule.ts';
import { answersOf } from './shared.ts';

/** More options than this are too many to list in a sentence. */
const few = 8;

export const choice = formRule({
  id: 'value/choice',
  title: 'An answer is none of the options',
  weight: 'completeness',
  seed: ['S1', 'S10'],
  basis: {
    kind: 'practice',
    says: 'An answer in words of its own cannot be counted, compared or relied on for the next step.',
  },
  says: {
    listed: '"{value}" is none of the options for "{name}": {options}.',
    many: '"{value}" is none of the options for "{name}".{hint}',
  },
  check(form, say) {
    for (const answer of answersOf(form)) {
      const { type, name, choices } = answer.ask;
      if ((type !== 'choice' && type !== 'any of' && type !== 'yes/no') || answer.value !== null || !answer.said)
        continue;
      const options = type === 'yes/no' ? ['Yes', 'No'] : choices.map(({ label }) => label);
      const near = nearest(answer.said.text, options);
      const value = answer.said.text.length > 60 ? `${answer.said.text.slice(0, 60)}…` : answer.said.text;
      const extra = { data: { nearest: type === 'any of' ? [] : near } };
      if (options.length <= few)
        say(answerPlace(answer, form), 'listed', { value, name, options: options.join(' / ') }, extra);
      else
        say(
          answerPlace(answer, form),
          'many',
          { value, name, hint: near[0] ? ` Did you mean "${near[0]}"?` : '' },
          extra,
        );
    }
  },
});
