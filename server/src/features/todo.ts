// *What is left to do*: the sections of a record with their blanks, and how far each has come.

import { isAnswered } from '../core/form/fill.ts';
import type { Filled, FilledSection, Form } from '../core/form/form.ts';
import { filledPlace, headingPlace } from '../core/form/where.ts';
import { checkedOf, type Document, type Project } from '../project/project.ts';
import type { Todo, TodoItem } from '../protocol/protocol.ts';
import { blankAt } from './blanks.ts';
import { isRecord } from './diagnostics.ts';
import { rangeBetween, rangeOfPlace } from './ranges.ts';
import { countsOf, stateIn, stateOf } from './states.ts';

/** The sections of a record with something asked in them; null for what is no record with a template. */
export function todoOf(project: Project, document: Document): Todo | null {
  if (!isRecord(document) || document.tooLong !== null) return null;
  const { form } = checkedOf(project, document);
  if (!form) return null;
  const view: View = { project, document, form };
  return { title: form.template.title, asked: form.asked, answered: form.answered, items: itemsIn(view, form.root) };
}

interface View {
  readonly project: Project;
  readonly document: Document;
  readonly form: Form;
}

function itemsIn(view: View, section: FilledSection): readonly TodoItem[] {
  const own: readonly Filled[] = [...(section.text ? [section.text] : []), ...section.filled];
  return [
    ...own.filter((one) => view.form.isAsked(one).asked).map((one) => blankItem(view, one)),
    ...section.sections.flatMap((each) => sectionItem(view, each)),
  ];
}

function sectionItem(view: View, section: FilledSection): readonly TodoItem[] {
  const { project, document, form } = view;
  const counts = countsOf(form, section);
  if (counts.asked === 0) return [];
  const children = itemsIn(view, section);
  const said = stateOf(form, section, project.reach.guidance.holidays);
  const name = section.heading?.words.text ?? section.ask.name;
  const [only] = children;
  // A section with one blank is that blank.
  if (only && children.length === 1 && only.kind === 'blank') return [{ ...only, name, ...said }];
  const { start } = rangeOfPlace(project, document, headingPlace(section, form));
  return [{ kind: 'section', name, ...said, range: { start, end: start }, ...counts, children }];
}

function blankItem({ project, document, form }: View, one: Filled): TodoItem {
  const blank = blankAt(one, form, document.blocks.text);
  const { start } = rangeOfPlace(project, document, filledPlace(one, form));
  return {
    kind: 'blank',
    name: nameOf(one),
    ...stateIn(form, one, project.reach.guidance.holidays),
    range: blank ? rangeBetween(project, document, blank.start, blank.end) : { start, end: start },
    asked: 1,
    answered: isAnswered(one) ? 1 : 0,
    children: [],
  };
}

function nameOf(one: Filled): string {
  return one.kind === 'answer' && one.ask.style !== 'text' ? one.ask.name : one.ask.name || one.section.ask.name;
}
