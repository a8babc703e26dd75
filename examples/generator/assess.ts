// The assessment, on a form of now or of before 2013, and the notes of visits.

import type { PlainDate } from '../../server/src/core/record/values/dates.ts';
import * as parts from './assessment.ts';
import { after, isBefore, written } from './days.ts';
import { enquiryOutcome, enquirySaid } from './enquiry-said.ts';
import { childSaid, peopleRows } from './people-in-records.ts';
import type { Story } from './story.ts';
import * as words from './words/shared.ts';
import type { Given, Written } from './written.ts';

/** The assessment of a story. */
export function assessment({ story, today, earlierRisk }: Given, isOldForm: boolean): Written {
  const { scenario, team, worker, tell, days, fails, chance, family } = story;
  const template = isOldForm ? (chance.often(0.5) ? 'initial-assessment' : 'core-assessment') : 'single-assessment';
  const { received, authorised, completed } = days;
  const isEnded = !isBefore(today, authorised);
  const analysis = parts.analysisSaid(story, fails('copied') ? earlierRisk : null);
  const late = parts.lateSaid(story);
  const isAccepted =
    template === 'single-assessment' && fails('late') && !fails('managerMissing') && isEnded && chance.often(0.5);
  const years = today.year - family.child.born;
  return {
    template,
    begun: received,
    ended: authorised,
    risk: fails('onlyTold') || fails('copied') ? null : (analysis['#analysis.risk'] ?? null) || null,
    answers: {
      said: {
        ...childSaid(story, received),
        ...enquirySaid(story),
        ...parts.viewsSaid(story),
        ...parts.seenSaid(story),
        ...parts.domainsSaid(story, template !== 'initial-assessment'),
        ...analysis,
        ...late,
        '#referral.received': written(received),
        '#referral.referrer': story.source[1],
        '#referral.source': story.source[0],
        '#assessment.started': written(after(received, 1)),
        'Target date': written(after(received, 45)),
        '#assessment.completed': isEnded ? written(completed) : '',
        '#assessment.author': worker,
        Team: team.name,
        'Age band':
          years <= 2
            ? '0 to 2 years'
            : years <= 4
              ? '3 to 4 years'
              : years <= 9
                ? '5 to 9 years'
                : years <= 14
                  ? '10 to 14 years'
                  : '15 years and over',
        '#referral.significantHarm': scenario.harm ? 'Yes' : 'No',
        '#referral.immediateDanger': 'No',
        '#allocation.worker': worker,
        '#allocation.date': written(after(received, 1)),
        '#allocation.manager': team.manager,
        '#allocation.priority': fails('priorityMissing') ? '' : scenario.harm ? 'Urgent' : 'Standard',
        '#referral.consent': 'Yes',
        'Who consented, and to what': tell(chance.pick(words.consent)),
        '#assessment.reason': tell(scenario.contact),
        ...summariesSaid(story),
        ...(days.strategy && days.enquiryEnded
          ? {
              'Reasons for that decision': tell(scenario.level),
              '#enquiry.completed': written(days.enquiryEnded),
              '#enquiry.outcome': enquiryOutcome(story),
              ...(story.substantiated && days.conference ? { '#conference.date': written(days.conference) } : {}),
            }
          : {}),
        ...parts.outcomeSaid(story),
        ...parts.managerSaid(story, authorised),
      },
      rows: {
        ...peopleRows(story, received),
        chronology: parts.eventRows(story),
        supervision: [0, 1].flatMap((i) => {
          const day = after(received, 14 + i * 18);
          return isBefore(today, day)
            ? []
            : [
                {
                  date: written(day),
                  supervisor: team.manager,
                  discussion: tell(chance.pick(words.discussed)),
                  actions: tell(chance.pick(words.decided)),
                },
              ];
        }),
        ...parts.childSeenRows(story, isEnded ? authorised : today),
        'Factors found at the end of the assessment': scenario.factors.map(([label, note]) => ({
          Factor: label,
          Note: tell(note),
        })),
        plan: parts
          .planRows(story, authorised, today)
          .map((row, i) => (isOldForm ? { ...row, For: i === 0 ? 'Parents or carers' : 'Child' } : row)),
        'Sharing this assessment': parts.sharingRows(story, authorised, today),
      },
      comments: isAccepted
        ? {
            "Manager's decision": parts.accepted('timescale/late', story, authorised),
          }
        : {},
      writtenUntil: isEnded ? null : 'Analysis of risk',
    },
  };
}

function summariesSaid({ scenario, tell }: Story): Readonly<Record<string, string>> {
  return {
    "Issues affecting parents' or carers' capacity": tell(scenario.domains.history ?? words.domains.history ?? ''),
    "Summary of the child's developmental needs and strengths": tell(scenario.impact),
    'Summary of parenting capacity': tell(scenario.change),
    'Summary of family and environmental factors': tell(words.domains.widerFamily ?? ''),
    'Objectives for the child': tell('{c} is safe, slept and fed, and says so.'),
    'Objectives for the parents or carers': tell('{m} and {d} keep to what is agreed below, on bad days too.'),
    'Objectives for the wider family and environment': tell('{g} and {school} know whom to ring, and do.'),
  };
}

/** A note of one visit. */
export function caseNote({ story, today }: Given, day: PlainDate, index: number): Written {
  const { worker, tell, chance, fails, scenario } = story;
  const isSeen = !fails('notSeen') && chance.often(0.93);
  const isAlone = !fails('notAlone');
  const visit = parts.childSeenRows(story, day).childSeen[index + 1];
  return {
    template: 'case-note',
    begun: day,
    ended: day,
    risk: null,
    answers: {
      said: {
        ...childSaid(story, day),
        'Date and time': `${written(day)} at 3.${chance.pick(['15', '40', '50'])}pm`,
        'Type of note': 'Home visit',
        '#assessment.author': `${worker} (social worker)`,
        'Date written': written(isBefore(today, after(day, 1)) ? day : after(day, 1)),
        'Who was there': tell(isSeen ? '{c}; {m}' : '{m}'),
        'Child was seen': isSeen ? 'Yes' : 'No',
        Purpose: tell(chance.pick(words.purposes)),
        ...(isSeen && visit
          ? {
              '#childSeen.date': written(day),
              '#childSeen.seenBy': worker,
              '#childSeen.alone': isAlone ? 'Yes' : 'No',
              ...(isAlone ? {} : { '#childSeen.aloneReason': tell(chance.pick(words.notAlone)) }),
              '#childSeen.place': visit.place ?? 'Home',
              '#childSeen.words': visit.words ?? '',
              '#childSeen.presentation': visit.presentation ?? '',
            }
          : {
              '#childSeen.notSeenReason': tell(chance.pick(words.notSeen)),
              'What was done about it': tell('{w} told the manager the same day; {school} has seen {c}'),
            }),
        'What happened': tell(chance.pick(words.happened)),
        '#views.parents': tell(scenario.parents),
        'What this means for the child': tell(chance.pick(fails('vague') ? words.vague : words.meaning)),
      },
      rows: { plan: parts.planRows(story, day, today).slice(2) },
      comments: {},
      writtenUntil: null,
    },
  };
}
