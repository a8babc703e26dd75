// The pictures of a record, after its text.

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Checked } from '../check/check.ts';
import { chronologyPicture } from './chronology-picture.ts';
import { clocksPicture } from './clocks-picture.ts';
import { figureOf } from './drawing.ts';
import { householdPicture } from './household-picture.ts';

/** Pictures of what a record says, those there is something to draw for; null where there are none. */
export function picturesOf(checked: Checked): Element | null {
  const pictures = [clocksPicture(checked), householdPicture(checked), chronologyPicture(checked)].filter(
    (picture) => picture !== null,
  );
  if (pictures.length === 0) return null;
  return h('section.pictures', { ariaLabel: 'Pictures' }, h('h2', 'At a glance'), ...pictures.map(figureOf));
}
