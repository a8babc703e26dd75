// What the blank one is writing in wants, shown beside the cursor; in a table, which column one is in.

import type { ParameterInformation, Position, SignatureHelp } from 'vscode-languageserver-types';
import type { FieldAsk, SectionAsk } from '../core/template/template.ts';
import { checkedOf, type Document, type Project } from '../project/project.ts';
import { sectionAround, whatIsAt } from './at.ts';
import { isRecord } from './diagnostics.ts';
import { fieldWords } from './hover/asks.ts';
import { offsetOfPosition } from './ranges.ts';

/** Help with the value or cell at a position; null where nothing is asked for. */
export function signatureHelpAt(project: Project, document: Document, position: Position): SignatureHelp | null {
  if (!isRecord(document) || document.tooLong !== null) return null;
  const { form, record } = checkedOf(project, document);
  const offset = offsetOfPosition(project, document, position);
  const at = whatIsAt(record, form, offset);
  const section = sectionAround(form, record, offset);
  if (at.kind === 'cell' && at.filled && at.row >= 0)
    return rowHelp(at.filled.ask.columns, at.ask, section?.ask ?? null);
  const ask = at.kind === 'cell' ? at.ask : at.kind === 'answer' && at.on === 'value' ? at.answer.ask : null;
  // Text of a section's own is written for minutes on end: help over it would only be in the way.
  if (!ask || ask.style === 'text') return null;
  return help(`${ask.name}: ${fieldWords(ask)}`, null, [], section?.ask ?? null);
}

function rowHelp(
  columns: readonly FieldAsk[],
  here: FieldAsk | null,
  section: SectionAsk | null,
): SignatureHelp | null {
  if (!here) return null;
  const parameters = columns.map(
    (column): ParameterInformation => ({ label: column.name, documentation: fieldWords(column) }),
  );
  return help(columns.map(({ name }) => name).join(' | '), columns.indexOf(here), parameters, section);
}

function help(
  label: string,
  active: number | null,
  parameters: ParameterInformation[],
  section: SectionAsk | null,
): SignatureHelp {
  const guidance = section?.guidance.trim() ?? '';
  return {
    signatures: [
      {
        label,
        parameters,
        ...(guidance === '' ? {} : { documentation: { kind: 'markdown', value: guidance } }),
        ...(active === null ? {} : { activeParameter: active }),
      },
    ],
    activeSignature: 0,
    ...(active === null ? {} : { activeParameter: active }),
  };
}
