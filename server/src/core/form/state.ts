// How far one blank has come, in the five states people are shown.

import { countWords } from '../record/values/words.ts';
import type { Answer } from './form.ts';

/** The five states of a blank. */
type Standing = 'not started' | 'started' | 'waiting' | 'answered' | 'not applicable';

/** How far an answer has come. What cannot be read, is too short, or does not apply for no reason is only started. */
export function standingOf({ state, reason, value, ask, said }: Answer): Standing {
  switch (state) {
    case 'missing':
    case 'empty':
    case 'placeholder':
      return 'not started';
    case 'waiting':
      return 'waiting';
    case 'notApplicable':
      return reason === null ? 'started' : 'not applicable';
    case 'answered':
      if (value === null) return 'started';
      return ask.minWords !== null && said && countWords(said.text) < ask.minWords ? 'started' : 'answered';
  }
}
