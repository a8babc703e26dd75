import { reasonAsked } from '../../form/because.ts';
import { labelPlace } from '../../form/where.ts';
import { formRule } from '../rule.ts';
import { isWithin } from './shared.ts';

export const emptyField = formRule({
  id: 'completeness/empty-field',
  title: 'A label has nothing after it',
  weight: 'completeness',
  seed: ['S10'],
  basis: {
    kind: 'guidance',
    says: 'The inspection found records incomplete. Nobody can tell an empty answer from one that was forgotten.',
  },
  says: { empty: '"{name}" is not filled in yet.{why} If it does not apply, write "Not applicable:" and why.' },
  check(form, say) {
    for (const filled of form.filled) {
      if (filled.kind !== 'answer' || filled.ask.style === 'text' || filled.state !== 'empty') continue;
      if (!isWithin(filled.section) || !form.isAsked(filled).required) continue;
      const { why, related } = reasonAsked(filled, form);
      say(
        labelPlace(filled, form),
        'empty',
        { name: filled.ask.name, why },
        { related, data: { key: filled.ask.key } },
      );
    }
  },
});
