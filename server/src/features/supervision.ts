// *Prepare supervision*: what each record of the open folders gives to its worker's supervision.

import { writeDate } from '../core/record/values/dates.ts';
import { aboutOf } from '../core/report/record-about.ts';
import { type Discussed, discussedIn } from '../core/supervision/discussed.ts';
import { supervisionText, workerCalled, workersOf } from '../core/supervision/prepare.ts';
import { checkedOf, type Document, type Project } from '../project/project.ts';
import type { Supervision, SupervisionParams } from '../protocol/supervision.ts';
import { isRecord } from './diagnostics.ts';

/** What one record gives; null where it gives nothing. */
export function discussedOf(project: Project, document: Document): Discussed | null {
  if (!isRecord(document) || document.tooLong !== null) return null;
  const checked = checkedOf(project, document);
  return discussedIn(checked, aboutOf(checked)?.team ?? null);
}

/** The workers, and the record for one of them. */
export function supervisionFrom(
  { reach, today }: Pick<Project, 'reach' | 'today'>,
  records: readonly Discussed[],
  { worker }: SupervisionParams,
): Supervision {
  const template = reach.template('supervision');
  const name = worker === null ? null : workerCalled(worker, records);
  const day = writeDate({ date: today, time: null });
  return {
    workers: workersOf(records),
    text: template && name !== null ? supervisionText(template, name, records, day) : null,
  };
}
