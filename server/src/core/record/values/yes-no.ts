import { tidied } from './tidied.ts';

export interface YesNoSaid {
  readonly yes: boolean;
  /** What follows the answer (`Yes - her aunt was there`); null when nothing does. */
  readonly note: string | null;
}

const bare = /^(yes|no|y|n)[ .,;:!\u2010-\u2014-]*$/i;
// A hyphen needs a space after it and so does a full stop: "No-one was seen" and "N.A." are no answers.
const withNote = /^(yes|no|y|n)(?: ?[-\u2010-\u2012.](?= )| ?[\u2013\u2014,;:!]| (?=\())(.+)$/i;

/** The yes or no a text says, with its note; null when the text is neither, or both (`Yes / No`, `Yes, no`). */
export function readYesNo(text: string): YesNoSaid | null {
  const said = tidied(text);
  const alone = bare.exec(said);
  if (alone) return { yes: isYes(alone[1]), note: null };
  const noted = withNote.exec(said);
  const note = noted?.[2]?.trim().replace(/^\((.*)\)$/, '$1') ?? '';
  if (!noted || bare.test(note)) return null;
  return { yes: isYes(noted[1]), note: /[\p{L}\p{N}]/u.test(note) ? note : null };
}

function isYes(word: string | undefined): boolean {
  return word?.[0]?.toLowerCase() === 'y';
}
