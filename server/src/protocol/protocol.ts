// What client and server say to each other beside the Language Server Protocol: names and shapes, and nothing else.

import type { Range } from 'vscode-languageserver-types';

/** Options given when the server starts. */
export interface StartOptions {
  /** Address of the folder with the rules' pages, ending in a slash; never a web address. Left out: beside the server's own file. */
  readonly pages?: string;
  /** Folders of packs that other extensions contribute, as paths or addresses the host can list. */
  readonly packFolders?: readonly string[];
  /** The day to use in place of today, YYYY-MM-DD: for tests. */
  readonly today?: string;
  /** The client has the command below, so that a lens may offer it. */
  readonly hasCommands?: boolean;
}

/** The client's command that goes to the next unfinished blank. */
export const nextBlankCommand = 'casewright.nextBlank';

export interface RecordSummary {
  readonly uri: string;
  readonly asked: number;
  readonly answered: number;
  /** Nothing has been written in it yet. */
  readonly untouched: boolean;
  readonly nextDue: {
    readonly label: string;
    /** In words: 4 March 2026. */
    readonly due: string;
    readonly state: string;
    readonly workingDaysLeft: number;
    readonly workingDaysOver: number;
  } | null;
}

/** Sent by the server whenever a record's count may have changed; `summary` is null for what is no record. */
export const summaryNotification = 'casewright/summary';
export interface SummaryParams {
  readonly uri: string;
  readonly summary: RecordSummary | null;
}

export interface BlankPlace {
  /** The label or heading of the blank. */
  readonly name: string;
  /** Where to type, or what to write over. */
  readonly range: Range;
}

/** The blanks of a record still to be filled in, in order. */
export const blanksRequest = 'casewright/blanks';
export interface DocumentParams {
  readonly uri: string;
}

export interface TemplateChoice {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  /** The title of the pack it comes from. */
  readonly pack: string;
}

/** The templates a new record can be made from. */
export const templatesRequest = 'casewright/templates';

/** The text of a new record; null when the template is not in reach. */
export const newRecordRequest = 'casewright/newRecord';
export interface NewRecordParams {
  readonly template: string;
  readonly reference: string | null;
}

/** A rule's page as Markdown; null when there is no such rule. */
export const explainRequest = 'casewright/explain';
export interface ExplainParams {
  readonly rule: string;
}

/** What the checker understood of a record, as `casewright facts` reports it; null for what is no record. */
export const factsRequest = 'casewright/facts';

/** Asked of the client by a server that cannot reach files itself. */
export const listFolderRequest = 'casewright/host/list';
export const readFileRequest = 'casewright/host/read';
export interface HostParams {
  readonly uri: string;
}
export interface HostEntry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'link' | 'other';
}
/** The bytes of a file in base 64; null when it cannot be read. */
export type ReadFileResult = { readonly base64: string } | null;
