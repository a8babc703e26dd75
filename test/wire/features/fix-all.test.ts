// What is put right all at once, in every editor that asks for it when a record is saved.

import { featurePage } from '../../support/feature-pages.ts';
import { actionsOf } from './actions.ts';

featurePage(import.meta.url, (asked) => actionsOf(asked, ['source.fixAll']));
