// A runner small enough to read: tests one after another, one line each on the console, which is heard outside.

import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Test {
  readonly name: string;
  readonly run: () => Promise<void>;
}

const tests: Test[] = [];

/** False where nobody outside looks at the page (a desktop VS Code): what is only seen there is not asked about. */
const isSeen = process.env.CASEWRIGHT_UNSEEN !== '1';

/** Only tests whose name has these words are run; all where nothing is said. */
const only = process.env.CASEWRIGHT_ONLY ?? '';

/** Adds a test. */
export function test(name: string, run: () => Promise<void>): void {
  if (!name.includes(only)) return;
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
      await picture(`failed-${name.replace(/\W+/g, '-')}`);
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

const answers = mkdtempSync(join(tmpdir(), 'casewright-seen-'));
let asked = 0;

/** Asks whoever shows the editor for something, and waits for the answer. */
async function ask(what: string): Promise<string> {
  const file = join(answers, `${asked++}.txt`);
  console.log(`${what.replace(' ', ` ${file} `)}`);
  const text = await until(
    what,
    () => (existsSync(file) ? readFileSync(file, 'utf8') : ''),
    (answer) => answer.endsWith('\0'),
  );
  return text.slice(0, -1);
}

/** Has a picture taken of the editor as it is now. */
export async function picture(name: string): Promise<void> {
  if (isSeen) await ask(`picture ${name}`);
}

/** The words shown where a selector is, on the page or in a panel of it, as a person sees them; empty where there is no such thing. */
function shown(selector: string): Promise<string> {
  return ask(`text ${selector}`);
}

/** Waits until a person looking would see words that hold; where nobody looks, there is nothing to wait for. */
export async function seen(what: string, selector: string, holds: (text: string) => boolean): Promise<void> {
  if (isSeen) await until(what, () => shown(selector), holds);
}

/** Presses a key, or several at once (`Control+V`), as on the keyboard of whoever looks at the editor. */
export async function press(key: string): Promise<void> {
  await ask(`press ${key}`);
}

/** Types words on the keyboard. */
export async function typed(words: string): Promise<void> {
  await ask(`type ${words}`);
}

/** Enters words all at once, as a quick typist does as far as anybody can tell. */
export async function wrote(words: string): Promise<void> {
  await ask(`write ${words}`);
}

/** Clicks on something of the editor itself. */
export async function tapped(selector: string): Promise<void> {
  const answer = await ask(`tap ${selector}`);
  if (answer.startsWith('failed:')) throw new Error(answer);
}

/** Puts what another program would on the clipboard. */
export async function copied(html: string): Promise<void> {
  await ask(`copy ${html}`);
}

/** Clicks on something in the preview; with the wheel, turns it by so many pixels. */
export async function inPreview(what: 'click' | 'click-twice' | 'wheel', where: string): Promise<void> {
  const answer = await ask(`${what} ${where}`);
  if (answer.startsWith('failed:')) throw new Error(answer);
}

/** What an expression gives in the page of the preview; null where there is none. */
export async function inPage<T>(expression: string): Promise<T | null> {
  const answer = await ask(`look ${expression}`);
  return answer === '' || answer.startsWith('failed:') ? null : JSON.parse(answer);
}

/** What a checker of accessibility has against the preview. */
export async function barriers(): Promise<readonly string[]> {
  const answer = await ask('axe .');
  return answer.startsWith('[') ? JSON.parse(answer) : [answer || 'there is no preview'];
}

/** Every address that was asked for and is not the editor's own. */
export async function addressesAsked(): Promise<readonly string[]> {
  return JSON.parse(await ask('requests .'));
}

/** Adds a test that needs a keyboard: only where somebody sits at it. */
export function testAtKeyboard(name: string, run: () => Promise<void>): void {
  if (isSeen) test(name, run);
}
