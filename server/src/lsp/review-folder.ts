// The review panel's records, read one by one so that typing never waits.

import { reviewedRecord } from '../features/review-folder.ts';
import { type ReviewedRecord, reviewFolderRequest } from '../protocol/review-folder.ts';
import { answer } from './answer.ts';
import type { Made } from './records.ts';
import type { Answers, Serving } from './serving.ts';

/** Answers the request. What was read before is read again only where it has changed. */
export function serveReviewFolder(
  { onRequest: on }: Answers,
  { ready, log, madeOfRecords }: Pick<Serving, 'ready' | 'log' | 'madeOfRecords'>,
): void {
  const before: Made<ReviewedRecord | null> = new Map();
  on(
    reviewFolderRequest,
    answer(log, 'Review', [] as readonly ReviewedRecord[], async (_: unknown, token) => {
      await ready;
      return (await madeOfRecords(before, reviewedRecord, token)).flatMap((one) => one ?? []);
    }),
  );
}
