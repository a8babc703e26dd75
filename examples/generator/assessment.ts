// What the forms that assess share: the child's days, the three domains, the analysis, the outcome and the plan.

import type { PlainDate } from '../../server/src/core/record/values/dates.ts';
import { after, isBefore, written } from './days.ts';
import type { Row } from './fill.ts';
import { visitRows } from './people-in-records.ts';
import type { Story } from './story.ts';
import {
  acceptances,
  again,
  agreed,
  domains,
  lateReasons,
  notAlone,
  nothingMore,
  notSeen,
  previous,
  sources,
  vague,
} from './words/shared.ts';

type Said = Readonly<Record<string, string>>;

/** The child seen or not, with the reasons given. */
export function seenSaid(story: Story): Said {
  const { fails, tell, chance } = story;
  if (fails('notSeen')) return chance.often(0.5) ? { '#childSeen.notSeenReason': tell(chance.pick(notSeen)) } : {};
  return fails('notAloneWithReason') && !fails('notAlone')
    ? { '#childSeen.aloneReason': tell(chance.pick(notAlone)) }
    : {};
}

/** Views, sources and what came before. */
export function viewsSaid(story: Story): Said {
  const { scenario, tell, chance, fails } = story;
  const wishes = tell(scenario.wishes);
  return {
    "Child's wishes and feelings": fails('notSeen') ? '' : wishes,
    '#views.child': fails('notSeen') ? '' : wishes,
    '#views.parents': tell(scenario.parents) + (fails('vague') ? ` ${tell(chance.pick(vague))}` : ''),
    '#assessment.sources': tell(chance.pick(sources)),
    '#referral.previous': tell(chance.pick(story.isAgain ? again : previous)),
  };
}

/** The three domains: every dimension where the form asks for them all, some where it does not. */
export function domainsSaid(story: Story, isFull: boolean): Said {
  const { scenario, tell, chance } = story;
  const parts = (of: string, names: string) =>
    names.split(' ').flatMap((name) => {
      const words = scenario.domains[name] ?? domains[name] ?? '';
      const isWanted = isFull || name in scenario.domains || chance.often(0.2);
      return isWanted ? [[`#domain.${of}.${name}`, tell(words)] as const] : [];
    });
  const child = parts('child', 'health education emotional identity relationships presentation selfCare');
  const parenting = parts('parenting', 'basicCare safety warmth stimulation boundaries stability');
  const environment = parts('environment', 'history widerFamily housing employment income integration resources');
  return {
    ...(isFull
      ? {}
      : {
          '#domain.child': tell(domains.relationships ?? ''),
          '#domain.parenting': tell(domains.warmth ?? ''),
          '#domain.environment': tell(domains.widerFamily ?? ''),
        }),
    ...Object.fromEntries([...child, ...parenting, ...environment]),
  };
}

/** The analysis of risk, or what stands in its place. `copied` is another record's. */
export function analysisSaid(story: Story, copied: string | null): Said {
  const { scenario, tell, tellAnew, fails } = story;
  if (fails('noRiskAnalysis')) return { '#analysis.risk': '' };
  const risk = fails('onlyTold') ? scenario.told : scenario.risk;
  return {
    '#analysis.risk': copied ?? tellAnew(risk),
    '#analysis.impact': tell(scenario.impact),
    '#analysis.likelihood': tell(scenario.likelihood),
    '#analysis.protective': tell(scenario.protective),
    '#analysis.change': tell(scenario.change),
    'What is not known': tell(scenario.unknown),
    '#analysis.contingency': tell(scenario.contingency),
  };
}

/** What the plan says by a day: what was to be done before it has come of something, mostly. */
export function planRows(story: Story, from: PlainDate, today: PlainDate): readonly Row[] {
  const { scenario, tell, chance, fails, family, worker, words } = story;
  const people = {
    w: worker,
    m: family.mother.name,
    d: family.father.name,
    g: family.gran.name,
    teacher: words.teacher ?? '',
  };
  return scenario.plan.map(([need, action, who, sign], i) => {
    const by = after(from, 5 + i * 7);
    const isLoose = fails('planLoose') && i === 1;
    return {
      'Need or worry': tell(need),
      'Need or danger': tell(need),
      Purpose: tell(need),
      For: tell(need),
      action: tell(action),
      who: isLoose ? '' : people[who],
      byWhen: isLoose ? '' : written(by),
      'How we will know': tell(sign),
      outcome: isBefore(by, today)
        ? tell(chance.pick(['Done', 'Done; goes on', 'Kept so far', 'Begun late; now kept']))
        : '',
    };
  });
}

/** A manager's decision. */
export function managerSaid(story: Story, on: PlainDate): Said {
  const { team, tell, chance, fails } = story;
  if (fails('managerMissing')) return { '#oversight.manager': '', '#oversight.comments': '', '#oversight.date': '' };
  return {
    '#oversight.manager': team.manager,
    '#oversight.comments': tell(chance.pick(agreed)),
    '#oversight.date': written(on),
    '#assessment.authorised': written(on),
  };
}

/** Who was told, and what they said. */
export function sharingRows({ family, tell, words, days }: Story, on: PlainDate, today: PlainDate): readonly Row[] {
  const told = (workingDays: number) => {
    const day = after(on, workingDays);
    return written(isBefore(today, day) ? on : day);
  };
  const views = 'Their views, or why not';
  return [
    {
      Who: family.child.first,
      Shared: 'Yes',
      Date: told(1),
      [views]: tell('[The main points, told in {his} own words|"That is right."|Asked that {his} drawing be put in]'),
    },
    {
      Who: family.mother.name,
      Shared: 'Yes',
      Date: told(1),
      [views]: tell(
        '["It is fair."|Agrees; asked for one date to be mended|Does not agree about {d}, and says so here]',
      ),
    },
    {
      Who: family.father.name,
      Shared: days.seen.length > 2 ? 'Yes' : 'No',
      Date: told(2),
      [views]: tell('[Agrees|"I will do my bit."|Read it and made no comment]'),
    },
    { Who: words.school ?? '', Shared: 'Yes', Date: told(2), [views]: 'The outcome and the plan' },
  ];
}

/** Rows of a chronology. */
export function eventRows({ scenario, tell, days }: Story): readonly Row[] {
  return [
    ...scenario.events.map(([monthsBefore, event, source, impact]) => ({
      date: written(days.received.subtract({ months: monthsBefore, days: (monthsBefore * 7) % 25 })),
      event: tell(event),
      source: tell(source),
      impact: tell(impact),
    })),
    {
      date: written(days.received),
      event: 'This referral',
      source: 'Our own records',
      impact: tell('{c} was [believed|listened to]'),
    },
  ];
}

/** What an assessment decided, and why. */
export function outcomeSaid(story: Story): Said {
  const { scenario, tell, chance, substantiated } = story;
  const isHigh = scenario.harm && substantiated;
  const closes = !scenario.harm && chance.often(0.35);
  return {
    '#analysis.riskLevel': closes ? 'Low' : isHigh ? 'High' : 'Medium',
    '#outcome': closes ? chance.pick(['No further action', 'Step down to early help']) : 'Child in need plan',
    '#outcome.rationale': tell(closes ? chance.pick(nothingMore) : scenario.reasons),
    'Primary need': scenario.need,
    ...(closes ? { 'Reason for closing': 'Closed after assessment, no further action' } : {}),
  };
}

/** Why it is late, where somebody says so. */
export function lateSaid({ fails, chance, tell }: Story): Said {
  return (fails('late') || fails('drifts')) && chance.often(0.5)
    ? { '#assessment.extensionReason': tell(chance.pick(lateReasons)) }
    : {};
}

/** An acceptance as a manager writes it into the record. */
export function accepted(rule: string, { team, chance }: Story, on: PlainDate): string {
  return `<!-- accept ${rule}: ${chance.pick(acceptances[rule] ?? [])}; ${team.manager}, ${written(on)} -->`;
}

/** Visits to a day, under the name of their table. */
export const childSeenRows = (story: Story, until: PlainDate) => ({ childSeen: visitRows(story, until) });
