/** A text put together from pieces of a source, with where each of its characters came from. */
export interface Runs {
  readonly text: string;
  /** The source offset of the character at `index`; past the last one, the offset just after it. */
  at(index: number): number;
  /** The source offset just past the character before `index`; with `at` it gives the source of a range. */
  until(index: number): number;
}

/** Characters that came from the source one for one, or one character (`width` other than 1) from several units or none. */
interface Run {
  readonly index: number;
  readonly offset: number;
  readonly width: number;
}

/** Gathers characters and their sources. */
export interface RunsBuilder {
  /** Adds characters that stand in the source as they are, from `offset` on. */
  copy(text: string, offset: number): void;
  /** Adds characters that stand for `width` units of the source from `offset` on. */
  stand(text: string, offset: number, width: number): void;
  readonly length: () => number;
  build(start: number): Runs;
}

/** Begins an empty text. */
export function runsBuilder(): RunsBuilder {
  const runs: Run[] = [];
  const parts: string[] = [];
  let length = 0;
  const add = (text: string, offset: number, width: number): void => {
    if (text === '') return;
    const last = runs[runs.length - 1];
    if (width !== 1 || last?.width !== 1 || last.offset + length - last.index !== offset)
      runs.push({ index: length, offset, width });
    parts.push(text);
    length += text.length;
  };
  return {
    copy: (text, offset) => add(text, offset, 1),
    stand: (text, offset, width) => {
      if (width === 1 && text.length === 1) add(text, offset, 1);
      else for (let index = 0; index < text.length; index++) add(text.charAt(index), offset, width === 1 ? 0 : width);
    },
    length: () => length,
    build: (start) => runsOf(parts.join(''), runs, start),
  };
}

function runsOf(text: string, runs: readonly Run[], start: number): Runs {
  const runAt = (index: number): Run | undefined => {
    let low = 0;
    let high = runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((runs[middle]?.index ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return runs[low];
  };
  const offsetAt = (index: number, pastIt: boolean): number => {
    const run = runAt(index);
    if (!run) return start;
    if (run.width === 1) return run.offset + index - run.index + (pastIt ? 1 : 0);
    return run.offset + (pastIt ? run.width : 0);
  };
  const until = (index: number): number =>
    index <= 0 ? offsetAt(0, false) : offsetAt(Math.min(index, text.length) - 1, true);
  const at = (index: number): number => (index >= text.length ? until(index) : offsetAt(Math.max(index, 0), false));
  return { text, at, until };
}
