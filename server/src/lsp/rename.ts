// Answers about renaming: what can be, and what changes.

import {
  type CancellationToken,
  LSPErrorCodes,
  type PrepareRenameParams,
  type Range,
  type RenameParams,
  ResponseError,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { offsetOfPosition } from '../features/ranges.ts';
import {
  type EditAbilities,
  type FileEdits,
  personEdits,
  recordEdits,
  renamableAt,
  renameAt,
  templateEdits,
  workspaceEdit,
} from '../features/rename.ts';
import type { Document, Project } from '../project/project.ts';
import { aboutDocument, type Serving } from './serving.ts';

const refused = (why: string) => new ResponseError<void>(LSPErrorCodes.RequestFailed, why);

/** What stands at the cursor to be renamed. */
export function servePrepareRename(serving: Serving) {
  return aboutDocument<PrepareRenameParams, { range: Range; placeholder: string } | ResponseError<void> | null>(
    serving,
    'Renaming',
    null,
    (project, document, { position }) => {
      const at = offsetOfPosition(project, document, position);
      const found = renamableAt(project, serving.addresses, document, at);
      return found && 'refused' in found ? refused(found.refused) : found;
    },
  );
}

/** What the client can be given changes with. */
export function abilitiesOf({ capabilities }: Serving): EditAbilities {
  const { workspaceEdit: can } = capabilities().workspace ?? {};
  return {
    documentChanges: can?.documentChanges === true,
    annotations: can?.changeAnnotationSupport !== undefined,
  };
}

/** The changes that renaming makes. */
export function serveRename(serving: Serving) {
  return aboutDocument<RenameParams, WorkspaceEdit | ResponseError<void> | null>(
    serving,
    'Renaming',
    null,
    async (project, document, { position, newName }, token) => {
      const at = offsetOfPosition(project, document, position);
      const rename = renameAt(project, serving.addresses, document, at, newName);
      if (!rename) return null;
      if ('refused' in rename) return refused(rename.refused);
      const abilities = abilitiesOf(serving);
      return rename.kind === 'person'
        ? workspaceEdit(personEdits(project, document, rename.edits), abilities, rename.guessed)
        : workspaceEdit(await everywhere(serving, project, document, rename.rename, token), abilities, '');
    },
  );
}

async function everywhere(
  serving: Serving,
  project: Project,
  document: Document,
  rename: Parameters<typeof templateEdits>[2],
  token: CancellationToken,
): Promise<readonly FileEdits[]> {
  const { addresses } = serving;
  const files: FileEdits[] = [...templateEdits(project, addresses, rename)];
  const seen = new Set<string>();
  const look = (record: Document): void => {
    const path = addresses.pathOf(record.uri);
    if (seen.has(path)) return;
    seen.add(path);
    const edits = recordEdits(project, addresses, record, rename);
    if (edits) files.push(edits);
  };
  for await (const record of serving.records(token)) look(record);
  // Records that are open from outside the folders are changed too.
  look(document);
  for (const open of project.documents.values()) look(open);
  return files;
}
