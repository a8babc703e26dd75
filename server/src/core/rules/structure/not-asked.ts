import type { Filled, FilledSection, Form } from '../../form/form.ts';
import { filledPlace, headingPlace, labelPlace } from '../../form/where.ts';
import { formRule } from '../rule.ts';

export const notAsked = formRule({
  id: 'structure/not-asked',
  title: 'Something is answered that is not asked for',
  weight: 'quality',
  seed: ['S10'],
  basis: {
    kind: 'practice',
    says: 'Where one answer makes another needless, having both may mean that one of them is wrong.',
  },
  says: {
    answered:
      '"{name}" is not asked for here, because of another answer, and yet it is filled in. Check that both are right.',
  },
  check(form, say) {
    for (const section of form.sections) {
      if (
        section.ask.need === 'when' &&
        section.heading &&
        !form.isAsked(section).asked &&
        isAround(section, form) &&
        isAnswered(section)
      ) {
        say(headingPlace(section, form), 'answered', { name: section.ask.name }, { related: deciding(section, form) });
      }
    }
    for (const filled of form.filled) {
      if (
        filled.ask.need !== 'when' ||
        filled.state !== 'answered' ||
        form.isAsked(filled).asked ||
        !isInside(filled.section, form)
      )
        continue;
      const at = filled.kind === 'answer' ? labelPlace(filled, form) : filledPlace(filled, form);
      say(at, 'answered', { name: filled.ask.name || filled.section.ask.name }, { related: deciding(filled, form) });
    }
  },
});

// What stands in a section that is itself not asked for is said once, at the section.
function isInside(section: FilledSection, form: Form): boolean {
  return section.ask.need === 'when' ? form.isAsked(section).asked && isAround(section, form) : isAround(section, form);
}

function isAround(section: FilledSection, form: Form): boolean {
  return section.parent === null || isInside(section.parent, form);
}

function isAnswered(section: FilledSection): boolean {
  const isSaid = (one: Filled | null) => one?.state === 'answered';
  return isSaid(section.text) || section.filled.some(isSaid) || section.sections.some(isAnswered);
}

function deciding(what: Filled | FilledSection, form: Form) {
  return form.isAsked(what).because.map(({ at }) => ({ at, message: 'This is the answer that decides it.' }));
}
