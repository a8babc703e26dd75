// What a Word document becomes when it is brought in.

/** Words of the document that no blank of the template takes. */
export interface Unmatched {
  /** The heading they stood under; empty at the top. */
  readonly heading: string;
  readonly words: string;
}

export interface WordText {
  readonly text: string;
  /** The id of the template it is written in, or of the template it is. */
  readonly template: string;
  readonly title: string;
  readonly unmatched: readonly Unmatched[];
  /** What of the file is not in it, or not as it was, each in a sentence. */
  readonly notes: readonly string[];
  /** How many headings, labels and tables each template has in common with the document, the most first; none for a template. */
  readonly ranked: readonly { readonly id: string; readonly matched: number }[];
}

/** A problem goes on after the name of the file, as in "is empty". */
export type WordResult = WordText | WordProblem;

export interface WordProblem {
  readonly problem: string;
  /** It could be read, and only which template it is for is not clear. */
  readonly isUnlike?: boolean;
}

/** A Word document as a record, or as a draft of a template. */
export const importWordRequest = 'casewright/importWord';
export interface ImportWordParams {
  /** The file in base64. */
  readonly data: string;
  /** The file's name without its ending. */
  readonly name: string;
  /** The id of the template of the record; null for the one most like the document. */
  readonly template: string | null;
  readonly as: 'record' | 'template';
}
