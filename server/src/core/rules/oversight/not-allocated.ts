import { factRule } from '../rule.ts';

export const notAllocated = factRule({
  id: 'oversight/not-allocated',
  title: 'Work is under way without a manager having allocated it or set its priority',
  weight: 'completeness',
  seed: ['S2'],
  basis: {
    kind: 'practice',
    says: 'A manager allocates work and sets its priority, so that no social worker has to decide alone what comes first.',
  },
  asks: ['allocation.worker'],
  reads: ['allocation.manager', 'allocation.priority'],
  says: {
    manager:
      '{worker} is named as the social worker, and not which manager allocated this. Write the name of the manager.',
    priority:
      '{worker} is named as the social worker, and not which priority this has. Ask the manager which comes first, and write it.',
  },
  check(facts, say) {
    const worker = facts['allocation.worker'];
    const manager = facts['allocation.manager'];
    const priority = facts['allocation.priority'];
    if (!worker.value) return;
    const slots = { worker: worker.value.name };
    const related = [{ at: worker.at, message: 'The social worker is named here.' }];
    if (manager.bound && !manager.given) say(manager.labelAt, 'manager', slots, { related });
    if (priority.bound && !priority.given) say(priority.labelAt, 'priority', slots, { related });
  },
});
