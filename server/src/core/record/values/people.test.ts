import { describe, expect, it, test } from 'vitest';
import { firstName, readPerson, samePerson } from './people.ts';

describe('a person', () => {
  it.each([
    ['Jane Example', 'Jane Example', null, null],
    ['Jane Example (team manager)', 'Jane Example', 'team manager', null],
    ['Jane Example (team manager, Social care)', 'Jane Example', 'team manager', 'Social care'],
    ['Jane Example, team manager', 'Jane Example', 'team manager', null],
    ['Jane Example, team manager, Social care', 'Jane Example', 'team manager', 'Social care'],
    ['Jane Example (team manager), Social care', 'Jane Example', 'team manager', 'Social care'],
    ['Jane Example - team manager', 'Jane Example', 'team manager', null],
    ['Jane Example-Sample (IRO', 'Jane Example-Sample', 'IRO', null],
    ['J.  Example ()', 'J. Example', null, null],
    ['DC Example (detective, Police, Child Abuse Unit)', 'DC Example', 'detective', 'Police, Child Abuse Unit'],
  ])('is read: %s', (text, name, role, agency) => {
    expect(readPerson(text)).toEqual({ name, role, agency });
  });

  it.each(['', ' - ', '(team manager)', '...', '42'])('is not: %s', (text) => {
    expect(readPerson(text)).toBeNull();
  });
});

describe('two names', () => {
  it.each([
    ['Jane Worker', 'jane  WORKER'],
    ['J. Worker', 'Jane Worker'],
    ['J Worker', 'J. Worker'],
    ['J.K. Worker', 'Jane Karen Worker'],
    ['Jane Karen Worker', 'Jane Worker'],
    ['Jane Karen Linda Worker', 'J. K. Worker'],
    ['Mrs Jane Worker', 'Jane Worker'],
    ['Dr. J. Worker', 'Jane Worker'],
    ['DC Jane Worker', 'Det. Sgt. Jane Worker'],
    ['Cllr Jane Worker', 'Dame Jane Worker'],
    ['Zo\u00eb O\u2019Example', "Zoe O'Example"],
    ['Jan van der Example', 'J. van der Example'],
    ['Mrs Worker', 'Worker'],
    ['Ava', 'ava'],
  ])('are one person: %s, %s', (a, b) => {
    expect(samePerson({ name: a }, { name: b })).toBe(true);
    expect(samePerson({ name: b }, { name: a })).toBe(true);
  });

  it.each([
    ['Jane Worker', 'Jane Manager'],
    ['Jane Worker', 'John Worker'],
    ['J. Worker', 'K. Worker'],
    ['Jane Karen Worker', 'Jane Linda Worker'],
    ['J. Worker', 'Worker'], // one word matches only itself
    ['Mrs Worker', 'Jane Worker'],
    ['Ann Worker', 'Jane Ann Worker'],
    ['Jan van der Example', 'Jan Example'],
    ['', ''],
    ['.', ','],
  ])('are two: %s, %s', (a, b) => {
    expect(samePerson({ name: a }, { name: b })).toBe(false);
    expect(samePerson({ name: b }, { name: a })).toBe(false);
  });

  test('have a first name to call them by, unless only an initial or a titled surname is given', () => {
    const names = [
      'Ava Example',
      'Ava',
      'Dr Ava Example',
      'J. Worker',
      'Mrs Worker',
      'O\u2019Ryan Example',
      'Mr. Al Example',
      '',
    ];
    expect(names.map(firstName)).toEqual(['Ava', 'Ava', 'Ava', 'J. Worker', 'Mrs Worker', 'O\u2019Ryan', 'Al', '']);
  });
});
