// A runner small enough to read: tests one after another, one line each on the console, which is heard outside.

import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Test {
  readonly name: string;
  readonly run: () => Promise<void>;
}

const tests: Test[] = [];

/** Adds a test. */
export function test(name: string, run: () => Promise<void>): void {
  tests.push({ name, run });
}

/** Runs every test; throws at the end when one failed. */
export async function runAll(): Promise<void> {
  let failed = 0;
  for (const { name, run } of tests) {
    try {
      await run();
      console.log(`ok ${name}`);
    } catch (error) {
      failed++;
      console.log(`not ok ${name}: ${error instanceof Error ? error.message : String(error)}`);
      console.log(`picture failed-${name.replace(/\W+/g, '-')}`);
    }
  }
  if (failed > 0) throw new Error(`${failed} failed`);
}

/** Waits until something holds, asking again whenever the editor may have changed; fails after a while with what it last was. */
export async function until<T>(what: string, read: () => T | Promise<T>, holds: (value: T) => boolean): Promise<T> {
  const end = Date.now() + 20_000;
  for (;;) {
    const value = await read();
    if (holds(value)) return value;
    if (Date.now() > end) throw new Error(`${what}: waited in vain; it is ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Asks whoever shows the editor for a picture of it. */
export function picture(name: string): void {
  console.log(`picture ${name}`);
}

const answers = mkdtempSync(join(tmpdir(), 'casewright-seen-'));
let asked = 0;

/** The words shown on the page where a selector is, as a person sees them. */
export async function shown(selector: string): Promise<string> {
  const file = join(answers, `${asked++}.txt`);
  console.log(`text ${file} ${selector}`);
  return until(
    `the words at ${selector}`,
    () => (existsSync(file) ? readFileSync(file, 'utf8') : null),
    (text) => text?.endsWith('\0') ?? false,
  ).then((text) => (text ?? '').slice(0, -1));
}
