// Refactorings: the same record, set out in another way.

import { featurePage } from '../../support/feature-pages.ts';
import { actionsOf } from './actions.ts';

featurePage(import.meta.url, (asked) => actionsOf(asked, ['refactor']));
