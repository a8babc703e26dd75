/** One replacement in a text. `start` and `end` are zero-based UTF-16 offsets into the text the edit is applied to; `end` is exclusive. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text after the edit. Offsets outside the text are clamped to it, and an `end` before `start` counts as `start`. */
export function applyEdit(text: string, edit: Edit): string {
  const start = Math.min(Math.max(edit.start, 0), text.length);
  const end = Math.min(Math.max(edit.end, start), text.length);
  return text.slice(0, start) + edit.text + text.slice(end);
}
