// The one table: what was measured, the goal, and what was recorded; worse than recorded by more than the margin is a failure.

import { readFileSync, writeFileSync } from 'node:fs';

/** A ratio or another number that does not depend much on the machine. Lower is better in every one. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** What the number was made of, for people: times in milliseconds, sizes. */
  readonly from: string;
}

/** What is wanted of the figures whose names begin so; of several, the first that fits speaks. */
interface Allowance {
  readonly of: string;
  readonly goal?: number;
  /** How many times the recorded value a figure may be; the file's own margin where it says none. */
  readonly margin?: number;
  /** How much above the recorded value it may be, whatever the margin: for growth, which is near 0. */
  readonly slack?: number;
}

interface RecordedFile {
  readonly margin: number;
  readonly allowances: readonly Allowance[];
  readonly recorded: Readonly<Record<string, number>>;
}

const path = 'bench/recorded.json';
const read = (): RecordedFile => JSON.parse(readFileSync(path, 'utf8'));

/** Prints the figures beside what was recorded; gives the names of those that are worse. */
export function compare(figures: readonly Figure[]): readonly string[] {
  const file = read();
  const worse: string[] = [];
  const rows = figures.map(({ name, value, from }) => {
    const known = file.recorded[name];
    const { goal, margin = file.margin, slack = 0 } = file.allowances.find(({ of }) => name.startsWith(of)) ?? {};
    const most = known === undefined ? undefined : Math.max(known * margin, known + slack);
    // A figure that could not be had (NaN: no peer here) is no worse; one that never ended (infinite) is.
    const isWorse = most !== undefined && value > most;
    if (isWorse) worse.push(name);
    const mark = isWorse ? 'WORSE' : goal === undefined || Number.isNaN(value) ? '' : value <= goal ? 'met' : 'short';
    return [name, shown(value), shown(known), shown(most), shown(goal), mark, from];
  });
  const lines = [['figure', 'now', 'recorded', 'at most', 'goal', '', 'from'], ...rows];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...lines.map((row) => row[column]?.length ?? 0)));
  for (const row of lines) {
    const cells = row.map((cell, column) =>
      column === 0 || column > 4 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    console.log(cells.join('  ').trimEnd());
  }
  return worse;
}

/** Keeps the figures as what is recorded from now on. */
export function record(figures: readonly Figure[]): void {
  const file = read();
  const recorded = { ...file.recorded };
  for (const { name, value } of figures) if (Number.isFinite(value)) recorded[name] = Number(value.toPrecision(3));
  writeFileSync(path, `${JSON.stringify({ ...file, recorded }, null, 2)}\n`);
}

function shown(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
