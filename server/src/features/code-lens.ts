// What is said above headings: how far each section has come. Above a record nobody has begun, one summary in place of forty marks.

import type { CodeLens, Command, Range } from 'vscode-languageserver-types';
import type { CheckedFinding } from '../core/check/check.ts';
import type { FilledSection, Form } from '../core/form/form.ts';
import { offsetsOf } from '../core/markdown/blocks.ts';
import { countWords } from '../core/record/values/words.ts';
import { checkedOf, type Document, type Project } from '../project/project.ts';
import { goToCommand, nextBlankCommand } from '../protocol/protocol.ts';
import { blankAt } from './blanks.ts';
import { isCalm, isRecord } from './diagnostics.ts';
import { rangeBetween, rangeOfPlace } from './ranges.ts';
import { blanksOf, countsOf, stateIn, stateOf } from './states.ts';

/** One lens a section that asks something, or one summary above the title of a new, untouched record. */
export function codeLensesOf(
  project: Project,
  document: Document,
  { hasCommands }: { readonly hasCommands: boolean },
): readonly CodeLens[] {
  if (!isRecord(document) || document.tooLong !== null) return [];
  const checked = checkedOf(project, document);
  const { form, findings } = checked;
  if (!form) return [];
  if (isCalm(checked)) {
    const title = `A new record: ${form.asked - form.answered} things to fill in. Begin here; what is missing is shown as you write.`;
    const command = { title, command: hasCommands ? nextBlankCommand : '' };
    return [{ range: rangeBetween(project, document, 0, 0), command }];
  }
  const view: View = { project, document, form, found: findingsBySection(form, findings) };
  const lenses = form.sections.flatMap((section) => sectionLens(view, section));
  // An editor without the command still shows the words.
  return hasCommands
    ? lenses
    : lenses.map(({ range, command }) => ({ range, command: { title: command.title, command: '' } }));
}

interface View {
  readonly project: Project;
  readonly document: Document;
  readonly form: Form;
  readonly found: ReadonlyMap<FilledSection, readonly CheckedFinding[]>;
}

function findingsBySection(
  form: Form,
  findings: readonly CheckedFinding[],
): ReadonlyMap<FilledSection, readonly CheckedFinding[]> {
  const found = new Map<FilledSection, CheckedFinding[]>();
  for (const finding of findings) {
    if (finding.accepted || finding.at.block.kind === 'frontMatter') continue;
    // What is found in a section counts for those around it too, as its blanks do.
    for (let section: FilledSection | null = form.sectionAt(finding.at); section; section = section.parent) {
      const others = found.get(section);
      if (others) others.push(finding);
      else found.set(section, [finding]);
    }
  }
  return found;
}

function sectionLens(view: View, section: FilledSection): readonly (CodeLens & { readonly command: Command })[] {
  const { project, document, form, found } = view;
  const { heading, parent } = section;
  if (!heading || parent === null) return [];
  const isDone = isComplete(view, section);
  // A section that is complete says so for all within it.
  if (isDone && parent.heading && parent.parent !== null && isComplete(view, parent)) return [];
  const findings = found.get(section) ?? [];
  const parts = [
    ...progressOf(view, section),
    wordsLeft(section),
    findings.length === 0 ? '' : findings.length === 1 ? '1 finding' : `${findings.length} findings`,
  ].filter((part, i, all) => part !== '' && all.indexOf(part) === i);
  if (parts.length === 0) return [];
  const { state } = stateOf(form, section);
  const title = isDone ? (state === 'not applicable' ? state : 'complete') : parts.join(' · ');
  const target = targetIn(view, section, findings);
  const command: Command = target
    ? { title, command: goToCommand, arguments: [document.uri, target] }
    : { title, command: '' };
  return [{ range: rangeOfPlace(project, document, heading.words.at), command }];
}

// With what is found in it accepted, a section is complete; a text that is too short is not, whatever is accepted.
function isComplete({ form, found }: View, section: FilledSection): boolean {
  const { asked } = countsOf(form, section);
  const { state } = stateOf(form, section);
  return asked > 0 && (state === 'answered' || state === 'not applicable') && !found.has(section);
}

function progressOf({ project, form }: View, section: FilledSection): readonly string[] {
  const { asked, answered } = countsOf(form, section);
  if (asked === 0) return [];
  if (asked === 1 || section.settled) return [stateOf(form, section, project.reach.guidance.holidays).words];
  const waiting = blanksOf(form, section).filter((one) => stateIn(form, one).state === 'waiting').length;
  return [`${answered} of ${asked} answered`, waiting > 0 ? `${waiting} waiting` : ''];
}

// "answered" of a text says less than how many words there are.
function wordsLeft({ text }: FilledSection): string {
  if (!text?.ask.minWords || text.state !== 'answered' || !text.said) return '';
  const words = countWords(text.said.text);
  return words < text.ask.minWords ? `${words} of ${text.ask.minWords} words` : '';
}

// The first blank to fill in; where there is none, the first finding.
function targetIn(
  { project, document, form }: View,
  section: FilledSection,
  findings: readonly CheckedFinding[],
): Range | null {
  const { text } = document.blocks;
  const blanks = section.settled
    ? []
    : blanksOf(form, section).flatMap((one) => (one.section.settled ? [] : (blankAt(one, form, text) ?? [])));
  const blank = firstOf(blanks);
  if (blank) return rangeBetween(project, document, blank.start, blank.end);
  const first = firstOf(findings.map(({ at }) => offsetsOf(document.blocks, at)));
  return first && rangeBetween(project, document, first.start, first.start);
}

function firstOf<T extends { readonly start: number }>(all: readonly T[]): T | null {
  return all.reduce<T | null>((first, one) => (first && first.start <= one.start ? first : one), null);
}
