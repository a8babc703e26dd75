// A label, a heading, a column or an empty answer: what the template asks for there, whether it is needed now, and who looks at it.

import type { Checked } from '../../core/check/check.ts';
import type { Answer, Filled, FilledSection, FilledTable, Form } from '../../core/form/form.ts';
import { offsetsOf } from '../../core/markdown/blocks.ts';
import type { FieldAsk } from '../../core/template/template.ts';
import type { Project } from '../../project/project.ts';
import type { At, Span } from '../at.ts';
import { clockLimit, clockOutcome } from '../clock-words.ts';
import { stateIn, stateOf } from '../states.ts';
import { checklistWords, fieldWords, needs, tableWords } from './asks.ts';
import { conditionInWords } from './condition-words.ts';
import { beginning, fewOf, type HoverPart, paragraphs, partOf, shown, shownFirst } from './part.ts';
import { rulesLooking } from './rules-of.ts';

/** What is asked for where the cursor stands; null in an answer of words, which speaks for itself, and where the template asks nothing. */
export function blankPart(project: Project, checked: Checked, at: At): HoverPart | null {
  const { form } = checked;
  if (!form) return null;
  switch (at.kind) {
    case 'heading':
      return at.section
        ? sectionPart(project, form, at.section, offsetsOf(form.record.blocks, at.heading.words.at))
        : null;
    case 'answer':
      return answerPart(project, checked, form, at.answer, at.on, withLabel(form, at.answer, at.span));
    case 'cell':
      if (at.row < 0 && at.filled && at.ask) return columnPart(project, form, at.filled, at.ask, at.span);
      return at.answer ? answerPart(project, checked, form, at.answer, 'value', at.span) : null;
    default:
      return null;
  }
}

// An empty answer is no word to point at; its label is.
function withLabel(form: Form, { label, ask }: Answer, span: Span): Span {
  if (!label || ask.style === 'text' || form.record.blocks.text.slice(span.start, span.end).trim() !== '') return span;
  return { start: offsetsOf(form.record.blocks, label.at).start, end: span.end };
}

function answerPart(
  project: Project,
  checked: Checked,
  form: Form,
  answer: Answer,
  on: 'label' | 'value',
  span: Span,
): HoverPart | null {
  const { ask, section, state } = answer;
  const isAnswered = state === 'answered';
  const isWords = ask.type === 'text' || ask.type === 'prose' || ask.style === 'text';
  if (on === 'value' && isAnswered && isWords) return null;
  const title = titleOf(answer, section);
  const asked = [fieldWords(ask), needWords(form, answer, ask.style === 'column')].join(' ');
  if (on === 'value' && isAnswered) return { words: paragraphs(title, asked), span };
  const { state: progress, words } = stateIn(form, answer, project.reach.guidance.holidays);
  return {
    words: paragraphs(
      title,
      quoted(guidanceOf(section).slice(0, 1)),
      asked,
      progress === 'started' || progress === 'waiting' ? soFar(words) : null,
      isAnswered ? null : clockWords(project, checked, ask),
      rulesLooking(project, form.template, conceptsOf(form, ask), form.record.status),
    ),
    span,
  };
}

function titleOf({ ask }: { readonly ask: FieldAsk }, section: FilledSection): string {
  const around = sectionName(section);
  const name = ask.style === 'text' ? around : shown(ask.name);
  return name === around ? `**${name}**` : `**${name}** · ${around}`;
}

function columnPart(project: Project, form: Form, table: FilledTable, ask: FieldAsk, span: Span): HoverPart {
  return {
    words: paragraphs(
      titleOf({ ask }, table.section),
      quoted(guidanceOf(table.section).slice(0, 1)),
      [fieldWords(ask), ask.need === 'when' ? conditionWords(ask) : needs[ask.need]].join(' '),
      rulesLooking(project, form.template, conceptsOf(form, ask), form.record.status),
    ),
    span,
  };
}

function sectionPart(project: Project, form: Form, section: FilledSection, span: Span): HoverPart | null {
  const { ask } = section;
  const tables = section.filled.flatMap((one) =>
    one.kind === 'table' ? [tableWords(one.ask)] : one.kind === 'checklist' ? [checklistWords(one.ask)] : [],
  );
  const labels = section.filled.flatMap((one) => (one.kind === 'answer' ? [shown(one.ask.name)] : []));
  const concepts = [ask.concept, section.text?.ask.concept ?? null, ...section.filled.map(tableConcept)];
  const isDocument = section.parent === null;
  const { words } = stateOf(form, section, project.reach.guidance.holidays);
  return partOf(
    paragraphs(
      isDocument
        ? `**${shown(form.template.title)}**, version ${shown(form.template.version)}`
        : `**${sectionName(section)}**`,
      quoted(guidanceOf(section)),
      [
        section.text ? fieldWords(section.text.ask) : '',
        ...tables,
        labels.length > 0 ? `Asks for ${fewOf(labels, 12)}.` : '',
        isDocument ? '' : needWords(form, section, false),
        ask.repeatable ? 'It may stand more than once.' : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
      silent.has(words) ? null : soFar(words),
      rulesLooking(project, form.template, concepts, form.record.status),
    ),
    span,
  );
}

const silent: ReadonlySet<string> = new Set(['nothing is asked here', 'answered']);

function soFar(words: string): string {
  return `So far: ${shown(words).replace(/[.\s]+$/, '')}.`;
}

function tableConcept(one: Filled) {
  return one.kind === 'table' ? one.ask.concept : null;
}

function sectionName({ heading, ask }: FilledSection): string {
  return shown(heading?.words.text ?? ask.name);
}

// A column means something by its table.
function conceptsOf(form: Form, ask: FieldAsk) {
  if (ask.style === 'column' && ask.column === null && ask.concept === null) return [];
  const table = form.filled.find((one) => one.kind === 'table' && one.ask.columns.includes(ask));
  return [ask.concept, table?.ask.concept ?? null];
}

/** Whether an answer is needed now, and by which other answer that was decided. */
function needWords(form: Form, what: Filled | FilledSection, isCell: boolean): string {
  const { ask } = what;
  const decided = decidedBy(form, what);
  if (!decided || isCell) return ask.need === 'when' ? conditionWords(ask) : needs[ask.need];
  const isOwn = decided === what;
  const condition = conditionWords(decided.ask, isOwn ? null : sectionName(decided as FilledSection));
  const { asked } = form.isAsked(isOwn ? what : decided);
  const answers = (decided.ask.condition?.uses ?? []).flatMap((key) => answerInWords(form, key) ?? []);
  const now = `${asked ? 'That holds now' : 'That does not hold now'}${answers.length > 0 ? `: ${fewOf(answers, 3, '; ')}` : ''}.`;
  return [!isOwn && ask.need !== 'when' ? needs[ask.need] : '', condition, now].filter((part) => part !== '').join(' ');
}

// A section around it that is not asked for rules a blank out, whatever the blank's own condition.
function decidedBy(form: Form, what: Filled | FilledSection): Filled | FilledSection | null {
  const around = sectionsAround(what).filter(({ ask }) => ask.need === 'when');
  const out = around.find((section) => !form.isAsked(section).asked);
  return out ?? (what.ask.need === 'when' ? what : (around[0] ?? null));
}

// Innermost first.
function sectionsAround(what: Filled | FilledSection): readonly FilledSection[] {
  const around = what.kind === 'section' ? what.parent : what.section;
  return around ? [around, ...sectionsAround(around)] : [];
}

function conditionWords({ condition }: FieldAsk | Filled['ask'] | FilledSection['ask'], section: string | null = null) {
  if (!condition) return '';
  const words = shown(conditionInWords(condition.source));
  return section === null ? `Required when ${words}.` : `${section} is required when ${words}.`;
}

function answerInWords(form: Form, key: string): string | null {
  const all = form.filled.filter((filled) => filled.ask.key === key);
  const one = all.find((filled) => filled.state !== 'missing') ?? all[0];
  if (!one) return null;
  const name = shown(one.ask.name || one.section.ask.name);
  if (one.kind === 'table') return `${name} has ${one.rows.length === 1 ? '1 row' : `${one.rows.length} rows`}`;
  if (one.kind === 'checklist') return null;
  return one.state === 'answered' && one.said
    ? `${name} is "${shown(beginning(one.said.text, 60))}"`
    : `${name} is not answered`;
}

function clockWords(project: Project, { clocks }: Checked, { concept }: FieldAsk): string | null {
  const stops = clocks.filter(
    ({ clock, stopped }) =>
      stopped === null &&
      project.reach.guidance.clocks.some(({ id, to }) => id === clock && concept !== null && to.includes(concept)),
  );
  return stops.length === 0
    ? null
    : paragraphs(
        ...stops.map(
          (clock) =>
            `Stops the clock *${shown(clock.label)}*: ${clockLimit(clock)}. ${clockOutcome(clock, project.today)}`,
        ),
      );
}

// A template wraps its lines or not; a line that ends a sentence ends a paragraph well enough.
function guidanceOf({ ask }: FilledSection): readonly string[] {
  return ask.guidance
    .replace(/([.!?:)])\n/g, '$1\n\n')
    .split('\n\n')
    .filter((paragraph) => paragraph.trim() !== '');
}

function quoted(guidance: readonly string[]): string | null {
  return guidance.length === 0 ? null : guidance.map((paragraph) => `> ${shownFirst(paragraph)}`).join('\n>\n');
}
