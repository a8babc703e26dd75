// A worker's supervision, with the children of that worker's other records.

import type { PlainDate } from '../../server/src/core/record/values/dates.ts';
import { type Chance, say } from './chance.ts';
import { after, isBefore, written } from './days.ts';
import type { Answers } from './fill.ts';
import type { Story } from './story.ts';
import * as words from './words/shared.ts';
import type { Written } from './written.ts';

/** A session some weeks after a story began, in which that story is discussed. */
export function supervisionOf(story: Story, today: PlainDate, chance: Chance): Written {
  const { team, worker, scenario, tell, days, family } = story;
  const planned = after(days.received, chance.whole(10, 20));
  const held = isBefore(today, planned) ? today : planned;
  const seen = days.seen.filter((day) => !isBefore(held, day)).at(-1);
  const next = after(held, 20);
  const answers: Answers = {
    said: {
      '#allocation.worker': worker,
      "Worker's role": 'Social worker',
      Team: team.name,
      'How often': 'Every four weeks',
      'Name or reference': `${family.child.name} (${family.reference})`,
      'Date the child was last seen': seen ? written(seen) : 'Not applicable: the first visit is still to come',
      'Seen alone that day': story.fails('notAlone') ? 'No' : 'Yes',
      'Where things stand': tell(scenario.parents),
      'Analysis and change in the risk': tell(scenario.likelihood),
      'Decision and reasons': tell(
        `[Go on as planned|Keep to the plan], because ${tell(scenario.reasons).replace(/^./, (first) => first.toLowerCase())}`,
      ),
      'Workload and capacity': say(chance.pick(words.workload), story.words, chance),
      '#oversight.manager': team.manager,
      '#oversight.date': written(held),
      'Agreed by the worker': worker,
    },
    rows: {
      supervision: [
        {
          date: written(held),
          Type: 'Planned',
          supervisor: team.manager,
          discussion: tell(chance.pick(words.discussed)),
          actions: tell(chance.pick(words.decided)),
          'Next session': written(next),
        },
      ],
      plan: [
        {
          'Child or matter': family.child.first,
          action: tell(chance.pick(words.decided)),
          who: worker,
          byWhen: written(after(held, 8)),
          outcome: isBefore(after(held, 8), today) ? 'Done' : '',
        },
      ],
    },
    comments: {},
    writtenUntil: null,
  };
  return { template: 'supervision', begun: held, ended: held, risk: null, answers };
}
