// One family's story with its days, and what goes wrong in the recording of it.

import type { PlainDate } from '../../server/src/core/record/values/dates.ts';
import { type Chance, type Slots, say } from './chance.ts';
import { after, workingDay, written } from './days.ts';
import { type Family, inventFamily, type Team, teams } from './people.ts';
import { alcohol, neglect, violence } from './words/at-home.ts';
import { depression, disability, exploitation, injury } from './words/child-and-parent.ts';
import type { Scenario } from './words/scenario.ts';
import { lesser } from './words/shared.ts';

const scenarios: readonly Scenario[] = [alcohol, violence, neglect, injury, depression, exploitation, disability];

/** How often each thing goes wrong where a team is as strained as most, from 0 to 1, of the records in which it can. */
export const rates = {
  /** An assessment or an enquiry ends with no visit to the child. */
  notSeen: 0.05,
  /** Harm is suspected and the child is seen days later. */
  seenLate: 0.15,
  /** Seen, never alone, and nobody says why. */
  notAlone: 0.07,
  notAloneWithReason: 0.06,
  noRiskAnalysis: 0.06,
  onlyTold: 0.07,
  /** The analysis of another child's record. */
  copied: 0.03,
  late: 0.15,
  /** Not finished for months; what was begun in the last months is so three times as often, for it is there to be seen. */
  drifts: 0.07,
  noStrategy: 0.1,
  decisionLate: 0.1,
  referrerNotTold: 0.1,
  levelUnexplained: 0.07,
  priorityMissing: 0.07,
  managerMissing: 0.03,
  newlyQualifiedLead: 0.06,
  planLoose: 0.1,
  vague: 0.12,
} as const;

export type Failing = keyof typeof rates;

const leadRoles = [
  'Senior social worker, qualified in 2014',
  'Social worker, five years in child protection',
  'Social worker, eight years qualified; trained in joint interviews',
];

/** Of families whose first referral ended without an assessment: those referred again within a year. */
const againRate = 0.3;

export interface Story {
  readonly family: Family;
  readonly scenario: Scenario;
  readonly team: Team;
  readonly worker: string;
  readonly words: Slots;
  readonly chance: Chance;
  readonly source: readonly [label: string, job: string];
  /** What less than an assessment was decided; null where one followed. */
  readonly lesser: (typeof lesser)[number] | null;
  readonly substantiated: boolean;
  /** Where an enquiry finds no continuing risk: whether it finds no harm either. */
  readonly isUnfounded: boolean;
  /** What the enquiry's lead is and has done. */
  readonly leadRole: string;
  readonly days: Days;
  readonly fails: (failing: Failing) => boolean;
  readonly isAgain: boolean;
  /** Says words of the story; the same words are told the same way in each of its records. */
  readonly tell: (words: string) => string;
  /** Says them as they come out this time. */
  readonly tellAnew: (words: string) => string;
}

export interface Days {
  readonly received: PlainDate;
  readonly decided: PlainDate;
  readonly strategy: PlainDate | null;
  readonly seen: readonly PlainDate[];
  readonly enquiryEnded: PlainDate | null;
  readonly conference: PlainDate | null;
  readonly completed: PlainDate;
  readonly authorised: PlainDate;
}

/** The stories of the family of a number: its first referral, and the next where it is referred again. */
export function storiesOf(index: number, received: PlainDate, today: PlainDate, chance: Chance): readonly Story[] {
  const scenario = weighted(chance);
  const age = chance.whole(...scenario.ages);
  const family = inventFamily(index, age, received.year, chance);
  const team = chance.pick(teams);
  const worker = chance.pick(team.workers);
  const lesserOne = !scenario.harm && chance.often(0.5) ? chance.pick(lesser) : null;
  const first = storyOf({ family, scenario, team, worker, chance, received, today, lesser: lesserOne, earlier: null });
  const isAgain = chance.often(lesserOne ? againRate : againRate / 3);
  const next = workingDay(received.add({ days: chance.whole(40, 300) }));
  if (!isAgain || next.toString() > today.toString()) return [first];
  return [
    first,
    storyOf({ family, scenario, team, worker, chance, received: next, today, lesser: null, earlier: received }),
  ];
}

function weighted(chance: Chance): Scenario {
  const all = scenarios.flatMap((one) => Array.from({ length: one.weight }, () => one));
  return chance.pick(all);
}

interface Beginning extends Pick<Story, 'family' | 'scenario' | 'team' | 'worker' | 'chance' | 'lesser'> {
  readonly received: PlainDate;
  readonly today: PlainDate;
  readonly earlier: PlainDate | null;
}

function storyOf({ received, today, earlier, ...begun }: Beginning): Story {
  const { family, scenario, team, worker, chance } = begun;
  // Things go better than they did: a fifth more often wrong at first, a fifth less often now.
  const age = received.until(today, { largestUnit: 'days' }).days;
  const drift = 0.8 + 0.4 * Math.min(1, age / 540);
  const failings = new Set(
    (Object.keys(rates) as Failing[]).filter((failing) =>
      chance.often(rates[failing] * team.strain * drift * (failing === 'drifts' && age < 220 ? 3 : 1)),
    ),
  );
  const days = daysOf(received, begun, failings);
  const words: Slots = {
    ...family.words,
    w: worker,
    received: written(received),
    first: written(days.seen[0] ?? received),
    second: written(days.seen[1] ?? received),
    earlier: written(earlier ?? received),
  };
  const prose = chance.apart();
  const tellAnew = (text: string) => sentences(say(text, words, prose));
  const told = new Map<string, string>();
  return {
    ...begun,
    words,
    days,
    source: chance.pick(scenario.sources),
    substantiated: chance.often(0.55),
    isUnfounded: chance.often(0.4),
    leadRole: failings.has('newlyQualifiedLead') ? 'Newly qualified social worker' : chance.pick(leadRoles),
    fails: (failing) => failings.has(failing),
    isAgain: earlier !== null,
    tellAnew,
    tell(text) {
      const known = told.get(text) ?? tellAnew(text);
      told.set(text, known);
      return known;
    },
  };
}

// A slot at the start of a sentence may be a small word.
const sentences = (text: string) =>
  text.replace(/(^|[.!?] )([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase());

function daysOf(
  received: PlainDate,
  { scenario, chance }: Pick<Story, 'scenario' | 'chance'>,
  fails: ReadonlySet<Failing>,
): Days {
  const decided = after(received, fails.has('decisionLate') ? chance.whole(2, 6) : chance.whole(0, 1));
  const strategy =
    scenario.harm && !fails.has('noStrategy') ? (chance.often(0.7) ? received : after(received, 1)) : null;
  const begins = strategy ?? received;
  const seenFirst = scenario.harm
    ? after(begins, fails.has('seenLate') ? chance.whole(3, 8) : chance.whole(0, 1))
    : after(begins, chance.whole(1, fails.has('seenLate') ? 16 : 7));
  const length = fails.has('drifts')
    ? chance.whole(90, 170)
    : fails.has('late')
      ? chance.whole(47, 72)
      : chance.whole(22, 44);
  const authorised = after(received, length);
  const completed = after(received, length - chance.whole(1, 3));
  const seen = [seenFirst, after(seenFirst, chance.whole(5, 9)), after(seenFirst, chance.whole(12, 18))];
  const enquiryEnded = strategy && after(strategy, chance.whole(8, 12));
  return {
    received,
    decided,
    strategy,
    seen,
    enquiryEnded,
    conference: strategy && after(strategy, fails.has('late') ? chance.whole(17, 26) : chance.whole(13, 15)),
    completed,
    authorised,
  };
}
