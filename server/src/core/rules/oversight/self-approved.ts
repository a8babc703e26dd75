import { samePerson } from '../../record/values/people.ts';
import { factRule } from '../rule.ts';

export const selfApproved = factRule({
  id: 'oversight/self-approved',
  title: 'The manager who decided also did the work',
  weight: 'safeguarding',
  seed: ['S2'],
  basis: {
    kind: 'practice',
    says: 'Oversight is by somebody else: a second pair of eyes sees what the first did not.',
  },
  asks: ['oversight.manager'],
  reads: ['assessment.author', 'allocation.worker', 'enquiry.lead'],
  says: {
    same: '{manager} is named as the manager and as {part}. Ask another manager to read this and decide.',
  },
  check(facts, say) {
    const manager = facts['oversight.manager'];
    if (!manager.value) return;
    const { name } = manager.value;
    const parts = [
      { part: 'the author of this record', who: facts['assessment.author'] },
      { part: 'the allocated social worker', who: facts['allocation.worker'] },
      { part: 'the lead of the enquiry', who: facts['enquiry.lead'] },
    ];
    const same = parts.filter(({ who }) => who.value && samePerson(who.value, { name }));
    const [first] = same;
    if (!first) return;
    const related = same.map(({ who }) => ({ at: who.at, message: 'The same person is named here.' }));
    say(manager.at, 'same', { manager: name, part: first.part }, { related });
  },
});
