import { factRule } from '../rule.ts';
import { agenciesOf, mustTakePart } from './shared.ts';

export const agencies = factRule({
  id: 'strategy-discussion/agencies',
  title: 'An agency that takes part in every strategy discussion is not named',
  weight: 'safeguarding',
  seed: ['S12'],
  basis: {
    kind: 'guidance',
    says: "Working Together: children's social care, the police and health take part in a strategy discussion, with others as they are needed.",
  },
  asks: ['strategy.participants'],
  reads: [],
  says: {
    missing:
      'Nobody from {agencies} is named among those who took part. Write who spoke for them, or speak with them before this is decided.',
  },
  check(facts, say) {
    const { rows, columns, at } = facts['strategy.participants'];
    // Names alone do not say where anybody is from.
    if (rows.length === 0 || (!columns.has('role') && !columns.has('agency'))) return;
    const tookPart = rows.flatMap(({ name, role, agency }) => agenciesOf(name.text, role.text, agency.text));
    const missing = mustTakePart.filter((agency) => !tookPart.includes(agency));
    if (missing.length > 0) say(at, 'missing', { agencies: either(missing) }, { data: { agencies: missing } });
  },
});

function either(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length > 1 ? `${names.slice(0, -1).join(', ')} or ${last}` : last;
}
