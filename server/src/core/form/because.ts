// Why a blank with a condition is asked for, in words.

import type { Place } from '../markdown/block.ts';
import type { Filled, FilledSection, Form } from './form.ts';

export interface Reason {
  /** A sentence with a space before it that names the answers; empty where no condition decides. */
  readonly why: string;
  readonly related: readonly { readonly at: Place; readonly message: string }[];
}

/** Longer answers are not quoted: whoever reads on sees them. */
const longest = 60;

/** Names the answers because of which something is asked for. */
export function reasonAsked(what: Filled | FilledSection, form: Form): Reason {
  const { because } = form.isAsked(what);
  const said = because.map(({ name, said: words }) => {
    if (words === null || words.length > longest) return `of "${name}"`;
    return words.trim() === '' ? `"${name}" is empty` : `"${name}" is "${words.trim()}"`;
  });
  const unique = [...new Set(said)];
  const last = unique.at(-1);
  const list = unique.length > 1 ? `${unique.slice(0, -1).join(', ')} and ${last}` : last;
  return {
    why: list ? ` It is asked for because ${list}.` : '',
    related: because.map(({ at }) => ({ at, message: 'It is asked for because of this answer.' })),
  };
}
