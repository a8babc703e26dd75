import { describe, expect, it } from 'vitest';
import { readWaiting } from './waiting.ts';

describe('waiting', () => {
  it.each([
    ['Waiting: school report, asked Ms K, 3 March 2026', 'school report', 'Ms K', '2026-03-03'],
    ['Waiting: school report, asked Ms K on Tuesday 3 March, 2026.', 'school report', 'Ms K', '2026-03-03'],
    ['Waiting for: school report since 03/03/2026', 'school report', null, '2026-03-03'],
    ['waiting - school report (3 March 2026)', 'school report', null, '2026-03-03'],
    [
      'Awaiting: health and school reports, requested from the GP, surgery, 3rd Mar 2026',
      'health and school reports',
      'the GP, surgery',
      '2026-03-03',
    ],
    ['Waiting: school report, Ms K, 3 March 2026', 'school report, Ms K', null, '2026-03-03'],
    ['Waiting: school report, asked Ms K', 'school report', 'Ms K', null],
    ['Waiting: school report', 'school report', null, null],
    ['Waiting: school report, asked Ms K, 3 March', 'school report', 'Ms K, 3 March', null],
    ['Waiting: 3 March 2026', '', null, '2026-03-03'],
  ])('is read: %s', (text, what, whom, since) => {
    const said = readWaiting(text);
    expect(said && { ...said, since: said.since?.toString() ?? null }).toEqual({ what, whom, since });
  });

  it.each([
    '',
    'Waiting:',
    'Waiting',
    'Waiting for the bus, she said',
    'Waiting-room visit',
    'She is waiting: school',
    `Waiting: ${'long '.repeat(200)}`,
  ])('is not said: %s', (text) => {
    expect(readWaiting(text)).toBeNull();
  });
});
