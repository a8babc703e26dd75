// How long findings follow a key: the real server over its standard input and output, one client, records of three sizes.
// `npm run bench` prints a table; nothing here fails on a slow machine.

import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { startClient } from '../test/support/lsp-client.ts';

const keys = Number(process.env.KEYS ?? 60);
const record = readFileSync('examples/core-assessment-good.assessment.md', 'utf8');
const uri = 'file:///bench/record.assessment.md';

/** A core assessment grown to a size by paragraphs of its own, in the section on the child's background. */
function grown(bytes: number): string {
  const paragraphs = record
    .split('\n\n')
    .filter((part) => part.length > 300 && !part.startsWith('|') && !part.startsWith('#'));
  const parts = [record.slice(0, record.indexOf('\n## Chronology'))];
  for (let size = record.length, i = 0; size < bytes; i++) {
    const part = `\n\n${paragraphs[i % paragraphs.length] ?? ''}`;
    parts.push(part);
    size += part.length;
  }
  return parts.join('') + record.slice(record.indexOf('\n## Chronology'));
}

function quantile(values: readonly number[], q: number): string {
  const sorted = [...values].sort((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? 0).toFixed(1);
}

console.log('size      first findings ms   key p50 ms   key p95 ms   findings');
for (const size of [10_000, 100_000, 1_000_000]) {
  const text = size <= record.length ? record : grown(size);
  const started = performance.now();
  const client = await startClient();
  await client.open(uri, text);
  let { items } = await client.pull(uri);
  const first = performance.now() - started;
  const line = text.slice(0, text.indexOf('\n## Chronology')).split('\n').length - 2;
  const times: number[] = [];
  for (let i = 0; i < keys; i++) {
    const before = performance.now();
    await client.change(uri, i + 2, [
      { range: { start: { line, character: 5 }, end: { line, character: 5 } }, text: 'a' },
    ]);
    ({ items } = await client.pull(uri));
    times.push(performance.now() - before);
  }
  await client.stop();
  console.log(
    `${String(Math.round(text.length / 1000)).padStart(5)} KB ${first.toFixed(0).padStart(18)} ${quantile(times, 0.5).padStart(14)} ${quantile(times, 0.95).padStart(12)} ${String(items.length).padStart(10)}`,
  );
}
