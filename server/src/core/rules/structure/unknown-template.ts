import { startOf } from '../../record/record.ts';
import { nearest } from '../../text/nearest.ts';
import { recordRule } from '../rule.ts';

export const unknownTemplate = recordRule({
  id: 'structure/unknown-template',
  title: 'The template a record names cannot be found',
  weight: 'broken',
  seed: ['S10'],
  basis: { kind: 'practice', says: 'A record can only be checked against the form it was written on.' },
  says: {
    none: 'This record does not say which template it was written from, so nothing in it can be checked. Add a line "template:" with the name of one at the top. The templates are: {choices}.',
    unknown: 'No template called "{name}" is in reach, so nothing in this record can be checked.{hint}',
  },
  check({ record, templates, found }, say) {
    if (found) return;
    const ids = [...new Set(templates.map(({ id }) => id))];
    const entry = record.frontMatter.entries.get('template');
    if (!record.template || !entry) {
      if (record.frontMatter.problems.length > 0) return;
      say(entry?.keyAt ?? startOf(record.blocks), 'none', { choices: ids.join(', ') }, { data: { nearest: [] } });
      return;
    }
    const [id = '', major] = record.template.split('@');
    const near = nearest(id, ids);
    const versions = templates.filter((one) => one.id === id).map(({ version }) => version);
    const hint =
      versions.length > 0 && major
        ? ` There is version ${versions.join(' and ')} of it.`
        : near[0]
          ? ` Did you mean "${near[0]}"?`
          : ` The templates are: ${ids.join(', ')}.`;
    say(entry.at, 'unknown', { name: record.template, hint }, { data: { nearest: versions.length > 0 ? [id] : near } });
  },
});
