// Sections in the wrong place, and headings the template does not have: where they, or what stands under them, could go.

import type { FilledSection, Form } from '../../core/form/form.ts';
import { offsetsOf } from '../../core/markdown/blocks.ts';
import type { Edit } from '../../core/text/edit.ts';
import { nearest } from '../../core/text/nearest.ts';
import type { Fixer } from './fix.ts';
import { type HeadingSpan, headingSpans, moved } from './headings.ts';

/** Moves a section, with all that stands under it, to where its template has it. */
export const moveSection: Fixer = ({ form, span }) => {
  const misplaced = form?.misplaced.find(({ heading }) => isAt(form, heading, span.start));
  if (!form || !misplaced) return [];
  const spans = headingSpans(form.record);
  const own = spans.find(({ heading }) => heading === misplaced.heading);
  const siblings = misplaced.section.parent?.sections ?? [];
  const first = spans.find(({ heading }) => siblings.some((one) => one.heading === heading));
  const after = spans.find(({ heading }) => heading === misplaced.after?.heading);
  const to = misplaced.after ? after?.end : first?.start;
  if (!own || to === undefined) return [];
  const edits = moved(form, own, to);
  const { name } = misplaced.section.ask;
  const where = misplaced.after ? `after "${misplaced.after.ask.name}"` : 'to the front';
  return [{ title: `Move the section "${name}" ${where}`, edits, preferred: true }];
};

/** Moves what stands under a heading the template does not have to the end of a section it has, and takes the heading away. */
export const moveTextElsewhere: Fixer = ({ form, span }) => {
  const stray = form?.unrecognised.find(({ heading }) => isAt(form, heading, span.start));
  if (!form || !stray) return [];
  const spans = headingSpans(form.record);
  const own = spans.find(({ heading }) => heading === stray.heading);
  if (!own) return [];
  const end = endOfStray(form, spans, own);
  if (form.record.blocks.text.slice(own.body, end).trim() === '') return [];
  return targetsFor(form, spans, own).map((section) => ({
    title: `Move this text to "${section.ask.name}"`,
    edits: moveUnder(form, spans, section, own, end),
    preferred: false,
  }));
};

function isAt(form: Form, { words }: HeadingSpan['heading'], start: number): boolean {
  return offsetsOf(form.record.blocks, words.at).start === start;
}

// Deeper headings of the writer's own go along; a section of the template stays.
function endOfStray(form: Form, spans: readonly HeadingSpan[], own: HeadingSpan): number {
  const known = new Set([
    ...form.sections.flatMap(({ heading, duplicates }) => [...(heading ? [heading] : []), ...duplicates]),
    ...form.unrecognised.map(({ heading }) => heading),
  ]);
  return (
    spans.find(({ heading, start }) => start > own.start && start < own.end && known.has(heading))?.start ?? own.end
  );
}

/** Up to three sections that could take the text: those with a name like the heading's, then those around it that ask for text. */
function targetsFor(form: Form, spans: readonly HeadingSpan[], own: HeadingSpan): readonly FilledSection[] {
  const present = spans.flatMap(({ heading, start }) =>
    form.sections.flatMap((section) =>
      section.heading === heading && section.parent ? [{ section, far: Math.abs(start - own.start) }] : [],
    ),
  );
  const named = nearest(
    own.heading.words.text,
    present.map(({ section }) => section.ask.name),
  );
  const alike = named.flatMap((name) => present.find(({ section }) => section.ask.name === name)?.section ?? []);
  const near = present
    .filter(({ section }) => takesText(section))
    .sort((a, b) => a.far - b.far)
    .map(({ section }) => section);
  return [...new Set([...alike, ...near])].slice(0, 3);
}

function takesText({ text, filled }: FilledSection): boolean {
  return text !== null || filled.some((one) => one.kind === 'answer' && one.ask.type === 'prose');
}

function moveUnder(
  form: Form,
  spans: readonly HeadingSpan[],
  section: FilledSection,
  own: HeadingSpan,
  end: number,
): readonly Edit[] {
  const target = spans.find(({ heading }) => heading === section.heading);
  if (!target) return [];
  const { text } = form.record.blocks;
  const words = { start: own.body, end };
  // Directly above: without its heading, the text is that section's already.
  if (target.own === own.start) return [{ start: own.start, end: own.body + blankLines(text, words), text: '' }];
  const [away, paste] = moved(form, words, target.own);
  return away && paste ? [{ ...away, start: Math.min(own.start, away.start) }, paste] : [];
}

function blankLines(text: string, { start, end }: { readonly start: number; readonly end: number }): number {
  return /^(?:[ \t]*(?:\r\n|\n|\r))*/.exec(text.slice(start, end))?.[0].length ?? 0;
}
