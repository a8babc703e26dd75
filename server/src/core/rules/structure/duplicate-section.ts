import { headingPlace } from '../../form/where.ts';
import { formRule } from '../rule.ts';

export const duplicateSection = formRule({
  id: 'structure/duplicate-section',
  title: 'A section stands twice',
  weight: 'completeness',
  seed: ['S10'],
  basis: {
    kind: 'practice',
    says: 'Two sections of one name can say two different things, and a reader may find only the first.',
  },
  says: {
    twice:
      'The section "{name}" is already above. Put what both say under one heading, so that nobody misses half of it.',
  },
  check(form, say) {
    for (const section of form.sections) {
      const { name } = section.ask;
      for (const { words } of section.duplicates) {
        say(
          words.at,
          'twice',
          { name },
          {
            related: [{ at: headingPlace(section, form), message: `The first "${name}" is here.` }],
            data: { key: section.ask.key },
          },
        );
      }
    }
  },
});
