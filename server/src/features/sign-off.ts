// Approving, returning, closing and opening again: which steps there are, what stands in their way, and the changes they make at the top.

import type { TextEdit } from 'vscode-languageserver-types';
import { type Checked, check } from '../core/check/check.ts';
import { approvalOf, approvedDigest } from '../core/record/approved-text.ts';
import { type Status, statuses, type WrittenRecord } from '../core/record/record.ts';
import { reviewCommentsOf } from '../core/record/review-comment.ts';
import { signedComment } from '../core/record/signature.ts';
import { checkedOf, type Document, type Project } from '../project/project.ts';
import type { SignOffGiven, SignOffSaid } from '../protocol/sign-off.ts';
import { atTop } from './comment-place.ts';
import { isRecord } from './diagnostics.ts';
import { beginning } from './hover/part.ts';
import { rangeBetween, rangeOfPlace } from './ranges.ts';
import { isAuthor, wrongName } from './signing.ts';
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
  reopen: { from: ['closed'], to: 'draft', done: 'opened again' },
};

/** What a step needs is asked for one thing at a time: a name or a reason still to come is null, and not yet a problem. */
export function signOff(project: Project, document: Document, given: SignOffGiven): SignOffSaid {
  const refused = (problem: string): SignOffSaid => ({ problem, stands: [], edits: [] });
  if (!isRecord(document) || document.tooLong !== null) return refused('This is no record that can be signed off.');
  const { record, facts } = checkedOf(project, document);
  const step = steps[given.step];
  if (!step.from.includes(record.status))
    return refused(
      `This record is "${record.status}", and only one that is ${step.from.map((one) => `"${one}"`).join(' or ')} can be ${step.done}.`,
    );
  if (!record.frontMatter.block) return refused('There is nothing at the top of this record to write it into.');
  const isFinal = given.step === 'approve' || given.step === 'close';
  const asDone = isFinal ? check(document.blocks, { ...project, as: step.to }) : null;
  const wrong =
    (given.step === 'close' ? notApproved(record) : null) ??
    (asDone ? standingErrors(asDone) : null) ??
    (isFinal ? unresolved(record) : null) ??
    wrongSignature(given, facts) ??
    wrongReason(given);
  if (wrong !== null) return refused(wrong);
  const edits = editsOf(project, document, record, given, step.to);
  const stands = asDone ? standing(project, document, asDone) : [];
  return edits ? { problem: null, stands, edits } : refused('This cannot be written now.');
}

function notApproved(record: WrittenRecord): string | null {
  const approval = approvalOf(record);
  if (!approval) return 'It does not say at its top who approved this record. Return it, and have it approved.';
  return approval.holds
    ? null
    : 'This record has been changed since it was approved. Undo the change, or return it and have it approved again.';
}

function standingErrors({ findings }: Checked): string | null {
  const count = findings.filter(
    ({ severity, accepted, rule }) => severity === 'error' && accepted === null && !rule.startsWith('sign-off/'),
  ).length;
  if (count === 0) return null;
  const [things, it] = count === 1 ? ['One thing stands', 'it'] : [`${count} things stand`, 'them'];
  return `${things} in the way: put ${it} right, or have ${it} accepted with a reason. "Check as if I submitted" lists ${it}.`;
}

function unresolved(record: WrittenRecord): string | null {
  const open = reviewCommentsOf(record).filter(({ resolved }) => !resolved);
  const [first] = open;
  if (!first) return null;
  return open.length === 1
    ? `A comment is not resolved: "${beginning(first.notes[0].text, 80)}" Resolve it first, or return the record.`
    : `${open.length} comments are not resolved. Resolve them first, or return the record.`;
}

function wrongSignature({ by, step }: SignOffGiven, facts: Checked['facts']): string | null {
  if (by === null) return null;
  const wrong = wrongName(by);
  if (wrong !== null) return wrong;
  return step === 'approve' && isAuthor(facts, by)
    ? `${by.trim()} wrote this record. It is approved by somebody else, so that a second person has read it.`
    : null;
}

function wrongReason({ step, reason }: SignOffGiven): string | null {
  if (reason === null || /\p{L}{2}.*\p{L}{2}/su.test(reason)) return null;
  if (step === 'return') return 'Say what is to be put right, so that whoever wrote it knows.';
  return step === 'reopen' ? 'Say why the record is opened again.' : null;
}

/** Nobody reads more before they sign. */
const mostStanding = 50;

// What is found and does not stop it, what was accepted, and comments that those have resolved who were spoken to.
function standing(project: Project, document: Document, { findings, record, facts }: Checked): SignOffSaid['stands'] {
  const found = findings
    .filter(({ severity, rule }) => (severity === 'error' || severity === 'warning') && !rule.startsWith('sign-off/'))
    .map(({ message, accepted, at }) => ({
      words: accepted ? `Accepted${accepted.by ? ` by ${accepted.by}` : ''}: ${message} (${accepted.reason})` : message,
      range: rangeOfPlace(project, document, at),
    }));
  const resolved = reviewCommentsOf(record).flatMap(({ notes }) => {
    const by = notes.findLast(({ kind }) => kind === 'resolved')?.by ?? null;
    if (by !== null && !isAuthor(facts, by)) return [];
    const words = `Resolved by ${by ? `${by}, who wrote this record` : 'nobody named'}: "${beginning(notes[0].text, 80)}"`;
    return [{ words, range: rangeOfPlace(project, document, notes[0].at) }];
  });
  return [...found, ...resolved].slice(0, mostStanding);
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
  if (step === 'return' || step === 'reopen') {
    const lead = step === 'return' ? 'returned' : 'review: Opened again';
    const note = atTop(record, signedComment(lead, reason ?? '', by ?? '', project.today));
    edits.push({ range: rangeBetween(project, document, note.start, note.end), newText: note.text });
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
