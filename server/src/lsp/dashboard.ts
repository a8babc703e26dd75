// The dashboard: an audit of every record under the open folders, as a page.

import { type RecordReport, reportOf, summaryOf } from '../core/report/record-report.ts';
import { isRecord } from '../features/diagnostics.ts';
import { checkedOf } from '../project/project.ts';
import { type Dashboard, type DashboardParams, dashboardRequest } from '../protocol/dashboard.ts';
import { answer } from './answer.ts';
import type { Made } from './records.ts';
import type { Answers, Serving } from './serving.ts';

interface Reported {
  readonly uri: string;
  readonly report: RecordReport;
}

/** After so many records it is said how many have been read. */
const saidEvery = 10;

/** Answers the request. What was read before is read again only where it has changed. */
export function serveDashboard({ onRequest: on }: Answers, serving: Serving): void {
  const { ready, now, log, madeOfRecords, dashboardPage, roots, pathOf, tell } = serving;
  const before: Made<Reported | null> = new Map();
  on(
    dashboardRequest,
    answer(
      log,
      'Dashboard',
      null as Dashboard | null,
      async ({ suppressSmall, progress }: DashboardParams, token): Promise<Dashboard | null> => {
        await ready;
        if (!dashboardPage) return null;
        let read = 0;
        const made = await madeOfRecords(
          before,
          (project, document) => {
            if (++read % saidEvery === 0) tell(progress, read);
            if (!isRecord(document) || document.tooLong !== null) return null;
            const file = nameUnder(roots(), pathOf(document.uri) ?? document.uri);
            const isWanted = (severity: string) => severity !== 'hint';
            return { uri: document.uri, report: reportOf(file, checkedOf(project, document), isWanted) };
          },
          token,
        );
        const found = made.flatMap((one) => one ?? []);
        if (found.length === 0 || token.isCancellationRequested) return null;
        const records = found.map(({ report }) => report);
        const audit = {
          today: now().today.toString(),
          records,
          summary: summaryOf(records),
          unreadable: [],
          passedOver: [],
          shard: null,
        };
        const page = await dashboardPage(audit, { by: now().reach.figures, suppressSmall });
        return { ...page, records: suppressSmall ? [] : found.map(({ uri }) => uri) };
      },
    ),
  );
}

// Several folders may have files of one name: then the folder's own name is part of it.
function nameUnder(roots: readonly string[], path: string): string {
  const root = roots.find((one) => path.startsWith(one));
  if (root === undefined) return path;
  const within = path.slice(root.length).replace(/^[/\\]/, '');
  return roots.length > 1
    ? `${root
        .replace(/[/\\]$/, '')
        .split(/[/\\]/)
        .at(-1)}/${within}`
    : within;
}
