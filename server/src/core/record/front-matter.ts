// The lines between the two `---` at the top of a record or template: YAML, with the exact place of every key and value.

import { isMap, isScalar, type Node, parseDocument } from 'yaml';
import type { Block, Place } from '../markdown/block.ts';
import type { Blocks } from '../markdown/blocks.ts';
import { plainEntries } from './plain-front-matter.ts';

export interface FrontMatterEntry {
  readonly key: string;
  readonly keyAt: Place;
  /** Plain data: strings, numbers, lists, maps; null where nothing follows the key. */
  readonly value: unknown;
  /** The value as it is written, without quotes, or null when it is not one word or phrase. */
  readonly text: string | null;
  /** Where the value stands; an empty place after the colon when there is none. */
  readonly at: Place;
}

export interface FrontMatter {
  /** Null when the text does not begin with front matter. */
  readonly block: Block | null;
  readonly entries: ReadonlyMap<string, FrontMatterEntry>;
  readonly problems: readonly { readonly at: Place; readonly message: string }[];
  /** The place of something inside the front matter by its path, such as `['rules', 0, 'when']`; null when it is not there. */
  readonly placeOf: (path: readonly (string | number)[]) => Place | null;
}

const known = new WeakMap<Block, FrontMatter>();

/** Reads the front matter of a document. Broken YAML gives problems in plain words and whatever could still be read. */
export function readFrontMatter(blocks: Blocks): FrontMatter {
  const block = blocks.list[0];
  if (!block) return { block: null, entries: new Map(), problems: [], placeOf: () => null };
  let read = known.get(block);
  if (!read) {
    read = block.kind === 'frontMatter' ? readBlock(block) : withoutFrontMatter(block);
    known.set(block, read);
  }
  return read;
}

const looksLikeKey = /^[\w-]+[ \t]*:/;

// A first line of `---` that nothing closes reads as a rule across the page, and the record would lose its template without a word.
function withoutFrontMatter(block: Block): FrontMatter {
  const [first = '', second = ''] = block.text.replace(/^\uFEFF/, '').split(/\r\n?|\n/, 2);
  const unclosed = /^---[ \t]*$/.test(first) && looksLikeKey.test(second);
  const start = block.text.indexOf('---');
  const problems = unclosed
    ? [
        {
          at: { block, start, end: start + 3 },
          message:
            'The details at the top begin with a line of three dashes but do not end with one. Add a line of three dashes (---) after the last of them.',
        },
      ]
    : [];
  return { block: null, entries: new Map(), problems, placeOf: () => null };
}

function readBlock(block: Block): FrontMatter {
  const opening = /^\uFEFF?---[ \t]*(?:\r\n?|\n)/.exec(block.text)?.[0].length ?? 0;
  const closing = closingFence(block.text);
  const source = block.text.slice(opening, closing);
  const place = (start: number, end: number): Place => ({
    block,
    start: opening + Math.min(start, source.length),
    end: opening + Math.min(Math.max(start, end), source.length),
  });
  return readPlain(block, source, place) ?? readYaml(block, source, place);
}

type PlaceOf = (start: number, end: number) => Place;

function readPlain(block: Block, source: string, place: PlaceOf): FrontMatter | null {
  const plain = plainEntries(source);
  if (!plain) return null;
  const entries = new Map(
    plain.map(({ key, keyAt, value, at }): [string, FrontMatterEntry] => [
      key,
      { key, keyAt: place(keyAt.start, keyAt.end), value, text: value, at: place(at.start, at.end) },
    ]),
  );
  const placeOf = ([key, ...rest]: readonly (string | number)[]): Place | null =>
    rest.length > 0 ? null : (entries.get(String(key))?.at ?? null);
  return { block, entries, problems: [], placeOf };
}

function readYaml(block: Block, source: string, place: PlaceOf): FrontMatter {
  const document = parseDocument(source, {
    prettyErrors: false,
    strict: true,
    uniqueKeys: true,
    schema: 'core',
    maxAliasCount: 0,
  } as Parameters<typeof parseDocument>[1]);
  const problems = document.errors.map((error) => ({
    at: wordAt(source, error.pos[0], error.pos[1], place),
    message: inPlainWords(error.code),
  }));
  const entries = new Map<string, FrontMatterEntry>();
  if (isMap(document.contents)) {
    for (const pair of document.contents.items) {
      if (!isScalar(pair.key) || pair.key.value === null) continue;
      const key = String(pair.key.value);
      const [keyStart, keyEnd] = rangeOf(pair.key, 0);
      const node = pair.value as Node | null;
      const [start, end] = rangeOf(node, keyEnd + 1);
      entries.set(key, {
        key,
        keyAt: place(keyStart, keyEnd),
        value: plainData(node),
        text: isScalar(node) && node.value !== null ? String(node.source ?? node.value).trim() : null,
        at: place(start, end),
      });
    }
  } else if (document.contents !== null && problems.length === 0) {
    problems.push({
      at: place(0, source.trimEnd().length),
      message:
        'The details at the top of the record must each be written as a word, a colon and a value, such as `status: draft`.',
    });
  }
  const placeOf = (path: readonly (string | number)[]): Place | null => {
    const node = document.getIn(path, true);
    const range = (node as Node | undefined)?.range;
    return range ? place(range[0], range[1]) : null;
  };
  return { block, entries, problems, placeOf };
}

function closingFence(text: string): number {
  const fence = /(?:\r\n?|\n)---[ \t]*(?=[\r\n]|$)/g;
  let last = text.length;
  for (const match of text.matchAll(fence)) {
    last = match.index + (match[0].startsWith('\r\n') ? 2 : 1);
    break;
  }
  return last;
}

function rangeOf(node: Node | null, otherwise: number): readonly [number, number] {
  return node?.range ? [node.range[0], node.range[1]] : [otherwise, otherwise];
}

function plainData(node: Node | null): unknown {
  try {
    return node ? node.toJSON() : null;
  } catch {
    return null; // An alias to nothing: the parser has already said so.
  }
}

// The parser points at where it gave up, often one character: the word there is what a reader can find. Where it gave up at
// the end, what it lacks belongs to the last line that says something.
function wordAt(source: string, start: number, end: number, place: (start: number, end: number) => Place): Place {
  const last = source.trimEnd().length;
  if (start >= last) {
    const line = source.slice(0, last).search(/[^\r\n]*$/);
    return place(line, last);
  }
  if (end > start + 1) return place(start, end);
  const word = /^\S+/.exec(source.slice(start, start + 80))?.[0].length ?? 0;
  return place(start, start + word);
}

function inPlainWords(code: string): string {
  switch (code) {
    case 'DUPLICATE_KEY':
      return 'This line says the same thing twice: each word before a colon may be used once at the top of the record.';
    case 'TAB_AS_INDENT':
      return 'A tab stands here where spaces are needed. Delete it and use the space bar.';
    case 'MISSING_CHAR':
      return 'A closing quote or bracket is missing here.';
    case 'BAD_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
      return 'This line is not set out as the others are: each needs a word, a colon, a space and a value. If a value has a colon in it, put the value in quotes.';
    default:
      return 'This cannot be read. Each line at the top needs a word, a colon, a space and a value, such as `status: draft`. If a value has a colon in it, put the value in quotes.';
  }
}
