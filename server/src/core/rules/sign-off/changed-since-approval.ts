import { approvedDigest } from '../../record/approved-text.ts';
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
    const approval = record.frontMatter.entries.get('approval');
    const { by, digest } = (typeof approval?.value === 'object' ? (approval.value ?? {}) : {}) as {
      readonly by?: unknown;
      readonly digest?: unknown;
    };
    if (!approval || typeof digest !== 'string' || digest === '') return;
    if (digest.trim().toLowerCase() === approvedDigest(record)) return;
    say(approval.keyAt, 'changed', { who: typeof by === 'string' && by.trim() !== '' ? by.trim() : 'somebody' });
  },
});
