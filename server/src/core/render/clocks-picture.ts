// The clocks of a record and its milestones along one line of days: what was allowed, what was used, and where today is.

import type { Element } from 'hast';
import { h, s } from 'hastscript';
import { Temporal } from 'temporal-polyfill';
import type { Checked } from '../check/check.ts';
import type { Facts } from '../facts/fact.ts';
import type { ClockReading } from '../guidance/clocks.ts';
import type { PlainDate } from '../record/values/dates.ts';
import { dayOf } from './day.ts';
import { daysBetween, label, type Picture, pictureWidth, round, shortened, spanOf, widthOf } from './drawing.ts';

interface Milestone {
  readonly date: PlainDate;
  readonly name: string;
}

const left = 16;
const right = pictureWidth - 16;
const rowHeight = 56;
const laneHeight = 20;

/** The clocks of a record as a picture; null where none has started. */
export function clocksPicture({ clocks, facts, form }: Checked): Picture | null {
  if (clocks.length === 0 || !facts || !form) return null;
  const { today } = form;
  const milestones = milestonesOf(facts);
  const isRunning = clocks.some(({ stopped }) => stopped === null);
  const days = spanOf([
    ...clocks.flatMap(({ from, due, stopped }) => [from, due, ...(stopped ? [stopped] : [])]),
    ...milestones.map(({ date }) => date),
    ...(isRunning ? [today] : []),
  ]);
  // A date nobody can have meant would press all others into one point.
  if (!days || daysBetween(days.first, days.last) > 366 * 12) return null;
  const length = Math.max(daysBetween(days.first, days.last), 7);
  const xOf = (date: PlainDate) => left + (daysBetween(days.first, date) / length) * (right - left);
  const marks = placed(milestones, xOf);
  const lanes = Math.max(0, ...marks.map(({ lane }) => lane + 1));
  const top = lanes * laneHeight + 14;
  const bottom = top + 12 + clocks.length * rowHeight;
  const isTodayShown = daysBetween(today, days.last) >= 0 && daysBetween(days.first, today) >= 0;
  const drawn = [
    ...months(days.first, days.last).flatMap(({ date, name }) => [
      s('line.faint', { x1: round(xOf(date)), x2: round(xOf(date)), y1: top, y2: bottom }),
      ...(xOf(date) > right - 40 ? [] : [label(xOf(date) + 4, bottom + 14, name, 'quiet')]),
    ]),
    ...(isTodayShown ? todayDrawn(xOf(today), top, bottom) : []),
    s('line.line', { x1: left, x2: right, y1: top, y2: top }),
    ...marks.flatMap((mark) => milestoneDrawn(mark, top)),
    ...clocks.flatMap((clock, i) => clockDrawn(clock, xOf, top + 12 + i * rowHeight, today)),
  ];
  return {
    id: 'clocks',
    title: 'Timescales',
    description: [
      ...milestones.map(({ date, name }) => `${capital(name)}: ${dayOf(date)}.`),
      ...clocks.map((clock) => `${clock.label}: ${standing(clock, today)}.`),
    ].join(' '),
    height: bottom + 44,
    drawn,
    table: clocksTable(clocks, today),
  };
}

function milestonesOf(facts: Facts): readonly Milestone[] {
  const seen =
    spanOf(facts.childSeen.rows.flatMap(({ date }) => date.value ?? []))?.first ?? facts['childSeen.date'].value;
  const all: readonly (readonly [string, PlainDate | null])[] = [
    ['contact', facts['contact.received'].value],
    ['referral', facts['referral.received'].value],
    ['decision', facts['referral.decisionDate'].value],
    ['allocated', facts['allocation.date'].value],
    ['started', facts['assessment.started'].value],
    ['child first seen', seen],
    ['strategy discussion', facts['strategy.date'].value],
    ['enquiry started', facts['enquiry.started'].value],
    ['enquiry completed', facts['enquiry.completed'].value],
    ['completed', facts['assessment.completed'].value],
    ['authorised', facts['assessment.authorised'].value],
    ['conference', facts['conference.date'].value],
    ['core group', facts['coreGroup.date'].value],
  ];
  const byDay = new Map<string, { date: PlainDate; names: string[] }>();
  for (const [name, date] of all) {
    if (!date) continue;
    const same = byDay.get(date.toString());
    if (same) same.names.push(name);
    else byDay.set(date.toString(), { date, names: [name] });
  }
  return [...byDay.values()]
    .sort((a, b) => Temporal.PlainDate.compare(a.date, b.date))
    .map(({ date, names }) => ({ date, name: names.join(', ') }));
}

interface Mark {
  readonly x: number;
  readonly text: string;
  readonly anchor: 'start' | 'end';
  /** 0 is next to the line. */
  readonly lane: number;
}

// Words that would run into one another stand one above the other. From the right, so that a line upward crosses no words.
function placed(milestones: readonly Milestone[], xOf: (date: PlainDate) => number): readonly Mark[] {
  const free: number[] = [];
  return [...milestones].reverse().map(({ date, name }): Mark => {
    const x = xOf(date);
    const text = shortened(`${shortDay(date)}: ${name}`, 100);
    const width = widthOf(text) + 16;
    const anchor = x + width > right + 8 && x - width > left ? 'end' : 'start';
    const [from, to] = anchor === 'end' ? [x - width, x + 6] : [x - 6, x + width];
    let lane = free.findIndex((start) => to <= start);
    if (lane < 0) lane = free.length;
    free[lane] = from;
    return { x, text, anchor, lane };
  });
}

function milestoneDrawn({ x, text, anchor, lane }: Mark, top: number): readonly Element[] {
  const y = top - 10 - lane * laneHeight;
  return [
    s('line.faint', { x1: round(x), x2: round(x), y1: y - 9, y2: top }),
    s('circle.dot', { cx: round(x), cy: top, r: 5 }),
    label(x + (anchor === 'end' ? -6 : 6), y, text, '', anchor),
  ];
}

const shades = { 'in-time': 'good', late: 'late', overdue: 'late', running: 'running', 'due-soon': 'running' } as const;

function clockDrawn(
  clock: ClockReading,
  xOf: (date: PlainDate) => number,
  y: number,
  today: PlainDate,
): readonly Element[] {
  const { from, due, stopped, state } = clock;
  const end = stopped ?? today;
  const [start, limit, until] = [xOf(from), xOf(due), Math.max(xOf(from), xOf(end))];
  return [
    label(left, y + 18, clock.label, 'strong'),
    label(right, y + 18, standing(clock, today), 'quiet', 'end'),
    s('rect.allowed', { x: round(start), y: y + 27, width: round(Math.max(limit - start, 2)), height: 12, rx: 2 }),
    s(`rect.${shades[state]}`, {
      x: round(start),
      y: y + 30,
      width: round(Math.max(until - start, 2)),
      height: 6,
      rx: 2,
    }),
    s('line.due', { x1: round(limit), x2: round(limit), y1: y + 24, y2: y + 42 }),
  ];
}

function todayDrawn(x: number, top: number, bottom: number): readonly Element[] {
  const anchor = x > pictureWidth - 60 ? 'end' : 'middle';
  return [
    s('line.today', { x1: round(x), x2: round(x), y1: top, y2: bottom + 20 }),
    label(anchor === 'end' ? right : Math.max(x, left + 20), bottom + 32, 'Today', 'today-words', anchor),
  ];
}

/** How a clock stands, in a few words. */
function standing({ from, due, stopped, overBy, left: rest, limit }: ClockReading, today: PlainDate): string {
  const allowed = `${limit} from ${dayOf(from)}`;
  const over = overBy === 1 ? '1 working day' : `${overBy} working days`;
  if (stopped && Temporal.PlainDate.compare(stopped, from) < 0)
    return `${allowed}; ended ${dayOf(stopped)}, before it began`;
  if (stopped && overBy > 0) return `due ${dayOf(due)}; ended ${dayOf(stopped)}, ${over} late`;
  if (stopped) return `due ${dayOf(due)}; ended ${dayOf(stopped)}, in time`;
  if (overBy > 0) return `due ${dayOf(due)}; ${over} overdue`;
  if (due.equals(today)) return 'due today';
  return `due ${dayOf(due)}; ${rest === 1 ? '1 working day' : `${rest} working days`} left`;
}

function clocksTable(clocks: readonly ClockReading[], today: PlainDate): Element {
  const head = ['Timescale', 'Started', 'Allowed', 'How it stands'];
  return h(
    'table.rows',
    { ariaLabel: 'Timescales' },
    h('thead', h('tr', ...head.map((name) => h('th', { scope: 'col' }, name)))),
    h(
      'tbody',
      ...clocks.map((clock) =>
        h(
          'tr',
          h('th', { scope: 'row' }, clock.label),
          h('td', dayOf(clock.from)),
          h('td', clock.limit),
          h('td', capital(standing(clock, today))),
        ),
      ),
    ),
  );
}

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function shortDay({ day, month }: PlainDate): string {
  return `${day} ${monthNames[month - 1]}`;
}

/** The firsts of months between two days, so many apart that their names have room; the year where it changes. */
function months(first: PlainDate, last: PlainDate): readonly Milestone[] {
  const step = Math.max(1, Math.ceil(daysBetween(first, last) / 30 / 10));
  const found: Milestone[] = [];
  for (
    let date = first.with({ day: 1 });
    Temporal.PlainDate.compare(date, last) <= 0;
    date = date.add({ months: step })
  ) {
    if (Temporal.PlainDate.compare(date, first) < 0) continue;
    const before = found.at(-1)?.date.year;
    found.push({ date, name: `${monthNames[date.month - 1]}${before === date.year ? '' : ` ${date.year}`}` });
  }
  return found;
}
