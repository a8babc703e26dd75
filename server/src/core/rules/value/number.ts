import { answerPlace } from '../../form/where.ts';
import { formRule } from '../rule.ts';
import { answersOf } from './shared.ts';

export const number = formRule({
  id: 'value/number',
  title: 'A number cannot be read, or is out of bounds',
  weight: 'completeness',
  seed: ['S1', 'S10'],
  basis: { kind: 'local', says: 'Whoever made the template said which numbers make sense here.' },
  says: {
    unread: '"{value}" cannot be read as a number. Write it in figures and nothing else.',
    outside: '{value} is not between {from} and {to}.',
  },
  check(form, say) {
    for (const answer of answersOf(form)) {
      const { ask, value, said } = answer;
      if (ask.type !== 'number' || !said) continue;
      const at = answerPlace(answer, form);
      if (value?.kind !== 'number')
        say(at, 'unread', { value: said.text.length > 60 ? `${said.text.slice(0, 60)}…` : said.text });
      else if (ask.between && (value.number < ask.between.from || value.number > ask.between.to))
        say(at, 'outside', { value: said.text, ...ask.between });
    }
  },
});
