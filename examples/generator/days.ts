// Days of the invented stories, counted as the clocks count them.

import { addWorkingDays, isWorkingDay } from '../../server/src/core/guidance/working-days.ts';
import { builtInPack } from '../../server/src/core/pack/built-in.ts';
import { reachOf } from '../../server/src/core/pack/reach.ts';
import { type PlainDate, writeDate } from '../../server/src/core/record/values/dates.ts';

/** The built-in pack: its templates and its days. */
export const reach = reachOf([builtInPack()]);
const { holidays } = reach.guidance;

/** So many working days after a day. */
export const after = (day: PlainDate, workingDays: number): PlainDate => addWorkingDays(day, workingDays, holidays);

/** The day itself, or the next working day. */
export const workingDay = (day: PlainDate): PlainDate => (isWorkingDay(day, holidays) ? day : after(day, 1));

/** As people write it: `4 March 2026`. */
export const written = (day: PlainDate): string => writeDate({ date: day, time: null });

/** Whether a day is before another. */
export const isBefore = (a: PlainDate, b: PlainDate): boolean => a.toString() < b.toString();
