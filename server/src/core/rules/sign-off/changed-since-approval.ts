import { approvalOf } from '../../record/approved-text.ts';
import { recordRule } from '../rule.ts';

export const changedSinceApproval = recordRule({
  id: 'sign-off/changed-since-approval',
  title: 'An approved record has been changed',
  weight: 'broken',
  seed: ['S2', 'S6', 'S10'],
  basis: {
    kind: 'practice',
    says: 'An approval is of the words that were read: whoever relies on it must be able to see that they are still the same.',
  },
  says: {
    changed:
      'This record has been changed since {who} approved it. Return it to draft and have it approved again, or undo the change.',
  },
  check({ record }, say) {
    const at = record.frontMatter.entries.get('approval')?.keyAt;
    const approval = approvalOf(record);
    if (at && approval && !approval.holds) say(at, 'changed', { who: approval.by ?? 'somebody' });
  },
});
