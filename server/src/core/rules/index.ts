// Every rule, one line each, in the order of the catalogue.

import { expired as acceptanceExpired } from './acceptance/expired.ts';
import { noReason as acceptanceNoReason } from './acceptance/no-reason.ts';
import { unknownRule as acceptanceUnknownRule } from './acceptance/unknown-rule.ts';
import { unused as acceptanceUnused } from './acceptance/unused.ts';
import { alone as childSeenAlone } from './child-seen/alone.ts';
import { closedWithoutSeeing as childSeenClosedWithoutSeeing } from './child-seen/closed-without-seeing.ts';
import { eachChild as childSeenEachChild } from './child-seen/each-child.ts';
import { late as childSeenLate } from './child-seen/late.ts';
import { missing as childSeenMissing } from './child-seen/missing.ts';
import { words as childSeenWords } from './child-seen/words.ts';
import { emptyCell as completenessEmptyCell } from './completeness/empty-cell.ts';
import { emptyField as completenessEmptyField } from './completeness/empty-field.ts';
import { emptySection as completenessEmptySection } from './completeness/empty-section.ts';
import { missingColumn as completenessMissingColumn } from './completeness/missing-column.ts';
import { missingField as completenessMissingField } from './completeness/missing-field.ts';
import { missingRows as completenessMissingRows } from './completeness/missing-rows.ts';
import { notApplicableWithoutReason as completenessNotApplicableWithoutReason } from './completeness/not-applicable-without-reason.ts';
import { nothingTicked as completenessNothingTicked } from './completeness/nothing-ticked.ts';
import { placeholder as completenessPlaceholder } from './completeness/placeholder.ts';
import { tooShort as completenessTooShort } from './completeness/too-short.ts';
import { waitingTooLong as completenessWaitingTooLong } from './completeness/waiting-too-long.ts';
import { age as consistencyAge } from './consistency/age.ts';
import { future as datesFuture } from './dates/future.ts';
import { order as datesOrder } from './dates/order.ts';
import { noAssessment as folderNoAssessment } from './folder/no-assessment.ts';
import { reReferral as folderReReferral } from './folder/re-referral.ts';
import { twoOpen as folderTwoOpen } from './folder/two-open.ts';
import { acronym as languageAcronym } from './language/acronym.ts';
import { judgemental as languageJudgemental } from './language/judgemental.ts';
import { vague as languageVague } from './language/vague.ts';
import { decisionMissing as oversightDecisionMissing } from './oversight/decision-missing.ts';
import { notAllocated as oversightNotAllocated } from './oversight/not-allocated.ts';
import { reasonsMissing as oversightReasonsMissing } from './oversight/reasons-missing.ts';
import { selfApproved as oversightSelfApproved } from './oversight/self-approved.ts';
import { supervisionDue as oversightSupervisionDue } from './oversight/supervision-due.ts';
import { urgentReview as oversightUrgentReview } from './oversight/urgent-review.ts';
import { actionIncomplete as planActionIncomplete } from './plan/action-incomplete.ts';
import { actionOverdue as planActionOverdue } from './plan/action-overdue.ts';
import { missing as planMissing } from './plan/missing.ts';
import { incomplete as referralIncomplete } from './referral/incomplete.ts';
import { referrerNotInformed as referralReferrerNotInformed } from './referral/referrer-not-informed.ts';
import { thresholdInconsistent as referralThresholdInconsistent } from './referral/threshold-inconsistent.ts';
import { thresholdMissing as referralThresholdMissing } from './referral/threshold-missing.ts';
import { thresholdUnexplained as referralThresholdUnexplained } from './referral/threshold-unexplained.ts';
import { copied as riskAnalysisCopied } from './risk-analysis/copied.ts';
import { descriptive as riskAnalysisDescriptive } from './risk-analysis/descriptive.ts';
import { missing as riskAnalysisMissing } from './risk-analysis/missing.ts';
import { noImpact as riskAnalysisNoImpact } from './risk-analysis/no-impact.ts';
import { noProtectiveFactors as riskAnalysisNoProtectiveFactors } from './risk-analysis/no-protective-factors.ts';
import { outcomeMismatch as riskAnalysisOutcomeMismatch } from './risk-analysis/outcome-mismatch.ts';
import type { Rule } from './rule.ts';
import { leadExperience as section47LeadExperience } from './section-47/lead-experience.ts';
import { missing as section47Missing } from './section-47/missing.ts';
import { noConference as section47NoConference } from './section-47/no-conference.ts';
import { outcomeMissing as section47OutcomeMissing } from './section-47/outcome-missing.ts';
import { changedSinceApproval as signOffChangedSinceApproval } from './sign-off/changed-since-approval.ts';
import { openErrors as signOffOpenErrors } from './sign-off/open-errors.ts';
import { agencies as strategyDiscussionAgencies } from './strategy-discussion/agencies.ts';
import { missing as strategyDiscussionMissing } from './strategy-discussion/missing.ts';
import { noReason as strategyDiscussionNoReason } from './strategy-discussion/no-reason.ts';
import { duplicateSection as structureDuplicateSection } from './structure/duplicate-section.ts';
import { frontMatter as structureFrontMatter } from './structure/front-matter.ts';
import { missingSection as structureMissingSection } from './structure/missing-section.ts';
import { notAsked as structureNotAsked } from './structure/not-asked.ts';
import { notRead as structureNotRead } from './structure/not-read.ts';
import { sectionOrder as structureSectionOrder } from './structure/section-order.ts';
import { unknownTemplate as structureUnknownTemplate } from './structure/unknown-template.ts';
import { unrecognisedSection as structureUnrecognisedSection } from './structure/unrecognised-section.ts';
import { dueSoon as timescaleDueSoon } from './timescale/due-soon.ts';
import { late as timescaleLate } from './timescale/late.ts';
import { overdue as timescaleOverdue } from './timescale/overdue.ts';
import { choice as valueChoice } from './value/choice.ts';
import { date as valueDate } from './value/date.ts';
import { format as valueFormat } from './value/format.ts';
import { number as valueNumber } from './value/number.ts';

export const rules: readonly Rule[] = [
  structureUnknownTemplate,
  structureFrontMatter,
  structureMissingSection,
  structureUnrecognisedSection,
  structureSectionOrder,
  structureDuplicateSection,
  completenessEmptySection,
  completenessMissingField,
  completenessEmptyField,
  completenessTooShort,
  completenessPlaceholder,
  completenessMissingRows,
  completenessMissingColumn,
  completenessEmptyCell,
  completenessWaitingTooLong,
  structureNotRead,
  structureNotAsked,
  completenessNothingTicked,
  completenessNotApplicableWithoutReason,
  valueDate,
  valueChoice,
  valueNumber,
  valueFormat,
  datesFuture,
  datesOrder,
  consistencyAge,
  childSeenMissing,
  childSeenClosedWithoutSeeing,
  childSeenEachChild,
  childSeenAlone,
  childSeenWords,
  childSeenLate,
  riskAnalysisMissing,
  riskAnalysisDescriptive,
  riskAnalysisNoImpact,
  riskAnalysisNoProtectiveFactors,
  riskAnalysisOutcomeMismatch,
  riskAnalysisCopied,
  timescaleLate,
  timescaleOverdue,
  timescaleDueSoon,
  strategyDiscussionMissing,
  strategyDiscussionAgencies,
  strategyDiscussionNoReason,
  section47Missing,
  section47LeadExperience,
  section47OutcomeMissing,
  section47NoConference,
  referralIncomplete,
  referralThresholdMissing,
  referralThresholdUnexplained,
  referralThresholdInconsistent,
  referralReferrerNotInformed,
  oversightDecisionMissing,
  oversightReasonsMissing,
  oversightSelfApproved,
  oversightNotAllocated,
  oversightUrgentReview,
  oversightSupervisionDue,
  planMissing,
  planActionIncomplete,
  planActionOverdue,
  folderTwoOpen,
  folderNoAssessment,
  folderReReferral,
  languageVague,
  languageAcronym,
  languageJudgemental,
  signOffChangedSinceApproval,
  signOffOpenErrors,
  acceptanceUnknownRule,
  acceptanceExpired,
  acceptanceNoReason,
  acceptanceUnused,
];
