// Who accepted a finding, why and for how long, in one line.

import type { FindingReport } from './record-report.ts';

type Accepted = NonNullable<FindingReport['accepted']>;

/** `The reason (A. Manager, 2026-03-05, until 2026-06-01)`: what is not given is left out. */
export function acceptanceText({ reason, by, date, until }: Accepted): string {
  const signature = [by, date, until === null ? null : `until ${until}`].filter((one) => one !== null).join(', ');
  return signature === '' ? reason : `${reason} (${signature})`;
}
