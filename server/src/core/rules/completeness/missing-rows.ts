import { reasonAsked } from '../../form/because.ts';
import { tablePlace } from '../../form/where.ts';
import { formRule } from '../rule.ts';
import { isWithin } from './shared.ts';

export const missingRows = formRule({
  id: 'completeness/missing-rows',
  title: 'A table has too few rows',
  weight: 'completeness',
  seed: ['S10'],
  basis: {
    kind: 'guidance',
    says: 'The inspection found records incomplete. A table with nothing in it leaves a question open.',
  },
  says: {
    missing: 'The table "{section}" should have is missing.{why}',
    few: '"{section}" has {rows}; the template asks for at least {least}.{why}',
  },
  check(form, say) {
    for (const table of form.filled) {
      if (table.kind !== 'table' || !isWithin(table.section) || !form.isAsked(table).required) continue;
      const section = table.section.ask.name;
      const { key, minRows: least } = table.ask;
      const count = table.rows.length;
      const { why, related } = reasonAsked(table, form);
      if (table.tables.length === 0)
        say(tablePlace(table, form), 'missing', { section, why }, { related, data: { key } });
      else if (count < least)
        say(
          tablePlace(table, form),
          'few',
          { section, rows: count === 0 ? 'nothing filled in' : count === 1 ? '1 row' : `${count} rows`, least, why },
          { related, data: { key } },
        );
    }
  },
});
