import { compareDays } from '../../facts/age.ts';
import { addWorkingDays, workingDaysBetween } from '../../guidance/working-days.ts';
import { type PlainDate, writeDate } from '../../record/values/dates.ts';
import { factRule } from '../rule.ts';

export const urgentReview = factRule({
  id: 'oversight/urgent-review',
  title: 'A decision about serious harm has not been reviewed by a senior manager in time',
  weight: 'broken',
  seed: ['S14'],
  basis: {
    kind: 'local',
    says: 'A senior manager looks again, without delay, at a decision where there is a risk of serious harm; how soon is set by each council.',
  },
  asks: ['oversight.seniorReview'],
  reads: ['referral.immediateDanger', 'analysis.riskLevel', 'outcome', 'oversight.date', 'referral.decisionDate'],
  says: {
    none: '{why}, and no review by a senior manager is recorded. Tell a senior manager now, and write the date of the review.',
    due: '{why}. The decision was made on {decided}: have a senior manager review it by {due}, and write the date.',
    overdue:
      '{why}. The decision was made on {decided} and a senior manager was to review it by {due}; no review is recorded. Tell a senior manager now.',
    late: '{why}. The decision was made on {decided} and was to be reviewed by {due}; the review is dated {reviewed}. Check both dates, or have a manager accept this with the reason.',
    early:
      '{why}. The review is dated {reviewed}, well before the decision of {decided}. Have a senior manager review this decision, and write the date.',
  },
  check(facts, say, { today, limits, guidance: { holidays } }) {
    const danger = facts['referral.immediateDanger'];
    const { outcome } = facts;
    const closesHigh = facts['analysis.riskLevel'].value?.meaning === 'high' && outcome.value?.meaning === 'closure';
    if (!danger.value && !closesHigh) return;
    const why = danger.value
      ? 'There is a risk of immediate serious harm'
      : 'The level of risk is high and the outcome is to close';
    const related = [{ at: danger.value ? danger.at : outcome.at, message: 'Here is where it says so.' }];
    const { value: review, at } = facts['oversight.seniorReview'];
    const decision = facts['oversight.date'].value ?? facts['referral.decisionDate'].value;
    if (!decision) {
      if (!review) say(at, 'none', { why }, { related });
      return;
    }
    const limit = limits.urgentReviewWorkingDays;
    const last = addWorkingDays(decision, limit, holidays);
    const slots = { why, decided: dayOf(decision), due: dayOf(last) };
    if (!review) say(at, compareDays(today, last) <= 0 ? 'due' : 'overdue', slots, { related });
    else if (compareDays(review, last) > 0) say(at, 'late', { ...slots, reviewed: dayOf(review) }, { related });
    else if (workingDaysBetween(review, decision, holidays) > limit)
      say(at, 'early', { ...slots, reviewed: dayOf(review) }, { related });
  },
});

function dayOf(date: PlainDate): string {
  return writeDate({ date, time: null });
}
