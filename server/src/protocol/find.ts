// What client and server say to each other about finding records by what they say.

import type { Range } from 'vscode-languageserver-types';

/** A record a question was asked of. */
export interface FoundRecord {
  readonly uri: string;
  /** Its title, or where it begins. */
  readonly range: Range;
  /** Its reference and its template's title, or the name of its file. */
  readonly record: string;
  /** The children it is about; empty where it names none. */
  readonly child: string;
  readonly status: string;
  /** Why it could not be asked; null where it could. */
  readonly why: string | null;
}

/** The records of the open folders for which something is true, in the words of their templates. */
export const findRequest = 'casewright/find';
export interface FindParams {
  readonly expression: string;
}
export interface FindResult {
  /** What is wrong with the question, in words, with offsets into it where it stands there; null where it could be asked. */
  readonly problem: { readonly message: string; readonly start: number; readonly end: number } | null;
  /** How many records there are in all. */
  readonly all: number;
  readonly found: readonly FoundRecord[];
  /** Those that do not answer something the question is about. */
  readonly unsaid: readonly FoundRecord[];
  readonly notAsked: readonly FoundRecord[];
}
