// Which kinds of blank fit which concepts of the vocabulary.

import type { ConceptType } from '../vocabulary/vocabulary.ts';
import type { ValueType } from './template.ts';

const fitting: Readonly<Record<Exclude<ConceptType, 'rows' | 'section'>, readonly ValueType[]>> = {
  text: ['text', 'prose', 'number', 'person', 'choice', 'any of', 'yes/no'],
  prose: ['prose', 'text'],
  date: ['date', 'date and time'],
  datetime: ['date and time', 'date'],
  'yes/no': ['yes/no', 'choice'],
  choice: ['choice', 'any of', 'yes/no'],
  number: ['number'],
  person: ['person', 'text'],
};

/** The type a blank has when it names only its concept; null for tables and sections, which are not typed so. */
export function typeOfConcept(type: ConceptType): ValueType | null {
  switch (type) {
    case 'rows':
    case 'section':
      return null;
    case 'datetime':
      return 'date and time';
    default:
      return type;
  }
}

/** Whether a field of a type can hold what a concept means. A choice stands for yes or no only when it offers both. */
export function fits(type: ValueType, concept: ConceptType, options: readonly string[]): boolean {
  if (concept === 'section') return type === 'prose' || type === 'text';
  if (concept === 'rows') return false;
  if (concept === 'yes/no' && type === 'choice') {
    const lower = options.map((option) => option.trim().toLowerCase());
    return lower.includes('yes') && lower.includes('no');
  }
  return fitting[concept].includes(type);
}

/** What a trainer would call the kinds of blank that fit a concept. */
export function fittingTypes(concept: ConceptType): readonly string[] {
  return concept === 'rows' ? ['table'] : concept === 'section' ? ['prose'] : fitting[concept];
}
