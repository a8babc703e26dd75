import { startOf } from '../../record/record.ts';
import { findingsRule } from '../rule.ts';

export const openErrors = findingsRule({
  id: 'sign-off/open-errors',
  title: 'A record is signed off with errors in it',
  weight: 'broken',
  seed: ['S2', 'S6'],
  basis: {
    kind: 'guidance',
    says: 'Working Together: a manager reads and authorises an assessment; what is missing is put right or accepted with a reason first.',
  },
  says: {
    one: 'This record is {status} with an error neither put right nor accepted. Mend it, or return the record to draft.',
    many: 'This record is {status} with {count} errors neither put right nor accepted. Mend them, or return the record to draft.',
  },
  check({ form, findings }, say, { open, status }) {
    const count = findings.filter(({ severity, accepted }) => severity === 'error' && !accepted).length;
    if (open || count === 0) return;
    const at = form.record.frontMatter.entries.get('status')?.at ?? startOf(form.record.blocks);
    if (count === 1) say(at, 'one', { status });
    else say(at, 'many', { status, count });
  },
});
