// Invented records of a whole service: teams, workers, months, and what goes wrong in them. The same seed gives the same records.

import type { PlainDate } from '../../server/src/core/record/values/dates.ts';
import { type Chance, chanceOf } from './chance.ts';
import { after, isBefore, reach, workingDay } from './days.ts';
import { fillTemplate } from './fill.ts';
import { recordsOf } from './records.ts';
import { type Story, storiesOf } from './story.ts';
import { supervisionOf } from './supervision.ts';
import type { Written } from './written.ts';

export interface Wanted {
  /** How many records; a whole number, 1 or more. */
  readonly records: number;
  readonly seed: number;
  readonly today: PlainDate;
}

export interface GeneratedRecord {
  /** Below the folder that they are written to, with `/`. */
  readonly path: string;
  readonly text: string;
}

const months = 18;
/** After so many records, one of supervision. */
const supervisionEvery = 14;

/** As many records as are wanted, of the last eighteen months, in the order of their paths. */
export function generateRecords({ records, seed, today }: Wanted): readonly GeneratedRecord[] {
  const made = new Map<string, string>();
  const risks = new Map<string, string>();
  const span = today.subtract({ months }).until(today, { largestUnit: 'days' }).days;
  for (let family = 0; made.size < records; family++) {
    const chance = chanceOf(seed * 1_000_003 + family);
    const received = workingDay(today.subtract({ days: chance.whole(1, span) }));
    if (isBefore(today, received)) continue;
    for (const story of storiesOf(family, received, today, chance)) {
      const { id } = story.scenario;
      const own = [...recordsOf({ story, today, earlierRisk: risks.get(id) ?? null })];
      const isTime = Math.floor(made.size / supervisionEvery) < Math.floor((made.size + own.length) / supervisionEvery);
      if (isTime && !story.lesser) own.push(supervisionOf(story, today, chance));
      for (const record of own) {
        if (made.size >= records) break;
        made.set(pathOf(story, record, made), textOf(story, record, today, chance));
      }
      const risk = own.find((record) => record.risk !== null)?.risk;
      if (risk) risks.set(id, risk);
    }
  }
  return [...made].map(([path, text]) => ({ path, text })).sort((a, b) => (a.path < b.path ? -1 : 1));
}

function pathOf({ team, family }: Story, { template, begun }: Written, taken: ReadonlyMap<string, string>): string {
  const folder = `${team.folder}/${begun.toString().slice(0, 7)}`;
  const name = (n: number) =>
    `${folder}/${family.reference.toLowerCase()}-${template}${n > 1 ? `-${n}` : ''}.assessment.md`;
  let n = 1;
  while (taken.has(name(n))) n++;
  return name(n);
}

function textOf({ family, team }: Story, record: Written, today: PlainDate, chance: Chance): string {
  const template = reach.template(record.template);
  if (!template) throw new Error(`There is no template ${record.template}.`);
  return fillTemplate(template, record.answers, {
    reference: family.reference,
    team: team.name,
    status: statusOf(record, today, chance),
  });
}

function statusOf({ ended, template }: Written, today: PlainDate, chance: Chance): string {
  if (isBefore(today, ended)) return chance.often(0.04) ? 'returned' : 'draft';
  if (!isBefore(after(ended, 9), today)) return chance.pick(['draft', 'for review', 'for review', 'approved']);
  // Old work is closed, but for what nobody has got round to.
  const isOld = isBefore(after(ended, 40), today);
  if (template === 'supervision' || template === 'case-note') return isOld ? 'closed' : 'approved';
  return chance.often(isOld ? 0.01 : 0.15) ? 'for review' : isOld && chance.often(0.8) ? 'closed' : 'approved';
}
