// How long findings follow a key, in records of three sizes and in long stretches of one kind.

import { type Server, startSession } from './client.ts';
import type { Figure } from './figures.ts';
import { exponent, median, quantile, timed } from './measure.ts';
import { ours, rumdl } from './peers.ts';
import type { Plan } from './plan.ts';
import { type Filling, middleOfProse, recordWith, typicalRecord } from './records.ts';

const pause = (milliseconds: number) => new Promise((done) => setTimeout(done, milliseconds));

/** Milliseconds from each key to the findings that follow it; the first two keys, in a cold server, are not counted. */
async function keysIn(server: Server, plan: Plan, text: string, at: number): Promise<readonly number[]> {
  const session = await startSession(server, plan.empty);
  try {
    await session.open('record', text);
    await pause(150);
    const times: number[] = [];
    for (let i = 0; i < plan.keys + 2; i++) {
      times.push(await timed(() => session.type(at + i, 'x')));
      await pause(8);
    }
    return times.slice(2);
  } finally {
    await session.stop();
  }
}

const ms = (value: number): string => `${value.toFixed(value < 10 ? 1 : 0)} ms`;

export async function measureKeys(plan: Plan): Promise<readonly Figure[]> {
  const sizes = [10_000, 100_000, 1_000_000] as const;
  const servers = plan.peers ? [ours(plan.dist), rumdl] : [ours(plan.dist)];
  const times = new Map<string, number[]>();
  for (let round = 0; round < plan.rounds; round++) {
    for (const size of sizes) {
      const text = typicalRecord(size);
      const at = middleOfProse(text);
      for (const server of servers) {
        const key = `${server.name} ${size}`;
        times.set(key, [...(times.get(key) ?? []), ...(await keysIn(server, plan, text, at))]);
      }
    }
  }
  const of = (name: string, size: number, part: number): number => quantile(times.get(`${name} ${size}`) ?? [], part);
  const figures = sizes.flatMap((size) =>
    [0.5, 0.95].map((part): Figure => {
      const [our, their] = [of('Casewright', size, part), of('rumdl', size, part)];
      const name = size < 1_000_000 ? `${size / 1000} KB` : '1 MB';
      return {
        name: `key: ${name}, p${part * 100} ÷ rumdl`,
        value: our / their,
        from: `${ms(our)}, rumdl ${ms(their)}`,
      };
    }),
  );
  const [medium, large] = [of('Casewright', 100_000, 0.5), of('Casewright', 1_000_000, 0.5)];
  figures.push({
    name: 'key: growth of p50 from 100 KB to 1 MB',
    value: exponent(100_000, medium, 1_000_000, large),
    from: `${ms(medium)} → ${ms(large)}`,
  });
  return [...figures, ...(await inLongStretches(plan))];
}

async function inLongStretches(plan: Plan): Promise<readonly Figure[]> {
  const kinds = ['prose', 'table', 'list', 'paragraph'] as const satisfies readonly Filling[];
  const times = new Map<Filling, number[]>();
  for (let round = 0; round < plan.rounds; round++) {
    for (const kind of kinds) {
      const { text, at } = recordWith(kind, 100_000);
      times.set(kind, [...(times.get(kind) ?? []), ...(await keysIn(ours(plan.dist), plan, text, at))]);
    }
  }
  const of = (kind: Filling): number => median(times.get(kind) ?? []);
  return kinds.slice(1).map((kind) => ({
    name: `key: in a ${kind} of 100 KB ÷ in prose`,
    value: of(kind) / of('prose'),
    from: `${ms(of(kind))}, prose ${ms(of('prose'))}`,
  }));
}
