import type { FilledSection } from '../../form/form.ts';
import { nearestOf } from '../../text/nearest.ts';
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
    if (form.unrecognised.length === 0) return;
    const inAny = nearestOf(form.sections.filter((section) => section.parent !== null).flatMap(missingName));
    const inParent = new Map<FilledSection, (word: string) => string[]>();
    for (const { heading, parent } of form.unrecognised) {
      const here = inParent.get(parent) ?? nearestOf(parent.sections.flatMap(missingName));
      inParent.set(parent, here);
      const near = [...new Set([...here(heading.words.text), ...inAny(heading.words.text)])];
      say(
        heading.words.at,
        'unknown',
        { name: heading.words.text, hint: near[0] ? ` Did you mean "${near[0]}"?` : '' },
        { data: { nearest: near } },
      );
    }
  },
});

function missingName({ heading, ask }: FilledSection): readonly string[] {
  return heading === null ? [ask.name] : [];
}
