// The one table: what was measured, the goal, and what was recorded; worse than recorded by more than the margin is a failure.

import { readFileSync, writeFileSync } from 'node:fs';

/** A ratio or another number that does not depend much on the machine. Lower is better in every one. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  /** What the number was made of, for people: times in milliseconds, sizes. */
  readonly from: string;
}

interface Recorded {
  readonly recorded: number;
  /** What we want of it. */
  readonly goal?: number;
  /** How many times the recorded value it may be; the file's own margin where it says none. */
  readonly margin?: number;
  /** How much above the recorded value it may be, whatever the margin: for growth, which is near 0. */
  readonly slack?: number;
}

interface RecordedFile {
  readonly margin: number;
  readonly figures: Readonly<Record<string, Recorded>>;
}

const path = 'bench/recorded.json';
const read = (): RecordedFile => JSON.parse(readFileSync(path, 'utf8'));

/** Prints the figures beside what was recorded; gives the names of those that are worse. */
export function compare(figures: readonly Figure[]): readonly string[] {
  const { margin, figures: recorded } = read();
  const worse: string[] = [];
  const rows = figures.map(({ name, value, from }) => {
    const known = recorded[name];
    const most = known && mostOf(known, margin);
    const isWorse = most !== undefined && !(value <= most);
    if (isWorse) worse.push(name);
    const goal = known?.goal;
    const mark = isWorse ? 'WORSE' : goal === undefined ? '' : value <= goal ? 'goal met' : 'short of goal';
    return [name, shown(value), shown(known?.recorded), shown(most), shown(goal), mark, from];
  });
  const head = ['figure', 'now', 'recorded', 'at most', 'goal', '', 'from'];
  const widths = head.map((title, column) => Math.max(...[head, ...rows].map((row) => (row[column] ?? title).length)));
  for (const row of [head, ...rows])
    console.log(
      row
        .map((cell, column) =>
          column === 0 || column > 4 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    );
  return worse;
}

/** Keeps the figures as what is recorded from now on. */
export function record(figures: readonly Figure[]): void {
  const { margin, figures: before } = read();
  const after = { ...before };
  for (const { name, value } of figures)
    if (Number.isFinite(value)) after[name] = { ...before[name], recorded: Number(value.toPrecision(3)) };
  writeFileSync(path, `${JSON.stringify({ margin, figures: after }, null, 2)}\n`);
}

function mostOf({ recorded, margin, slack }: Recorded, usual: number): number {
  return Math.max(recorded * (margin ?? usual), recorded + (slack ?? 0));
}

function shown(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
}
