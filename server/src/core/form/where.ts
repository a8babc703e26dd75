// Where to point when something is missing.

import type { Place } from '../markdown/block.ts';
import { startOf } from '../record/record.ts';
import type { Answer, Filled, FilledSection, FilledTable, Form } from './form.ts';

/** The document's title, or its first line where it has none. */
export function documentPlace(form: Form): Place {
  return form.root.heading?.words.at ?? startOf(form.record.blocks);
}

/** A section's heading; where the record lacks it, the nearest heading around it; else the document's. */
export function headingPlace(section: FilledSection, form: Form): Place {
  if (section.heading) return section.heading.words.at;
  return section.parent ? headingPlace(section.parent, form) : documentPlace(form);
}

/** What is said; else the label (for a cell, the empty cell itself); else the heading it belongs under. */
export function answerPlace(answer: Answer, form: Form): Place {
  if (answer.said && (answer.said.text !== '' || answer.ask.style === 'column')) return answer.said.at;
  return labelPlace(answer, form);
}

/** The label (for a section's own text, its heading); else the heading it belongs under. */
export function labelPlace(answer: Answer, form: Form): Place {
  return answer.label?.at ?? headingPlace(answer.section, form);
}

/** The header row of a table; where the record has no such table, the heading it belongs under. */
export function tablePlace(table: FilledTable, form: Form): Place {
  return table.tables[0]?.header.at ?? headingPlace(table.section, form);
}

/** Where something filled, or to be filled, is shown. */
export function filledPlace(filled: Filled, form: Form): Place {
  switch (filled.kind) {
    case 'answer':
      return answerPlace(filled, form);
    case 'table':
      return tablePlace(filled, form);
    case 'checklist':
      return filled.items[0]?.at ?? headingPlace(filled.section, form);
  }
}
