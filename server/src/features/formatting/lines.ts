// A text as lines that keep their own endings.

/** A line of a text: `start` is its zero-based offset, `ending` is empty for the last one. */
export interface Line {
  readonly start: number;
  readonly text: string;
  readonly ending: string;
}

/** The lines of a text. One that ends with a line ending has an empty last line. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const ending of text.matchAll(/\r\n?|\n/g)) {
    lines.push({ start, text: text.slice(start, ending.index), ending: ending[0] });
    start = ending.index + ending[0].length;
  }
  lines.push({ start, text: text.slice(start), ending: '' });
  return lines;
}

/** Whether a line holds nothing but spaces and tabs: what parts paragraphs in Markdown. */
export function isBlankLine(text: string): boolean {
  return /^[ \t]*$/.test(text);
}

/** The text without the spaces and tabs at its end. */
export function trimmedEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return text.slice(0, end);
}

/** Lines as a text again. */
export function joined(lines: readonly Pick<Line, 'text' | 'ending'>[]): string {
  let out = '';
  for (const { text, ending } of lines) {
    // An empty line that ends with `\n` would vanish after a lone `\r`: the two are one line ending.
    out += text === '' && ending.startsWith('\n') && out.endsWith('\r') ? '\r' : text + ending;
  }
  return out;
}
