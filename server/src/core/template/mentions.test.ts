import { expect, it } from 'vitest';
import { readTemplate } from './read-template.ts';

const text = `---
id: example
title: Example
version: 1.0.0
record: other
rules:
  - id: reason
    when: 'Visit.Outcome = "Seen" and Reason = null'
    message: Why?
    at: Reason
---

# Example

## Visit

- Outcome: {Seen / Not seen}
- Reason: {text; required when Outcome = "Not seen" and count(Child seen[Seen alone = true]) = 0; also "Why"}

## Child seen {required when Visit.Why = null}

| Date | Seen alone |
|---|---|
| {date} | {yes/no; required when Date != null} |
`;

it('says where each condition writes which name, path by path, aliases and columns included', () => {
  const { mentions, byKey } = readTemplate(
    { path: 'example.template.md', text },
    { find: () => null, codes: () => null },
  );
  const said = mentions.map(
    ({ key, at }) =>
      `${text.slice(0, at.start).split('\n').length} ${text.slice(at.start, at.end)} = ${byKey.get(key)?.name}`,
  );
  expect(said).toEqual([
    '8 Visit = Visit',
    '8 Outcome = Outcome',
    '8 Reason = Reason',
    '10 Reason = Reason',
    '18 Outcome = Outcome',
    '18 Child seen = Child seen',
    '18 Seen alone = Seen alone',
    '20 Visit = Visit',
    '20 Why = Reason',
    '24 Date = Date',
  ]);
});
