import { answerPlace } from '../../form/where.ts';
import type { Place } from '../../markdown/block.ts';
import { readNotApplicable } from '../../record/values/not-applicable.ts';
import { formRule } from '../rule.ts';

export const notApplicableWithoutReason = formRule({
  id: 'completeness/not-applicable-without-reason',
  title: 'Something is said not to apply, without a reason',
  weight: 'completeness',
  seed: ['S10'],
  basis: {
    kind: 'practice',
    says: '"Not applicable" may mean that it was looked at and does not apply, or that nobody looked.',
  },
  says: {
    bare: 'Say why "{name}" does not apply: write "Not applicable:" and the reason.',
    refused: '"{name}" always has to be answered in this form.',
  },
  check(form, say) {
    for (const filled of form.filled) {
      if (
        filled.kind !== 'answer' ||
        filled.state !== 'notApplicable' ||
        filled.reason !== null ||
        !form.isAsked(filled).asked
      )
        continue;
      const at = answerPlace(filled, form);
      if (filled.ask.notApplicableAllowed) say(at, 'bare', { name: filled.ask.name });
      else say(at, 'refused', { name: filled.ask.name });
    }
    for (const section of form.sections) {
      const [only, ...others] = section.stray;
      if (only?.kind !== 'entry' || others.length > 0 || section.parent === null) continue;
      const said = readNotApplicable(only.words.text);
      const at: Place = only.words.at;
      if (said && section.ask.notApplicableAllowed && said.reason === null) say(at, 'bare', { name: section.ask.name });
      if (said && !section.ask.notApplicableAllowed) say(at, 'refused', { name: section.ask.name });
    }
  },
});
