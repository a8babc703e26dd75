import { reasonAsked } from '../../form/because.ts';
import { headingPlace } from '../../form/where.ts';
import { formRule } from '../rule.ts';

export const emptySection = formRule({
  id: 'completeness/empty-section',
  title: 'A section has no text',
  weight: 'completeness',
  seed: ['S10'],
  basis: {
    kind: 'guidance',
    says: 'The inspection found records incomplete. A heading with nothing under it tells the next reader nothing.',
  },
  says: { empty: '"{name}" has nothing under it yet.{why} Write it, or write "Not applicable:" and why.' },
  check(form, say) {
    for (const section of form.sections) {
      const { text, ask } = section;
      if (text?.state !== 'empty' || !form.isAsked(text).required) continue;
      const { why, related } = reasonAsked(text, form);
      say(headingPlace(section, form), 'empty', { name: ask.name, why }, { related, data: { key: ask.key } });
    }
  },
});
