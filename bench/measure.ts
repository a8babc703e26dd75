// Sums over measurements.

/** The middle value; NaN of none. */
export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** The value that this part of all values is at or below; NaN of none. */
export function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(part * sorted.length) - 1)] ?? Number.NaN;
}

/** How a cost grows with size: 1 where twice the size costs twice as much, 2 where it costs four times as much. */
export const exponent = (small: number, costOfSmall: number, large: number, costOfLarge: number): number =>
  Math.log(costOfLarge / costOfSmall) / Math.log(large / small);

/** Runs something and gives how many milliseconds it took. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await run();
  return performance.now() - before;
}

/** The same sequence of numbers from 0 up to 1 for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
