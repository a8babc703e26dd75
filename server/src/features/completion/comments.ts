// Acceptances: `<!-- accept RULE: reason; who, date -->` for what is found in the section one is in.

import { CompletionItemKind } from 'vscode-languageserver-types';
import type { CheckedFinding } from '../../core/check/check.ts';
import { writeDate } from '../../core/record/values/dates.ts';
import { whyItMatters } from '../../core/rules/explain.ts';
import { rules } from '../../core/rules/index.ts';
import type { Span } from '../at.ts';
import { isCalm } from '../diagnostics.ts';
import { mayBeAccepted } from '../fixes/accept.ts';
import { paragraphs, shown } from '../hover/part.ts';
import { type Cursor, indentOf } from './cursor.ts';
import { type Offer, ranks } from './offer.ts';
import { end, type Snippet, stop } from './snippet.ts';

/** What can stand in the comment one is in; null where the cursor is in none. */
export function commentOffers(cursor: Cursor): readonly Offer[] | null {
  const { before, after, line, offset } = cursor;
  const open = before.lastIndexOf('<!--');
  if (open < 0 || before.indexOf('-->', open + 4) >= 0) return beginsComment(cursor);
  const body = before.slice(open + 4);
  const close = after.indexOf('-->');
  const rest = close < 0 ? after : after.slice(0, close);
  if ('accept'.startsWith(body.trim().toLowerCase()) && rest.trim() === '') {
    const span = { start: line.start + open, end: close < 0 ? offset : offset + close + 3 };
    return findingsHere(cursor).map((finding, i) => acceptance(cursor, finding, span, before.slice(open), i));
  }
  const rule = /^\s*accept[ \t]+([^\s:;]*)$/i.exec(body);
  if (!rule) return [];
  const word = /^[^\s:;<>]*/.exec(rest)?.[0].replace(/-+$/, '') ?? '';
  const span = { start: offset - (rule[1]?.length ?? 0), end: offset + word.length };
  const isBare = rest.slice(word.length).trim() === '';
  return ruleOffers(cursor, span, isBare, close);
}

// `<`, `<!` and `<!-` are no comment yet.
function beginsComment(cursor: Cursor): readonly Offer[] | null {
  const { before, after, line, offset } = cursor;
  if (after.trim() !== '' || !/^[ \t]*<(?:!-?)?$/.test(before)) return null;
  const start = line.start + indentOf(cursor).length;
  return findingsHere(cursor).map((finding, i) =>
    acceptance(cursor, finding, { start, end: offset }, before.trim(), i),
  );
}

/** On an empty line: an acceptance of each thing found in the section. */
export function emptyLineAcceptances(cursor: Cursor): readonly Offer[] {
  const span = { start: cursor.line.start, end: cursor.line.end };
  return findingsHere(cursor).map((finding, i) => acceptance(cursor, finding, span, '', i));
}

function acceptance(cursor: Cursor, finding: CheckedFinding, span: Span, typed: string, i: number): Offer {
  const { rule } = finding;
  return {
    label: `Accept: ${titleOf(cursor, rule)}`,
    detail: rule,
    words: findingWords(cursor, finding),
    kind: CompletionItemKind.Snippet,
    span,
    insert: [`<!-- accept ${rule}`, ...reason(cursor), end],
    filter: `${typed === '' ? '' : '<!-- '}accept ${rule} ${titleOf(cursor, rule)}`,
    rank: ranks.accept + i,
  };
}

function reason({ project: { today } }: Cursor): Snippet {
  return [': ', stop(), '; ', stop(), `, ${writeDate({ date: today, time: null })} -->`];
}

// Rules that speak in this section first, then all there are.
function ruleOffers(cursor: Cursor, span: Span, isBare: boolean, close: number): readonly Offer[] {
  const here = findingsHere(cursor);
  const form = cursor.still().form;
  const all = [...rules.map(({ id }) => id), ...(form?.template.rules.map(({ id }) => id) ?? [])];
  const named = new Map(here.map((finding) => [finding.rule, finding]));
  const ids = [...here.map(({ rule }) => rule), ...all.filter((id) => !named.has(id) && mayBeNamed(id))];
  const rest: Snippet =
    close < 0
      ? reason(cursor)
      : [': ', stop(), '; ', stop(), `, ${writeDate({ date: cursor.project.today, time: null })}`];
  return ids.map((id, i): Offer => {
    const finding = named.get(id);
    return {
      label: id,
      detail: titleOf(cursor, id),
      words: finding ? findingWords(cursor, finding) : ruleWords(id),
      kind: CompletionItemKind.Snippet,
      span,
      insert: isBare ? [id, ...rest, ...(close < 0 ? [end] : [])] : [id],
      filter: `${id} ${titleOf(cursor, id)}`,
      rank: (finding ? ranks.best : ranks.here) + i,
    };
  });
}

function mayBeNamed(id: string): boolean {
  const rule = rules.find((one) => one.id === id);
  return rule === undefined || (rule.kind !== 'findings' && rule.kind !== 'record');
}

// What is found in the section of the line, each rule once; nothing while the form is new and untouched.
function findingsHere(cursor: Cursor): readonly CheckedFinding[] {
  const { checked, form, section } = cursor.still();
  if (!form || !section || isCalm(checked)) return [];
  const here = checked.findings.filter((finding) => mayBeAccepted(finding) && form.sectionAt(finding.at) === section);
  return here.filter(({ rule }, i) => here.findIndex((other) => other.rule === rule) === i);
}

function findingWords(cursor: Cursor, { rule, message }: CheckedFinding): string {
  return paragraphs(shown(message), `*${shown(titleOf(cursor, rule))}*`, ruleWords(rule));
}

function ruleWords(id: string): string {
  const rule = rules.find((one) => one.id === id);
  return (rule && whyItMatters(rule)) ?? '';
}

function titleOf(cursor: Cursor, id: string): string {
  const own = cursor.still().form?.template.rules.find((one) => one.id === id);
  return rules.find((one) => one.id === id)?.title ?? own?.message ?? '';
}
