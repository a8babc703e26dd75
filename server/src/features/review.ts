// *Check as if I submitted*: what a reviewer would see, while the record stays as it is.

import { check } from '../core/check/check.ts';
import { readRecord } from '../core/record/record.ts';
import type { Document, Project } from '../project/project.ts';
import type { Review } from '../protocol/protocol.ts';
import { isRecord } from './diagnostics.ts';
import { rangeOfPlace } from './ranges.ts';

/** Everything found in a record as it would be at `for review`; null for what is no record with a template. */
export function reviewOf(project: Project, document: Document): Review | null {
  if (!isRecord(document) || document.tooLong !== null) return null;
  const { form, findings } = check(document.blocks, { ...project, as: 'for review' });
  if (!form) return null;
  return {
    status: readRecord(document.blocks).status,
    asked: form.asked,
    answered: form.answered,
    items: findings.map(({ rule, severity, message, section, at, accepted }) => ({
      rule,
      severity,
      message,
      section,
      range: rangeOfPlace(project, document, at),
      accepted: accepted?.reason ?? null,
    })),
  };
}
