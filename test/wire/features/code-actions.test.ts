// Quick fixes: what each is called, and what it changes. What asks for a reason first has a page of its own.

import { featurePage } from '../../support/feature-pages.ts';
import { actionsOf } from './actions.ts';

featurePage(import.meta.url, async (asked) => {
  const all = await actionsOf(asked, ['quickfix']);
  return all
    .split('\n\n')
    .filter((action) => !action.startsWith('> '))
    .join('\n\n');
});
