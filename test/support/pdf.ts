// A PDF file as somebody hears it who has it read aloud: its tags in their order, with the words of each. Reads what our own programs write, and little else.

import { inflateSync } from 'node:zlib';

export interface Tag {
  /** As `P`, `H1`, `TH`. */
  readonly name: string;
  /** What the file says of it besides, as it is written. */
  readonly attributes: string;
  readonly children: readonly (Tag | string)[];
}

interface Page {
  /** All that is drawn, read aloud or not. */
  readonly drawn: string;
  /** What is said under each number of the page. */
  readonly said: ReadonlyMap<number, string>;
}

interface Objects {
  readonly dictionary: (number: number) => string;
  readonly stream: (number: number) => string;
  readonly all: readonly number[];
}

/** The tags of a PDF file from the top, `Document`, on. */
export function tagsOf(bytes: Uint8Array): Tag {
  const objects = objectsOf(bytes);
  const pages = pagesOf(objects);
  const root = objects.all.find((number) => /\/Type \/StructTreeRoot/.test(objects.dictionary(number))) ?? 0;
  const [document] = /\/K \[(\d+) 0 R/.exec(objects.dictionary(root))?.slice(1) ?? [];
  return tagOf(Number(document), objects, pages);
}

/** What is drawn on each page, headers and footers too. */
export function drawnOnPages(bytes: Uint8Array): readonly string[] {
  return [...pagesOf(objectsOf(bytes)).values()].map(({ drawn }) => drawn);
}

/** Every word that is read aloud, in its order; the marks of lists are none. */
export function wordsOfTags(tag: Tag): readonly string[] {
  const textOf = ({ name, children }: Tag): string => {
    if (name === 'Lbl') return '';
    return ` ${children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')} `;
  };
  return textOf(tag)
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Every tag of a name, in the order they stand. */
export function everyTag(tag: Tag, name: string): readonly Tag[] {
  const inside = tag.children.flatMap((child) => (typeof child === 'string' ? [] : everyTag(child, name)));
  return tag.name === name ? [tag, ...inside] : inside;
}

function objectsOf(bytes: Uint8Array): Objects {
  const text = Buffer.from(bytes).toString('latin1');
  const dictionaries = new Map<number, string>();
  const streams = new Map<number, string>();
  for (const [, number, body] of text.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g)) {
    const at = body?.indexOf('\nstream\n') ?? -1;
    dictionaries.set(Number(number), (at < 0 ? body : body?.slice(0, at)) ?? '');
    if (at >= 0) streams.set(Number(number), body?.slice(at + '\nstream\n'.length, -'\nendstream'.length) ?? '');
  }
  return {
    dictionary: (number) => dictionaries.get(number) ?? '',
    stream: (number) => inflateSync(Buffer.from(streams.get(number) ?? '', 'latin1')).toString('latin1'),
    all: [...dictionaries.keys()],
  };
}

function pagesOf(objects: Objects): ReadonlyMap<number, Page> {
  const pages = objects.all.filter((number) => /\/Type \/Page\n/.test(objects.dictionary(number)));
  return new Map(pages.map((number) => [number, pageOf(number, objects)]));
}

function numberIn(dictionary: string, name: string): number {
  return Number(new RegExp(`/${name} (\\d+)`).exec(dictionary)?.[1] ?? Number.NaN);
}

function tagOf(number: number, objects: Objects, pages: ReadonlyMap<number, Page>): Tag {
  const own = objects.dictionary(number);
  const kids = /\/K \[([^\]]*)\]/.exec(own)?.[1] ?? '';
  const page = numberIn(own.replace(kids, ''), 'Pg');
  const children = [...kids.matchAll(/<<([^>]*)>>|(\d+) 0 R|(\d+)/g)].map(([, elsewhere, child, here]) => {
    if (child !== undefined) return tagOf(Number(child), objects, pages);
    const on = elsewhere === undefined ? page : numberIn(elsewhere, 'Pg');
    return pages.get(on)?.said.get(elsewhere === undefined ? Number(here) : numberIn(elsewhere, 'MCID')) ?? '';
  });
  return { name: /\/S \/(\w+)/.exec(own)?.[1] ?? '', attributes: own, children };
}

function pageOf(number: number, objects: Objects): Page {
  const page = objects.dictionary(number);
  const fonts = new Map<string, readonly string[]>();
  const resources = objects.dictionary(numberIn(page, 'Resources'));
  for (const [, name, font] of resources.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
    const letters = numberIn(objects.dictionary(Number(font)), 'ToUnicode');
    fonts.set(name ?? '', lettersOf(objects.stream(letters)));
  }
  return saidOn(objects.stream(numberIn(page, 'Contents')), fonts);
}

/** Which text each of a font's numbers stands for. */
function lettersOf(map: string): readonly string[] {
  const letters: string[] = [];
  for (const [, from, list] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/gi))
    [...(list ?? '').matchAll(/<([0-9a-f ]*)>/gi)].forEach(([, code], i) => {
      letters[Number.parseInt(from ?? '', 16) + i] = fromUtf16(Buffer.from((code ?? '').replace(/ /g, ''), 'hex'));
    });
  return letters;
}

function fromUtf16(bigEndian: Buffer): string {
  return Buffer.from(bigEndian).swap16().toString('utf16le');
}

function saidOn(content: string, fonts: ReadonlyMap<string, readonly string[]>): Page {
  const said = new Map<number, string>();
  let drawn = '';
  const open: { readonly number: number | null; readonly actual: boolean }[] = [];
  let font: readonly string[] = [];
  const say = (text: string) => {
    const number = open.findLast((one) => one.number !== null)?.number ?? null;
    if (number !== null) said.set(number, (said.get(number) ?? '') + text);
  };
  const parts =
    /\/(\w+) (<<(?:\((?:\\[\s\S]|[^\\)])*\)|[^>(])*>>\s*)?B[DM]C|\bEMC\b|\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g;
  for (const [whole, tag, options, name, shown] of content.matchAll(parts)) {
    if (tag !== undefined) {
      const actual = /\/ActualText \(((?:\\[\s\S]|[^\\)])*)\)/.exec(options ?? '')?.[1];
      const number = numberIn(options ?? '', 'MCID');
      open.push({ number: Number.isNaN(number) ? null : number, actual: actual !== undefined });
      if (actual !== undefined) say(unescaped(actual));
    } else if (whole === 'EMC') open.pop();
    else if (name !== undefined) font = fonts.get(name) ?? [];
    else if (shown !== undefined) {
      const numbers = [...shown.matchAll(/<([0-9a-f]*)>/g)].flatMap(([, each]) => each?.match(/.{4}/g) ?? []);
      const text = numbers.map((one) => font[Number.parseInt(one, 16)] ?? '').join('');
      drawn += `${text}\n`;
      if (!open.some(({ actual }) => actual)) say(text);
    }
  }
  return { said, drawn };
}

function unescaped(text: string): string {
  const marks: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
  const raw = Buffer.from(
    text.replace(/\\([\s\S])/g, (_, mark: string) => marks[mark] ?? mark),
    'latin1',
  );
  return raw[0] === 0xfe && raw[1] === 0xff ? fromUtf16(raw.subarray(2)) : raw.toString('latin1');
}
