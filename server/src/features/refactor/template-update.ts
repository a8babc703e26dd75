// A record brought up to the version of its template that is in reach now, and sections put back or begun once more.

import { fill } from '../../core/form/fill.ts';
import type { Form } from '../../core/form/form.ts';
import { offsetsOf, readBlocks } from '../../core/markdown/blocks.ts';
import type { Reach } from '../../core/pack/reach.ts';
import type { Heading } from '../../core/record/piece.ts';
import { readRecord, type WrittenRecord } from '../../core/record/record.ts';
import type { PlainDate } from '../../core/record/values/dates.ts';
import { renderSection } from '../../core/template/render.ts';
import type { Template } from '../../core/template/template.ts';
import { applyEdit } from '../../core/text/edit.ts';
import { lineAround, type Span, sectionAround, whatIsAt } from '../at.ts';
import { headingSpans } from '../fixes/headings.ts';
import { paragraphAt } from '../fixes/insert.ts';
import { nameTemplate } from '../fixes/template-choice.ts';
import { changesBetween } from './changes.ts';
import type { Refactor, Refactoring } from './refactoring.ts';
import { completed, whatLacks } from './restore.ts';

/** At the top of a record or its title: everything its template has gained since, and its names as they are now. */
export const updateToTemplate: Refactor = ({ form, reach, text, span }) =>
  isAtTop(form.record, form.root.heading, text, span) ? update(form, reach) : [];

/** The same for a record that asks for a version of its template that is not in reach any more. */
export function updateToNewest(
  record: WrittenRecord,
  reach: Reach,
  today: PlainDate,
  span: Span,
): readonly Refactoring[] {
  const newest = newestOf(reach, record.template?.split('@')[0] ?? '');
  const isHere = newest !== null && isAtTop(record, null, record.blocks.text, span);
  return isHere ? (known.get(record) ?? update(fill(newest, record, today), reach)) : [];
}

function isAtTop({ frontMatter, blocks }: WrittenRecord, title: Heading | null, text: string, span: Span): boolean {
  if (frontMatter.block && span.end < frontMatter.block.text.length) return true;
  const heading = title && offsetsOf(blocks, title.at);
  return heading !== null && heading.start <= span.start && span.end <= lineAround(text, heading.end).end;
}

// Asked for again each time the cursor moves, for as long as the record stays what it is.
const known = new WeakMap<WrittenRecord, readonly Refactoring[]>();

function update(form: Form, reach: Reach): readonly Refactoring[] {
  const before = known.get(form.record);
  if (before) return before;
  const made = updateOf(form, reach);
  known.set(form.record, made);
  return made;
}

function updateOf(form: Form, reach: Reach): readonly Refactoring[] {
  const { record, template, today } = form;
  const { blocks } = record;
  const pinned = record.template?.split('@')[1]?.split('.')[0];
  const newest = newestOf(reach, template.id) ?? template;
  const isOlder = pinned !== undefined && Number(pinned) < Number(majorOf(newest.version));
  const title = `Update the record to version ${(isOlder ? newest : template).version} of its template`;
  if (!isOlder)
    return [
      {
        title,
        edits: changesBetween(
          blocks.text,
          completed(form, () => true),
        ),
        large: true,
      },
    ];
  const edit = nameTemplate(record, blocks.text, `${template.id}@${majorOf(newest.version)}`);
  const named = readBlocks(applyEdit(blocks.text, edit), { blocks, edits: [edit] });
  const after = completed(fill(newest, readRecord(named), today), () => true);
  return [{ title, edits: changesBetween(blocks.text, after), large: true }];
}

function majorOf(version: string): string {
  return version.split('.')[0] ?? version;
}

function newestOf(reach: Reach, id: string): Template | null {
  const versions = reach.templates.filter((file) => file.id === id).map(({ version }) => version);
  const newest = [...versions].sort((a, b) => b.localeCompare(a, 'en', { numeric: true }))[0];
  return newest ? reach.template(`${id}@${majorOf(newest)}`) : null;
}

/** On the heading of a section: what it lacks of its template, put back. */
export const restoreSection: Refactor = ({ form, text, span }) => {
  const at = whatIsAt(form.record, form, span.start);
  if (at.kind !== 'heading' || !at.section?.parent) return [];
  const { ask } = at.section;
  const keys = new Set<string>();
  const collect = (section: typeof at.section): void => {
    if (!section) return;
    keys.add(section.ask.key);
    for (const child of section.sections) collect(child);
  };
  collect(at.section);
  const after = completed(form, (section) => keys.has(section.ask.key), whatLacks);
  return [{ title: `Put back what "${ask.name}" lacks of its template`, edits: changesBetween(text, after) }];
};

/** In a section that may be there several times: an empty one after it. */
export const anotherSection: Refactor = ({ form, span }) => {
  const around = sectionAround(form, form.record, span.start);
  for (let section = around; section; section = section.parent) {
    const own: Span | undefined = headingSpans(form.record).find(({ heading }) => heading === section.heading);
    if (!section.ask.repeatable || !own || !section.heading) continue;
    const empty = renderSection(section.ask, section.heading.depth);
    return [{ title: `Add another "${section.ask.name}"`, edits: [paragraphAt(form, own.end, empty)] }];
  }
  return [];
};
