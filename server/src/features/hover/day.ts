// A date: its weekday, how far it is from where the record begins, and the clocks it starts or stops.

import type { Checked } from '../../core/check/check.ts';
import type { Facts } from '../../core/facts/fact.ts';
import type { Answer } from '../../core/form/form.ts';
import { isCovered, isWorkingDay, workingDaysBetween } from '../../core/guidance/working-days.ts';
import type { Place } from '../../core/markdown/block.ts';
import { offsetsOf } from '../../core/markdown/blocks.ts';
import type { PlainDate } from '../../core/record/values/dates.ts';
import type { Project } from '../../project/project.ts';
import { ageDay, ageDayWords, ageWords } from '../age-words.ts';
import { type At, lineAround, type Span } from '../at.ts';
import { clockEdition, clockLimit, clockOutcome, dayWords, workingDays } from '../clock-words.ts';
import { dateSaid, isBirth } from '../inlay-hints.ts';
import { datesOf } from '../mentions.ts';
import { type HoverPart, paragraphs, shown } from './part.ts';

interface DayAt {
  readonly date: PlainDate;
  readonly span: Span;
  /** The answer it is; null for a date among other words. */
  readonly answer: Answer | null;
}

/** What can be said of a date that stands at an offset; null where none does. */
export function dayPart(project: Project, checked: Checked, at: At, offset: number): HoverPart | null {
  const day = dayAt(checked, at, offset);
  if (!day) return null;
  const { facts, record } = checked;
  const { date, span, answer } = day;
  const title = [`**${weekdays[date.dayOfWeek - 1]} ${dayWords(date)}**`, relative(date, project.today)]
    .filter((part) => part !== '')
    .join(', ');
  if (answer && isBirth(answer) && facts) {
    const on = ageDay(facts, record.status, project.today);
    const age = ageWords(date, on.day);
    return { words: paragraphs(title, age === null ? null : `Age ${ageDayWords(on)}: ${age}.`), span };
  }
  const clocks = answer?.said ? clocksAt(project, checked, answer.said.at) : [];
  const counted = facts ? sinceStart(date, facts, project) : null;
  return { words: paragraphs(title, dayOff(date, project), counted, ...clocks), span };
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function dayAt({ record }: Checked, at: At, offset: number): DayAt | null {
  const answer = at.kind === 'cell' || (at.kind === 'answer' && at.on === 'value') ? at.answer : null;
  if (answer?.value?.kind === 'date' && answer.said) {
    const span = offsetsOf(record.blocks, answer.said.at);
    return span.start <= offset && offset <= span.end ? { date: answer.value.date, span, answer } : null;
  }
  if (at.kind === 'detail') return null;
  const { text } = record.blocks;
  const line = lineAround(text, offset);
  for (const { date, span } of datesOf(text.slice(line.start, line.end))) {
    const whole = { start: line.start + span.start, end: line.start + span.end };
    if (whole.start <= offset && offset <= whole.end) return { date, span: whole, answer: null };
  }
  return null;
}

// Of a day long ago nobody counts the days from now.
const nearby = 366;

function relative(date: PlainDate, today: PlainDate): string {
  const { days } = today.until(date);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  if (Math.abs(days) > nearby) return '';
  return days > 0 ? `in ${days} days` : `${-days} days ago`;
}

function dayOff(date: PlainDate, { reach }: Project): string | null {
  if (isWorkingDay(date, reach.guidance.holidays)) return null;
  return date.dayOfWeek <= 5 ? 'A bank holiday in England, so not a working day.' : 'Not a working day.';
}

const starts = [
  ['referral.received', 'the referral'],
  ['contact.received', 'the contact'],
  ['assessment.started', 'the start of the assessment'],
  ['strategy.date', 'the strategy discussion'],
  ['conference.date', 'the conference'],
] as const;

function sinceStart(date: PlainDate, facts: Facts, { reach }: Project): string | null {
  const { holidays } = reach.guidance;
  for (const [concept, name] of starts) {
    const from = facts[concept].value;
    if (!from) continue;
    if (from.equals(date)) return `The day of ${name}.`;
    const isAfter = from.until(date).sign > 0;
    const [first, last] = isAfter ? [from, date] : [date, from];
    const count = workingDays(workingDaysBetween(first, last, holidays)).replace(/^no/, 'No');
    const sure = isCovered(first, last, holidays)
      ? ''
      : ' The bank holidays of some of these years are not known here, so they are counted as working days.';
    return `${count} ${isAfter ? 'after' : 'before'} ${name} on ${dayWords(from)}.${sure}`;
  }
  return null;
}

function clocksAt(project: Project, { facts, clocks }: Checked, at: Place): readonly string[] {
  if (!facts) return [];
  return clocks.flatMap((clock) => {
    const isStart = dateSaid(facts, clock.fromConcept)?.at === at;
    const isStop = clock.stopped !== null && dateSaid(facts, clock.stopConcept)?.at === at;
    if (!isStart && !isStop) return [];
    const rule = project.reach.guidance.clocks.find(({ id }) => id === clock.clock);
    return [
      `${isStart ? 'Starts' : 'Stops'} the clock *${shown(clock.label)}*: ${clockLimit(clock)}. ${clockOutcome(clock, project.today)} ${shown(clockEdition(clock))}${rule?.basis ? ` ${shown(rule.basis)}` : ''}`,
    ];
  });
}
