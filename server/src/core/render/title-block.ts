// The head of a record: what it is, whom it is about, how far it has come, and who answers for it.

import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Checked } from '../check/check.ts';
import { namesOfChildren } from '../facts/children.ts';
import type { Facts, Said } from '../facts/fact.ts';
import type { FrontMatterEntry } from '../record/front-matter.ts';
import { nameKey } from '../text/name.ts';

interface Particular {
  readonly name: string;
  readonly text: string;
  /** Said to be missing rather than left out. */
  readonly needed: boolean;
}

/** The heading of a record as it stands; what its form is called where it has none. */
export function headingOf({ record, form }: Checked): string {
  const first = record.pieces.find((piece) => piece.kind === 'heading');
  const title = form ? form.root.heading : first?.depth === 1 ? first : null;
  return title?.words.text || form?.template.title || 'Record';
}

/** The head of a record. What its front matter holds besides is shown as it is written. */
export function titleBlock(checked: Checked, title: readonly Element['children'][number][]): Element {
  const { record, form } = checked;
  const shown = particularsOf(checked).filter(({ text, needed }) => text !== '' || needed);
  return h(
    'header.title-block',
    form && nameKey(form.template.title) !== nameKey(headingOf(checked)) ? h('p.kind', form.template.title) : null,
    h('h1', {}, ...(title.length > 0 ? title : [headingOf(checked)])),
    h(
      'dl.particulars',
      ...shown.map(({ name, text }) =>
        h('div', h('dt', name), h('dd', text === '' ? h('span.blank', 'Not given') : h('bdi', text))),
      ),
    ),
    record.frontMatter.problems.length > 0 && record.frontMatter.block
      ? h('pre.front-matter', h('code', record.frontMatter.block.text.trim()))
      : null,
  );
}

function particularsOf({ record, form, facts }: Checked): readonly Particular[] {
  const said = facts ? aboutRecord(facts) : [];
  const status = record.frontMatter.entries.get('status')?.text || record.status;
  return [
    ...said.filter(({ name }) => name === 'Child' || name === 'Children' || name === 'Date of birth'),
    { name: 'Reference', text: record.reference ?? facts?.['child.identifier'].text ?? '', needed: true },
    { name: 'Status', text: `${status.charAt(0).toUpperCase()}${status.slice(1)}`, needed: true },
    ...said.filter(({ name }) => name !== 'Child' && name !== 'Children' && name !== 'Date of birth'),
    {
      name: 'Form',
      text: form ? `${form.template.title}, version ${form.template.version}` : (record.template ?? ''),
      needed: true,
    },
    ...[...record.frontMatter.entries.values()]
      .filter(({ key }) => !['template', 'status', 'reference'].includes(key))
      .map((entry) => ({ name: entry.key, text: writtenIn(entry), needed: false })),
  ];
}

function aboutRecord(facts: Facts): readonly Particular[] {
  const names = namesOfChildren(facts);
  const one = (name: string, said: Said<unknown>, needed = false): Particular => ({
    name,
    text: said.text,
    needed: needed && said.bound,
  });
  const author = facts['assessment.author'].bound ? facts['assessment.author'] : facts['allocation.worker'];
  return [
    { name: names.length > 1 ? 'Children' : 'Child', text: names.join(', '), needed: facts['child.name'].bound },
    one('Date of birth', facts['child.dateOfBirth']),
    one('Referral received', facts['referral.received']),
    one('Started', facts['assessment.started']),
    one('Completed', facts['assessment.completed']),
    one('Authorised', facts['assessment.authorised']),
    one('Social worker', author, true),
    one('Manager', facts['oversight.manager'], true),
  ];
}

function writtenIn({ text, value }: FrontMatterEntry): string {
  if (text !== null) return text;
  return value === null || value === undefined ? '' : JSON.stringify(value);
}
