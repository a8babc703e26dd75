// Dates in blanks that ask for a date, written as every record should have them.

import { check } from '../../core/check/check.ts';
import type { Answer, Form } from '../../core/form/form.ts';
import type { Block } from '../../core/markdown/block.ts';
import { type Blocks, offsetsOf, readBlocks } from '../../core/markdown/blocks.ts';
import { writeDate } from '../../core/record/values/dates.ts';
import { applyEdit, type Edit } from '../../core/text/edit.ts';
import { checkedOf, type Document, type Project } from '../../project/project.ts';

/**
 * The text of a record with its dates written in full; the same text where that would change what is found in it. A date
 * with a weekday or seconds stays as it is: they would be lost. `chosen` says in which blocks.
 */
export function withWholeDates(project: Project, document: Document, chosen: (block: Block) => boolean): Blocks {
  const { blocks } = document;
  const before = checkedOf(project, document);
  const edits = before.form ? answersIn(before.form).flatMap((answer) => dateEdit(answer, blocks, chosen)) : [];
  if (edits.length === 0) return blocks;
  const inTurn = edits.sort((a, b) => b.start - a.start);
  const after = readBlocks(inTurn.reduce(applyEdit, blocks.text), { blocks, edits: inTurn });
  const { form, findings } = check(after, project);
  const isSame =
    formText(before.form) === formText(form) &&
    sorted(before.findings.map(({ rule, message }) => `${rule} ${message}`)) ===
      sorted(findings.map(({ rule, message }) => `${rule} ${message}`));
  return isSame ? after : blocks;
}

/** Every answer of a form, those in the cells of tables too. */
function answersIn(form: Form): readonly Answer[] {
  return form.filled.flatMap((one): readonly Answer[] => {
    if (one.kind === 'answer') return [one];
    return one.kind === 'table' ? one.rows.flatMap(({ cells }) => cells) : [];
  });
}

function dateEdit({ ask, said, value }: Answer, blocks: Blocks, chosen: (block: Block) => boolean): readonly Edit[] {
  const asks = ask.type === 'date' || ask.type === 'date and time';
  if (!asks || ask.format !== null || value?.kind !== 'date' || !said || !chosen(said.at.block)) return [];
  const { start, end } = offsetsOf(blocks, said.at);
  const isPlain = blocks.text.slice(start, end) === said.text && /^\d[^\r\n]*$/.test(said.text);
  if (!isPlain || /\d:\d\d:\d\d/.test(said.text)) return [];
  const text = writeDate(value);
  return text === said.text ? [] : [{ start, end, text }];
}

function formText(form: Form | null): string {
  const said = (answer: Answer) => [
    answer.state,
    answer.label?.text,
    answer.value?.kind === 'date' ? writeDate(answer.value) : answer.said?.text,
  ];
  return JSON.stringify(
    form?.filled.map((one) => {
      if (one.kind === 'answer') return said(one);
      return one.kind === 'table' ? [one.state, one.rows.map(({ cells }) => cells.map(said))] : one.state;
    }) ?? null,
  );
}

function sorted(lines: readonly string[]): string {
  return [...lines].sort().join('\n');
}
