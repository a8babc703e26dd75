import { expect, test } from 'vitest';
import { builtInPack } from '../pack/built-in.ts';
import { type Draft, readDraft } from './draft.ts';
import { draftFrom, storedDraft } from './stored-draft.ts';

/** A draft without the file its places are in, which is the same for all. */
const plain = (draft: Draft): unknown =>
  JSON.parse(JSON.stringify(draft, (_, value: unknown) => (value === draft.source ? 'the file' : value)));

test.each(builtInPack().templates.map(({ id, text }) => [id, text]))('%s is the same read before', (_, text) => {
  const draft = readDraft('a.template.md', text);
  const again = draftFrom(JSON.parse(JSON.stringify(storedDraft(draft))), 'a.template.md', text);
  expect(plain(again)).toEqual(plain(draft));
  expect(again.source.blocks).toEqual(draft.source.blocks);
  expect([...again.source.frontMatter.entries]).toEqual([...draft.source.frontMatter.entries]);
});

test('a template with mistakes keeps them', () => {
  const text = '# A\n\n- One: {txet; at least 3 wrods}\n- Two: {\n\n{date}\n\n{Yes / No}\n';
  const draft = readDraft('a.template.md', text);
  expect(draft.problems.length).toBeGreaterThan(1);
  expect(plain(draftFrom(storedDraft(draft), 'a.template.md', text))).toEqual(plain(draft));
});
