// What is said of a part of the form before it is in the record: the template's guidance, what is asked for, and whether it has to be.

import type { Filled, FilledSection, Form } from '../../core/form/form.ts';
import type { ChecklistAsk, FieldAsk, SectionAsk, TableAsk } from '../../core/template/template.ts';
import { checklistWords, fieldWords, needs, tableWords } from '../hover/asks.ts';
import { conditionInWords } from '../hover/condition-words.ts';
import { fewOf, paragraphs, shown, shownFirst } from '../hover/part.ts';

type Ask = FieldAsk | TableAsk | ChecklistAsk | SectionAsk;

/** A missing section: its guidance, what stands in it, whether it is needed. */
export function sectionWords({ ask, text, filled, sections }: FilledSection): string {
  const labels = filled.flatMap((one) => (one.kind === 'answer' ? [shown(one.ask.name)] : []));
  const others = filled.flatMap((one) => (one.kind === 'answer' ? [] : [askWords(one.ask)]));
  const within = sections.map((one) => shown(one.ask.name));
  return paragraphs(
    guidanceWords(ask),
    [
      text ? fieldWords(text.ask) : '',
      ...others,
      labels.length > 0 ? `Asks for ${fewOf(labels, 12)}.` : '',
      within.length > 0 ? `With ${fewOf(within, 12)}.` : '',
      needWords(ask),
    ]
      .filter((part) => part !== '')
      .join(' '),
  );
}

/** A blank: what its section's template says of it, what it asks for, whether it is needed. */
export function blankWords(ask: FieldAsk | TableAsk | ChecklistAsk, section: SectionAsk | null): string {
  const need = ask.kind === 'field' && ask.style === 'column' && ask.need !== 'when' ? needs[ask.need] : needWords(ask);
  return paragraphs(section && guidanceWords(section), `${askWords(ask)} ${need}`.trim());
}

function askWords(ask: FieldAsk | TableAsk | ChecklistAsk): string {
  if (ask.kind === 'field') return fieldWords(ask);
  return ask.kind === 'table' ? tableWords(ask) : checklistWords(ask);
}

/** Whether something has to be there, in a word or two; empty where it has to. */
export function needBrief(form: Form, what: Filled | FilledSection): string {
  const { asked, required } = form.isAsked(what);
  if (required) return '';
  if (what.ask.need === 'when' && !asked) return 'not asked for now';
  return asked ? 'expected' : 'optional';
}

function needWords({ need, condition }: Ask): string {
  if (need !== 'when') return needs[need];
  return condition ? `Required when ${shown(conditionInWords(condition.source))}.` : '';
}

function guidanceWords({ guidance }: SectionAsk): string | null {
  const said = guidance
    .replace(/([.!?:)])\n/g, '$1\n\n')
    .split('\n\n')
    .filter((paragraph) => paragraph.trim() !== '');
  return said.length === 0 ? null : said.map((paragraph) => `> ${shownFirst(paragraph)}`).join('\n>\n');
}
