import { theChild } from '../../facts/children.ts';
import { ageOn, agreesWithAge, readAge } from '../../record/values/age.ts';
import { type PlainDate, writeDate } from '../../record/values/dates.ts';
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
  reads: ['referral.received', 'assessment.completed', 'child.name', 'children'],
  says: {
    differs: 'By the date of birth {child} was {age} on {day}, and this says "{stated}". Check the age and the date.',
  },
  check(facts, say, { today, open }) {
    const birth = facts['child.dateOfBirth'];
    const stated = facts['child.age'];
    const said = stated.value === null ? null : readAge(stated.value);
    const referral = facts['referral.received'].value;
    const completed = facts['assessment.completed'].value;
    const [day] = [referral, completed].filter((one) => one !== null);
    if (!birth.value || !said || !day) return;
    // While it is being written, an age may be that of the day it is written on.
    const days = [referral, completed ?? (open ? today : null)].filter((one) => one !== null);
    const { value, at } = birth;
    if (days.some((one) => agreesWithAge(said, value, one))) return;
    say(
      stated.at,
      'differs',
      {
        child: theChild(facts),
        age: inWords(value, day),
        day: writeDate({ date: day, time: null }),
        stated: stated.text,
      },
      { related: [{ at, message: 'The date of birth is here.' }] },
    );
  },
});

function inWords(birth: PlainDate, day: PlainDate): string {
  const { years, months } = ageOn(birth, day);
  if (birth.until(day).sign < 0) return 'not yet born';
  if (years >= 2) return `${years} years old`;
  const all = years * 12 + months;
  return all === 1 ? '1 month old' : `${all} months old`;
}
