import { formRule } from '../rule.ts';

export const sectionOrder = formRule({
  id: 'structure/section-order',
  title: 'A section stands out of order',
  weight: 'quality',
  seed: ['S10'],
  basis: { kind: 'practice', says: 'People who read many records look for each section where it always is.' },
  says: {
    first: 'The template has "{name}" first. Move it up so that readers find it.',
    after: 'The template has "{name}" after "{before}". Move it there so that readers find it.',
  },
  check(form, say) {
    for (const { section, heading, after } of form.misplaced) {
      const { name } = section.ask;
      if (after) say(heading.words.at, 'after', { name, before: after.ask.name }, { data: { key: section.ask.key } });
      else say(heading.words.at, 'first', { name }, { data: { key: section.ask.key } });
    }
  },
});
