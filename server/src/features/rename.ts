// Renaming a person in a record, or a label, heading or column in its template and everywhere it is used.

import {
  AnnotatedTextEdit,
  type ChangeAnnotation,
  type Range,
  TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { readRecord } from '../core/record/record.ts';
import type { Edit } from '../core/text/edit.ts';
import { type Document, openDocument, type Project } from '../project/project.ts';
import { rangeInSource } from './names/places.ts';
import type { Refused } from './names/refused.ts';
import { type BlankRename, refusal, renameBlank, renameInRecord } from './names/rename-blank.ts';
import { fullName, type PersonEdit, renamePerson } from './names/rename-person.ts';
import { type Subject, subjectAt } from './names/subject.ts';
import { type Addresses, templatesOf } from './names/templates.ts';
import { rangeBetween } from './ranges.ts';

export interface Renamable {
  readonly range: Range;
  /** The name as it is now. */
  readonly placeholder: string;
}

/** What can be renamed at an offset, or why it cannot be; null where nothing there has a name. */
export function renamableAt(
  project: Project,
  addresses: Addresses,
  document: Document,
  offset: number,
): Renamable | Refused | null {
  const subject = subjectAt(project, addresses, document, offset);
  if (subject?.kind !== 'person' && subject?.kind !== 'blank') return null;
  const { start, end } = subject.span;
  const range = rangeBetween(project, document, start, end);
  if (subject.kind === 'person') return { range, placeholder: fullName(subject.person) };
  const { blank, written } = subject;
  return (
    refusal(templatesOf(project, addresses), blank, written, isChangeable(project, addresses)) ?? {
      range,
      placeholder: blank.name,
    }
  );
}

// What is open in the editor can be changed there, wherever it is kept; but not what comes with the program.
function isChangeable(project: Project, addresses: Addresses): (path: string) => boolean {
  const open = new Set([...project.documents.values()].map(({ uri }) => addresses.pathOf(uri)));
  return (path) => addresses.isOurs(path) || (open.has(path) && !path.startsWith('built-in/'));
}

/** A rename that is decided: of a person in one document, or of a blank, for which every record is to be asked. */
export type Rename =
  | { readonly kind: 'person'; readonly edits: readonly PersonEdit[]; readonly guessed: string }
  | { readonly kind: 'blank'; readonly rename: BlankRename };

/** What renaming the name at an offset changes, or why it cannot be done; null where nothing there has a name. */
export function renameAt(
  project: Project,
  addresses: Addresses,
  document: Document,
  offset: number,
  newName: string,
): Rename | Refused | null {
  const subject: Subject | null = subjectAt(project, addresses, document, offset);
  if (subject?.kind === 'person') {
    const edits = renamePerson(subject, newName);
    if ('refused' in edits) return edits;
    const first = edits.find(({ isGuess }) => isGuess);
    return { kind: 'person', edits, guessed: first ? document.blocks.text.slice(first.start, first.end) : '' };
  }
  if (subject?.kind !== 'blank') return null;
  const templates = templatesOf(project, addresses);
  const refused = refusal(templates, subject.blank, subject.written, isChangeable(project, addresses));
  if (refused) return refused;
  const rename = renameBlank(templates, subject.blank, newName);
  return 'refused' in rename ? rename : { kind: 'blank', rename };
}

/** Why a change is to be looked at before it is made. */
export type Reason = 'guess' | 'record' | 'settled';

export interface FileEdits {
  readonly uri: string;
  /** The editor's; null for a file that is not open. */
  readonly version: number | null;
  readonly edits: readonly TextEdit[];
  readonly reason: Reason | null;
}

/** The changes to the document itself, where only that is concerned. */
export function personEdits(project: Project, document: Document, edits: readonly PersonEdit[]): readonly FileEdits[] {
  return [false, true].flatMap((isGuess): readonly FileEdits[] => {
    const own = edits.filter((edit) => edit.isGuess === isGuess);
    return own.length === 0 ? [] : [{ ...editsOf(project, document, own), reason: isGuess ? 'guess' : null }];
  });
}

/** The changes to templates. */
export function templateEdits(project: Project, addresses: Addresses, { edits }: BlankRename): readonly FileEdits[] {
  const templates = templatesOf(project, addresses);
  return [...edits].flatMap(([path, own]): readonly FileEdits[] => {
    const uri = addresses.uriOf(path);
    const source = templates.at(path)?.source;
    if (uri === null || !source) return [];
    const open = openDocument(project, uri);
    const changes = own.map((edit) => ({ range: rangeInSource(project, source, edit), newText: edit.text }));
    return [{ uri: open?.uri ?? uri, version: open?.version ?? null, edits: changes, reason: null }];
  });
}

/** The changes to one record; null where there are none. */
export function recordEdits(
  project: Project,
  addresses: Addresses,
  document: Document,
  rename: BlankRename,
): FileEdits | null {
  if (document.kind === 'template') return null;
  const edits = renameInRecord(project, templatesOf(project, addresses), document, rename);
  if (edits.length === 0) return null;
  const { status } = readRecord(document.blocks);
  const reason = status === 'approved' || status === 'closed' ? 'settled' : 'record';
  return { ...editsOf(project, document, edits), reason };
}

function editsOf(project: Project, document: Document, edits: readonly Edit[]): Omit<FileEdits, 'reason'> {
  return {
    uri: document.uri,
    version: document.version < 0 ? null : document.version,
    edits: edits.map(({ start, end, text }) => ({ range: rangeBetween(project, document, start, end), newText: text })),
  };
}

/** What an editor can be given. */
export interface EditAbilities {
  readonly documentChanges: boolean;
  readonly annotations: boolean;
}

/** All changes as one. Where the editor can ask before it makes some of them, it does; where it cannot, guesses are left out. */
export function workspaceEdit(
  files: readonly FileEdits[],
  { documentChanges, annotations }: EditAbilities,
  guessed: string,
): WorkspaceEdit {
  const reasons: Record<Reason, ChangeAnnotation> = {
    guess: { label: `"${guessed}" on its own`, description: 'May be somebody else', needsConfirmation: true },
    record: { label: 'Records', description: 'Written with this template', needsConfirmation: true },
    settled: {
      label: 'Records that are approved or closed',
      description: 'Change them only if you must',
      needsConfirmation: true,
    },
  };
  const canAsk = documentChanges && annotations;
  const wanted = files.filter(({ reason }) => canAsk || reason !== 'guess');
  if (!documentChanges) {
    const changes: Record<string, TextEdit[]> = {};
    for (const { uri, edits } of wanted) changes[uri] = [...(changes[uri] ?? []), ...edits];
    return { changes };
  }
  const byUri = new Map<string, FileEdits[]>();
  for (const file of wanted) byUri.set(file.uri, [...(byUri.get(file.uri) ?? []), file]);
  const used = Object.fromEntries(
    Object.entries(reasons).filter(([reason]) => wanted.some((file) => file.reason === reason)),
  );
  return {
    documentChanges: [...byUri].map(([uri, own]) =>
      TextDocumentEdit.create(
        { uri, version: own[0]?.version ?? null },
        own.flatMap(({ edits, reason }) =>
          edits.map(({ range, newText }) =>
            canAsk && reason ? AnnotatedTextEdit.replace(range, newText, reason) : { range, newText },
          ),
        ),
      ),
    ),
    ...(canAsk && Object.keys(used).length > 0 ? { changeAnnotations: used } : {}),
  };
}
