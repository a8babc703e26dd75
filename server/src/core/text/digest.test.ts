import { expect, it } from 'vitest';
import { digestOf, shareOf } from './digest.ts';

it('gives the same text the same digits, and other texts others', () => {
  expect(digestOf('a.assessment.md')).toBe(digestOf('a.assessment.md'));
  expect(digestOf('')).toMatch(/^[0-9a-f]{13}$/);
  const texts = Array.from({ length: 20_000 }, (_, i) => `case-${i}.assessment.md`);
  expect(new Set(texts.map(digestOf)).size).toBe(texts.length);
});

it('shares texts out evenly', () => {
  const counts = [0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < 7000; i++) {
    const share = shareOf(`team/case-${i}.assessment.md`, 7);
    counts[share] = (counts[share] ?? 0) + 1;
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150);
});
