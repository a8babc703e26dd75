// Pages of a language feature: a template, then records with a cursor in them, each followed by what the real server answers.
//
// A record's fence is `assessment`, with the cursor as ‸, or a selection between ‹ and ›. Options as on the pages of rules:
// `status="for review"`, and `bare` for a record with front matter and title of its own. The answer's fence is `answer`.
// UPDATE_PAGES=1 writes the answers; read them before keeping them.

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Position, Range, TextEdit } from 'vscode-languageserver-types';
import { linesOf, offsetAt, positionAt } from '../../server/src/core/text/lines.ts';
import { type ClientOptions, startClient, type TestClient } from './lsp-client.ts';

/** An example as the server is asked about it. */
export interface Asked {
  readonly client: TestClient;
  readonly uri: string;
  /** The record without its marks, with the front matter and title that were added. */
  readonly text: string;
  /** The cursor, or the end of the selection; the start of the text where none is marked. */
  readonly position: Position;
  readonly range: Range;
  /** Line numbers as the page counts them: minus the lines that were added above. */
  readonly lineOf: (line: number) => number;
  readonly options: Readonly<Record<string, string>>;
  /** The page's `file` fences by name. */
  readonly files: ReadonlyMap<string, string>;
  /** Its templates by the path they are given. */
  readonly templates: ReadonlyMap<string, string>;
}

interface Example {
  readonly line: number;
  readonly says: string;
  readonly template: string | null;
  readonly options: Readonly<Record<string, string>>;
  readonly body: string;
  /** Null where the page has no answer yet. */
  readonly answer: string | null;
}

const fence = /^(`{3,})([\w-]+)([^\n]*)\n([\s\S]*?)^\1[ \t]*$/gm;

interface Page {
  readonly examples: readonly Example[];
  readonly templates: ReadonlyMap<string, string>;
  readonly files: ReadonlyMap<string, string>;
}

function readPage(page: string): Page {
  const examples: Example[] = [];
  const templates = new Map<string, string>();
  const files = new Map<string, string>();
  let template: string | null = null;
  let before = 0;
  for (const match of page.matchAll(fence)) {
    const [whole, , language = '', info = '', body = ''] = match;
    const options = Object.fromEntries(
      [...info.matchAll(/([\w./-]+)(?:=(?:"([^"]*)"|(\S+)))?/g)].map(([, key = '', quoted, plain]) => [
        key,
        quoted ?? plain ?? '',
      ]),
    );
    const says = page.slice(before, match.index).trim().split('\n').at(-1) ?? '';
    before = match.index + whole.length;
    if (language === 'assessment-template') {
      template = options.id ?? `example-${templates.size + 1}`;
      const front = `---\nid: ${template}\ntitle: Example\nversion: ${options.version ?? '1.0.0'}\nrecord: ${options.record ?? 'other'}\n---\n\n# Example\n\n`;
      templates.set(template, body.startsWith('---') ? body : front + body);
    } else if (language === 'file') files.set(options.name ?? 'file.md', body);
    else if (language === 'assessment')
      examples.push({
        line: page.slice(0, match.index).split('\n').length,
        says,
        template,
        options,
        body,
        answer: null,
      });
    else if (language === 'answer') {
      const last = examples.at(-1);
      if (last) examples[examples.length - 1] = { ...last, answer: body };
    }
  }
  return { examples, templates, files };
}

/** Adds a test for every example of the page NAME.md beside the test file: what the server answers is what the page has. */
export function featurePage(
  testFile: string,
  ask: (asked: Asked) => Promise<string>,
  options: ClientOptions = {},
): void {
  const path = fileURLToPath(testFile.replace(/\.test\.ts$/, '.md'));
  const text = readFileSync(path, 'utf8');
  const page = readPage(text);
  let client: TestClient;
  const folder = mkdtempSync(join(tmpdir(), 'casewright-page-'));
  const answers = new Map<number, string>();

  beforeAll(async () => {
    mkdirSync(join(folder, 'pack'));
    writeFileSync(join(folder, 'pack', 'pack.yaml'), 'id: example\ntitle: Example\nversion: 1.0.0\n');
    for (const [id, body] of page.templates) writeFileSync(join(folder, 'pack', `${id}.template.md`), body);
    for (const [name, body] of page.files) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), body);
    }
    client = await startClient({ folder: pathToFileURL(folder).href, options: { hasCommands: true }, ...options });
  });

  afterAll(async () => {
    await client?.stop();
    rmSync(folder, { recursive: true, force: true });
    if (process.env.UPDATE_PAGES === '1') writeFileSync(path, withAnswers(text, page.examples, answers));
  });

  it.each(page.examples.map((one) => ({ ...one, name: `line ${one.line}: ${one.says}` })))('$name', async (one) => {
    const templates = new Map([...page.templates].map(([id, body]) => [`pack/${id}.template.md`, body]));
    const asked = { ...(await open(client, folder, one)), files: page.files, templates };
    const answer = `${(await ask(asked)).trimEnd()}\n`.replace(/^\n$/, '(nothing)\n');
    await client.close(asked.uri);
    answers.set(one.line, answer);
    if (process.env.UPDATE_PAGES !== '1') expect(answer).toBe(one.answer);
  });
}

async function open(client: TestClient, folder: string, example: Example): Promise<Omit<Asked, 'files' | 'templates'>> {
  const { options, template, line } = example;
  const front = `---\ntemplate: ${template}\nstatus: ${options.status ?? 'draft'}\n---\n\n${/^# /m.test(example.body) ? '' : '# Example\n\n'}`;
  const added = options.bare !== undefined || example.body.startsWith('---') ? '' : front;
  const marked = added + example.body;
  const from = marked.search(/[‸‹]/);
  const to = marked.replace('‹', '').search(/[‸›]/);
  const text = marked.replace(/[‸‹›]/g, '');
  const lines = linesOf(text);
  const at = (offset: number) => positionAt(text, lines, Math.max(0, offset), 'utf-16');
  const uri = pathToFileURL(join(folder, options.name ?? `example-${line}.assessment.md`)).href;
  await client.open(uri, text, uri.endsWith('.template.md') ? 'assessment-template' : 'assessment');
  const above = added.split('\n').length - 1;
  return {
    client,
    uri,
    text,
    position: at(to),
    range: { start: at(from), end: at(to) },
    lineOf: (one) => one - above + 1,
    options,
  };
}

function withAnswers(page: string, examples: readonly Example[], answers: ReadonlyMap<number, string>): string {
  let out = '';
  let from = 0;
  const matches = [...page.matchAll(fence)];
  matches.forEach((match, i) => {
    const line = page.slice(0, match.index).split('\n').length;
    const answer = answers.get(line);
    if (match[2] !== 'assessment' || answer === undefined || !examples.some((one) => one.line === line)) return;
    const next = matches[i + 1];
    const end = match.index + match[0].length;
    const isAnswered = next?.[2] === 'answer';
    out += page.slice(from, end);
    const ticks = answer.includes('```') ? '````' : '```';
    const between = isAnswered ? page.slice(end, next.index) : '\n\n';
    out += `${between}${ticks}answer\n${answer}${ticks}`;
    from = isAnswered ? next.index + next[0].length : end;
  });
  return out + page.slice(from);
}

/** A text after edits, made as the protocol says: all to the text as it was. */
export function applied(text: string, edits: readonly TextEdit[]): string {
  const lines = linesOf(text);
  const at = (position: Position) => offsetAt(text, lines, position, 'utf-16');
  return [...edits]
    .map(({ range, newText }, i) => ({ start: at(range.start), end: at(range.end), newText, i }))
    .sort((a, b) => b.start - a.start || b.i - a.i)
    .reduce((before, { start, end, newText }) => before.slice(0, start) + newText + before.slice(end), text);
}

/** What edits change, a line each: `-` for a line that goes, `+` for one that comes. */
export function changedLines(before: string, after: string): string {
  const old = before.split('\n');
  const fresh = after.split('\n');
  let top = 0;
  while (top < old.length && top < fresh.length && old[top] === fresh[top]) top++;
  let bottom = 0;
  while (bottom < old.length - top && bottom < fresh.length - top && old.at(-1 - bottom) === fresh.at(-1 - bottom))
    bottom++;
  return [
    ...old.slice(top, old.length - bottom).map((line) => `-${line}`),
    ...fresh.slice(top, fresh.length - bottom).map((line) => `+${line}`),
  ].join('\n');
}
