// The marks of a page: records with carets under what is reported and the whole sentence after them.

/** A fenced block of a page: what follows the fence's first word (`today=2026-03-20`), and its lines. */
export interface Fence {
  readonly language: string;
  readonly options: Readonly<Record<string, string>>;
  readonly body: string;
  /** One-based line of the page on which the body begins. */
  readonly line: number;
  /** Nothing stands between it and the fence before it. */
  readonly follows: boolean;
}

const fencePattern = /^(`{3,})([\w-]+)([^\n]*)\n([\s\S]*?)^\1[ \t]*$/gm;

/** The fenced blocks of a page in the languages of templates and records, in order. */
export function fencesOf(page: string): readonly Fence[] {
  let end = 0;
  return [...page.matchAll(fencePattern)]
    .filter(([, , language]) => language === 'assessment' || language === 'assessment-template')
    .map((match): Fence => {
      const [, , language = '', info = '', body = ''] = match;
      const options = Object.fromEntries(
        [...info.matchAll(/([\w./-]+)=(?:"([^"]*)"|(\S+))/g)].map(([, key = '', quoted, plain]) => [
          key,
          quoted ?? plain ?? '',
        ]),
      );
      const follows = page.slice(end, match.index).trim() === '';
      end = match.index + match[0].length;
      return { language, options, body, follows, line: page.slice(0, match.index).split('\n').length + 1 };
    });
}

const caretLine = /^( *)(\^+)(?: (.*))?$/;

/** Takes the caret lines out of a marked record. */
export function withoutMarks(marked: string): string {
  return marked
    .split('\n')
    .filter((line) => !caretLine.test(line))
    .join('\n');
}

export interface Mark {
  /** Zero-based. */
  readonly line: number;
  /** Zero-based characters of the line; an empty or longer range is shown as one caret or to the line's end. */
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** Prints marks under the lines of a record. Text, marks and back give the same text. */
export function withMarks(text: string, marks: readonly Mark[]): string {
  const lines = text.split('\n');
  const out = lines.flatMap((line, i) => {
    const here = marks
      .filter((mark) => mark.line === i)
      .sort((a, b) => a.start - b.start || a.end - b.end || (a.message < b.message ? -1 : 1));
    return [
      line,
      ...here.map(
        ({ start, end, message }) =>
          `${' '.repeat(start)}${'^'.repeat(Math.max(1, Math.min(end, Math.max(line.length, start + 1)) - start))} ${message}`,
      ),
    ];
  });
  return out.join('\n');
}
