// Finds the blanks of a template in its source text, and hides them from the Markdown reader.

/** A blank as it stands in a template. Zero-based UTF-16 offsets into the template's text; `end` is exclusive. */
export interface FoundBlank {
  /** Where its opening brace stands. */
  readonly start: number;
  /** Just past its closing brace; for one that is never closed, the end of its line. */
  readonly end: number;
  /** The text between the braces. */
  readonly source: string;
  readonly closed: boolean;
}

export function maskBlanks(text: string): { readonly masked: string; readonly blanks: readonly FoundBlank[] } {
  return { masked: text, blanks: [] };
}
