import { expect, test } from 'vitest';
import { builtInPack } from './built-in.ts';
import { expressionsOf } from './expressions.ts';
import { readPack } from './pack.ts';
import { reachOf } from './reach.ts';

function pack(yaml: string) {
  return readPack([{ path: 'p/pack.yaml', text: `id: p\nexpressions:\n${yaml}` }]);
}

test('a list may hold words, words with others to write instead, and groups with what to write about', () => {
  const { vague, judgemental, advice, evaluative } = expressionsOf([
    pack(`  vague:
    - soon
    - in due course: by a day you name
    - say: Say how many.
      words:
        - several
        - a few: some
    - [now and then]
  judgemental:
    labels: [feckless, feckless]
  evaluative:
    cause: [because]
    likelihood: likely
`),
  ]);
  expect(vague).toEqual(['soon', 'in due course', 'several', 'a few', 'now and then']);
  expect(judgemental).toEqual(['feckless']);
  expect(evaluative).toEqual(['because', 'likely']);
  expect(advice.get('in due course')).toEqual({ say: null, write: 'by a day you name' });
  expect(advice.get('several')).toEqual({ say: 'Say how many.', write: null });
  expect(advice.get('a few')).toEqual({ say: 'Say how many.', write: 'some' });
  expect(advice.get('soon')).toEqual({ say: null, write: null });
});

test('lists add up, and the first pack explains', () => {
  const first = pack(
    '  vague: [{say: First., words: [soon]}]\n  acronyms: {HV: home visitor}\n  glossary: {CIN: child in need}\n',
  );
  const second = pack(
    '  vague: [{say: Second., words: [soon, later]}]\n  acronyms: {HV: health visitor, CIN: other}\n',
  );
  const { vague, advice } = expressionsOf([first, second]);
  expect(vague).toEqual(['soon', 'later']);
  expect(advice.get('soon')?.say).toBe('First.');
  const { acronyms, expressions } = reachOf([first, second]);
  expect(acronyms.get('HV')).toBe('home visitor');
  expect(acronyms.get('CIN')).toBe('child in need');
  expect(expressions.acronyms.get('HV')).toBe('home visitor');
});

test('anything else is left out', () => {
  const { vague, glossary, acronyms } = expressionsOf([
    pack('  vague: {a: 1, b: [null, 2, {words: 3}]}\n  glossary: [GP]\n  acronyms: {A: 1, B: [x], C: see}\n'),
    pack('  vague: &v [soon, *v]\n'),
    pack('  vague: 7\n'),
  ]);
  expect(vague.every((words) => words === 'soon')).toBe(true);
  expect(glossary).toEqual({});
  expect([...acronyms]).toEqual([['C', 'see']]);
});

test('the built-in pack says what to write in place of every word it lists', () => {
  const { vague, judgemental, advice } = reachOf([builtInPack()]).expressions;
  for (const words of [...vague, ...judgemental]) {
    const { say, write } = advice.get(words) ?? { say: null, write: null };
    expect(say ?? write, words).toBeTruthy();
    if (say) expect(say, words).toMatch(/^\p{Lu}.*\.$/u);
  }
});
