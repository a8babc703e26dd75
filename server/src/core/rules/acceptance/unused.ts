import { findingsRule } from '../rule.ts';

export const unused = findingsRule({
  id: 'acceptance/unused',
  title: 'An acceptance is no longer needed',
  weight: 'quality',
  seed: ['S2'],
  basis: { kind: 'practice', says: 'An acceptance of what has been put right would hide it if it went wrong again.' },
  says: { unused: 'Nothing here needs this acceptance any longer. Remove it, so that it cannot hide something later.' },
  check({ acceptances }, say) {
    for (const { state, at } of acceptances) if (state === 'unused') say(at, 'unused');
  },
});
