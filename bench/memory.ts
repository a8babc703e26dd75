// What the server holds: with a folder of records looked through, and after a long day of typing.

import { startSession } from './client.ts';
import type { Figure } from './figures.ts';
import { measuredFolder } from './folder.ts';
import { ours } from './peers.ts';
import type { Plan } from './plan.ts';
import { middleOfProse, typicalRecord } from './records.ts';

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
const halfAnHour = 1_800_000;

export async function measureMemory(plan: Plan): Promise<readonly Figure[]> {
  return [...(await ofFolder(plan)), await afterEdits(plan)];
}

async function ofFolder(plan: Plan): Promise<readonly Figure[]> {
  const { folder } = measuredFolder(plan.indexOf);
  const session = await startSession({ ...ours(plan.dist), inside: true }, folder);
  try {
    const before = await session.memory();
    const began = performance.now();
    await session.request(
      'workspace/diagnostic',
      { previousResultIds: [], partialResultToken: 'findings' },
      halfAnHour,
    );
    const checked = performance.now() - began;
    await session.request('workspace/symbol', { query: 'Example' }, halfAnHour);
    const after = await session.memory();
    return [
      {
        name: `memory: MB held with ${plan.indexOf} records looked through`,
        value: after.rss / 1e6,
        from: `heap ${megabytes(before.heapUsed)} → ${megabytes(after.heapUsed)}, all ${megabytes(before.rss)} → ${megabytes(after.rss)}; checked in ${(checked / 1000).toFixed(1)} s`,
      },
    ];
  } finally {
    await session.stop();
  }
}

/** Types and takes away again, a letter, a line, a paragraph, a fence, so that the record ends as it began. */
async function afterEdits(plan: Plan): Promise<Figure> {
  const text = typicalRecord(10_000);
  const session = await startSession({ ...ours(plan.dist), inside: true }, plan.empty);
  try {
    await session.open('record', text);
    const at = middleOfProse(text);
    const putting = ['a', ' ', 'b', '\n', 'c', '\n\n', '**', 'd', '| e |\n', '```\n'];
    const edits = async (count: number): Promise<void> => {
      for (let i = 0; i < count; i += 2) {
        const put = putting[(i / 2) % putting.length] ?? 'a';
        const place = at - 20 + ((i / 2) % 40);
        await session.type(place, put);
        await session.remove(place, put.length);
      }
    };
    await edits(1000);
    const before = await session.memory();
    await edits(plan.edits);
    const after = await session.memory();
    return {
      name: `memory: heap after ${plan.edits} edits ÷ before them`,
      value: after.heapUsed / before.heapUsed,
      from: `${megabytes(before.heapUsed)} → ${megabytes(after.heapUsed)}`,
    };
  } finally {
    await session.stop();
  }
}
