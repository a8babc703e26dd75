import { containsExpression } from '../../record/values/words.ts';
import { factRule } from '../rule.ts';

/** How the three agencies that must take part are written. */
const mustTakePart: readonly { readonly name: string; readonly words: readonly string[] }[] = [
  {
    name: "children's social care",
    words: [
      'social care',
      'social services',
      'social work',
      'social worker',
      "children's services",
      'childrens services',
      'county council',
      'city council',
      'borough council',
      'council',
      'local authority',
      'csc',
      'mash',
      'team manager',
      'safeguarding team',
    ],
  },
  {
    name: 'the police',
    words: [
      'police',
      'constabulary',
      'dc',
      'ds',
      'di',
      'pc',
      'detective',
      'cid',
      'ppu',
      'caiu',
      'public protection unit',
    ],
  },
  {
    name: 'health',
    words: [
      'health',
      'nhs',
      'hospital',
      'gp',
      'surgery',
      'doctor',
      'dr',
      'paediatrician',
      'paediatrics',
      'nurse',
      'midwife',
      'midwifery',
      'health visitor',
      'camhs',
      'medical',
      'clinic',
      'icb',
      'ccg',
      'pct',
    ],
  },
];

export const agencies = factRule({
  id: 'strategy-discussion/agencies',
  title: 'An agency that must take part in a strategy discussion did not',
  weight: 'safeguarding',
  seed: ['S12'],
  basis: {
    kind: 'guidance',
    says: "Working Together: children's social care, the police and health take part in every strategy discussion.",
  },
  asks: ['strategy.participants'],
  reads: [],
  says: {
    missing:
      'Among those who took part there is nobody from {agencies}. Write who took part for them, or hold the discussion again with them.',
  },
  check(facts, say) {
    const participants = facts['strategy.participants'];
    if (participants.rows.length === 0) return;
    const missing = mustTakePart
      .filter(
        ({ words }) =>
          !participants.rows.some(({ name, role, agency }) =>
            [name.text, role.text, agency.text].some((text) => containsExpression(text, words) !== null),
          ),
      )
      .map(({ name }) => name);
    if (missing.length > 0)
      say(participants.at, 'missing', { agencies: missing.join(' or ') }, { data: { agencies: missing } });
  },
});
