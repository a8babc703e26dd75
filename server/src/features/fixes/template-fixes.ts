// Quick fixes for people who write templates.

import type { TemplateFinding } from '../../core/check/template-findings.ts';
import { meaningOfWords, meaningsOf } from '../../core/template/meanings.ts';
import type { FieldAsk, Template } from '../../core/template/template.ts';
import type { Edit } from '../../core/text/edit.ts';
import { nearest } from '../../core/text/nearest.ts';
import type { Span } from '../at.ts';
import type { Fix } from './fix.ts';

/** The fixes of something wrong with a template, best first. */
export function templateFixes(template: Template, finding: TemplateFinding): readonly Fix[] {
  if (finding.rule === 'template/meaning') return setMeaning(template, finding);
  return finding.nearest.slice(0, 3).map((name, i) => ({
    title: `Change to "${name}"`,
    edits: [{ ...replaced(finding, template.source.text), text: name }],
    preferred: i === 0,
  }));
}

// A concept is named after its number sign, and the finding may stand on both.
function replaced({ rule, at: { start, end } }: TemplateFinding, text: string): Span {
  const isAfterSign = rule === 'template/unknown-concept' && text[start] === '#';
  return { start: isAfterSign ? start + 1 : start, end };
}

/** One action for each meaning the first option without one may have; the likeliest by its words first. */
function setMeaning(template: Template, { at }: TemplateFinding): readonly Fix[] {
  const ask = [...template.byKey.values()].find(
    (one): one is FieldAsk => one.kind === 'field' && one.at.start === at.start && one.at.source === at.source,
  );
  if (!ask?.concept || !ask.blank) return [];
  const allowed = meaningsOf(ask.concept);
  const option = ask.choices.find(({ meaning }) => meaning === null || !allowed.includes(meaning));
  const place = option && optionAt(template.source.text, at.end, option.label);
  if (!option || !place) return [];
  const likely = meaningOfWords(ask.concept, option.label) ?? nearest(option.label, allowed)[0] ?? null;
  const ordered = likely ? [likely, ...allowed.filter((one) => one !== likely)] : allowed;
  return ordered.map((meaning) => ({
    title: `Let "${option.label}" mean ${meaning}`,
    edits: [{ ...place, text: ` = ${meaning}` }],
    preferred: meaning === likely,
  }));
}

/** Where an option's meaning goes, with the wrong one it has: after its words, and its quotation marks if it has any. A column's stand in the table's first row. */
function optionAt(text: string, from: number, label: string): Pick<Edit, 'start' | 'end'> | null {
  const paragraph = /\n[ \t\r]*\n/.exec(text.slice(from))?.index ?? text.length;
  for (let found = text.indexOf(label, from); found >= 0; found = text.indexOf(label, found + 1)) {
    const [whole = '', quote = '', meaning = ''] =
      /^("?)([ \t]*=[^/;}\r\n]*)?/.exec(text.slice(found + label.length)) ?? [];
    if (found > from + paragraph) return null;
    const before = text.slice(from, found).trimEnd().at(-1) ?? '{';
    const after = text.slice(found + label.length + whole.length).trimStart()[0] ?? '}';
    const start = found + label.length + quote.length;
    if ('{/;"'.includes(before) && '}/;'.includes(after)) return { start, end: start + meaning.trimEnd().length };
  }
  return null;
}
