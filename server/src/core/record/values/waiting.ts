import { type PlainDate, readDate } from './dates.ts';
import { tidied } from './tidied.ts';

export interface WaitingSaid {
  /** What is being waited for; may be empty. */
  readonly what: string;
  readonly whom: string | null;
  readonly since: PlainDate | null;
}

// Longer than any such note, and short enough that no expression below can be slow.
const longest = 500;
const beginning = /^(?:a?waiting|awaited)(?: for)? ?(?:[:\u2013\u2014]|-(?= )) ?/i;
const asked =
  /^(?:asked for from|asked|requested from|requested of|chased|from|e-?mailed|rang|phoned|telephoned|called|wrote to)\b:? ?/i;

/** Reads `Waiting: school report, asked Ms K, 3 March 2026`; null when a text is no such note or waits for nothing named. */
export function readWaiting(text: string): WaitingSaid | null {
  // A section may be long, and nearly none begins so.
  if (!/^[\s\p{Cf}]*(?:a\p{Cf}*)?w/iu.test(text)) return null;
  const said = tidied(text);
  const begun = beginning.exec(said);
  if (!begun || said.length > longest) return null;
  const { before, date } = splitDate(said.slice(begun[0].length).replace(/[\s.;,)]+$/, ''));
  const parts = before.split(/[,;]/).map((part) => part.trim());
  const whom = parts.findIndex((part, index) => index > 0 && asked.test(part));
  const what = (whom < 0 ? parts : parts.slice(0, whom)).join(', ').trim();
  if (what === '' && whom < 0 && !date) return null;
  return { what, whom: whom < 0 ? null : parts.slice(whom).join(', ').replace(asked, '').trim() || null, since: date };
}

// The longest run of words at the end that is a date, so that its weekday and day are not left behind.
function splitDate(text: string): { before: string; date: PlainDate | null } {
  const words = text.split(' ');
  for (let from = Math.max(words.length - 8, 0); from < words.length; from++) {
    const said = readDate(words.slice(from).join(' ').replace(/^\(/, ''));
    if (said) {
      const before = words.slice(0, from).join(' ');
      return { before: before.replace(/[\s,;(]*(?:\b(?:since|on|from|dated)\b)?[\s,;(]*$/i, ''), date: said.date };
    }
  }
  return { before: text, date: null };
}
