import { writeDate } from '../../record/values/dates.ts';
import { factRule } from '../rule.ts';

export const outcomeMissing = factRule({
  id: 'section-47/outcome-missing',
  title: 'A completed enquiry has no outcome',
  weight: 'safeguarding',
  seed: ['S12'],
  basis: {
    kind: 'guidance',
    says: 'Working Together: section 47 enquiries end with a recorded outcome, whether concerns are substantiated and whether the child is at continuing risk.',
  },
  asks: ['enquiry.completed', 'enquiry.outcome'],
  reads: [],
  says: {
    none: 'The enquiry was completed on {date} and its outcome is not written. Write whether the concerns were substantiated, and whether the child is at continuing risk.',
  },
  check(facts, say) {
    const completed = facts['enquiry.completed'];
    const outcome = facts['enquiry.outcome'];
    if (!completed.value || outcome.given) return;
    const related = [{ at: completed.at, message: 'The enquiry was completed here.' }];
    say(outcome.labelAt, 'none', { date: writeDate({ date: completed.value, time: null }) }, { related });
  },
});
