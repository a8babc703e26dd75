import { expect, it } from 'vitest';
import { conditionInWords } from './condition-words.ts';

it.each([
  ['School = null', 'School is not answered'],
  ['School != null', 'School is answered'],
  ['Seen alone = false', 'Seen alone is No'],
  ['Seen alone=true', 'Seen alone is Yes'],
  ['Outcome = "A" or Outcome = "B" or Outcome = "C"', 'Outcome is "A" or "B" or "C"'],
  ['Outcome = "A" or Level = "B" or Outcome = "C"', 'Outcome is "A" or Level is "B" or Outcome is "C"'],
  [
    'Harm = true or (Level = "High" and (Outcome = "A" or Outcome = "B"))',
    'Harm is Yes or (Level is "High" and (Outcome is "A" or "B"))',
  ],
  ['(Type = "Home visit" or Type = "Visit") and Seen = false', '(Type is "Home visit" or "Visit") and Seen is No'],
  // What follows a bracket is another matter.
  ['(Type = "A" or Type = "B") or Type = "C"', '(Type is "A" or "B") or Type is "C"'],
  ['Outcome = "A" and Seen = true or Outcome = "B"', 'Outcome is "A" and Seen is Yes or Outcome is "B"'],
  [
    'count(Child seen) > 0 and count(Child seen[Seen alone = true]) = 0',
    'Child seen has a row and Child seen has no row where Seen alone is Yes',
  ],
  ['count(Household) = 0', 'Household has no rows'],
  ['count(Household) >= 3', 'the number of rows in Household is at least 3'],
  ['Age < 5', 'Age is less than 5'],
  ['Age between 1 and 2', 'Age is between 1 and 2'],
  ['Visit > today()', 'Visit is after today'],
  ['Visit <= date("2026-01-09")', 'Visit is on or before 9 January 2026'],
  ['Outcome in ("A", "B")', 'Outcome is one of ("A", "B")'],
  // Words in quotation marks are nobody's business.
  ['Reason = "a = null or b > 0"', 'Reason is "a = null or b > 0"'],
  ['Reason = "it said \\"no\\" or"', 'Reason is "it said \\"no\\" or"'],
  ['Reason = "never closed', 'Reason is "never closed'],
  ['Visit = date("2026-02-30")', 'Visit is date("2026-02-30")'],
  ['', ''],
])('%s', (source, words) => {
  expect(conditionInWords(source)).toBe(words);
});
