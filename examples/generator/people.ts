// Invented people: families, workers and the agencies round them. No surname is one that a reader would take for a real person's.

import type { Chance, Slots } from './chance.ts';

const surnames =
  'Example Examplar Samplewood Mockridge Pretendley Fabling Inventson Fictionby Makeham Supposely Specimen Testerton Dummery Placeholder Notreal Storyson'.split(
    ' ',
  );
const girls = 'Ava Maisie Zara Nell Amina Poppy Grace Leila Ruby Hana Ines Tilly Orla Precious Wren Yasmin'.split(' ');
const boys = 'Tobias Jamal Finn Oscar Kofi Luca Dylan Noah Samir Albie Theo Idris Rowan Marcel Ned Kit'.split(' ');
const women = 'Leanne Ruth Kelly Saima Donna Joanne Farah Michelle Natalie Beth Comfort Gemma'.split(' ');
const men = 'Craig Martin Keith Imran Dean Colin Wayne Robert Pawel Darren Lloyd Gavin'.split(' ');
const grans = 'Doreen Ivy Maureen Shirley Nasreen Pearl Brenda Hazel'.split(' ');
const ethnicities = [
  ...Array.from({ length: 14 }, () => 'White British'),
  'White and Black Caribbean',
  'Pakistani',
  'Black African',
  'Any other White background',
  'Indian',
  'Not yet obtained',
];
const streets = [
  'Hazel Court',
  "Tanner's Row",
  'Quay Street',
  'Orchard Terrace',
  'Mill Lane',
  'Lamp Hill',
  'Cooper Close',
];
const places = ['Saltmere', 'Copperfield', 'Dunmere', 'Eastry Cross'] as const;
const teachers = ['Mrs Attersley', 'Mr Lockhart', 'Miss Pembrey', 'Mrs Oyelowe', 'Mr Tindall', 'Ms Farrow'];

export interface Team {
  readonly name: string;
  readonly folder: string;
  readonly manager: string;
  readonly workers: readonly string[];
  /** How much more often things go wrong here than elsewhere; 1 is usual. */
  readonly strain: number;
  /** Whether it still writes assessments on the forms of before 2013. */
  readonly usesOldForms: boolean;
}

const team = (name: string, manager: string, workers: string, strain: number, usesOldForms = false): Team => ({
  name,
  folder: name.toLowerCase().replaceAll(' ', '-'),
  manager,
  workers: workers.split(', '),
  strain,
  usesOldForms,
});

export const teams: readonly Team[] = [
  team('Saltmere assessment', 'Rita Manager', 'Jo Worker, Sam Tollgate, Maud Tillingcross, Ella Worksop', 0.7),
  team(
    'Copperfield assessment',
    'Gareth Quillstone',
    'Imogen Fallowmere, Ade Caseley, Hana Workman, Tess Notefield',
    1,
  ),
  team('Dunmere assessment', 'Marcus Ravensby', 'Bryn Fileman, Lucy Formby, Owen Recordson', 1.6),
  team('Fernshire family support', 'Delia Overseer', 'Pat Visiter, Noor Helpdon, Greg Planner', 1, true),
];

export interface Person {
  readonly name: string;
  readonly born: number;
}

export interface Family {
  readonly reference: string;
  readonly child: Person & { readonly first: string; readonly sex: 'Female' | 'Male' };
  readonly sibling: (Person & { readonly first: string; readonly sex: 'Female' | 'Male' }) | null;
  readonly mother: Person;
  readonly father: Person;
  readonly gran: Person;
  readonly address: string;
  readonly place: string;
  readonly school: string;
  readonly teacher: string;
  readonly ethnicity: string;
  readonly fatherAtHome: boolean;
  readonly words: Slots;
}

/** A family with a child of an age, in years; the years in which people are born are counted back from `year`. */
export function inventFamily(index: number, age: number, year: number, chance: Chance): Family {
  const surname = chance.pick(surnames);
  const sex = chance.pick(['Female', 'Male'] as const);
  const first = chance.pick(sex === 'Female' ? girls : boys);
  const place = chance.pick(places);
  const otherSex = chance.pick(['Female', 'Male'] as const);
  const otherFirst = chance.pick((otherSex === 'Female' ? girls : boys).filter((name) => name !== first));
  const hasSibling = age > 4 && chance.often(0.3);
  const mother = chance.pick(women);
  const father = chance.pick(men);
  const fatherSurname = chance.pick(surnames.filter((name) => name !== surname));
  const gran = chance.pick(grans);
  const school = age < 5 ? `${place} Nursery` : age < 11 ? `${place} Primary School` : `${place} High School`;
  const teacher = chance.pick(teachers);
  const isGirl = sex === 'Female';
  const motherBorn = year - age - chance.whole(19, 36);
  return {
    reference: `EX-${2000 + index}`,
    child: { name: `${first} ${surname}`, first, born: year - age, sex },
    sibling: hasSibling
      ? { name: `${otherFirst} ${surname}`, first: otherFirst, born: year - age + chance.whole(1, 2), sex: otherSex }
      : null,
    mother: { name: `${mother} ${surname}`, born: motherBorn },
    father: { name: `${father} ${fatherSurname}`, born: year - age - chance.whole(20, 42) },
    gran: { name: `${gran} ${surname}`, born: motherBorn - chance.whole(18, 32) },
    address: `${chance.whole(1, 60)} ${chance.pick(streets)}, ${place}, Fernshire, ZZ99 3VZ`,
    place,
    school,
    teacher,
    ethnicity: chance.pick(ethnicities),
    fatherAtHome: chance.often(0.3),
    words: {
      c: first,
      m: `Ms ${surname}`,
      d: `Mr ${fatherSurname}`,
      g: `Mrs ${gran} ${surname}`,
      school,
      teacher,
      he: isGirl ? 'she' : 'he',
      him: isGirl ? 'her' : 'him',
      his: isGirl ? 'her' : 'his',
      He: isGirl ? 'She' : 'He',
      His: isGirl ? 'Her' : 'His',
      himself: isGirl ? 'herself' : 'himself',
    },
  };
}
