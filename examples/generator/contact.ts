// A contact and what was decided about it.

import * as parts from './assessment.ts';
import { isBefore, written } from './days.ts';
import { childSaid, peopleRows } from './people-in-records.ts';
import * as words from './words/shared.ts';
import type { Given, Written } from './written.ts';

/** The contact that a story begins with. */
export function contact({ story, today }: Given): Written {
  const { scenario, team, worker, tell, chance, days, lesser, fails, source, family } = story;
  const { received, decided, strategy: discussed } = days;
  const decision = lesser ? lesser[1] : discussed ? 'Strategy discussion' : 'Child and family assessment';
  const level = lesser?.[0] ?? (scenario.harm ? 'Level 4 child protection' : 'Level 3 child in need');
  const isSeen = scenario.harm && !fails('notSeen') && !isBefore(today, days.seen[0] ?? received);
  const isAnonymous = source[0] === 'Anonymous';
  const notTold = fails('referrerNotTold') && !isAnonymous;
  const isAccepted = notTold && chance.often(0.5);
  return {
    template: 'contact-referral',
    begun: received,
    ended: decided,
    risk: null,
    answers: {
      said: {
        ...childSaid(story, received),
        '#contact.received': `${written(received)} at ${chance.whole(9, 11)}.${chance.pick(['05', '10', '25', '40', '55'])}am`,
        '#contact.takenBy': 'Hollis Brackenridge (contact officer)',
        'How it came': chance.pick(['Telephone', 'Telephone', 'E-mail', 'Online form', 'In person']),
        '#referral.source': source[0],
        '#referral.received': written(received),
        '#referral.referrer': isAnonymous
          ? 'Anonymous'
          : `${chance.pick(['Priya Referrer', 'Joan Informer', 'Ken Ringwell', 'Lola Teller'])} (${source[1].toLowerCase()})`,
        '#referral.referrerAgency': isAnonymous
          ? 'Not applicable: anonymous'
          : tell(source[0] === 'School' ? '{school}' : source[0]),
        'Job title or relationship to the child': source[1],
        '#referral.referrerContact': isAnonymous ? 'Not applicable: anonymous' : `01632 960${chance.whole(100, 899)}`,
        'Where the child is now': tell(chance.pick(['At school until 3.15pm', 'At home with {m}', 'With {g}'])),
        'Who is with the child now': tell(chance.pick(['{teacher}', '{m}', '{g}'])),
        '#referral.reason': tell(scenario.contact),
        'What the referrer would like to happen': tell(scenario.wanted),
        '#referral.significantHarm': scenario.harm ? 'Yes' : 'No',
        '#referral.immediateDanger': 'No',
        '#referral.parentsAware': 'Yes',
        '#referral.consent': 'Yes',
        'Who consented, and to what': tell(chance.pick(words.consent)),
        '#referral.previous': tell(chance.pick(story.isAgain ? words.again : words.previous)),
        ...(isSeen ? parts.seenSaid(story) : {}),
        ...(discussed ? { '#strategy.date': written(discussed) } : {}),
        '#referral.threshold': level,
        '#referral.thresholdRationale': fails('levelUnexplained') ? '' : tell(lesser?.[2] ?? scenario.level),
        'Primary need': scenario.need,
        '#referral.decision': decision,
        '#outcome.rationale': tell(lesser?.[3] ?? scenario.worry),
        '#referral.decisionDate': written(decided),
        '#referral.decidedBy': `${team.manager} (team manager)`,
        ...(lesser
          ? {}
          : {
              '#allocation.worker': worker,
              '#allocation.date': written(decided),
              '#allocation.manager': team.manager,
              '#allocation.priority': fails('priorityMissing') ? '' : scenario.harm ? 'Urgent' : 'Standard',
            }),
        '#referral.referrerInformed': notTold ? '' : isAnonymous ? 'Not applicable: anonymous' : written(decided),
        'Date the family was told': written(decided),
        Team: team.name,
      },
      rows: {
        ...peopleRows(story, received),
        'Checks made': [
          { Date: written(received), 'Agency or system': 'Our own records', 'What was found': 'See above' },
          { Date: written(received), 'Agency or system': 'Police', 'What was found': tell(scenario.police) },
          {
            Date: written(received),
            'Agency or system': `${family.place} Surgery`,
            'What was found': tell(scenario.health),
          },
        ],
        ...(isSeen ? parts.childSeenRows(story, days.seen[0] ?? received) : {}),
      },
      comments: isAccepted
        ? {
            'Telling people': parts.accepted('referral/referrer-not-informed', story, decided),
          }
        : {},
      writtenUntil: isBefore(today, decided) ? 'Level of need' : null,
    },
  };
}
