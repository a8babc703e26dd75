import { nearest } from '../../text/nearest.ts';
import { formRule } from '../rule.ts';

export const unrecognisedSection = formRule({
  id: 'structure/unrecognised-section',
  title: "A heading is none of the template's",
  weight: 'quality',
  seed: ['S10'],
  basis: { kind: 'practice', says: 'What stands under a heading the form does not have is looked for by nobody.' },
  says: {
    unknown: 'The template has no section called "{name}" here, so nobody looks for what stands under it.{hint}',
  },
  check(form, say) {
    for (const { heading, parent } of form.unrecognised) {
      const missing = parent.sections.filter((section) => section.heading === null).map(({ ask }) => ask.name);
      const everywhere = form.sections
        .filter((section) => section.heading === null && section.parent !== null)
        .map(({ ask }) => ask.name);
      const near = [...new Set([...nearest(heading.words.text, missing), ...nearest(heading.words.text, everywhere)])];
      say(
        heading.words.at,
        'unknown',
        { name: heading.words.text, hint: near[0] ? ` Did you mean "${near[0]}"?` : '' },
        { data: { nearest: near } },
      );
    }
  },
});
