// What whoever reviews asks of all records, read one by one so that typing never waits.

import type { Discussed } from '../core/supervision/discussed.ts';
import { reviewedRecord } from '../features/review-folder.ts';
import { discussedOf, supervisionFrom } from '../features/supervision.ts';
import { type ReviewedRecord, reviewFolderRequest } from '../protocol/review-folder.ts';
import { type Supervision, type SupervisionParams, supervisionRequest } from '../protocol/supervision.ts';
import { answer } from './answer.ts';
import type { Made } from './records.ts';
import type { Answers, Serving } from './serving.ts';

/** Answers the requests. What was read before is read again only where it has changed. */
export function serveReviewFolder(
  { onRequest: on }: Answers,
  { ready, now, log, madeOfRecords }: Pick<Serving, 'ready' | 'now' | 'log' | 'madeOfRecords'>,
): void {
  const before: Made<ReviewedRecord | null> = new Map();
  on(
    reviewFolderRequest,
    answer(log, 'Review', [] as readonly ReviewedRecord[], async (_: unknown, token) => {
      await ready;
      return (await madeOfRecords(before, reviewedRecord, token)).flatMap((one) => one ?? []);
    }),
  );
  const discussed: Made<Discussed | null> = new Map();
  const none: Supervision = { workers: [], text: null };
  on(
    supervisionRequest,
    answer(log, 'Supervision', none, async (given: SupervisionParams, token) => {
      await ready;
      const records = (await madeOfRecords(discussed, discussedOf, token)).flatMap((one) => one ?? []);
      return supervisionFrom(now(), records, given);
    }),
  );
}
