import { answerPlace } from '../../form/where.ts';
import { repairDate, whyNotADate, writeDate } from '../../record/values/dates.ts';
import { formRule } from '../rule.ts';
import { answersOf } from './shared.ts';

export const date = formRule({
  id: 'value/date',
  title: 'A date cannot be read',
  weight: 'completeness',
  seed: ['S1', 'S10'],
  basis: { kind: 'practice', says: 'Timescales are counted from dates: one that can be read in two ways is no date.' },
  says: {
    'two-digit-year': '"{value}" has a year of two figures. Write the year in full, as in {like}.',
    'no-such-day': '"{value}" is not a day of the calendar. Check the day and the month.',
    'month-first': '"{value}" has no such month. Write the day first, then the month, as in 4 March 2026.',
    'not-a-date': '"{value}" cannot be read as a date. Write it as in 4 March 2026.',
  },
  check(form, say) {
    for (const answer of answersOf(form)) {
      const { type } = answer.ask;
      if ((type !== 'date' && type !== 'date and time') || answer.value !== null || !answer.said) continue;
      const { text } = answer.said;
      const value = text.length > 60 ? `${text.slice(0, 60)}…` : text;
      const meant = repairDate(text);
      const data = { data: { repair: meant ? writeDate(meant) : null } };
      const at = answerPlace(answer, form);
      const why = whyNotADate(text);
      if (why === 'two-digit-year') say(at, why, { value, like: meant ? writeDate(meant) : '4 March 2026' }, data);
      else say(at, why, { value }, data);
    }
  },
});
