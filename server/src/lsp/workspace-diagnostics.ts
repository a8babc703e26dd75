// Findings of records that are not open: every record under the open folders, read one by one so that typing never waits.

import {
  type CancellationToken,
  type Diagnostic,
  DiagnosticSeverity,
  DocumentDiagnosticReportKind,
  type PreviousResultId,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver';
import { linesOf, positionAt } from '../core/text/lines.ts';
import { diagnosticsOf, type PageOf } from '../features/diagnostics.ts';
import type { Host } from '../host/host.ts';
import type { Project } from '../project/project.ts';
import { closedDocument, markdownUnder } from './records.ts';
import type { FileProblem } from './workspace.ts';

export interface WorkspaceView {
  readonly project: () => Project;
  readonly problems: () => readonly FileProblem[];
  readonly roots: () => readonly string[];
  readonly host: Host;
  readonly uriOf: (path: string) => string;
  readonly pageOf: PageOf;
  /** Lets whatever else is waiting go first. */
  readonly pause: () => Promise<void>;
}

/** Files read before, by address: their number goes up when they change on disk. */
export type Changes = Map<string, number>;

const batch = 25;

/** Reports on every closed record and template, and on pack and settings files with something wrong, a batch at a time. */
export async function workspaceDiagnostics(
  view: WorkspaceView,
  changes: Changes,
  previous: readonly PreviousResultId[],
  token: CancellationToken,
  report: (items: WorkspaceDocumentDiagnosticReport[]) => void,
): Promise<void> {
  const before = new Map(previous.map(({ uri, value }) => [uri, value]));
  const seen = new Set<string>();
  let items: WorkspaceDocumentDiagnosticReport[] = [];
  const put = (item: WorkspaceDocumentDiagnosticReport): void => {
    seen.add(item.uri);
    items.push(item);
    if (items.length < batch) return;
    report(items);
    items = [];
  };
  for (const item of problemReports(view)) put(item);
  for (const root of view.roots()) {
    for await (const path of markdownUnder(view.host, root)) {
      if (token.isCancellationRequested) return;
      const item = await closedReport(view, path, changes, before);
      if (item) put(item);
      await view.pause();
    }
  }
  // What is gone, or is open now, has nothing said of it here any more.
  for (const uri of before.keys()) {
    if (!seen.has(uri) && !view.project().documents.has(uri))
      put({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, items: [] });
  }
  if (items.length > 0) report(items);
}

async function closedReport(
  view: WorkspaceView,
  path: string,
  changes: Changes,
  before: ReadonlyMap<string, string>,
): Promise<WorkspaceDocumentDiagnosticReport | null> {
  const uri = view.uriOf(path);
  const project = view.project();
  if (project.documents.has(uri)) return null;
  const resultId = `${project.generation}.${changes.get(uri) ?? 0}`;
  if (before.get(uri) === resultId)
    return { kind: DocumentDiagnosticReportKind.Unchanged, uri, version: null, resultId };
  const document = await closedDocument(view.host, path, uri);
  if (!document) return null;
  return {
    kind: DocumentDiagnosticReportKind.Full,
    uri,
    version: null,
    resultId,
    items: [...diagnosticsOf(project, document, view.pageOf)],
  };
}

function problemReports(view: WorkspaceView): readonly WorkspaceDocumentDiagnosticReport[] {
  const byPath = new Map<string, Diagnostic[]>();
  for (const { path, start, end, text, message } of view.problems()) {
    const lines = linesOf(text);
    const { encoding } = view.project();
    const range = { start: positionAt(text, lines, start, encoding), end: positionAt(text, lines, end, encoding) };
    byPath.set(path, [
      ...(byPath.get(path) ?? []),
      { range, severity: DiagnosticSeverity.Warning, source: 'Casewright', message },
    ]);
  }
  return [...byPath].map(([path, items]) => ({
    kind: DocumentDiagnosticReportKind.Full,
    uri: view.uriOf(path),
    version: null,
    items,
  }));
}
