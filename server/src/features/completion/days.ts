// Days for a blank that asks for one: today, yesterday, those the record has, and when its clocks are due.

import { CompletionItemKind } from 'vscode-languageserver-types';
import type { Form } from '../../core/form/form.ts';
import { offsetsOf } from '../../core/markdown/blocks.ts';
import type { PlainDate } from '../../core/record/values/dates.ts';
import { sectionAround } from '../at.ts';
import { clockLimit, dayWords } from '../clock-words.ts';
import { datesIn } from '../mentions.ts';
import { isBirth } from './asked.ts';
import type { Cursor } from './cursor.ts';
import { type Hole, into } from './hole.ts';
import { type Offer, ranks } from './offer.ts';
import { end } from './snippet.ts';

/** More than these are not looked through. */
const mostDays = 30;

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

interface Day {
  readonly date: PlainDate;
  readonly detail: string;
  readonly words: string;
  readonly rank: number;
}

/** Days that may be meant in a hole, each once. */
export function dayOffers(cursor: Cursor, hole: Hole): readonly Offer[] {
  const seen = new Set<string>();
  const days = isBirth(hole.ask)
    ? recordDays(cursor, hole, true)
    : [...nearDays(cursor), ...dueDays(cursor), ...recordDays(cursor, hole, false)];
  return days.flatMap(({ date, detail, words, rank }, i): readonly Offer[] => {
    const iso = date.toString();
    if (seen.has(iso)) return [];
    seen.add(iso);
    const label = dayWords(date);
    const time = hole.ask.type === 'date and time' ? [' at ', end] : [];
    return [
      {
        label,
        detail,
        words,
        kind: CompletionItemKind.Event,
        span: hole.span,
        insert: into(hole, [label, ...time]),
        plain: into(hole, [label]),
        filter: `${label} ${detail} ${inFigures(date)}`,
        rank: rank + i,
      },
    ];
  });
}

function inFigures({ day, month, year, dayOfWeek }: PlainDate): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${day}/${month}/${year} ${two(day)}/${two(month)}/${year} ${year}-${two(month)}-${two(day)} ${day}.${month}.${year} ${weekdays[dayOfWeek - 1] ?? ''}`;
}

function nearDays({ project: { today } }: Cursor): readonly Day[] {
  const yesterday = today.subtract({ days: 1 });
  return [
    { date: today, detail: 'today', words: weekdays[today.dayOfWeek - 1] ?? '', rank: ranks.best },
    { date: yesterday, detail: 'yesterday', words: weekdays[yesterday.dayOfWeek - 1] ?? '', rank: ranks.best },
  ];
}

// When each clock of the record that still runs is due, the soonest first.
function dueDays(cursor: Cursor): readonly Day[] {
  return cursor
    .checked()
    .clocks.filter(({ stopped }) => stopped === null)
    .sort((a, b) => (a.due.toString() < b.due.toString() ? -1 : 1))
    .map((clock) => ({
      date: clock.due,
      detail: `due: ${clock.label.charAt(0).toLowerCase()}${clock.label.slice(1)}, ${clock.limit} from ${dayWords(clock.from)}`,
      words: `${clock.label}: ${clockLimit(clock)}.`,
      rank: ranks.missing,
    }));
}

// Those written already, the latest first; in a date of birth only other dates of birth.
function recordDays({ checked }: Cursor, { span }: Hole, onlyBirths: boolean): readonly Day[] {
  const { form, record } = checked();
  if (!form) return [];
  const named = answersByStart(form);
  const latest = new Map<string, { readonly date: PlainDate; readonly detail: string }>();
  const written = datesIn(record).filter((one) => one.span.end <= span.start || one.span.start >= span.end);
  const inOrder = [...written].sort((a, b) => (a.date.toString() < b.date.toString() ? 1 : -1));
  for (const { date, span: at } of inOrder) {
    if (latest.size === mostDays) break;
    const iso = date.toString();
    const answer = named.get(at.start);
    if (latest.has(iso) || (answer !== undefined && answer.isBirth !== onlyBirths) || (onlyBirths && !answer)) continue;
    const section = sectionAround(form, record, at.start);
    const where = section?.heading?.words.text ?? '';
    latest.set(iso, { date, detail: answer?.name ?? (where === '' ? 'in this record' : `in ${where}`) });
  }
  return [...latest.values()].map((day) => ({
    ...day,
    words: `${weekdays[day.date.dayOfWeek - 1] ?? ''}. Already in this record.`,
    rank: ranks.here,
  }));
}

function answersByStart(form: Form): ReadonlyMap<number, { readonly name: string; readonly isBirth: boolean }> {
  const { blocks } = form.record;
  const answers = form.filled.flatMap((one) =>
    one.kind === 'table' ? one.rows.flatMap(({ cells }) => cells) : one.kind === 'answer' ? [one] : [],
  );
  return new Map(
    answers.flatMap(({ said, value, ask, section }) =>
      said && value?.kind === 'date'
        ? [
            [
              offsetsOf(blocks, said.at).start,
              { name: ask.style === 'column' ? `${section.ask.name}: ${ask.name}` : ask.name, isBirth: isBirth(ask) },
            ] as const,
          ]
        : [],
    ),
  );
}
