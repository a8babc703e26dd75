// Every rule, one line each, in the order of the catalogue.

import { alone } from './child-seen/alone.ts';
import type { Rule } from './rule.ts';

export const rules: readonly Rule[] = [alone];
