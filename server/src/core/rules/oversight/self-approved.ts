import { samePerson } from '../../record/values/people.ts';
import { factRule } from '../rule.ts';

export const selfApproved = factRule({
  id: 'oversight/self-approved',
  title: 'Somebody has approved their own work',
  weight: 'safeguarding',
  seed: ['S2'],
  basis: { kind: 'practice', says: 'Oversight is by somebody else: nobody sees what they themselves have missed.' },
  asks: ['oversight.manager'],
  reads: ['assessment.author', 'allocation.worker', 'enquiry.lead'],
  says: { same: '{manager} is named as the manager and also did the work. Have another manager decide.' },
  check(facts, say) {
    const manager = facts['oversight.manager'];
    if (!manager.value) return;
    for (const worker of [facts['assessment.author'], facts['allocation.worker'], facts['enquiry.lead']]) {
      if (!worker.value || !samePerson(worker.value, manager.value)) continue;
      say(
        manager.at,
        'same',
        { manager: manager.value.name },
        { related: [{ at: worker.at, message: 'The same person is named here.' }] },
      );
      return;
    }
  },
});
