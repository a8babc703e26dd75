import { statuses } from '../../record/record.ts';
import { nearest } from '../../text/nearest.ts';
import { recordRule } from '../rule.ts';

export const frontMatter = recordRule({
  id: 'structure/front-matter',
  title: 'The details at the top of a record cannot be read',
  weight: 'broken',
  seed: ['S10'],
  basis: { kind: 'practice', says: 'The details at the top say which form a record is, and how far it has come.' },
  says: {
    broken: '{why}',
    status: 'A record is one of: {statuses}. "{value}" is none of them.{hint}',
    guidance: 'There is no edition of the guidance called "{value}". The editions are: {editions}.',
  },
  check({ record, editions }, say) {
    const { problems, entries } = record.frontMatter;
    for (const { at, message } of problems) say(at, 'broken', { why: message });
    // What stands in lines that cannot be read is not weighed as well.
    if (problems.length > 0) return;
    const status = entries.get('status');
    if (
      status &&
      status.value !== null &&
      !statuses.some((known) => known === status.text?.toLowerCase().replace(/[\s_-]+/g, ' '))
    ) {
      const value = status.text ?? '';
      const near = nearest(value, statuses);
      say(
        status.at,
        'status',
        { statuses: statuses.join(', '), value, hint: near[0] ? ` Did you mean "${near[0]}"?` : '' },
        { data: { nearest: near } },
      );
    }
    const guidance = entries.get('guidance');
    if (guidance?.text && !editions.some((id) => id.toLowerCase() === guidance.text?.toLowerCase())) {
      say(
        guidance.at,
        'guidance',
        { value: guidance.text, editions: editions.join(', ') },
        { data: { nearest: nearest(guidance.text, editions) } },
      );
    }
  },
});
