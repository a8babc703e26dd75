import { compareDays } from '../../facts/age.ts';
import { dateParts, writeDate } from '../../record/values/dates.ts';
import { folderRule } from '../rule.ts';
import { nameOf } from './shared.ts';

export const reReferral = folderRule({
  id: 'folder/re-referral',
  title: 'The child was referred before within 12 months',
  weight: 'quality',
  seed: ['S5'],
  basis: {
    kind: 'practice',
    says: "The children in need census counts referrals within 12 months of an earlier one: they show where the first answer to a child's needs may not have been enough.",
  },
  asks: [],
  records: ['referral', 'contact'],
  severity: 'information',
  says: {
    again:
      'This child was referred before, on {date}: see {record}. Read what was decided then, and say whether it has helped and what is different now.',
    other: 'The referral before this one.',
  },
  place: (facts, documentAt) =>
    [facts['referral.received'], facts['contact.received']].find(({ value }) => value !== null)?.at ?? documentAt,
  check(record, folder, say) {
    const { kind, referred } = record.facts;
    const on = dateParts(referred ?? '');
    if (!on) return;
    const before = folder.ofSameChild(record).flatMap((other) => {
      const date = dateParts(other.facts.referred ?? '');
      // A contact and the referral it became are one.
      const isBefore = date !== null && other.facts.kind === kind && compareDays(date, on) < 0;
      return isBefore && compareDays(date.add({ months: 12 }), on) >= 0 ? [{ other, date }] : [];
    });
    const [last] = before.sort((a, b) => compareDays(b.date, a.date));
    if (last)
      say('again', { date: writeDate({ date: last.date, time: null }), record: nameOf(last.other) }, [last.other]);
  },
});
