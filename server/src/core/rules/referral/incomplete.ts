import { factRule } from '../rule.ts';

export const incomplete = factRule({
  id: 'referral/incomplete',
  title: 'A referral lacks what the next person needs',
  weight: 'completeness',
  seed: ['S1'],
  basis: {
    kind: 'guidance',
    says: 'The inspection found that what the contact centre passed on was not accurate or complete, and that assessments were late because of it.',
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
  says: { lacks: 'Whoever takes this on still needs: {what}.' },
  check(facts, say, { documentAt }) {
    const { children } = facts;
    const given = (...concepts: readonly (keyof typeof facts)[]) =>
      concepts.some((concept) => (facts[concept] as { readonly given?: boolean }).given === true);
    const needs: readonly (readonly [boolean, string])[] = [
      [given('child.name') || children.rows.some(({ name }) => name.given), "the child's name"],
      [
        given('child.dateOfBirth', 'child.expectedDateOfDelivery') ||
          children.rows.some(({ dateOfBirth }) => dateOfBirth.given),
        'the date of birth, or when the baby is due',
      ],
      [given('child.address'), "the child's address"],
      [given('contact.received', 'referral.received'), 'when the contact or referral was received'],
      [given('referral.referrer'), 'who referred'],
      [given('referral.referrerContact'), 'how to reach whoever referred'],
      [given('referral.reason'), 'the reason for the referral'],
      [given('referral.consent', 'referral.consentReason'), 'whether there is consent, or why it was not sought'],
    ];
    const lacking = needs.filter(([there]) => !there).map(([, what]) => what);
    if (lacking.length > 0) say(documentAt, 'lacks', { what: lacking.join('; ') }, { data: { lacking } });
  },
});
