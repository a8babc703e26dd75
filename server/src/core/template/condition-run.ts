// Evaluating the FEEL of a condition, and carrying values to and from the library.

import { evaluate, FeelDate, FeelDateTime, type FeelFunction, isFunction } from 'feelin';
import { Temporal } from 'temporal-polyfill';
import type { FeelValue } from './condition.ts';
import { yesNoFunction } from './condition-feel.ts';
import { type Entry, isList } from './condition-names.ts';
import { givenFunctions } from './condition-words.ts';

/** Evaluates a condition: gets the library's values by key, and gives the library's value back. Never throws. */
export type Run = (get: (key: string) => unknown, today: Temporal.PlainDate) => unknown;

/** Makes FEEL ready to be evaluated many times. Only the keys given can be asked for. */
export function runnerOf(feel: string, keys: readonly string[]): Run {
  const made = functionOf(feel, keys);
  if (!made) return () => null;
  return (get, today) => {
    const now = new FeelDateTime(today.toPlainDateTime());
    const given = [callable([], () => new FeelDate(today)), callable([], () => now), least, most, yesNo];
    try {
      return made.invoke([...keys.map(get), ...given]);
    } catch {
      return null;
    }
  };
}

// A function of its names, since the library reads FEEL anew each time it is asked to evaluate it, and that is most of the work.
function functionOf(feel: string, keys: readonly string[]): FeelFunction | null {
  try {
    const { value } = evaluate(`function(${[...keys, ...givenFunctions.values(), yesNoFunction].join(', ')}) ${feel}`);
    return isFunction(value) ? value : null;
  } catch {
    return null;
  }
}

// The library finds the names of parameters in the source of a function, which bundling rewrites, unless they are said.
function callable(parameters: readonly string[], call: (...values: readonly unknown[]) => unknown): unknown {
  return Object.assign((...values: readonly unknown[]) => call(...values), { $args: parameters });
}

/** What an answer is when it is compared with "Yes" or "No": a yes/no answer is the one or the other, anything else itself. */
const yesNo = callable(['answer', 'words'], (answer, words) => {
  if (typeof answer !== 'boolean' || typeof words !== 'string') return answer;
  return answer === (words.toLowerCase() === 'yes') ? words : '';
});

// The library has these for numbers alone, and people ask for the date a child was last seen. What is not answered is left out.
const least = callable(['...list'], (...values) => extreme(values, (comparison) => comparison < 0));
const most = callable(['...list'], (...values) => extreme(values, (comparison) => comparison > 0));

function extreme(values: readonly unknown[], isBetter: (comparison: number) => boolean): unknown {
  const [first] = values;
  const list: readonly unknown[] = values.length === 1 && Array.isArray(first) ? first : values;
  let best: unknown = null;
  for (const value of list) {
    if (value === null) continue;
    const comparison = best === null ? 0 : compare(value, best);
    if (comparison === null) return null;
    if (best === null || isBetter(comparison)) best = value;
  }
  return best;
}

function compare(a: unknown, b: unknown): number | null {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a instanceof FeelDate && b instanceof FeelDate) return Temporal.PlainDate.compare(a.unwrap(), b.unwrap());
  if (a instanceof FeelDateTime && b instanceof FeelDateTime)
    return Temporal.PlainDateTime.compare(a.unwrap(), b.unwrap());
  return null;
}

/** A value for the library. What is missing of a table or tick list is an empty one. */
export function toFeel(value: FeelValue, entry: Entry | undefined): unknown {
  return value === null && entry && isList(entry) ? [] : plainToFeel(value);
}

function plainToFeel(value: FeelValue): unknown {
  if (value === null || typeof value !== 'object') return value;
  if (value instanceof Temporal.PlainDate) return new FeelDate(value);
  if (isMany(value)) return value.map(plainToFeel);
  if (isDateAndTime(value)) return new FeelDateTime(value.date.toPlainDateTime(value.time));
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, plainToFeel(inside)]));
}

function isMany(value: object): value is readonly FeelValue[] {
  return Array.isArray(value);
}

function isDateAndTime(
  value: object,
): value is { readonly date: Temporal.PlainDate; readonly time: Temporal.PlainTime } {
  return (
    'date' in value &&
    value.date instanceof Temporal.PlainDate &&
    'time' in value &&
    value.time instanceof Temporal.PlainTime
  );
}

/** A value from the library. Lengths of time, times and ranges come as the text FEEL has for them; a function is null. */
export function fromFeel(value: unknown): FeelValue {
  if (typeof value === 'boolean' || typeof value === 'string') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'object' || value === null || isFunction(value)) return null;
  if (Array.isArray(value)) return value.map(fromFeel);
  if (value instanceof FeelDate) return value.unwrap();
  if (value instanceof FeelDateTime) return { date: value.unwrap().toPlainDate(), time: value.unwrap().toPlainTime() };
  if (Object.getPrototypeOf(value) !== Object.prototype) return String(value);
  return Object.fromEntries(Object.entries(value).map(([key, inside]) => [key, fromFeel(inside)]));
}
