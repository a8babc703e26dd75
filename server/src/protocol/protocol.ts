// What client and server say to each other beside the Language Server Protocol: names and shapes, and nothing else.

import type { Range, TextEdit } from 'vscode-languageserver-types';

/** Options given when the server starts. */
export interface StartOptions {
  /** Address of the folder with the rules' pages, ending in a slash; never a web address. Left out: beside the server's own file. */
  readonly pages?: string;
  /** Folders of packs that other extensions contribute, as paths or addresses the host can list. */
  readonly packFolders?: readonly string[];
  /** The day to use in place of today, YYYY-MM-DD: for tests. */
  readonly today?: string;
  /** The sentences of rules in the editor's language, by the English. */
  readonly words?: Readonly<Record<string, string>>;
  /** The client has the command below, so that a lens may offer it. */
  readonly hasCommands?: boolean;
}

/** The client's command that goes to the next unfinished blank. */
export const nextBlankCommand = 'casewright.nextBlank';

/** The client's command that goes to a range of a document: an address and a range. */
export const goToCommand = 'casewright.goTo';

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
  /** The child's name as typed; left out where it is not said. */
  readonly child?: string | null;
  /** The record that what is known of the child is taken from; left out for none. */
  readonly from?: string | null;
}

/** A child the records of the folder are about. */
export interface KnownChild {
  readonly name: string;
  readonly reference: string | null;
  /** The latest record about them. */
  readonly uri: string;
}

/** The children the records of the open folders are about, each once, by name. */
export const childrenRequest = 'casewright/children';

/** The change that gives a record another status; null for what is no record. */
export const statusRequest = 'casewright/status';
export interface StatusParams {
  readonly uri: string;
  readonly status: 'draft' | 'for review';
}

/** A rule's page as Markdown; null when there is no such rule. */
export const explainRequest = 'casewright/explain';
export interface ExplainParams {
  readonly rule: string;
}

/** What the checker understood of a record, as `casewright facts` reports it; null for what is no record. */
export const factsRequest = 'casewright/facts';

/** The five states of a blank, the same wherever they are shown. */
export type BlankState = 'not started' | 'started' | 'waiting' | 'answered' | 'not applicable';

/** A section or a blank, and how far it has come. */
export interface TodoItem {
  readonly kind: 'section' | 'blank';
  readonly name: string;
  readonly state: BlankState;
  /** The state in words, with what is waited for or why it does not apply. */
  readonly words: string;
  /** Where to go: the blank to fill in, or where it belongs. */
  readonly range: Range;
  /** Blanks that count in it, and those of them that are done. */
  readonly asked: number;
  readonly answered: number;
  readonly children: readonly TodoItem[];
}

/** What is left to do in a record; null for what is no record with a template. */
export const todoRequest = 'casewright/todo';
export interface Todo {
  readonly title: string;
  readonly asked: number;
  readonly answered: number;
  readonly items: readonly TodoItem[];
}

/** One thing a reviewer would see. */
export interface ReviewItem {
  readonly rule: string;
  readonly severity: 'error' | 'warning' | 'information' | 'hint';
  readonly message: string;
  /** The heading it stands under; empty at the top. */
  readonly section: string;
  readonly range: Range;
  /** The reason it was accepted for; null while it counts. */
  readonly accepted: string | null;
}

/** What a reviewer would see if the record were submitted now; null for what is no record with a template. Nothing is changed. */
export const reviewRequest = 'casewright/review';
export interface Review {
  /** The record's status as it is. */
  readonly status: string;
  readonly asked: number;
  readonly answered: number;
  readonly items: readonly ReviewItem[];
}

/** A record as a file for people who have not got the editor; null where that cannot be made here. */
export const exportRequest = 'casewright/export';
export interface ExportParams {
  readonly uri: string;
  readonly kind: 'docx' | 'html' | 'pdf';
  /** With what was found, beside what it is about. */
  readonly findings: boolean;
  /** With what the form says about how to fill it in. */
  readonly guidance: boolean;
}
export interface ExportResult {
  readonly base64: string;
  /** Letters of the record that the file cannot show, one after the other; empty nearly always. */
  readonly unshown: string;
}

/** Something about a record that wants somebody's attention today. */
export interface TodayItem {
  readonly kind: 'overdue' | 'due soon' | 'returned' | 'waiting too long';
  readonly uri: string;
  readonly range: Range;
  /** The record's reference and its template's title, or the name of its file. */
  readonly record: string;
  /** What it is, in words. */
  readonly words: string;
  /** YYYY-MM-DD for what has a day; null for the rest. */
  readonly day: string | null;
}

/** Everything in the records of the open folders that is overdue, due soon, returned or waiting too long, the most pressing first. */
export const todayRequest = 'casewright/today';

/** A part of the record's own template that can be put in anywhere. */
export interface PartSnippet {
  readonly name: string;
  /** What it is: a section, or a row of one's table. */
  readonly kind: 'section' | 'row';
  /** In the snippet syntax of the protocol. */
  readonly body: string;
}

/** The parts of a record's template as snippets, in the template's order. */
export const snippetsRequest = 'casewright/snippets';

/** What copied words become where they are pasted; null where the editor's own way is best. */
export const pasteRequest = 'casewright/paste';
export interface PasteParams {
  readonly uri: string;
  /** What is selected; empty at the cursor. */
  readonly range: Range;
  readonly html: string;
}
export interface PasteResult {
  /** What goes in at the selection; empty when everything belongs elsewhere. */
  readonly insert: string;
  /** Changes beside the selection. */
  readonly edits: readonly TextEdit[];
}

/** The client's command that asks why a finding may stand, and who says so, and then writes it into the record. */
export const acceptCommand = 'casewright.acceptFinding';
/** The client's command that asks why a blank does not apply, or what it waits for, and then writes it into the record. */
export const markBlankCommand = 'casewright.markBlank';

export type ReasonFor = 'accept' | 'not applicable' | 'waiting';

/** What is to be said with words somebody has still to give: the argument of the two commands above. */
export interface ReasonTarget {
  readonly uri: string;
  /** The version of the document it was offered for. */
  readonly version: number;
  readonly kind: ReasonFor;
  readonly range: Range;
  /** The rule of the finding to accept; null for blanks. */
  readonly rule: string | null;
  /** The finding or the blank in words. */
  readonly about: string;
}

/** The changes that say something with the words given, or what is wrong with the words. Nothing is changed yet. */
export const sayReasonRequest = 'casewright/sayReason';
export interface ReasonGiven {
  readonly uri: string;
  readonly target: ReasonTarget;
  /** The reason, or what is waited for. */
  readonly reason: string;
  /** Who accepts, or who was asked; null while that has not been asked yet. */
  readonly by: string | null;
}
export interface ReasonSaid {
  /** What is wrong, in words; null where the changes can be made. */
  readonly problem: string | null;
  readonly edits: readonly TextEdit[];
}

/** How the preview looks: with the editor's colours, or as printed. */
export type PreviewStyle = 'theme' | 'paper';

/** A record as it reads when printed; null for what is no record, or is too long to be one. */
export const previewRequest = 'casewright/preview';
export interface PreviewParams {
  readonly uri: string;
  /** With what the form says about its sections. */
  readonly guidance: boolean;
  /** With what was found, beside what it is about. */
  readonly findings: boolean;
  readonly pictures: boolean;
}
export interface Preview {
  readonly title: string;
  /** One article of plain elements with nothing in it that runs or is fetched; `data-line` is a line of the record, zero-based. */
  readonly html: string;
  /** Of the document it was made from. */
  readonly version: number;
  readonly style: PreviewStyle;
}

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
