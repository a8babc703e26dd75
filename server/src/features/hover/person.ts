// Somebody the record names: who they are, and where else they are named.

import type { Checked } from '../../core/check/check.ts';
import { placeAt } from '../../core/markdown/blocks.ts';
import { positionAt } from '../../core/text/lines.ts';
import { type Document, linesIn } from '../../project/project.ts';
import { type Span, whatIsAt } from '../at.ts';
import { type Named, peopleIn } from '../mentions.ts';
import { beginning, fewOf, type HoverPart, paragraphs, shown } from './part.ts';

const mostPlaces = 6;
const mostLooked = 40;

/** What can be said of a person whose name stands at an offset; null where no known name does. */
export function personPart({ form }: Checked, document: Document, offset: number): HoverPart | null {
  // Looking everybody up takes a while, and most words are no name.
  if (!form || !/[\p{L}\p{M}\p{N}.'’-]/u.test(form.record.blocks.text.slice(Math.max(0, offset - 1), offset + 1)))
    return null;
  for (const person of peopleIn(form)) {
    const span = person.at.find(({ start, end }) => start <= offset && offset <= end);
    if (!span) continue;
    const about = [person.role, person.agency]
      .flatMap((words) => (words ? [shown(beginning(words, 80))] : []))
      .join(', ');
    const name = `**${shown(person.name)}**`;
    return {
      words: paragraphs(about === '' ? name : `${name}: ${about}`, elsewhere(form, document, person, span)),
      span,
    };
  }
  return null;
}

function elsewhere(form: NonNullable<Checked['form']>, document: Document, person: Named, here: Span): string {
  const others = person.at.filter(({ start }) => start !== here.start);
  if (others.length === 0) return `Named only here.`;
  const { blocks } = form.record;
  const places = others.slice(0, mostLooked).map(({ start }) => {
    const line = positionAt(blocks.text, linesIn(document), start, 'utf-16').line + 1;
    const at = whatIsAt(form.record, form, start);
    // The name of a column says less than the section its table stands in.
    const label = at.kind === 'answer' && at.answer.ask.style !== 'text' ? at.answer.ask.name : null;
    const section = form.sectionAt(placeAt(blocks, start));
    const where = label ?? section.heading?.words.text ?? section.ask.name;
    return `${shown(where)} (line ${line})`;
  });
  return `Also named: ${fewOf([...new Set(places)], mostPlaces)}.`;
}
