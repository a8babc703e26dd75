// How fast a folder of records is looked through from the command line.

import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figures.ts';
import { measuredFolder } from './folder.ts';
import { exponent, median } from './measure.ts';
import { inPeers, rumdlProgram } from './peers.ts';
import type { Plan } from './plan.ts';

interface Run {
  readonly seconds: number;
  /** The most it held, in MB; 0 where the machine does not say. */
  readonly held: number;
}

interface Auditor {
  readonly name: string;
  /** Above this many records it is left out: it would take minutes. */
  readonly most: number;
  readonly run: (folder: string) => Promise<Run>;
}

function runProgram(command: string, args: readonly string[], cwd: string): Promise<Run> {
  return new Promise((done, failed) => {
    const before = performance.now();
    const child = spawn(command, [...args], { cwd, stdio: 'ignore', env: { ...process.env, NO_COLOR: '1' } });
    let held = 0;
    const look = setInterval(() => {
      const path = `/proc/${child.pid}/status`;
      try {
        const peak = existsSync(path) ? /VmHWM:\s+(\d+)/.exec(readFileSync(path, 'utf8'))?.[1] : undefined;
        held = Math.max(held, Number(peak ?? 0) / 1000);
      } catch {
        // It ended between being seen and being read.
      }
    }, 50);
    child.on('error', failed);
    child.on('exit', () => {
      clearInterval(look);
      done({ seconds: (performance.now() - before) / 1000, held });
    });
  });
}

/** Our own audit, which must have read every record anew: one that passed them over, or knew them from before, would be quick. */
async function runOurs(dist: string, folder: string, count: number): Promise<Run> {
  const report = join(tmpdir(), `casewright-bench-${process.pid}.json`);
  const words = [
    'audit',
    folder,
    '--quiet',
    '--no-cache',
    '--today',
    '2026-03-20',
    '--format',
    'json',
    '--output',
    report,
  ];
  const run = await runProgram(process.execPath, [join(dist, 'cli.js'), ...words], folder);
  const { records } = JSON.parse(readFileSync(report, 'utf8')).summary as { records: number };
  rmSync(report);
  if (records !== count) throw new Error(`The audit read ${records} records of ${count}.`);
  return run;
}

function auditors({ dist, peers }: Plan, count: number): readonly Auditor[] {
  const node = process.execPath;
  const us: Auditor = {
    name: 'Casewright',
    most: Number.POSITIVE_INFINITY,
    run: (folder) => runOurs(dist, folder, count),
  };
  if (!peers) return [us];
  return [
    us,
    {
      name: 'rumdl',
      most: Number.POSITIVE_INFINITY,
      run: (folder) => runProgram(rumdlProgram, ['check', '--no-config', '--no-cache', '--quiet', '.'], folder),
    },
    {
      name: 'markdownlint-cli2',
      most: 1000,
      run: (folder) => runProgram(node, [inPeers('markdownlint-cli2/markdownlint-cli2-bin.mjs'), '**/*.md'], folder),
    },
  ];
}

export async function measureAudit(plan: Plan): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const ourTimes: { count: number; seconds: number; held: number }[] = [];
  for (const count of plan.auditOf) {
    const { folder, bytes } = measuredFolder(count);
    const runs = new Map<string, Run[]>();
    const rounds = count > 2000 ? 1 : plan.rounds;
    for (let round = 0; round < rounds; round++)
      for (const { name, most, run } of auditors(plan, count))
        if (count <= most) runs.set(name, [...(runs.get(name) ?? []), await run(folder)]);
    const seconds = (name: string): number => median((runs.get(name) ?? []).map((run) => run.seconds));
    const our = seconds('Casewright');
    ourTimes.push({ count, seconds: our, held: Math.max(...(runs.get('Casewright') ?? []).map(({ held }) => held)) });
    for (const name of runs.keys()) {
      if (name === 'Casewright') continue;
      figures.push({
        name: `audit: ${count} records, time ÷ ${name}`,
        value: our / seconds(name),
        from: `${(count / our).toFixed(0)} records/s (${(bytes / our / 1e6).toFixed(1)} MB/s), ${name} ${(count / seconds(name)).toFixed(0)}`,
      });
    }
    figures.push({
      name: `audit: ${count} records, ms a record`,
      value: (our * 1000) / count,
      from: `${our.toFixed(1)} s, ${(bytes / 1e6).toFixed(1)} MB, held ${ourTimes.at(-1)?.held.toFixed(0)} MB`,
    });
  }
  const [few, many] = ourTimes;
  if (few && many) {
    figures.push({
      name: `audit: growth from ${few.count} to ${many.count}`,
      value: exponent(few.count, few.seconds, many.count, many.seconds),
      from: `${few.seconds.toFixed(1)} → ${many.seconds.toFixed(1)} s`,
    });
    figures.push({
      name: `audit: memory at ${many.count} ÷ at ${few.count}`,
      value: many.held / few.held,
      from: `${few.held.toFixed(0)} → ${many.held.toFixed(0)} MB`,
    });
  }
  return figures;
}
