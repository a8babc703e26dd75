import { isEarlier } from '../../folder/folder-facts.ts';
import { sameness } from '../../folder/same-child.ts';
import { nameOf } from '../folder/shared.ts';
import { folderRule } from '../rule.ts';

/** More would not be looked through. */
const most = 3;

export const copied = folderRule({
  id: 'risk-analysis/copied',
  title: 'The analysis of risk stands in another record too',
  weight: 'safeguarding',
  seed: ['S9'],
  basis: {
    kind: 'guidance',
    says: 'Working Together and the Framework for the Assessment of Children in Need (2000): an assessment is of this child, and analyses what is known about this child now.',
  },
  asks: ['analysis.risk'],
  says: {
    another:
      'Nearly all of this analysis of risk also stands in {record}, which is about another child. Write what the risk is for this child: children of one family too are harmed and protected in different ways.',
    earlier:
      "Nearly all of this analysis of risk already stood in this child's earlier record {record}. Write what has changed since then, and what the risk is now.",
    unsure:
      'Nearly all of this analysis of risk already stood in the earlier record {record}. Write what the risk is for this child now.',
    other: 'The analysis of risk in the other record.',
  },
  place: (facts) => facts['analysis.risk'].labelAt,
  check(record, folder, say) {
    const found: { readonly other: typeof record; readonly how: 'another' | 'earlier' | 'unsure' }[] = [];
    for (const other of folder.alikeTo(record)) {
      const same = sameness(record.facts, other.facts);
      if (same === 'different') found.push({ other, how: 'another' });
      else if (isEarlier(other.facts, record.facts)) found.push({ other, how: same === 'same' ? 'earlier' : 'unsure' });
      if (found.length === most) break;
    }
    const [first] = found;
    if (first)
      say(
        first.how,
        { record: nameOf(first.other) },
        found.map(({ other }) => other),
      );
  },
});
