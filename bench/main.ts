// Everything that is measured, in one run, as one table. It ends with 1 when something is worse than what is recorded.

import { mkdirSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureAudit } from './audit.ts';
import { compare, type Figure, record } from './figures.ts';
import { measureGrowth } from './growth.ts';
import { measureKeys } from './keys.ts';
import { measureMemory } from './memory.ts';
import { installPeers } from './peers.ts';
import { type Plan, planOf } from './plan.ts';
import { measureStart } from './start.ts';

const { values } = parseArgs({
  options: { quick: { type: 'boolean' }, only: { type: 'string' }, record: { type: 'boolean' } },
});

const parts: Readonly<Record<string, (plan: Plan) => Promise<readonly Figure[]>>> = {
  key: measureKeys,
  start: measureStart,
  growth: measureGrowth,
  memory: measureMemory,
  audit: measureAudit,
};

const plan = planOf(values.quick ?? false, installPeers());
rmSync(plan.empty, { recursive: true, force: true });
mkdirSync(plan.empty, { recursive: true });
const only = values.only?.split(',');
const figures: Figure[] = [];
for (const [name, measure] of Object.entries(parts)) {
  if (only && !only.includes(name)) continue;
  console.error(`Measuring: ${name} …`);
  try {
    figures.push(...(await measure(plan)));
  } catch (error) {
    // What was measured before is still worth its table.
    console.error(`This part failed: ${error instanceof Error ? error.message : 'for a reason unknown'}`);
    process.exitCode = 1;
  }
}
const worse = compare(figures);
if (values.record) record(figures);
else if (worse.length > 0) {
  console.error(`\nWorse than recorded by more than its margin:\n${worse.map((name) => `  ${name}`).join('\n')}`);
  process.exitCode = 1;
}
