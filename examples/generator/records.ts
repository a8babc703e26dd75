// The records of a story, form by form.

import { assessment, caseNote } from './assess.ts';
import { contact } from './contact.ts';
import { isBefore } from './days.ts';
import { conference, enquiry, strategy } from './enquiry.ts';
import type { Given, Written } from './written.ts';

/** All records of a story that have been begun by today, in the order they were begun. */
export function recordsOf(given: Given): readonly Written[] {
  const { story, today } = given;
  const { scenario, days, chance, team, lesser } = story;
  const isEnquired = days.strategy !== null;
  const all = [
    contact(given),
    ...(isEnquired ? [strategy(given), enquiry(given)] : []),
    ...(isEnquired && story.substantiated ? [conference(given)] : []),
    ...(lesser || (scenario.harm && chance.often(0.3)) ? [] : [assessment(given, team.usesOldForms)]),
    ...(lesser ? [] : days.seen.slice(1, chance.whole(1, 3)).map((day, i) => caseNote(given, day, i))),
  ];
  return all.filter(({ begun }) => !isBefore(today, begun));
}
