// Which template a record is written on, where it names none that can be found.

import type { WrittenRecord } from '../../core/record/record.ts';
import type { Edit } from '../../core/text/edit.ts';
import { nearest } from '../../core/text/nearest.ts';
import type { Fixer } from './fix.ts';
import { newlineOf } from './headings.ts';

/** More than these are too many for a menu. */
const most = 9;

/** One action for each template in reach: those with a name like the one given first, then those with a title like the record's. */
export const chooseTemplate: Fixer = ({ record, finding, reach, text }) => {
  const templates = reach.templates.filter(({ id }, i, all) => all.findIndex((other) => other.id === id) === i);
  const meant = Array.isArray(finding.data.nearest) ? (finding.data.nearest as readonly string[]) : [];
  const heading = record.pieces.find((piece) => piece.kind === 'heading')?.words.text ?? '';
  const titled = nearest(
    heading,
    templates.map(({ title }) => title),
  );
  const rank = ({ id, title }: (typeof templates)[number]): number => {
    const place = meant.indexOf(id);
    if (place >= 0) return place - templates.length - most;
    return titled.includes(title) ? titled.indexOf(title) - most : 0;
  };
  return [...templates]
    .sort((a, b) => rank(a) - rank(b))
    .slice(0, most)
    .map((template, i) => ({
      title:
        rank(template) < -most
          ? `Change to "${template.id}"`
          : `Choose the template "${template.title}" (${template.id})`,
      edits: [nameTemplate(record, text, template.id)],
      preferred: i === 0 && rank(template) < 0,
    }));
};

/** Writes which template a record is written on at its top. */
export function nameTemplate({ frontMatter }: WrittenRecord, text: string, id: string): Edit {
  const newline = newlineOf(text);
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  if (!frontMatter.block)
    return { start, end: start, text: ['---', `template: ${id}`, 'status: draft', '---', '', ''].join(newline) };
  const entry = frontMatter.entries.get('template');
  if (entry && entry.at.end > entry.at.start) return { start: entry.at.start, end: entry.at.end, text: id };
  if (entry) {
    const colon = text.indexOf(':', entry.keyAt.end);
    return { start: colon + 1, end: colon + 1, text: ` ${id}` };
  }
  const first = start + 3 + (/^[ \t]*(?:\r\n|\n|\r)/.exec(text.slice(start + 3))?.[0].length ?? 0);
  return { start: first, end: first, text: `template: ${id}${newline}` };
}
