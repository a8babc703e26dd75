import type { Answer, Form } from '../../form/form.ts';
import { placeIn } from '../../record/passages.ts';
import { type ShortForm, shortFormsIn } from '../../record/values/acronyms.ts';
import { formRule } from '../rule.ts';
import { formsOwn, isQuoted, proseOf } from './shared.ts';

export const acronym = formRule({
  id: 'language/acronym',
  title: 'A short form is used before it is spelled out',
  weight: 'quality',
  seed: [],
  onByDefault: false,
  basis: {
    kind: 'practice',
    says: 'Advice on recording: children and parents read these records, and short forms that only professionals know shut them out.',
  },
  says: {
    known:
      '"{acronym}" has not been spelled out yet. Write "{long} ({acronym})" here, so that the family can follow, and "{acronym}" after that.',
    unknown:
      '"{acronym}" has not been spelled out yet. Write what it stands for here, with "{acronym}" in brackets after it.',
  },
  check(form, say, { expressions: { acronyms, glossary } }) {
    const known = new Map([...Object.entries(glossary), ...acronyms]);
    const all = proseOf(form).map((prose) => ({ prose, forms: shortFormsIn(prose.passage.plain.text, known) }));
    const explained = new Set(all.flatMap(({ forms }) => forms.filter(({ isExplained }) => isExplained).map(keyOf)));
    const own = formsOwn(form);
    const people = namesIn(form);
    // Worked out only where it is asked for: most records have no such words.
    let small: ReadonlySet<string> | null = null;
    const isWordHere = (short: string): boolean => {
      small ??= smallWords(all.map(({ prose }) => prose.passage.plain.text));
      return small.has(short.toLowerCase());
    };
    const seen = new Set<string>();
    for (const { prose, forms } of all) {
      const { passage } = prose;
      for (const short of forms) {
        const { form: acronym, listed, isExplained, isDoubtful, start, end } = short;
        if (seen.has(keyOf(short)) || Object.hasOwn(glossary, acronym)) continue;
        if (isExplained) {
          seen.add(keyOf(short));
          continue;
        }
        const at = placeIn(passage, start, end);
        if (passage.kind === 'heading' || isQuoted(prose, short) || own.touches(at)) continue;
        const isNobody = listed !== null || !people.isInitials(acronym, passage.plain.text.slice(end, end + 40));
        const isMeant = explained.has(keyOf(short)) || (!isDoubtful && (listed !== null || !isWordHere(acronym)));
        if (!isNobody || !isMeant) continue;
        seen.add(keyOf(short));
        const long = listed === null ? null : (acronyms.get(listed) ?? null);
        if (long) say(at, 'known', { acronym, long }, { data: { acronym, long } });
        else say(at, 'unknown', { acronym }, { data: { acronym } });
      }
    }
  },
});

// CAFCASS and Cafcass are one.
function keyOf({ form, listed }: ShortForm): string {
  return listed ?? form;
}

function smallWords(texts: readonly string[]): ReadonlySet<string> {
  return new Set(texts.flatMap((text) => text.match(/(?<![\p{L}\p{N}])\p{Ll}{2,5}(?![\p{L}\p{N}])/gu) ?? []));
}

/** Whether letters are the initials of somebody the record names, or stand before their surname. */
function namesIn(form: Form): { readonly isInitials: (letters: string, after: string) => boolean } {
  const initials = new Set<string>();
  const surnames = new Set<string>();
  const add = (name: string): void => {
    const words = name.match(/\p{L}+/gu) ?? [];
    const [first = '', last = ''] = [words[0], words.at(-1)];
    if (words.length < 2) return;
    surnames.add(last);
    initials.add(
      words
        .map((word) => word.charAt(0))
        .join('')
        .toUpperCase(),
    );
    initials.add(`${first.charAt(0)}${last.charAt(0)}`.toUpperCase());
  };
  const answer = ({ ask, said, value }: Answer): void => {
    if (value?.kind === 'person') add(value.person.name);
    else if (said && (ask.concept === 'child.name' || ask.column === 'name' || ask.column === 'child')) add(said.text);
  };
  for (const filled of form.filled) {
    if (filled.kind === 'answer') answer(filled);
    else if (filled.kind === 'table') for (const { cells } of filled.rows) cells.forEach(answer);
  }
  return {
    isInitials: (letters, after) => initials.has(letters) || surnames.has(/^ (\p{Lu}\p{Ll}+)/u.exec(after)?.[1] ?? ''),
  };
}
