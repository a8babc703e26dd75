import { isEmpty, isPlaceholder } from './blankness.ts';
import { tidied } from './tidied.ts';

/** The reason is null when none is given in real words. */
export interface NotApplicableSaid {
  readonly reason: string | null;
}

const dash = '[-\u2010-\u2015\u2212]';
const clear = /^(?:not[ -]applicable|does not apply|n ?\/ ?a|n\.a\.?)(?![\p{L}\p{N}])\.?(.*)$/isu;
// These begin sentences too ("None of the children", "NA meetings"), so a mark or a connecting word has to follow them.
// "None since May" says when, not why.
const when =
  '(?:\\d|(?:last|early|late|mid|the|then|birth|january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b)';
const guarded = new RegExp(
  `^(?:none|nil|na)(?=$|\\.?$| ?[.:;,]| ?\\(| ${dash}|${dash} | (?:because|as|since(?! ${when})|due to) )\\.?(.*)$`,
  'isu',
);

/** Reads `Not applicable: reason`, `N/A - reason`, `n/a`, `None`, `Nil because ...`; null when a text says anything else. */
export function readNotApplicable(text: string): NotApplicableSaid | null {
  // A section may be long, and nearly none begins so.
  if (!/^[\s\p{Cf}]*[nd]/iu.test(text)) return null;
  const said = tidied(text);
  const rest = clear.exec(said)?.[1] ?? guarded.exec(said)?.[1];
  return rest === undefined ? null : { reason: reasonIn(rest) };
}

const emptyTail =
  /^(?:at (?:this|the) (?:time|stage|moment|present)|at present|currently|here|yet|known|to this (?:assessment|case|record|child))\.?$/i;

function reasonIn(rest: string): string | null {
  const bare = rest.replace(/^[\s:;,.\-\u2010-\u2015\u2212]+/, '').trim();
  const unwrapped = /^\(([^()]*)\)\.?$/.exec(bare)?.[1]?.trim() ?? bare;
  const reason = unwrapped.replace(/^(?:because of|because|as|since|due to)\b[ :,]*/i, '').trim();
  if (!/\p{L}{2}/u.test(reason) || isEmpty(reason) || isPlaceholder(reason) || emptyTail.test(reason)) return null;
  return readNotApplicable(reason) ? null : reason;
}
