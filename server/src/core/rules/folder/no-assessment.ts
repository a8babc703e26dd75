import { compareDays } from '../../facts/age.ts';
import { type FolderFacts, type FolderRecord, isOpen } from '../../folder/folder-facts.ts';
import { dateParts, writeDate } from '../../record/values/dates.ts';
import { assessments } from '../../vocabulary/vocabulary.ts';
import { folderRule } from '../rule.ts';

export const noAssessment = folderRule({
  id: 'folder/no-assessment',
  title: 'What a referral was decided to have is not in the folder',
  weight: 'timescale',
  seed: ['S9a'],
  basis: {
    kind: 'local',
    says: 'An assessment or strategy discussion that was decided on is begun without delay; each council sets within how many working days its record should be there.',
  },
  asks: ['referral.decision', 'referral.decisionDate'],
  records: ['referral', 'contact'],
  severity: 'warning',
  says: {
    assessment:
      'It was decided that this child would be assessed, and by {due} there should be a record of it, but this folder has no assessment of this child. Begin it, or say where it is kept.',
    strategy:
      'It was decided that there would be a strategy discussion about this child, and by {due} there should be a record of it, but this folder has none for this child. Hold it, or say where its record is kept.',
    other: 'The record of this child.',
  },
  place: (facts) => facts['referral.decision'].at,
  check(record, folder, say) {
    const { decided, recordedBy, referred } = record.facts;
    const due = dateParts(recordedBy ?? '');
    if (!folder.whole || decided === null || due === null || compareDays(folder.today, due) <= 0) return;
    const counts = decided === 'assessment' ? isAssessment : isStrategy;
    // Where there are none at all they are kept somewhere else.
    if (!folder.records.some(({ facts }) => counts(facts))) return;
    const answers = ({ facts }: FolderRecord) =>
      counts(facts) && (isOpen(facts) || facts.began === null || referred === null || facts.began >= referred);
    if (folder.ofSameChild(record).some(answers) || folder.perhapsOfSameChild(record).some(answers)) return;
    say(decided === 'assessment' ? 'assessment' : 'strategy', { due: writeDate({ date: due, time: null }) }, []);
  },
});

// Enquiries and conferences come after a strategy discussion, and that in the course of an assessment.
function isAssessment({ kind }: FolderFacts): boolean {
  return assessments.includes(kind) || kind === 'strategy-discussion' || kind === 'conference-report';
}

function isStrategy({ kind, hasStrategy }: FolderFacts): boolean {
  return hasStrategy || kind === 'strategy-discussion' || kind === 'section-47' || kind === 'conference-report';
}
