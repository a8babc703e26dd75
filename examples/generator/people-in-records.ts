// The people of a family and those round it, as rows and answers that every form asks for.

import type { PlainDate } from '../../server/src/core/record/values/dates.ts';
import { written } from './days.ts';
import type { Row } from './fill.ts';
import type { Story } from './story.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'];

/** A birthday in a year, the same for the same name. */
export function birthday(name: string, year: number): string {
  const mark = [...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  return `${1 + (mark % 28)} ${months[mark % months.length] ?? 'March'} ${year}`;
}

/** Whole years from a birthday of `birthday` to a day. */
function ageOn(story: Story, day: PlainDate): number {
  const { name, born } = story.family.child;
  const [date = '1', month = 'March'] = birthday(name, born).split(' ');
  const hasBeen = day.month * 100 + day.day >= (months.indexOf(month) + 1) * 100 + Number(date);
  return day.year - born - (hasBeen ? 0 : 1);
}

/** The child, as every form asks. */
export function childSaid(story: Story, on: PlainDate): Readonly<Record<string, string>> {
  const { family, scenario } = story;
  const { child } = family;
  return {
    '#child.name': child.name,
    '#child.dateOfBirth': birthday(child.name, child.born),
    '#child.age': `${ageOn(story, on)}`,
    '#child.sex': child.sex,
    '#child.ethnicity': family.ethnicity,
    '#child.firstLanguage': 'English',
    '#child.communicationNeeds': scenario.id === 'disability' ? 'Uses signs and cards' : 'No needs known',
    '#child.disability': scenario.id === 'disability' ? 'Yes; see health' : 'No disability known',
    '#child.address': family.address,
    '#child.school': family.school,
    '#child.identifier': family.reference,
  };
}

/** Household, parents elsewhere and professionals. */
export function peopleRows(story: Story, on: PlainDate): Readonly<Record<string, readonly Row[]>> {
  const { family, words } = story;
  const { mother, father, gran, sibling } = family;
  const person = (
    { name, born }: { readonly name: string; readonly born: number },
    relationship: string,
    parental: string,
  ) => ({
    name,
    dateOfBirth: birthday(name, born),
    relationship,
    parentalResponsibility: parental,
  });
  const atHome = family.fatherAtHome ? [person(father, 'Father', 'Yes')] : [];
  const elsewhere = family.fatherAtHome
    ? []
    : [{ ...person(father, 'Father', 'Yes'), address: `${family.place}, with friends` }];
  const professional = (name: string, role: string, agency: string, contributed = true): Row => ({
    name,
    role,
    agency,
    contact: `01632 960${100 + ((name.length * 37 + role.length * 11) % 800)}`,
    contributed: contributed ? 'Yes' : 'No',
    Date: contributed ? written(on) : '',
    'If not, why': contributed ? '' : 'Asked twice; to be asked again by the manager',
  });
  return {
    household: [
      person(mother, 'Mother', 'Yes'),
      ...atHome,
      ...(sibling ? [person(sibling, sibling.sex === 'Female' ? 'Sister' : 'Brother', 'No')] : []),
    ],
    significantOthers: [...elsewhere, { ...person(gran, "Mother's mother", 'No'), address: family.place }],
    professionals: [
      professional(words.teacher ?? '', 'Class teacher', family.school),
      professional('Dr Merriwind', 'GP', `${family.place} Surgery`, story.chance.often(0.85)),
      professional('Sister Amberly', 'School nurse', 'Fernshire Community Health'),
    ],
  };
}

/** Visits up to a day, as rows; empty where the child was not seen. */
export function visitRows(story: Story, until: PlainDate): readonly Row[] {
  const { days, scenario, family, worker, tell, fails } = story;
  if (fails('notSeen')) return [];
  const isNeverAlone = fails('notAlone') || fails('notAloneWithReason');
  const places = [family.school, 'Home, in {his} room', "{g}'s home"];
  return days.seen.flatMap((day, i) =>
    day.toString() > until.toString()
      ? []
      : [
          {
            child: family.child.first,
            date: written(day),
            seenBy: worker,
            alone: isNeverAlone ? 'No' : 'Yes',
            place: tell(isNeverAlone ? 'Home, with {m}' : (places[i] ?? 'Home')),
            words: tell(scenario.said[i] ?? ''),
            presentation: tell(scenario.presented[i] ?? ''),
          },
        ],
  );
}
