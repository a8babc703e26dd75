// Records to measure with: the examples, told again at other lengths. The same seed gives the same record on every machine.

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { seeded } from './measure.ts';

const examples = readdirSync('examples')
  .filter((name) => name.endsWith('.assessment.md'))
  .sort()
  .map((name) => ({ name, parts: readFileSync(join('examples', name), 'utf8').trimEnd().split('\n\n') }));

const sentences = examples.flatMap(({ parts }) =>
  parts.filter(isProse).flatMap((part) => part.match(/[^.!?]+[.!?]/g)?.map((one) => one.trim()) ?? []),
);

function isProse(part: string): boolean {
  return /^[A-Z]/.test(part) && part.length > 120 && !part.includes('\n');
}

const isTable = (part: string) => part.startsWith('|') && part.split('\n').length > 2;
const isList = (part: string) => part.startsWith('- ') && !/^- [^:\n]{2,80}:/.test(part);

/** A record like one of the examples, grown or thinned to about a number of characters. */
function recordOf(characters: number, seed: number, like?: string): string {
  const random = seeded(seed);
  const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)] as T;
  const { parts } = examples.find(({ name }) => name === `${like}.assessment.md`) ?? pick(examples);
  const fixed = parts.filter((part) => !canGrow(part)).join('\n\n').length;
  const growing = parts.filter(canGrow).join('\n\n').length;
  const times = Math.max(0.1, (characters - fixed) / Math.max(1, growing));
  const more = (wanted: number): number => Math.max(1, Math.floor(wanted + random()));
  const prose = (length: number): string => {
    let text = '';
    while (text.length < length) text += `${text ? ' ' : ''}${pick(sentences)}`;
    return text;
  };
  const grown = parts.flatMap((part): readonly string[] => {
    if (!canGrow(part)) return [part];
    if (times < 1 && random() > times) return isProse(part) ? [pick(sentences)] : [part];
    // A record ten times as long has not ten times the people in it: prose grows most.
    if (isTable(part)) return [table(part, more(Math.sqrt(times)), random)];
    if (isList(part)) return [Array.from({ length: more(Math.sqrt(times)) }, () => part).join('\n')];
    return Array.from({ length: more(times) }, () => prose(part.length * (0.5 + random())));
  });
  return `${grown.join('\n\n')}\n`;
}

/** The record of a size that keys and starts are measured in: an initial assessment, and a core assessment where it is long. */
export function typicalRecord(characters: number): string {
  return recordOf(characters, 3, characters > 20_000 ? 'core-assessment-good' : 'initial-assessment-good');
}

function canGrow(part: string): boolean {
  return isProse(part) || isTable(part) || isList(part);
}

// A row told again is of another day.
function table(part: string, times: number, random: () => number): string {
  const [header = '', delimiter = '', ...rows] = part.split('\n');
  const day = () => String(1 + Math.floor(random() * 28));
  const again = Array.from({ length: times }, () =>
    rows.map((row) => row.replace(/\b\d{1,2}(?= [A-Z][a-z]+ \d{4})/g, day)),
  );
  return [header, delimiter, ...again.flat()].join('\n');
}

/** Writes records of the sizes people write (most about 8 KB, few above 40) in folders of a hundred; gives their bytes. */
export function writeRecords(folder: string, count: number, seed = 1): number {
  const random = seeded(seed);
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const characters = Math.min(80_000, Math.max(2000, 8000 * Math.exp(0.6 * normal)));
    const text = recordOf(characters, seed * 100_003 + i);
    const team = join(folder, `team-${String(Math.floor(i / 100)).padStart(3, '0')}`);
    if (i % 100 === 0) mkdirSync(team, { recursive: true });
    writeFileSync(join(team, `record-${String(i).padStart(5, '0')}.assessment.md`), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

export type Filling = 'prose' | 'table' | 'list' | 'paragraph';

/** A core assessment with one long stretch of a kind in it, and where in that stretch a key is pressed. */
export function recordWith(filling: Filling, characters: number): { readonly text: string; readonly at: number } {
  const parts = examples.find(({ name }) => name === 'core-assessment-good.assessment.md')?.parts ?? [];
  const index = parts.indexOf('## Chronology');
  if (index < 0) throw new Error('The example core assessment has no chronology.');
  const rows = parts.slice(index).find(isTable)?.split('\n') ?? [];
  const fill = (from: readonly string[], between: string): string => {
    const out: string[] = [];
    for (let size = 0, i = 0; size < characters; i++) {
      const one = from[i % from.length] ?? '';
      out.push(one);
      size += one.length + between.length;
    }
    return out.join(between);
  };
  const tableAt = parts.findIndex((part, at) => at > index && isTable(part));
  const paragraphs = parts.filter(isProse);
  const items = sentences.map((one) => `- ${one}`);
  const stretch =
    filling === 'table'
      ? `${rows.slice(0, 2).join('\n')}\n${fill(rows.slice(2), '\n')}`
      : filling === 'list'
        ? fill(items, '\n')
        : fill(filling === 'prose' ? paragraphs : sentences, filling === 'prose' ? '\n\n' : ' ');
  const before = (filling === 'table' ? parts.slice(0, tableAt) : parts.slice(0, index)).join('\n\n');
  const after = (filling === 'table' ? parts.slice(tableAt + 1) : parts.slice(index)).join('\n\n');
  const start = before.length + 2;
  const word = /[a-z]{4}/g;
  word.lastIndex = start + (stretch.length >> 1);
  const at = (word.exec(`${before}\n\n${stretch}`)?.index ?? word.lastIndex) + 2;
  return { text: `${before}\n\n${stretch}\n\n${after}\n`, at };
}

/** Where a key is pressed in a record: in the prose nearest its middle. */
export function middleOfProse(text: string): number {
  const middle = text.length >> 1;
  let best = middle;
  let distance = Number.POSITIVE_INFINITY;
  for (const { index } of text.matchAll(/^[A-Z][^\n|#>]{60,}$/gm)) {
    const away = Math.abs(index + 30 - middle);
    if (away < distance) [best, distance] = [index + 30, away];
  }
  return best;
}
