import { factRule } from '../rule.ts';

export const notAllocated = factRule({
  id: 'oversight/not-allocated',
  title: 'Work was taken on without a manager setting its priority',
  weight: 'completeness',
  seed: ['S2'],
  basis: {
    kind: 'guidance',
    says: 'The inspection found social workers setting their own priorities without enough oversight by managers.',
  },
  asks: ['allocation.worker'],
  reads: ['allocation.manager', 'allocation.priority'],
  says: {
    manager: '{worker} has this, and it is not written which manager allocated it.',
    priority: '{worker} has this, and it is not written which priority the manager gave it.',
  },
  check(facts, say) {
    const worker = facts['allocation.worker'].value;
    const manager = facts['allocation.manager'];
    const priority = facts['allocation.priority'];
    if (!worker) return;
    if (manager.bound && !manager.given) say(manager.labelAt, 'manager', { worker: worker.name });
    if (priority.bound && !priority.given) say(priority.labelAt, 'priority', { worker: worker.name });
  },
});
