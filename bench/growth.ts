// How time grows with the length of texts that parsers are known to be slow at, and the longest wait for one key in them.

import { type Session, startSession } from './client.ts';
import type { Figure } from './figures.ts';
import { exponent, median, timed } from './measure.ts';
import { pathological, pathologicalRecord, unclosedFrontMatter } from './pathological.ts';
import { ours } from './peers.ts';
import type { Plan } from './plan.ts';

/** Below this, in milliseconds, time says more about the machine than about the text. */
const leastTime = 8;

interface Tried {
  readonly opened: number;
  /** The slowest place for a key, in milliseconds: the middle of the tries there. */
  readonly key: number;
}

async function tryText(
  session: Session,
  text: string,
  places: readonly number[],
  { keys: putting, tries }: Plan['growthKeys'],
): Promise<Tried> {
  const opened: number[] = [];
  for (let i = 0; i < 3; i++) {
    opened.push(await timed(() => session.open(`record-${i}`, text)));
    if (i < 2) session.close();
  }
  let key = 0;
  for (const place of places) {
    for (const put of putting) {
      const times: number[] = [];
      for (let i = 0; i < tries; i++) {
        times.push(await timed(() => session.type(place, put)));
        times.push(await timed(() => session.remove(place, put.length)));
      }
      key = Math.max(key, median(times));
    }
  }
  session.close();
  return { opened: Math.min(...opened), key };
}

export async function measureGrowth(plan: Plan): Promise<readonly Figure[]> {
  const [small, large] = plan.growth;
  const names = [...Object.keys(pathological), 'front matter never closed'];
  const figures: Figure[] = [];
  let session = await startSession(ours(plan.dist), plan.empty);
  let slowest = { key: 0, name: '' };
  for (const name of names) {
    const tried: Tried[] = [];
    let fault = '';
    try {
      for (const size of [small, large]) {
        const { text, start, end } = Object.hasOwn(pathological, name)
          ? pathologicalRecord(name, size)
          : { text: unclosedFrontMatter(size), start: 4, end: size };
        const places = size === large ? [start, (start + end) >> 1, end] : [];
        tried.push(await tryText(session, text, places, plan.growthKeys));
      }
    } catch (error) {
      fault = error instanceof Error ? error.message : 'failed';
      await session.stop();
      session = await startSession(ours(plan.dist), plan.empty);
    }
    const [first, second] = tried;
    if (second && second.key > slowest.key) slowest = { key: second.key, name };
    figures.push({
      name: `growth: ${name}, to ${large / 1000} KB`,
      value:
        first && second
          ? exponent(small, Math.max(first.opened, leastTime), large, Math.max(second.opened, leastTime))
          : Number.POSITIVE_INFINITY,
      from:
        first && second
          ? `${first.opened.toFixed(0)} → ${second.opened.toFixed(0)} ms, slowest key ${second.key.toFixed(0)} ms`
          : fault,
    });
  }
  await session.stop();
  figures.push({
    name: `growth: slowest key at ${large / 1000} KB, ms`,
    value: slowest.key,
    from: slowest.name,
  });
  return figures;
}
