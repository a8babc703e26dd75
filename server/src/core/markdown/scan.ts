const TAB = 9;
const LF = 10;
const CR = 13;
const SPACE = 32;

/** Whether a UTF-16 unit is part of a line ending. */
export function isLineEnding(code: number): boolean {
  return code === LF || code === CR;
}

/** Whether a UTF-16 unit is a space or a tab. */
export function isBlankSpace(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** The offset just past the line (its ending included) that holds `at`. */
export function lineEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && !isLineEnding(text.charCodeAt(end))) end++;
  if (text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF) end++;
  return Math.min(text.length, end + 1);
}

/** The offset of the first line at or after the line start `at` that is not blank, or the text's length. */
export function skipBlankLines(text: string, at: number): number {
  let start = at;
  for (let index = at; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (isLineEnding(code)) start = index + 1;
    else if (!isBlankSpace(code)) return start;
  }
  return text.length;
}

/** Whether the line starting at `at` is the first, or follows a line with nothing but spaces and tabs. */
export function followsBlankLine(text: string, at: number): boolean {
  if (at === 0) return true;
  let index = at - 1;
  if (!isLineEnding(text.charCodeAt(index))) return false;
  if (text.charCodeAt(index) === LF && text.charCodeAt(index - 1) === CR) index--;
  index--;
  while (index >= 0 && isBlankSpace(text.charCodeAt(index))) index--;
  return index < 0 || isLineEnding(text.charCodeAt(index));
}
