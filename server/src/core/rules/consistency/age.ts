import { ageOn, agreesWithAge, readAge } from '../../record/values/age.ts';
import { writeDate } from '../../record/values/dates.ts';
import { factRule } from '../rule.ts';

export const age = factRule({
  id: 'consistency/age',
  title: 'The age does not agree with the date of birth',
  weight: 'completeness',
  seed: ['S1', 'S10'],
  basis: {
    kind: 'practice',
    says: 'An age that does not agree with the date of birth was often copied from an older record.',
  },
  asks: ['child.age', 'child.dateOfBirth'],
  reads: ['referral.received', 'assessment.completed', 'child.name'],
  says: { differs: '{child} was {years} on {day}, by the date of birth; this says {stated}. Check both.' },
  check(facts, say) {
    const birth = facts['child.dateOfBirth'].value;
    const stated = facts['child.age'];
    const said = stated.value === null ? null : readAge(stated.value);
    const days = [facts['referral.received'].value, facts['assessment.completed'].value].filter((day) => day !== null);
    const [day] = days;
    if (!birth || !said || !day || days.some((one) => agreesWithAge(said, birth, one))) return;
    const { years, months } = ageOn(birth, day);
    const inWords =
      years >= 2 ? `${years} years old` : years < 0 ? 'not yet born' : `${years * 12 + months} months old`;
    say(stated.at, 'differs', {
      child: facts['child.name'].value ?? 'The child',
      years: inWords,
      day: writeDate({ date: day, time: null }),
      stated: stated.text,
    });
  },
});
