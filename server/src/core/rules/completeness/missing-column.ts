import { tablePlace } from '../../form/where.ts';
import { formRule } from '../rule.ts';

export const missingColumn = formRule({
  id: 'completeness/missing-column',
  title: 'A table lacks a column',
  weight: 'completeness',
  seed: ['S10'],
  basis: {
    kind: 'guidance',
    says: 'The inspection found records incomplete. Without its column, an answer has nowhere to go.',
  },
  says: { missing: 'This table has no column "{name}". Put it back, so that it can be filled in.' },
  check(form, say) {
    for (const table of form.filled) {
      if (table.kind !== 'table' || !form.isAsked(table).asked) continue;
      for (const { name, need, key } of table.missing) {
        if (need === 'required') say(tablePlace(table, form), 'missing', { name }, { data: { key, name } });
      }
    }
  },
});
