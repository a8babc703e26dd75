// Colours for terminals that show them.

import { styleText } from 'node:util';
import type { Paint } from '../core/report/formats.ts';

const styles = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
  strong: 'bold',
  faint: 'dim',
} as const;

/** Paints only on a terminal, where the user has not asked for plain text. */
export function painter(wanted: boolean): Paint {
  const shows = wanted && process.stdout.isTTY === true && !process.env.NO_COLOR;
  return (style, text) => (shows ? styleText(styles[style], text) : text);
}
