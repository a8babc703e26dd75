import { reasonAsked } from '../../form/because.ts';
import { headingPlace } from '../../form/where.ts';
import { formRule } from '../rule.ts';
import { isWithin } from './shared.ts';

export const missingField = formRule({
  id: 'completeness/missing-field',
  title: 'A label of the template is missing',
  weight: 'completeness',
  seed: ['S10'],
  basis: { kind: 'guidance', says: 'The inspection found records incomplete: what has no label has no answer either.' },
  says: { missing: '"{name}" is missing from this section.{why} Put its label back with a colon and the answer.' },
  check(form, say) {
    for (const filled of form.filled) {
      if (filled.kind !== 'answer' || filled.ask.style === 'text' || filled.state !== 'missing') continue;
      if (!isWithin(filled.section) || !form.isAsked(filled).required) continue;
      const { why, related } = reasonAsked(filled, form);
      say(
        headingPlace(filled.section, form),
        'missing',
        { name: filled.ask.name, why },
        { related, data: { key: filled.ask.key, name: filled.ask.name } },
      );
    }
  },
});
