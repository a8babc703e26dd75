// What is said above headings: how far each section has come. Above a record nobody has begun, one summary in place of forty marks.

import type { CodeLens, Command } from 'vscode-languageserver-types';
import type { CheckedFinding } from '../core/check/check.ts';
import type { FilledSection, Form } from '../core/form/form.ts';
import { offsetsOf } from '../core/markdown/blocks.ts';
import { countWords } from '../core/record/values/words.ts';
import { checkedOf, type Document, type Project } from '../project/project.ts';
import { goToCommand, nextBlankCommand } from '../protocol/protocol.ts';
import { blankAt } from './blanks.ts';
import { isCalm, isRecord } from './diagnostics.ts';
import { rangeBetween, rangeOfPlace } from './ranges.ts';
import { blanksOf, countsOf, stateOf } from './states.ts';

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
  const bySection = findingsBySection(form, findings);
  const lenses = form.sections.flatMap((section) =>
    sectionLens(project, document, form, section, bySection.get(section) ?? []),
  );
  // An editor without the command still shows the words.
  return hasCommands
    ? lenses
    : lenses.map(({ range, command }) => ({ range, command: { title: command.title, command: '' } }));
}

function findingsBySection(
  form: Form,
  findings: readonly CheckedFinding[],
): ReadonlyMap<FilledSection, readonly CheckedFinding[]> {
  const found = new Map<FilledSection, CheckedFinding[]>();
  for (const finding of findings) {
    if (finding.accepted || finding.at.block.kind === 'frontMatter') continue;
    const section = form.sectionAt(finding.at);
    found.set(section, [...(found.get(section) ?? []), finding]);
  }
  return found;
}

function sectionLens(
  project: Project,
  document: Document,
  form: Form,
  section: FilledSection,
  findings: readonly CheckedFinding[],
): readonly (CodeLens & { readonly command: Command })[] {
  const { heading, parent } = section;
  if (!heading || parent === null) return [];
  const { asked, answered } = countsOf(form, section);
  const parts = [
    asked > 1
      ? `${answered} of ${asked} answered`
      : asked === 1
        ? stateOf(form, section, project.reach.guidance.holidays).words
        : '',
    wordsLeft(section),
    findings.length === 0 ? '' : findings.length === 1 ? '1 finding' : `${findings.length} findings`,
  ].filter((part, i, all) => part !== '' && all.indexOf(part) === i);
  if (parts.length === 0) return [];
  const isComplete = answered === asked && findings.length === 0;
  const range = rangeOfPlace(project, document, heading.words.at);
  const title = isComplete ? 'complete' : parts.join(' · ');
  const target = targetIn(project, document, form, section, findings);
  const command: Command = target
    ? { title, command: goToCommand, arguments: [document.uri, target] }
    : { title, command: '' };
  return [{ range, command }];
}

// "answered" of a text says less than how many words there are.
function wordsLeft({ text }: FilledSection): string {
  if (!text?.ask.minWords || text.state !== 'answered' || !text.said) return '';
  const words = countWords(text.said.text);
  return words < text.ask.minWords ? `${words} of ${text.ask.minWords} words` : '';
}

function targetIn(
  project: Project,
  document: Document,
  form: Form,
  section: FilledSection,
  findings: readonly CheckedFinding[],
) {
  const { text } = document.blocks;
  for (const one of blanksOf(form, section)) {
    const blank = blankAt(one, form, text);
    if (blank) return rangeBetween(project, document, blank.start, blank.end);
  }
  const [first] = findings.map(({ at }) => offsetsOf(document.blocks, at));
  return first ? rangeBetween(project, document, first.start, first.start) : null;
}
