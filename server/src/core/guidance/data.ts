// Reading parsed YAML of which nothing is sure.

/** What is wrong in a data file, and where: `clocks.core-group.limit.all`. */
export interface GuidanceProblem {
  readonly path: string;
  readonly message: string;
}

export type Report = (path: string, message: string) => void;

export function isMapping(data: unknown): data is Readonly<Record<string, unknown>> {
  return typeof data === 'object' && data !== null && !Array.isArray(data);
}

/** The entries of a mapping; none, and a problem, for anything else. */
export function entriesOf(data: unknown, path: string, report: Report): readonly (readonly [string, unknown])[] {
  if (isMapping(data)) return Object.entries(data);
  report(path, 'should be a mapping');
  return [];
}

/** The trimmed text of a value; null when it is no text or empty. */
export function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The texts of a list, or of a single text; null, and a problem, when it is neither or has something else in it. */
export function textsOf(value: unknown, path: string, report: Report): readonly string[] | null {
  const texts = (Array.isArray(value) ? value : [value]).map(textOf);
  if (texts.length > 0 && texts.every((text) => text !== null)) return texts;
  report(path, 'should be a list of words');
  return null;
}
