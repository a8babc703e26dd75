// The edits that make one text of another, line by line, so that what stays is not touched.

import type { Edit } from '../../core/text/edit.ts';

/** How far ahead a line is looked for among new ones: longer than any section that is put in. */
const farthest = 400;

/** The edits from one text to another that keeps most of its lines in their order. Equal texts give none. */
export function changesBetween(before: string, after: string): readonly Edit[] {
  const old = linesOf(before);
  const fresh = linesOf(after);
  const edits: { start: number; end: number; text: string }[] = [];
  let offset = 0;
  const change = (length: number, text: string): void => {
    const last = edits.at(-1);
    if (last && last.end === offset) {
      last.end += length;
      last.text += text;
    } else edits.push({ start: offset, end: offset + length, text });
    offset += length;
  };
  let j = 0;
  for (let i = 0; i < old.length; i++) {
    const line = old[i] ?? '';
    const skip = line === fresh[j] ? 0 : linesUntil(old, i, fresh, j);
    if (skip < 0) {
      change(line.length, fresh[j] ?? '');
      j++;
      continue;
    }
    if (skip > 0) change(0, fresh.slice(j, j + skip).join(''));
    offset += line.length;
    j += skip + 1;
  }
  if (j < fresh.length) change(0, fresh.slice(j).join(''));
  return edits.filter(({ start, end, text }) => before.slice(start, end) !== text);
}

function linesOf(text: string): readonly string[] {
  return text.match(/[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g) ?? [];
}

// An empty line is found anywhere: it counts only with the line after it.
function linesUntil(old: readonly string[], i: number, fresh: readonly string[], j: number): number {
  const line = old[i] ?? '';
  for (let skip = 1; skip <= farthest && j + skip < fresh.length; skip++) {
    if (fresh[j + skip] === line && (line.trim() !== '' || fresh[j + skip + 1] === old[i + 1])) return skip;
  }
  return -1;
}
