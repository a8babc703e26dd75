import { expect, it } from 'vitest';
import type { ChildFacts, FolderFacts } from './folder-facts.ts';
import { childKeys, nameKeys, sameness } from './same-child.ts';

function about(children: readonly Partial<ChildFacts>[], reference: string | null = null): FolderFacts {
  return {
    kind: 'initial-assessment',
    status: 'draft',
    reference,
    children: children.map((one) => ({ name: null, born: null, identifier: null, ...one })),
    began: null,
    ended: null,
    referred: null,
    decided: null,
    recordedBy: null,
    hasStrategy: false,
    risk: '',
  };
}

const ava = { name: 'Ava Example', born: '2021-05-03' };

it.each([
  ['name and date of birth agree', about([ava]), about([ava]), 'same'],
  ['however the name is written', about([ava]), about([{ name: 'EXAMPLE, Ava', born: '2021-05-03' }]), 'same'],
  ['by the first name alone', about([ava]), about([{ name: 'Ava', born: '2021-05-03' }]), 'same'],
  ['another date of birth', about([ava], 'EX-1'), about([{ ...ava, born: '2021-05-04' }], 'EX-1'), 'different'],
  ['a twin', about([ava], 'EX-1'), about([{ ...ava, name: 'Ben Example' }], 'EX-1'), 'different'],
  ['a name alone', about([{ name: 'Ava Example' }]), about([ava]), 'perhaps'],
  ['a name and the case', about([{ name: 'Ava Example' }], 'EX-1'), about([ava], 'ex-1 '), 'same'],
  ['only the case', about([], 'EX-1'), about([ava], 'EX-1'), 'same'],
  ["only the child's own reference", about([{ identifier: 'C 12' }]), about([{ ...ava, identifier: 'c12' }]), 'same'],
  [
    'one name, two references of children',
    about([{ name: 'Ava', identifier: 'C12' }]),
    about([{ name: 'Ava', identifier: 'C13' }]),
    'different',
  ],
  ['nothing to compare', about([]), about([ava]), 'unknown'],
  ['only a date of birth', about([{ born: '2021-05-03' }]), about([ava]), 'unknown'],
  ['one of several children', about([{ name: 'Ben Example', born: '2018-06-09' }, ava]), about([ava]), 'same'],
] as const)('%s', (_, a, b, expected) => {
  expect(sameness(a, b)).toBe(expected);
  expect(sameness(b, a)).toBe(expected);
  // They are found without comparing each with each.
  if (expected === 'same') expect(childKeys(a).some((key) => childKeys(b).includes(key))).toBe(true);
  if (expected === 'perhaps') expect(nameKeys(a).some((key) => nameKeys(b).includes(key))).toBe(true);
});
