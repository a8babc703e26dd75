import { answerPlace } from '../../form/where.ts';
import { formRule } from '../rule.ts';
import { isRuledOut } from './shared.ts';

export const emptyCell = formRule({
  id: 'completeness/empty-cell',
  title: 'A row is not filled in to its end',
  weight: 'completeness',
  seed: ['S10'],
  basis: { kind: 'guidance', says: 'The inspection found records incomplete.' },
  says: {
    one: '"{name}" is not filled in for this row.',
    many: '"{name}" is not filled in for {count} rows; this is the first.',
  },
  check(form, say) {
    for (const table of form.filled) {
      if (table.kind !== 'table' || table.section.settled || isRuledOut(table, form)) continue;
      for (const column of table.ask.columns) {
        if (column.need !== 'required') continue;
        const empty = table.rows.flatMap(({ cells }) =>
          cells.filter((cell) => cell.ask === column && cell.state === 'empty'),
        );
        const [first] = empty;
        if (!first) continue;
        const at = first.said?.at ?? answerPlace(first, form);
        if (empty.length === 1) say(at, 'one', { name: column.name }, { data: { key: column.key } });
        else say(at, 'many', { name: column.name, count: empty.length }, { data: { key: column.key } });
      }
    }
  },
});
