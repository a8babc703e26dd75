// `casewright templates`: what is in reach, and what is wrong with template files.

import { resolve } from 'node:path';
import { templateFindings } from '../core/check/template-findings.ts';
import { linesOf, positionAt } from '../core/text/lines.ts';
import { nodeHost } from '../host/node.ts';
import { textOf } from '../host/text.ts';
import { painter } from './paint.ts';
import { exit, UsageError } from './usage.ts';
import { openWorld, shown, type WorldOptions } from './world.ts';

/** Prints each template's id, version and title, and where it comes from. */
export async function listTemplates(options: WorldOptions): Promise<number> {
  const { reach } = await openWorld(['.'], options);
  const rows = reach.templates.map(
    ({ id, version, title, path }) =>
      [`${id}@${version}`, title, path.startsWith('built-in/') ? 'built in' : shown(path)] as const,
  );
  const width = (column: 0 | 1) => Math.max(0, ...rows.map((row) => row[column].length));
  for (const [id, title, from] of rows)
    process.stdout.write(`${id.padEnd(width(0))}  ${title.padEnd(width(1))}  ${from}\n`);
  return exit.ok;
}

/** Checks template files: exit status 1 when one has an error. */
export async function checkTemplates(paths: readonly string[], options: WorldOptions): Promise<number> {
  const files = (await Promise.all(paths.map(templatesIn))).flat();
  const { reach, warnings } = await openWorld(paths, options);
  const paint = painter(true);
  for (const warning of warnings) process.stdout.write(`${warning}\n`);
  let errors = 0;
  let others = 0;
  let unread = 0;
  for (const path of files) {
    const bytes = await nodeHost.read(path);
    const read = bytes ? textOf(bytes) : { problem: 'could not be read' };
    if ('problem' in read) {
      process.stderr.write(`${shown(resolve(path))} ${read.problem}.\n`);
      unread++;
      continue;
    }
    const lines = linesOf(read.text);
    for (const { rule, severity, message, at } of templateFindings(reach.read(path, read.text), reach.ruleSettings)) {
      const { line, character } = positionAt(read.text, lines, at.start, 'utf-16');
      process.stdout.write(
        `${shown(resolve(path))}:${line + 1}:${character + 1}  ${paint(severity, severity)}  ${message}  ${paint('faint', rule)}\n`,
      );
      if (severity === 'error') errors++;
      else others++;
    }
  }
  const s = (n: number, word: string) => `${n} ${word}${n === 1 ? '' : 's'}`;
  process.stdout.write(
    `${s(files.length, 'template')} checked: ${errors + others === 0 ? 'nothing found' : `${s(errors, 'error')}, ${others} of less weight`}.\n`,
  );
  return unread > 0 ? exit.usage : errors > 0 ? exit.found : exit.ok;
}

async function templatesIn(path: string): Promise<readonly string[]> {
  const entries = await nodeHost.list(path);
  if (!entries) {
    if (await nodeHost.read(path)) return [path];
    throw new UsageError(`"${path}" could not be read.`);
  }
  const inside = await Promise.all(
    entries.map(({ name, kind }): Promise<readonly string[]> => {
      if (kind === 'folder' && name !== 'node_modules' && name !== '.git')
        return templatesIn(nodeHost.join(path, name));
      return Promise.resolve(name.endsWith('.template.md') ? [nodeHost.join(path, name)] : []);
    }),
  );
  return inside.flat();
}
