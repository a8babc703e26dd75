// How long one waits for the first findings: of a usual record from nothing, and of a very long one.

import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Server, startSession } from './client.ts';
import type { Figure } from './figures.ts';
import { median, timed } from './measure.ts';
import { emptyServer, markdownServer, ours, own, rumdl } from './peers.ts';
import type { Plan } from './plan.ts';
import { typicalRecord } from './records.ts';

/** Milliseconds from spawning a server to its first findings. */
async function coldStart(server: Server, plan: Plan, text: string): Promise<number> {
  const session = await startSession(server, plan.empty);
  try {
    await session.open('record', text);
    return performance.now() - session.spawned;
  } finally {
    await session.stop();
  }
}

const ms = (value: number): string => `${value.toFixed(0)} ms`;

export async function measureStart(plan: Plan): Promise<readonly Figure[]> {
  const text = typicalRecord(10_000);
  const us = ours(plan.dist);
  const servers = plan.peers ? [us, emptyServer, markdownServer(), rumdl] : [us];
  const times = new Map(servers.map(({ name }) => [name, [] as number[]]));
  for (let round = 0; round < plan.starts; round++)
    for (const server of servers) times.get(server.name)?.push(await coldStart(server, plan, text));
  const of = (name: string): number => median(times.get(name) ?? []);
  const our = of(us.name);
  const against = ['empty server', "VS Code's Markdown server", 'rumdl'].map((name) => ({
    name: `start: first findings of 10 KB ÷ ${name}`,
    value: our / of(name),
    from: `${ms(our)}, ${name} ${ms(of(name))}`,
  }));
  return [...against, await longRecord(plan), await bundle(plan, text)];
}

async function longRecord(plan: Plan): Promise<Figure> {
  const text = typicalRecord(1_000_000);
  const file = join(plan.empty, 'long.md');
  writeFileSync(file, text);
  const our: number[] = [];
  const parse: number[] = [];
  for (let round = 0; round < plan.rounds; round++) {
    const session = await startSession(ours(plan.dist), plan.empty);
    our.push(await timed(() => session.open('record', text)));
    await session.stop();
    if (!plan.peers) continue;
    parse.push(Number(spawnSync(process.execPath, [own('parse-once.mjs'), file], { encoding: 'utf8' }).stdout));
  }
  return {
    name: 'start: first findings of 1 MB ÷ one remark-parse',
    value: median(our) / median(parse),
    from: `${ms(median(our))}, remark-parse ${ms(median(parse))}`,
  };
}

async function bundle(plan: Plan, text: string): Promise<Figure> {
  const session = await startSession({ ...ours(plan.dist), inside: true }, plan.empty);
  await session.open('record', text);
  const loaded = (await session.loaded()).filter(({ path }) => path.startsWith(plan.dist));
  await session.stop();
  const kilobytes = loaded.reduce((sum, { bytes }) => sum + bytes, 0) / 1000;
  return {
    name: 'start: KB of program loaded for the first findings',
    value: kilobytes,
    from: loaded.map(({ path, bytes }) => `${path.slice(plan.dist.length + 1)} ${Math.round(bytes / 1000)}`).join(', '),
  };
}
