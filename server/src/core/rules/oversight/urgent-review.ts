import { compareDays } from '../../facts/age.ts';
import { addWorkingDays } from '../../guidance/working-days.ts';
import { writeDate } from '../../record/values/dates.ts';
import { factRule } from '../rule.ts';

export const urgentReview = factRule({
  id: 'oversight/urgent-review',
  title: 'A decision about serious harm has not been reviewed by a senior manager',
  weight: 'broken',
  seed: ['S14'],
  basis: {
    kind: 'guidance',
    says: 'The inspection found decisions about risk of serious harm that needed urgent review by a senior manager.',
  },
  asks: ['oversight.seniorReview'],
  reads: ['referral.immediateDanger', 'analysis.riskLevel', 'outcome', 'oversight.date', 'referral.decisionDate'],
  says: {
    none: '{why}, and no senior manager has reviewed it. Have one do so now, and write the date.',
    late: '{why}. The decision was made on {decided}; a senior manager reviewed it only on {reviewed}, later than {limit}.',
  },
  check(facts, say, { limits, guidance }) {
    const danger = facts['referral.immediateDanger'];
    const level = facts['analysis.riskLevel'];
    const { outcome } = facts;
    const closesHigh = level.value?.meaning === 'high' && outcome.value?.meaning === 'closure';
    if (danger.value !== true && !closesHigh) return;
    const why =
      danger.value === true
        ? 'There is a risk of immediate serious harm'
        : 'The risk is said to be high and this is to be closed';
    const related = [{ at: danger.value === true ? danger.at : outcome.at, message: 'Here is where it says so.' }];
    const review = facts['oversight.seniorReview'];
    if (!review.value) {
      say(review.text === '' ? review.labelAt : review.at, 'none', { why }, { related });
      return;
    }
    const decided = facts['oversight.date'].value ?? facts['referral.decisionDate'].value;
    if (
      !decided ||
      compareDays(review.value, addWorkingDays(decided, limits.urgentReviewWorkingDays, guidance.holidays)) <= 0
    )
      return;
    const day = (date: typeof decided) => writeDate({ date, time: null });
    const limit =
      limits.urgentReviewWorkingDays === 1 ? '1 working day' : `${limits.urgentReviewWorkingDays} working days`;
    say(review.at, 'late', { why, decided: day(decided), reviewed: day(review.value), limit }, { related });
  },
});
