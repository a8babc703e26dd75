// Short forms in capitals, and where a text says what they stand for.

import type { Span } from './span.ts';

export interface ShortForm extends Span {
  /** Without the `s` of several: `EHCP` for `EHCPs`. */
  readonly form: string;
  /** As the list of known forms has it; null for those that are not on it. */
  readonly listed: string | null;
  /** It is spelled out right here: `child in need (CIN)`, `CIN (child in need)`. */
  readonly isExplained: boolean;
  /** It is not on the list, and may be a word in capitals, a number or part of a reference. */
  readonly isDoubtful: boolean;
}

interface Token extends Span {
  readonly text: string;
}

const tokens = /[\p{L}\p{N}\p{M}]+(?:&[\p{L}\p{N}\p{M}]+)*/gu;

/** Every short form in a text, in order: those of the list, and any other word of two to five capital letters. */
export function shortFormsIn(text: string, known: ReadonlyMap<string, string>): readonly ShortForm[] {
  const found: ShortForm[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    readLine(text, tokensOf(line, start), known, found);
    start += line.length + 1;
  }
  return found;
}

function tokensOf(line: string, start: number): readonly Token[] {
  return [...line.matchAll(tokens)].map((match) => ({
    text: match[0],
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

function readLine(text: string, words: readonly Token[], known: ReadonlyMap<string, string>, into: ShortForm[]): void {
  const forms = words.map((word) => formOf(word.text, known));
  const isShouted =
    words.length > 2 && words.every((word) => isCapitals(word.text)) && forms.some((one) => !one?.listed);
  for (const [i, form] of forms.entries()) {
    const word = words[i] as Token;
    if (!form || isJoined(text, word)) continue;
    const beside = [i - 1, i + 1].some((at) => {
      const other = words[at];
      return other && !forms[at]?.listed && isCapitals(other.text) && isNextTo(text, word, other);
    });
    into.push({
      ...form,
      start: word.start,
      end: word.end,
      isExplained: isExplained(text, word, form.form, (form.listed && known.get(form.listed)) || null),
      isDoubtful: isShouted || (form.listed === null && (beside || isWord(form.form) || followsTitle(words[i - 1]))),
    });
  }
}

function formOf(word: string, known: ReadonlyMap<string, string>): Pick<ShortForm, 'form' | 'listed'> | null {
  if (word.length < 2 || word.length > 20) return null;
  const single = /^[^\p{Ll}]{2,}s$/u.test(word) ? word.slice(0, -1) : word;
  const listed = [word, single].find((one) => known.has(one)) ?? listedInCapitals(single, known);
  if (listed !== null) return { form: listed === word ? word : single, listed };
  return /^(?:[A-Z]{2,5}|[A-Z]{1,3}&[A-Z]{1,3})$/.test(single) ? { form: single, listed: null } : null;
}

// CAFCASS is Cafcass.
function listedInCapitals(word: string, known: ReadonlyMap<string, string>): string | null {
  if (!/^[A-Z]{6,}$/.test(word)) return null;
  for (const form of known.keys()) if (form.toUpperCase() === word) return form;
  return null;
}

function isCapitals(word: string): boolean {
  return word.length > 1 && /^[\p{Lu}&]+$/u.test(word);
}

function isNextTo(text: string, one: Span, other: Span): boolean {
  const gap = one.start < other.start ? text.slice(one.end, other.start) : text.slice(other.end, one.start);
  return gap.trim() === '';
}

/** Part of a reference, an address or letters with stops: EX-1042, CIN/2026/7, U.K. */
function isJoined(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - 2), start);
  const after = text.slice(end, end + 2);
  return /(?:\p{N}[-/_.:]|\p{L}\.|[@_#\\])$/u.test(before) || /^(?:[-/_.:]?\p{N}|\.\p{L}|[@_\\])/u.test(after);
}

function followsTitle(before: Token | undefined): boolean {
  return before !== undefined && /^(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Sir|Rev)$/.test(before.text);
}

const shortWords = new Set(
  (
    'AD AGE AGO ALL AM AN AND ANY ARE AS ASK AT BAD BE BED BIG BOY BUT BY CAN CRY DAD DAY DID DIE DO DR EG END ETC FAR FEW FOR GET ' +
    'GO GOT HAD HAS HE HER HIM HIS HIT HOW IE IF IN IS IT ITS LED LET LOW MAN MAY ME MEN MET MR MRS MS MUM MY NB NEW NO NOR NOT NOW ' +
    'OF OFF OH OK OLD ON ONE OR OUR OUT OWN PM PS PTO PUT RAN RE RUN SAD SAW SAY SEE SET SHE SIX SO SON TBA TBC TEN THE TO TOO TRY ' +
    'TWO UP US USE VIA WAS WAY WE WHO WHY YES YET YOU'
  ).split(' '),
);

// Four or five letters that can be spoken are more often a word that is stressed (SEEN, NEVER) than a short form nobody has listed.
function isWord(form: string): boolean {
  return (
    shortWords.has(form) || /^[IVX]+$/.test(form) || (form.length > 3 && /[AEIOUY]/.test(form) && !form.includes('&'))
  );
}

const nearby = 160;

function isExplained(text: string, { start, end }: Span, form: string, long: string | null): boolean {
  // Most short forms have nothing of the kind about them: a glance is enough.
  if (/[("'\u2018\u201c]$|\s(?:or|called|as)\s+$/.test(text.slice(Math.max(0, start - 9), start))) {
    const before = text.slice(Math.max(0, start - nearby), start);
    const words =
      /^(.*)\(\s*["'\u2018\u201c]?$/s.exec(before) ??
      /^(.*\s)(?:or|called|known as)\s+["'\u2018\u201c]?$/s.exec(before);
    if (words?.[1] && isLongForm(form, long, wordsOf(words[1]), 'end')) return true;
  }
  if (!/^["'\u2019\u201d]?\s*[(:=\u2013\u2014-]/.test(text.slice(end, end + 4))) return false;
  const after = text.slice(end, end + nearby);
  const inside = /^["'\u2019\u201d]?\s*\(([^()]*)\)/.exec(after);
  if (inside?.[1] && isLongForm(form, long, wordsOf(inside[1]), 'whole')) return true;
  const dash = /^\s*[:=\u2013\u2014]\s*([^()]*)|^\s+-\s+([^()]*)/.exec(after);
  return dash !== null && isLongForm(form, long, wordsOf(dash[1] ?? dash[2] ?? ''), 'start');
}

function wordsOf(text: string): readonly string[] {
  return (text.match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.toLowerCase());
}

function isLongForm(
  form: string,
  long: string | null,
  words: readonly string[],
  where: 'start' | 'end' | 'whole',
): boolean {
  const wanted = long === null ? [] : wordsOf(long);
  if (wanted.length > 0 && words.length >= wanted.length) {
    const part = where === 'start' ? words.slice(0, wanted.length) : words.slice(-wanted.length);
    const isSame = (word: string, i: number) => word === part[i] || `${word}s` === part[i];
    if (wanted.every(isSame)) return true;
  }
  if (where === 'start') return false;
  return fitsInitials(form, words);
}

const littleWords = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  's',
  'the',
  'to',
  'with',
]);

// Read from the end: each letter begins a word, little words may be passed over, and one other where there are letters enough.
function fitsInitials(form: string, words: readonly string[]): boolean {
  const letters = [...form.toLowerCase()].filter((letter) => /\p{L}/u.test(letter));
  let left = letters.length;
  let passes = letters.length > 2 ? 1 : 0;
  for (let i = words.length - 1; i >= 0 && left > 0; i--) {
    const word = words[i] as string;
    if (word.startsWith(letters[left - 1] as string)) left--;
    else if (!littleWords.has(word) && --passes < 0) return false;
  }
  return left === 0;
}
