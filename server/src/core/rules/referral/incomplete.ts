import { factRule } from '../rule.ts';

export const incomplete = factRule({
  id: 'referral/incomplete',
  title: 'A referral lacks what the next person needs',
  weight: 'completeness',
  seed: ['S1'],
  basis: {
    kind: 'practice',
    says: 'A referral record holds the essential information that whoever takes it on needs; without it an assessment starts late.',
  },
  asks: [],
  reads: [
    'child.name',
    'children',
    'child.dateOfBirth',
    'child.expectedDateOfDelivery',
    'child.address',
    'contact.received',
    'referral.received',
    'referral.referrer',
    'referral.referrerContact',
    'referral.reason',
    'referral.consent',
    'referral.consentReason',
  ],
  records: ['contact', 'referral'],
  says: {
    lacks: 'Whoever takes this on next still needs: {what}.',
    both: 'Whoever takes this on next still needs: {what}. This form does not ask for everything in this list: tell whoever keeps the form.',
    unasked:
      'Whoever takes this on next needs what this form does not ask for: {what}. Tell whoever keeps the form, and pass it on meanwhile.',
  },
  check(facts, say, { documentAt }) {
    const { children } = facts;
    // A table without rows still asks for its columns.
    const column = (name: 'name' | 'dateOfBirth') => [
      { given: false, bound: children.columns.has(name) },
      ...children.rows.map((row) => row[name]),
    ];
    const needs: readonly Need[] = [
      { what: "the child's name", by: [facts['child.name'], ...column('name')] },
      {
        what: 'the date of birth, or when the baby is due',
        by: [facts['child.dateOfBirth'], facts['child.expectedDateOfDelivery'], ...column('dateOfBirth')],
      },
      { what: "the child's address", by: [facts['child.address']] },
      {
        what: 'when the contact or referral was received',
        by: [facts['contact.received'], facts['referral.received']],
      },
      { what: 'who referred', by: [facts['referral.referrer']] },
      { what: 'how to reach whoever referred', by: [facts['referral.referrerContact']] },
      { what: 'the reason for the referral', by: [facts['referral.reason']] },
      {
        what: 'whether there is consent, or why it was not sought',
        by: [facts['referral.consent'], facts['referral.consentReason']],
      },
    ];
    const lacking = needs.filter(({ by }) => !by.some(({ given }) => given));
    if (lacking.length === 0) return;
    const unasked = lacking.filter(({ by }) => !by.some(({ bound }) => bound));
    const key = unasked.length === 0 ? 'lacks' : unasked.length === lacking.length ? 'unasked' : 'both';
    const names = lacking.map(({ what }) => what);
    say(documentAt, key, { what: names.join('; ') }, { data: { lacking: names } });
  },
});

/** One thing needed, and what may say it. */
interface Need {
  readonly what: string;
  readonly by: readonly { readonly given: boolean; readonly bound: boolean }[];
}
