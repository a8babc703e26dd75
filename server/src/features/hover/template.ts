// In a template: what each part of a blank, and each line at the top, means.

import { offsetsOf } from '../../core/markdown/blocks.ts';
import { readFrontMatter } from '../../core/record/front-matter.ts';
import { type Blank, readBlank } from '../../core/template/blank.ts';
import { type Part, splitOutsideQuotes } from '../../core/template/blank-parts.ts';
import { blankTypes, modifiers } from '../../core/template/blank-words.ts';
import { maskBlanks } from '../../core/template/mask.ts';
import type { ConceptId, ConceptType } from '../../core/vocabulary/vocabulary.ts';
import { conceptOf, recordTypes } from '../../core/vocabulary/vocabulary.ts';
import { type Document, type Project, templateOf } from '../../project/project.ts';
import { lineAround, type Span } from '../at.ts';
import { optionsWords } from './asks.ts';
import { conditionInWords } from './condition-words.ts';
import { fewOf, type HoverPart, paragraphs, shown } from './part.ts';
import { rulesLooking } from './rules-of.ts';

/** What the words of a template at an offset mean; null where they are the form's own. */
export function templatePart(project: Project, document: Document, offset: number): HoverPart | null {
  const { text } = document.blocks;
  const found = maskBlanks(text).blanks.find(({ start, end }) => start < offset && offset < end);
  if (!found) return detailPart(project, document, offset);
  const inside = offset - found.start - 1;
  const whole = { start: 0, end: found.source.length };
  const part = splitOutsideQuotes(found.source, whole, (at) => found.source[at] === ';').find(
    ({ at }) => at.start <= inside && inside <= at.end,
  );
  if (!part || part.text === '') return null;
  const words = partWords(project, document, readBlank(found.source), part);
  const span = { start: found.start + 1 + part.at.start, end: found.start + 1 + part.at.end };
  return words === null ? null : { words, span };
}

function partWords(project: Project, document: Document, blank: Blank, part: Part): string | null {
  const holds = (at: Span | null) => at !== null && part.at.start <= at.start && at.end <= part.at.end;
  if (part.text.startsWith('#')) return blank.concept ? conceptWords(project, document, blank.concept.name) : null;
  if (blank.condition && holds(blank.condition.at)) {
    const meaning = modifiers.find(({ name }) => name === 'required when')?.meaning ?? '';
    return paragraphs(`**required when**`, meaning, `Here: when ${shown(conditionInWords(blank.condition.name))}.`);
  }
  if (blank.codes && /^codes\s/i.test(part.text)) {
    const meaning = modifiers.find(({ name }) => name === 'codes')?.meaning ?? '';
    return paragraphs('**codes**', meaning, codesWords(project, blank.codes.name));
  }
  const codes = blank.codes && holds(blank.codes.at) ? codesWords(project, blank.codes.name) : null;
  if (blank.type && holds(blank.typeAt)) {
    const meaning = blankTypes.find(({ name }) => name === blank.type)?.meaning ?? '';
    const options = blank.options.map(({ label, meaning: means }) =>
      means === null ? shown(label) : `${shown(label)} (understood as ${shown(means)})`,
    );
    return paragraphs(
      `**${blank.type}**`,
      shown(meaning),
      options.length > 0 ? `Here: ${fewOf(options, 20)}.` : null,
      codes,
    );
  }
  const low = part.text.toLowerCase().replace(/\s+/g, ' ');
  const known = modifiers.find(({ name }) => low === name || low.startsWith(`${name} `));
  return known ? paragraphs(`**${known.name}**`, shown(known.meaning)) : null;
}

function codesWords({ reach }: Project, id: string): string {
  const set = reach.codes(id);
  return set
    ? `The code list *${shown(set.title)}*: ${optionsWords(set.codes)}.`
    : `No code list called "${shown(id)}" is in reach.`;
}

const conceptTypes: Readonly<Record<ConceptType, string>> = {
  text: 'A few words',
  prose: 'One or more paragraphs',
  date: 'A date',
  datetime: 'A date, perhaps with a time',
  'yes/no': 'Yes or No',
  choice: 'A choice',
  number: 'A number',
  person: 'A person',
  rows: 'A table',
  section: 'A section with all that stands in it',
};

function conceptWords(project: Project, document: Document, id: string): string | null {
  // A column of a table is named after it.
  const dot = id.lastIndexOf('.');
  const table = dot > 0 ? conceptOf(id.slice(0, dot)) : null;
  const column = table?.columns?.[id.slice(dot + 1)];
  const concept = conceptOf(id);
  if (!concept && !(table && column)) return null;
  const label = concept?.label ?? `A column of ${table?.label}`;
  const type = concept?.type ?? column ?? 'text';
  const columns = concept?.columns ? ` Its columns: ${Object.keys(concept.columns).join(', ')}.` : '';
  const { clocks } = project.reach.guidance;
  const named = (list: typeof clocks) =>
    fewOf(
      list.map((clock) => `*${shown(clock.label)}*`),
      5,
    );
  const starts = clocks.filter(({ from }) => from.includes(id));
  const stops = clocks.filter(({ to }) => to.includes(id));
  return paragraphs(
    `**#${id}**: ${shown(label)}`,
    `${conceptTypes[type]}.${columns}`,
    starts.length > 0 ? `Starts the ${starts.length === 1 ? 'clock' : 'clocks'} ${named(starts)}.` : null,
    stops.length > 0 ? `Stops the ${stops.length === 1 ? 'clock' : 'clocks'} ${named(stops)}.` : null,
    // Whatever is no concept of the vocabulary is looked for by no rule.
    rulesLooking(project, templateOf(project, document), [id as ConceptId]),
  );
}

/** What each line at the top of a template is for. */
export const templateDetailWords: ReadonlyMap<string, string> = new Map([
  ['id', 'The name records give after "template:", in small letters, digits and hyphens.'],
  ['title', 'What people call this form.'],
  ['version', 'Three numbers with full stops. A new first number is a form that older records do not fit.'],
  ['record', 'What kind of record this is: it decides which rules and timescales hold.'],
  ['extends', 'The template this one adds to. It says only what differs.'],
  ['rules', "Checks of this template's own, each with a condition and what to say where it is true."],
  ['language', 'The language the form is written in.'],
  ['description', 'What the form is for, in a sentence.'],
]);

/** What each line of a rule of a template's own is for. */
export const templateRuleWords: ReadonlyMap<string, string> = new Map([
  ['id', 'The name of this rule, for settings and acceptances.'],
  ['when', 'The condition: where it is true, the rule speaks.'],
  ['message', 'What the rule says.'],
  ['severity', 'How much it matters: error, warning, information or hint.'],
  ['at', 'The label, column or heading it is shown at.'],
  ['because', 'What it rests on; it is added to the message in brackets.'],
]);

function detailPart(project: Project, document: Document, offset: number): HoverPart | null {
  const { blocks } = document;
  const { block, entries } = readFrontMatter(blocks);
  if (!block || offset >= block.text.length) return null;
  const line = lineAround(blocks.text, offset);
  const match = /^([ \t]*(?:- )?[ \t]*)([\w-]+)[ \t]*:[ \t]*/.exec(blocks.text.slice(line.start, line.end));
  const [whole = '', indent = '', key = ''] = match ?? [];
  if (!match) return null;
  const isInside = indent !== '';
  const rules = entries.get('rules');
  if (isInside && (!rules || offset < offsetsOf(blocks, rules.keyAt).start)) return null;
  const start = line.start + indent.length;
  const keySpan = { start, end: start + key.length };
  const meaning = (isInside ? templateRuleWords : templateDetailWords).get(key);
  if (!meaning) return null;
  const value = line.start + whole.length <= offset && !isInside ? (entries.get(key)?.text ?? '') : '';
  const said = value === '' ? null : valueWords(project, key, value);
  return said === null
    ? {
        words: paragraphs(`**${key}**`, meaning, isInside ? conditionOf(key, blocks.text, line, whole) : null),
        span: keySpan,
      }
    : { words: said, span: { start: line.start + whole.length, end: line.end } };
}

function conditionOf(key: string, text: string, line: Span, before: string): string | null {
  const source = text.slice(line.start + before.length, line.end).trim();
  // A condition on lines of its own is left to speak for itself.
  if (key !== 'when' || !/^[^|>]/.test(source)) return null;
  const bare = /^'(.*)'$/.exec(source)?.[1]?.replaceAll("''", "'") ?? source;
  return `Here: when ${shown(conditionInWords(bare))}.`;
}

function valueWords({ reach }: Project, key: string, value: string): string | null {
  if (key === 'record')
    return Object.hasOwn(recordTypes, value)
      ? `**${value}**: ${recordTypes[value as keyof typeof recordTypes]}.`
      : null;
  if (key !== 'extends') return null;
  const base = reach.template(value);
  return base ? `**${shown(base.title)}**, version ${shown(base.version)}` : null;
}
