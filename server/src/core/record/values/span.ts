/** Offsets in the text that was searched, zero-based UTF-16, `end` exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
