import { describe, expect, it } from 'vitest';
import { namesChild, sameChild, shareFirstName } from './children.ts';

describe('a text names a child', () => {
  it.each([
    ['Ava is at risk of harm.', 'Ava Example'],
    ["It is Ava's bedtime.", 'Ava Example'],
    ['It is Ava\u2019s bedtime.', 'Ava Example'],
    ['AVA EXAMPLE was seen.', 'Ava Example'],
    ['This frightens Zoe.', 'Zo\u00eb Example'],
    ['Ben hides upstairs.', 'Benjamin Example (known as Ben)'],
    ['Ben hides upstairs.', 'Benjamin (Ben) Example'],
    ['Ava hides upstairs.', 'EXAMPLE, Ava'],
    ['Child B hides upstairs.', 'Child B'],
    ['The unborn baby is exposed to alcohol.', 'Unborn baby Example'],
    ['Anna-Maya hides upstairs.', 'Anna-Maya Example'],
  ])('%s: %s', (text, name) => {
    expect(namesChild(text, name)).toBe(true);
  });

  it.each([
    ['The child is at risk of harm.', 'Ava Example'],
    ['They live in Avalon Road.', 'Ava Example'],
    ['The child hides upstairs.', 'Child B'],
    ['The baby hides upstairs.', 'Baby Example'],
    ['Her twin is well.', 'Ava Example (twin)'],
    ['Mr Example is often away.', 'Ava Example'],
    ['', 'Ava Example'],
    ['Ava', ''],
  ])('not: %s: %s', (text, name) => {
    expect(namesChild(text, name)).toBe(false);
  });
});

describe('two names', () => {
  it.each([
    ['Ava', 'Ava Example'],
    ['A. Example', 'Ava Example'],
    ['EXAMPLE, Ava', 'Ava Example'],
    ['Ben', 'Benjamin Example (Ben)'],
  ])('are one child: %s, %s', (a, b) => {
    expect(sameChild(a, b)).toBe(true);
    expect(sameChild(b, a)).toBe(true);
  });

  it.each([
    ['Ava Example', 'Ben Example'],
    ['Ava Example', 'Ava Sample'],
    ['Child A', 'Child B'],
    ['', 'Ava Example'],
  ])('are two: %s, %s', (a, b) => {
    expect(sameChild(a, b)).toBe(false);
  });

  it('may share the first', () => {
    expect(shareFirstName('Ava Example', 'Ava Sample')).toBe(true);
    expect(shareFirstName('Ava Example', 'Ben Example')).toBe(false);
  });
});
