// `<!-- accept RULE: reason; who, date -->`: somebody has looked at a finding and says, by name and with a reason, that it may stand.

import type { Place } from '../markdown/block.ts';
import { nameKey } from '../text/name.ts';
import type { Comment } from './piece.ts';
import { readSignature } from './signature.ts';
import { type PlainDate, readDate } from './values/dates.ts';

export interface Acceptance {
  /** The whole comment. */
  readonly at: Place;
  readonly rule: string;
  readonly ruleAt: Place;
  readonly reason: string;
  /** Who accepted it, as written; null when nobody is named. */
  readonly by: string | null;
  readonly date: PlainDate | null;
  /** The last day it holds; null when it does not lapse. */
  readonly until: PlainDate | null;
  /** It stands nowhere in the record: the finding was there when the record was taken over. */
  readonly inherited?: true;
}

const beginning = /^(\s*accept\s+)([^\s:;]+)\s*:?/i;
const untilAtEnd = /[\s,;]*\buntil\s+([^,;]+?)\s*\.?$/i;

/** Reads a comment as an acceptance; null when it is any other comment. */
export function readAcceptance(comment: Comment): Acceptance | null {
  const begun = beginning.exec(comment.text);
  if (!begun?.[1] || !begun[2]) return null;
  const start = comment.at.start + '<!--'.length + begun[1].length;
  let rest = comment.text.slice(begun[0].length).trim();
  let until: PlainDate | null = null;
  const lapse = untilAtEnd.exec(rest);
  const lapseDate = lapse?.[1] ? readDate(lapse[1]) : null;
  if (lapse && lapseDate) {
    until = lapseDate.date;
    rest = rest.slice(0, lapse.index).trim();
  }
  const semicolon = rest.lastIndexOf(';');
  const reason = (semicolon < 0 ? rest : rest.slice(0, semicolon)).trim();
  const signature = semicolon < 0 ? '' : rest.slice(semicolon + 1).trim();
  const { name, date } = readSignature(signature);
  return {
    at: comment.at,
    rule: begun[2],
    ruleAt: { block: comment.at.block, start, end: start + begun[2].length },
    reason,
    by: name,
    date,
    until,
  };
}

/** True when the words given as a reason say nothing: too short, or one of the phrases that stand in for a reason. */
export function isNoReason(reason: string, emptyPhrases: readonly string[]): boolean {
  const said = nameKey(reason);
  return !/\p{L}{2}/u.test(said) || emptyPhrases.some((phrase) => nameKey(phrase) === said);
}
