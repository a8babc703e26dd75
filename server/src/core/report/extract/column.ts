// A column of an extract, and what columns are read from.

import type { Checked } from '../../check/check.ts';
import type { answersByConcept } from '../../facts/facts.ts';
import { nameKey } from '../../text/name.ts';
import type { ConceptId } from '../../vocabulary/vocabulary.ts';
import type { RecordAbout } from '../record-about.ts';

/** Text, a whole number, yes or no, a list of texts; null where nothing is given. Dates are text in ISO form. */
export type Cell = string | number | boolean | readonly string[] | null;

export interface Column {
  readonly name: string;
  /** What it holds, in words, for its line in the documentation. */
  readonly title: string;
  readonly kind: 'text' | 'prose' | 'date' | 'date and time' | 'yes/no' | 'number' | 'code' | 'list';
  readonly read: (source: Source) => Cell;
}

/** An option of a code list of a pack. */
interface Coded {
  readonly label: string;
  readonly code: string | null;
}

/** The code list of this id that packs in reach supply, or null. */
export type CodesOf = (id: string) => { readonly codes: readonly Coded[] } | null;

/** A record whose template is in reach. */
export interface Source {
  readonly checked: Checked;
  readonly form: NonNullable<Checked['form']>;
  readonly facts: NonNullable<Checked['facts']>;
  readonly answers: ReturnType<typeof answersByConcept>;
  readonly about: RecordAbout | null;
  readonly codes: CodesOf;
}

type Answer = ReturnType<Source['answers']['get']> & object;

/** The options chosen for a concept; none where it is not answered with options of the form. */
export function chosenFor({ answers }: Source, concept: ConceptId): readonly ChosenOption[] {
  return chosenIn(answers.get(concept));
}

type ChosenOption = Coded & { readonly meaning: string | null };

function chosenIn(answer: Answer | undefined): readonly ChosenOption[] {
  return answer?.state === 'answered' && answer.value?.kind === 'choices' ? answer.value.chosen : [];
}

/** The code a code list has for words or for a code itself; null where it has none. */
export function codeOf(codes: CodesOf, set: string, words: string): string | null {
  const key = nameKey(words);
  const known = codes(set)?.codes.find(({ label, code }) => nameKey(label) === key || nameKey(code ?? '') === key);
  return known?.code ?? null;
}

/** The codes of a concept's answer, each once: those of the form's own options, else what the code list has for the words. */
export function codesFor(source: Source, concept: ConceptId, set: string): readonly string[] {
  const chosen = chosenFor(source, concept).map(({ label, code }) => code ?? codeOf(source.codes, set, label));
  return chosen.every((code) => code !== null) ? [...new Set(chosen)] : [];
}

/** The codes answered, each once, in every blank and column of the form that offers a code list, whatever it is called. */
export function codesFromList({ form }: Source, set: string): readonly string[] {
  const codes = form.filled.flatMap((one) => {
    const answers = one.kind === 'table' ? one.rows.flatMap(({ cells }) => cells) : one.kind === 'answer' ? [one] : [];
    return answers
      .filter(({ ask }) => ask.blank?.codes?.name === set)
      .flatMap((answer) => chosenIn(answer).flatMap(({ code }) => code ?? []));
  });
  return [...new Set(codes)];
}
