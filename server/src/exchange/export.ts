// A checked record as a file for people who have not got the editor.

import type { Checked } from '../core/check/check.ts';
import type { PlainDate } from '../core/record/values/dates.ts';
import { dayOf } from '../core/render/day.ts';
import { recordPage, watermarkOf } from '../core/render/page.ts';
import { recordTitle, recordTree } from '../core/render/record-tree.ts';
import type { About } from './about.ts';

export const exportKinds = ['docx', 'html', 'pdf'] as const;
export type ExportKind = (typeof exportKinds)[number];

export interface ExportOptions {
  readonly guidance: boolean;
  readonly findings: boolean;
  /** The day it is made. */
  readonly today: PlainDate;
}

export interface Exported {
  readonly bytes: Uint8Array;
  /** Letters of the record that the file cannot show, one after the other; empty nearly always. */
  readonly unshown: string;
}

/** Writes a record as a file of one kind. */
export async function exportRecord(checked: Checked, kind: ExportKind, options: ExportOptions): Promise<Exported> {
  const { guidance, findings, today } = options;
  const watermark = watermarkOf(checked.record.status);
  if (kind === 'html')
    return whole(
      new TextEncoder().encode(recordPage(checked, { guidance, findings, pictures: true, watermark, today })),
    );
  const { reference, status } = checked.record;
  const about: About = {
    title: recordTitle(checked),
    reference: reference ?? '',
    made: `${status.charAt(0).toUpperCase()}${status.slice(1)}, as it stood on ${dayOf(today)}`,
    // Across a page of paper there is room for one word.
    watermark: watermark === null ? null : 'Draft',
  };
  const tree = recordTree(checked, { guidance, findings, pictures: false });
  if (kind === 'docx') return whole(await (await import('./word/word.ts')).recordToWord(tree, about));
  return (await import('./pdf/pdf.ts')).recordToPdf(tree, about);
}

function whole(bytes: Uint8Array): Exported {
  return { bytes, unshown: '' };
}
