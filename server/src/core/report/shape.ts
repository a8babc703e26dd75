// Says where a value from outside is not of the shape it should be.

/** Null where the value fits; else what is wrong, beginning with the way to it. */
export type Shape = (value: unknown, way: string) => string | null;

const is =
  (kind: string, test: (value: unknown) => boolean): Shape =>
  (value, way) =>
    test(value) ? null : `${way} is not ${kind}`;

export const text = is('text', (value) => typeof value === 'string');
export const flag = is('true or false', (value) => typeof value === 'boolean');
export const count = is('a whole number', (value) => Number.isSafeInteger(value) && Number(value) >= 0);
export const whole = is('a whole number', (value) => Number.isSafeInteger(value));
export const anything: Shape = () => null;

/** One of a few words. */
export function oneOf(words: readonly string[]): Shape {
  return is(`one of ${words.join(', ')}`, (value) => typeof value === 'string' && words.includes(value));
}

export function orNull(shape: Shape): Shape {
  return (value, way) => (value === null ? null : shape(value, way));
}

/** Also fits where the value is not there. */
export function maybe(shape: Shape): Shape {
  return (value, way) => (value === undefined ? null : shape(value, way));
}

export function listOf(shape: Shape): Shape {
  return (value, way) => {
    if (!Array.isArray(value)) return `${way} is not a list`;
    for (const [i, one] of value.entries()) {
      const problem = shape(one, `${way}[${i}]`);
      if (problem) return problem;
    }
    return null;
  };
}

/** An object with at least these keys. */
export function objectOf(shapes: Readonly<Record<string, Shape>>): Shape {
  return (value, way) => {
    if (!isObject(value)) return `${way} is not an object`;
    for (const [key, shape] of Object.entries(shapes)) {
      const problem = shape(value[key], way === '' ? key : `${way}.${key}`);
      if (problem) return problem;
    }
    return null;
  };
}

/** An object with any keys, all of whose values fit. */
export function mapOf(shape: Shape): Shape {
  return (value, way) => {
    if (!isObject(value)) return `${way} is not an object`;
    for (const [key, one] of Object.entries(value)) {
      const problem = shape(one, `${way}.${key}`);
      if (problem) return problem;
    }
    return null;
  };
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
