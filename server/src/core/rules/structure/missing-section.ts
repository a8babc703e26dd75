import { reasonAsked } from '../../form/because.ts';
import type { FilledSection, Form } from '../../form/form.ts';
import { headingPlace } from '../../form/where.ts';
import type { Place } from '../../markdown/block.ts';
import { nearestOf } from '../../text/nearest.ts';
import { formRule } from '../rule.ts';

export const missingSection = formRule({
  id: 'structure/missing-section',
  title: 'A section of the template is missing',
  weight: 'completeness',
  seed: ['S10'],
  basis: {
    kind: 'guidance',
    says: 'The inspection found records incomplete: each section of a form is there because somebody will need what it says.',
  },
  says: {
    missing: 'The section "{name}" is missing. It belongs after this.{why}{hint}',
  },
  check(form, say) {
    for (const section of form.sections) {
      const { parent } = section;
      if (
        !parent ||
        section.heading ||
        (parent.parent && !parent.heading) ||
        !form.isAsked(section).required ||
        parent.settled
      )
        continue;
      const near = nearestOf([section.ask.name, ...(section.ask.blank?.aliases ?? [])]);
      const said = form.unrecognised.find(({ heading }) => near(heading.words.text).length > 0);
      const hint = said ? ` Is it the one called "${said.heading.words.text}"?` : '';
      const { why, related } = reasonAsked(section, form);
      say(
        before(section, form),
        'missing',
        { name: section.ask.name, why, hint },
        { related, data: { key: section.ask.key, name: section.ask.name } },
      );
    }
  },
});

function before(section: FilledSection, form: Form): Place {
  const siblings = section.parent?.sections ?? [];
  const there = siblings.slice(0, siblings.indexOf(section)).findLast(({ heading }) => heading !== null);
  return headingPlace(there ?? section.parent ?? section, form);
}
