import { isOpen } from '../../folder/folder-facts.ts';
import { type RecordType, recordTypes } from '../../vocabulary/vocabulary.ts';
import { folderRule } from '../rule.ts';
import { nameOf } from './shared.ts';

// Of contacts, notes and supervisions there may well be several at a time.
const onceAtATime: readonly RecordType[] = [
  'referral',
  'initial-assessment',
  'core-assessment',
  'single-assessment',
  'section-47',
  'strategy-discussion',
  'conference-report',
];

export const twoOpen = folderRule({
  id: 'folder/two-open',
  title: 'Two records of one kind are open for one child',
  weight: 'completeness',
  seed: ['S6'],
  basis: {
    kind: 'practice',
    says: 'What is known about a child stands in one place, so that whoever decides next can read all of it.',
  },
  asks: [],
  records: onceAtATime,
  says: {
    open: 'Another record of this kind ({kind}) is open for this child: {record}. Go on with one of them, put into it what the other says, and close the other.',
    other: 'The other record that is open for this child.',
  },
  place: (_, documentAt) => documentAt,
  check(record, folder, say) {
    const { facts } = record;
    if (!isOpen(facts)) return;
    const others = folder.ofSameChild(record).filter((other) => other.facts.kind === facts.kind && isOpen(other.facts));
    const [first] = others;
    if (first) say('open', { kind: recordTypes[facts.kind].toLowerCase(), record: nameOf(first) }, others);
  },
});
