// What an offer inserts: words with stops for the cursor, written for editors that have stops and for those that have not.

/** A place where the cursor stops. */
export interface Stop {
  /** What to choose from; none for a place to type in. */
  readonly choices: readonly string[];
  /** Stands there until something is typed. */
  readonly hint: string;
  /** The last one, where the cursor stays. */
  readonly last: boolean;
}

export type Snippet = readonly (string | Stop)[];

/** A place to type in. A hint in braces counts as a blank left in the record, should nobody write over it. */
export function stop(hint = ''): Stop {
  return { choices: [], hint, last: false };
}

/** A place to choose at. Nothing is chosen until somebody does: what stands there first counts as empty. */
export function choice(choices: readonly string[]): Stop {
  return { choices: choices.length === 0 ? [] : [unchosen, ...choices], hint: '', last: false };
}

/** Stands where nothing is chosen yet: dots are no answer. */
const unchosen = '…';

export const end: Stop = { choices: [], hint: '', last: true };

/** Whether there is anywhere for the cursor to stop. */
export function hasStops(snippet: Snippet): boolean {
  return snippet.some((part) => typeof part !== 'string');
}

/** As an editor with stops reads it. */
export function withStops(snippet: Snippet): string {
  let number = 0;
  return snippet
    .map((part) => {
      if (typeof part === 'string') return escaped(part);
      if (part.last) return '$0';
      number++;
      if (part.choices.length > 0) return `\${${number}|${part.choices.map(escapedChoice).join(',')}|}`;
      return part.hint === '' ? `\${${number}}` : `\${${number}:${escaped(part.hint)}}`;
    })
    .join('');
}

/** The words alone: where the cursor would stop there is nothing. */
export function withoutStops(snippet: Snippet): string {
  return snippet.map((part) => (typeof part === 'string' ? part : '')).join('');
}

/** The words of a snippet with each changed; stops stay as they are but for their choices. */
export function mapWords(snippet: Snippet, change: (words: string) => string): Snippet {
  return snippet.map((part) =>
    typeof part === 'string' ? change(part) : { ...part, choices: part.choices.map(change) },
  );
}

function escaped(words: string): string {
  return words.replace(/[\\$}]/g, '\\$&');
}

// Between bars a dollar and a brace are themselves; a comma or a bar would end the choice.
function escapedChoice(words: string): string {
  return words.replace(/[\\,|]/g, '\\$&').replace(/[\r\n]+/g, ' ');
}
