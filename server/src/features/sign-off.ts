// Approving, returning and closing a record: which steps there are, what stands in their way, and the changes they make at its top.

import type { TextEdit } from 'vscode-languageserver-types';
import { check } from '../core/check/check.ts';
import type { Facts } from '../core/facts/fact.ts';
import { approvedDigest } from '../core/record/approved-text.ts';
import { type Status, statuses, type WrittenRecord } from '../core/record/record.ts';
import { writeDate } from '../core/record/values/dates.ts';
import { readPerson, samePerson } from '../core/record/values/people.ts';
import { checkedOf, type Document, type Project } from '../project/project.ts';
import type { SignOffGiven, SignOffSaid } from '../protocol/protocol.ts';
import { isRecord } from './diagnostics.ts';
import { rangeBetween } from './ranges.ts';
import { statusEdit } from './status.ts';

interface Step {
  /** The statuses a record may have for it. */
  readonly from: readonly Status[];
  readonly to: Status;
  /** What is done to a record, for sentences: "approved". */
  readonly done: string;
}

const steps: Readonly<Record<SignOffGiven['step'], Step>> = {
  approve: { from: ['for review'], to: 'approved', done: 'approved' },
  return: { from: ['for review', 'approved'], to: 'returned', done: 'returned' },
  close: { from: ['approved'], to: 'closed', done: 'closed' },
};

/** What a step needs is asked for one thing at a time: a name or a reason still to come is null, and not yet a problem. */
export function signOff(project: Project, document: Document, given: SignOffGiven): SignOffSaid {
  const refused = (problem: string): SignOffSaid => ({ problem, edits: [] });
  if (!isRecord(document) || document.tooLong !== null) return refused('This is no record that can be signed off.');
  const { record, facts } = checkedOf(project, document);
  const step = steps[given.step];
  if (!step.from.includes(record.status))
    return refused(
      `This record is "${record.status}", and only one that is ${step.from.map((one) => `"${one}"`).join(' or ')} can be ${step.done}.`,
    );
  if (!record.frontMatter.block) return refused('There is nothing at the top of this record to write it into.');
  if (given.step === 'approve') {
    const standing = check(document.blocks, { ...project, as: 'approved' }).findings.filter(
      ({ severity, accepted, rule }) => severity === 'error' && accepted === null && !rule.startsWith('sign-off/'),
    ).length;
    if (standing > 0)
      return refused(
        `${standing === 1 ? 'One thing stands' : `${standing} things stand`} in the way: put ${standing === 1 ? 'it' : 'them'} right, or have ${standing === 1 ? 'it' : 'them'} accepted with a reason. "Check as if I submitted" lists ${standing === 1 ? 'it' : 'them'}.`,
      );
  }
  const wrong = wrongName(given, facts) ?? wrongReason(given);
  if (wrong !== null) return refused(wrong);
  const edits = editsOf(project, document, record, given, step.to);
  return edits ? { problem: null, edits } : refused('This cannot be written now.');
}

function wrongName({ by, step }: SignOffGiven, facts: Facts | null): string | null {
  if (by === null) return null;
  const name = readPerson(by);
  if (!name || !/\p{L}{2}/u.test(by) || /[\r\n;]|--/.test(by))
    return 'Write the name of whoever signs, such as R. Manager.';
  const authors = facts
    ? [facts['assessment.author'], facts['allocation.worker'], facts['enquiry.lead']].flatMap(
        ({ value }) => value ?? [],
      )
    : [];
  return step === 'approve' && authors.some((author) => samePerson(author, name))
    ? `${by.trim()} wrote this record. It is approved by somebody else, so that a second person has read it.`
    : null;
}

function wrongReason({ step, reason }: SignOffGiven): string | null {
  if (step !== 'return' || reason === null) return null;
  if (!/\p{L}{2}.*\p{L}{2}/su.test(reason)) return 'Say what is to be put right, so that whoever wrote it knows.';
  return reason.includes('--') ? 'Two dashes one after the other cannot be written here. Use one.' : null;
}

function editsOf(
  project: Project,
  document: Document,
  record: WrittenRecord,
  { step, by, role, reason }: SignOffGiven,
  to: Status,
): readonly TextEdit[] | null {
  const status = statusEdit(project, document, to);
  const block = record.frontMatter.block;
  if (!status || !block) return null;
  const { text } = record.blocks;
  const ending = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const edits: TextEdit[] = [status];
  const old = step === 'close' ? null : approvalLines(record);
  if (old) edits.push({ range: rangeBetween(project, document, old.start, old.end), newText: '' });
  const fence = closingFence(block.text);
  if (step === 'approve') {
    const lines = [
      'approval:',
      `  by: ${inYaml(by ?? '')}`,
      ...(role?.trim() ? [`  role: ${inYaml(role)}`] : []),
      `  date: ${project.today.toString()}`,
      `  digest: ${approvedDigest(record)}`,
    ];
    edits.push({ range: rangeBetween(project, document, fence, fence), newText: `${lines.join(ending)}${ending}` });
  }
  if (step === 'return') {
    const at = block.text.length;
    const note = `<!-- returned: ${(reason ?? '').trim().replace(/\s+/g, ' ')}; ${(by ?? '').trim()}, ${writeDate({ date: project.today, time: null })} -->`;
    const lead = text.slice(0, at).endsWith(`${ending}${ending}`) ? '' : ending;
    edits.push({ range: rangeBetween(project, document, at, at), newText: `${lead}${note}${ending}${ending}` });
  }
  return edits;
}

/** The lines of an approval, the line endings of the last included; null where there is none. */
export function approvalLines({
  blocks,
  frontMatter,
}: WrittenRecord): { readonly start: number; readonly end: number } | null {
  const entry = frontMatter.entries.get('approval');
  if (!entry) return null;
  const { text } = blocks;
  const start = entry.keyAt.start;
  let end = nextLine(text, start);
  while (/^[ \t]+\S/.test(text.slice(end, nextLine(text, end)))) end = nextLine(text, end);
  return { start, end };
}

function nextLine(text: string, from: number): number {
  const found = /\r\n|\n|\r/.exec(text.slice(from));
  return found ? from + found.index + found[0].length : text.length;
}

/** Where the line of three dashes starts that ends the front matter. */
function closingFence(block: string): number {
  const fence = /[\r\n](---[ \t]*)(?:[\r\n]+|$)/.exec(block.slice(3));
  return fence ? 3 + fence.index + 1 : block.length;
}

// In quotation marks, a name is a name to YAML whatever is in it.
function inYaml(text: string): string {
  const words = text.trim().replace(/\s+/g, ' ');
  return /^[A-Za-z][A-Za-z .'-]*$/.test(words) && !statuses.includes(words as Status) ? words : JSON.stringify(words);
}
