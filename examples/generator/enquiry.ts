// The records of an enquiry: the strategy discussion, the enquiry itself and the report to the conference.

import * as parts from './assessment.ts';
import { after, isBefore, written } from './days.ts';
import { enquiryOutcome, enquirySaid } from './enquiry-said.ts';
import { childSaid, peopleRows } from './people-in-records.ts';
import type { Story } from './story.ts';
import type { Given, Written } from './written.ts';

/** The strategy discussion. */
export function strategy({ story, today }: Given): Written {
  const { scenario, team, worker, tell, tellAnew, days, family, chance } = story;
  const held = days.strategy ?? days.received;
  return {
    template: 'strategy-discussion',
    begun: held,
    ended: held,
    risk: null,
    answers: {
      said: {
        ...childSaid(story, held),
        ...enquirySaid(story),
        Time: `${chance.whole(1, 4)}.30pm`,
        'How it was held': chance.pick(['Video', 'Telephone', 'Meeting']),
        Chair: `${team.manager} (team manager)`,
        'Date the concern was identified': written(days.received),
        '#referral.received': written(days.received),
        'First discussion, or one that follows': 'First',
        '#assessment.reason': tell(scenario.contact),
        'Immediate safety': tell(
          '{c} stays with {g} tonight, which {m} has agreed to; {w} takes {him} there from school at 3.15pm. If that fails the police use their powers.',
        ),
        '#referral.immediateDanger': 'No',
        'Other children in the household or family': family.sibling
          ? tell(
              `${family.sibling.first} lives in the same home and was considered: [is to be seen alone this week|goes to {g} as {c} does].`,
            )
          : tell('{c} is the only child in the home. {d} has no other children that the police know of.'),
        '#analysis.risk': tellAnew(scenario.risk),
        '#referral.significantHarm': 'Yes',
        '#strategy.decision': 'Joint section 47 enquiry',
        '#strategy.reason': tell(scenario.level),
        'Who will see the child, when and where': tell('{w}, at {school}, on {first}'),
        'Whether the child will be seen alone': 'Yes',
        Interviews: tell('{c} by {w} and a detective, if {he} wishes to say more'),
        'Who will speak to the parents, and when': tell('{w} with {m} at home, the same day'),
        'Medical examination needed': scenario.id === 'injury' ? 'Yes' : 'No',
        ...(scenario.id === 'injury'
          ? {
              'When, where and with whose consent': tell(
                '{first}, Fernshire General Hospital, with the consent of {m}',
              ),
            }
          : { 'Why none is needed': tell('No injury to {c}; the school nurse sees {him} this week') }),
        'Next discussion / If none, why': 'The enquiry ends with a decision; another is called if anything changes',
        ...parts.managerSaid(story, held),
        'Agreed by the police': 'DS Millbrack',
        'Agreed by health': 'Sister Amberly',
      },
      rows: {
        ...peopleRows(story, held),
        'strategy.participants': participants(story),
        'Information shared': [
          { Agency: 'Police', Information: tell(scenario.police) },
          { Agency: 'Health', Information: tell(scenario.health) },
          { Agency: family.school, Information: tell(scenario.events[2]?.[1] ?? '') },
        ],
        plan: [
          {
            Purpose: 'Safety tonight',
            action: tell('Take {c} to {g}'),
            who: worker,
            byWhen: written(held),
            'How we will know': 'Call to the chair',
            outcome: isBefore(held, today) ? 'Done' : '',
          },
          ...parts.planRows(story, held, today).slice(2, 3),
        ],
      },
      comments: {},
      writtenUntil: null,
    },
  };
}

function participants({ team, worker, words: said, family, chance }: Story) {
  const health = {
    name: 'Sister Amberly',
    role: 'School nurse',
    agency: 'Fernshire Community Health',
    'Took part': 'By telephone',
  };
  return [
    { name: team.manager, role: 'Team manager', agency: "Fernshire children's social care", 'Took part': 'Attended' },
    { name: worker, role: 'Social worker', agency: "Fernshire children's social care", 'Took part': 'Attended' },
    { name: 'DS Millbrack', role: 'Detective sergeant', agency: 'Fernshire Police', 'Took part': 'Attended' },
    ...(chance.often(0.85) ? [health] : []),
    { name: said.teacher ?? '', role: 'Teacher', agency: family.school, 'Took part': 'Attended' },
  ];
}

/** The section 47 enquiry. */
export function enquiry({ story, today }: Given): Written {
  const { scenario, team, tell, days, fails, substantiated, chance } = story;
  const begun = days.strategy ?? days.received;
  const ended = days.enquiryEnded ?? begun;
  const isSeenLate = fails('seenLate') && !fails('notSeen') && !isBefore(today, ended) && chance.often(0.4);
  return {
    template: 'section-47',
    begun,
    ended,
    risk: null,
    answers: {
      said: {
        ...childSaid(story, begun),
        ...enquirySaid(story),
        ...parts.viewsSaid(story),
        ...parts.seenSaid(story),
        ...parts.analysisSaid(story, null),
        Team: team.name,
        '#referral.received': written(days.received),
        '#enquiry.completed': isBefore(today, ended) ? '' : written(ended),
        '#referral.immediateDanger': 'No',
        '#assessment.reason': tell(scenario.contact),
        Examined: scenario.id === 'injury' ? 'Yes' : 'No',
        ...(scenario.id === 'injury'
          ? { 'Date and doctor': tell('{first}, Dr Sunnerby'), 'What was found': tell(scenario.health) }
          : { 'Why no examination': tell('No injury was alleged or seen; agreed with the school nurse') }),
        '#enquiry.outcome': enquiryOutcome(story),
        '#analysis.riskLevel': substantiated ? 'High' : 'Medium',
        '#outcome': substantiated ? 'Initial child protection conference' : 'Child in need plan',
        '#outcome.rationale': tell(scenario.reasons),
        'Category of abuse or neglect': scenario.category,
        ...(substantiated && days.conference ? { '#conference.date': written(days.conference) } : {}),
        ...(substantiated
          ? {}
          : {
              'Why there is no conference': tell(
                '{c} is not at continuing risk while the agreement is kept; agreed by the service manager',
              ),
            }),
        ...parts.managerSaid(story, ended),
      },
      rows: {
        ...peopleRows(story, begun),
        ...parts.childSeenRows(story, isBefore(today, ended) ? today : ended),
        'What was found': [
          {
            'Allegation or worry': tell(scenario.finding[0]),
            'What speaks for it': tell(scenario.finding[1]),
            'What speaks against it': tell(scenario.finding[2]),
            Finding: substantiated ? 'Likely' : 'Not shown',
          },
        ],
        plan: parts.planRows(story, begun, today),
        'Sharing this record': parts.sharingRows(story, ended, today),
      },
      comments: isSeenLate
        ? {
            'Child seen': parts.accepted('child-seen/late', story, ended),
          }
        : {},
      writtenUntil: isBefore(today, ended) ? 'Medical examination' : null,
    },
  };
}

/** The report to the conference. */
export function conference({ story, today }: Given): Written {
  const { scenario, team, worker, tell, days, fails } = story;
  const held = days.conference ?? days.received;
  const report = after(days.enquiryEnded ?? days.received, 1);
  const core = after(held, fails('late') ? 13 : 8);
  const isHeld = !isBefore(today, held);
  return {
    template: 'conference-report',
    begun: report,
    ended: report,
    risk: null,
    answers: {
      said: {
        ...childSaid(story, report),
        ...enquirySaid(story),
        ...parts.viewsSaid(story),
        ...parts.seenSaid(story),
        ...parts.domainsSaid(story, false),
        ...parts.analysisSaid(story, null),
        ...parts.lateSaid(story),
        Type: 'Initial',
        Team: team.name,
        '#conference.date': written(held),
        '#assessment.author': worker,
        '#assessment.completed': written(report),
        '#referral.received': written(days.received),
        '#enquiry.completed': written(days.enquiryEnded ?? report),
        '#enquiry.outcome': enquiryOutcome(story),
        '#assessment.reason': tell(scenario.contact),
        'What we are worried about': tell(scenario.worry),
        '#analysis.riskLevel': 'High',
        '#outcome': 'Child protection plan',
        '#outcome.rationale': tell(scenario.reasons),
        'Category of abuse or neglect': scenario.category,
        ...(isHeld
          ? { '#coreGroup.date': written(core), '#conference.reviewDate': written(held.add({ days: 84 })) }
          : { 'If a plan is made': 'Not applicable: the conference has not been held' }),
        ...parts.managerSaid(story, report),
      },
      rows: {
        ...peopleRows(story, report),
        ...parts.childSeenRows(story, report),
        chronology: parts.eventRows(story),
        plan: parts.planRows(story, held, today),
        'Sharing this report': parts.sharingRows(story, report, today),
      },
      comments: {},
      writtenUntil: null,
    },
  };
}
