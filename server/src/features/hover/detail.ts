// The lines at the top of a record: what each says of it.

import type { Checked } from '../../core/check/check.ts';
import { editionOf } from '../../core/guidance/guidance.ts';
import { offsetsOf } from '../../core/markdown/blocks.ts';
import { type Status, statuses } from '../../core/record/record.ts';
import type { Project } from '../../project/project.ts';
import type { DetailAt } from '../at.ts';
import { dayWords } from '../clock-words.ts';
import { type HoverPart, paragraphs, shown, shownFirst } from './part.ts';

/** What each status says of a record. */
export const statusWords: Readonly<Record<Status, string>> = {
  draft: 'It is being written. What is missing is pointed out gently.',
  'for review': 'It is with a manager. What is missing counts for more.',
  returned: 'A manager has sent it back for more work.',
  approved: 'A manager has agreed it. It should have no errors left.',
  closed: 'Work on it has ended. It is looked at as an approved record is.',
};

/** What each line at the top of a record is for. */
export const keyWords: ReadonlyMap<string, string> = new Map([
  ['template', 'The form this record is written on.'],
  ['status', `How far the record has come. One of: ${statuses.join(', ')}.`],
  ['reference', "The record's own reference, such as a case number. It is shown in lists and reports."],
  [
    'guidance',
    'The edition of the statutory guidance to count by, in place of the one in force on the day a timescale starts.',
  ],
]);

/** What a line of the details at the top of a record means; null for a line that nothing reads. */
export function detailPart(project: Project, { record }: Checked, { entry, on }: DetailAt): HoverPart | null {
  const key = entry && keyWords.get(entry.key);
  if (!entry || !key) return null;
  const isValue = on === 'value' && entry.text !== null && entry.text !== '';
  const span = offsetsOf(record.blocks, isValue ? entry.at : entry.keyAt);
  const value = isValue ? valueWords(project, record.status, entry.key, entry.text ?? '') : null;
  return { words: value ?? paragraphs(`**${entry.key}**`, key), span };
}

function valueWords(project: Project, status: Status, key: string, text: string): string | null {
  const { reach } = project;
  switch (key) {
    case 'template': {
      const template = reach.template(text);
      if (!template) return null;
      const pack = reach.packs.find(({ templates }) => templates.some(({ path }) => path === template.source.path));
      const from = pack?.title ? `From the pack ${shown(pack.title)}.` : null;
      return paragraphs(`**${shown(template.title)}**, version ${shown(template.version)}`, from);
    }
    case 'status':
      // A word that is none of them is read as a draft; the finding there says so.
      return text.toLowerCase().replace(/[\s_-]+/g, ' ') === status ? `**${status}**: ${statusWords[status]}` : null;
    case 'guidance': {
      const edition = editionOf(reach.guidance, text);
      if (!edition) return null;
      const until = edition.until ? ` to ${dayWords(edition.until)}` : '';
      return paragraphs(
        `**${shown(edition.title)}**`,
        `In force from ${dayWords(edition.inForce)}${until}.`,
        edition.note && shownFirst(edition.note),
      );
    }
    default:
      return null;
  }
}
