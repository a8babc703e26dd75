import { answerPlace } from '../../form/where.ts';
import { workingDaysBetween } from '../../guidance/working-days.ts';
import type { Words } from '../../record/piece.ts';
import { writeDate } from '../../record/values/dates.ts';
import { readWaiting, type WaitingSaid } from '../../record/values/waiting.ts';
import { formRule } from '../rule.ts';

export const waitingTooLong = formRule({
  id: 'completeness/waiting-too-long',
  title: 'Something has been waited for too long',
  weight: 'completeness',
  seed: ['S10'],
  basis: {
    kind: 'local',
    says: 'How long to wait before asking again is for the council to say; ten working days is usual.',
  },
  says: {
    long: 'This has been waited for since {since}, {days} working days. Ask again, or write what is known without it.',
    done: 'This is still being waited for, and the record is {status}. Write what came, or why it never did.',
  },
  check(form, say, { open, status, today, limits, guidance }) {
    const judge = ({ at }: Words, { since }: WaitingSaid): void => {
      if (!open) {
        say(at, 'done', { status });
        return;
      }
      const days = since ? workingDaysBetween(since, today, guidance.holidays) : 0;
      if (since && days > limits.waitingWorkingDays)
        say(at, 'long', { since: writeDate({ date: since, time: null }), days });
    };
    for (const filled of form.filled) {
      const answers =
        filled.kind === 'answer' ? [filled] : filled.kind === 'table' ? filled.rows.flatMap(({ cells }) => cells) : [];
      for (const answer of answers)
        if (answer.waiting && answer.said)
          judge({ text: answer.said.text, at: answerPlace(answer, form) }, answer.waiting);
    }
    for (const section of form.sections) {
      if (section.settled !== 'waiting') continue;
      for (const piece of form.record.pieces) {
        const waiting =
          piece.kind === 'entry' && form.sectionAt(piece.at) === section ? readWaiting(piece.words.text) : null;
        if (waiting && piece.kind === 'entry') judge(piece.words, waiting);
      }
    }
  },
});
