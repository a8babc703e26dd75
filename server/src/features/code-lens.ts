// What is said above a record nobody has begun, in place of forty marks in it.

import type { CodeLens } from 'vscode-languageserver-types';
import { checkedOf, type Document, type Project } from '../project/project.ts';
import { nextBlankCommand } from '../protocol/protocol.ts';
import { isCalm, isRecord } from './diagnostics.ts';
import { rangeBetween } from './ranges.ts';

/** One summary above the title of a new, untouched record; nothing in any other. */
export function codeLensesOf(project: Project, document: Document): readonly CodeLens[] {
  if (!isRecord(document) || document.tooLong !== null) return [];
  const checked = checkedOf(project, document);
  if (!checked.form || !isCalm(checked)) return [];
  const title = `A new record: ${checked.form.asked - checked.form.answered} things to fill in. Begin here; what is missing is shown as you write.`;
  return [{ range: rangeBetween(project, document, 0, 0), command: { title, command: nextBlankCommand } }];
}
