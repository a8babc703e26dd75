// `casewright facts`: what the checker understood of one record.

import { resolve } from 'node:path';
import { check } from '../core/check/check.ts';
import { readBlocks } from '../core/markdown/blocks.ts';
import { type FactReport, type FactsReport, factsReport } from '../core/report/facts-report.ts';
import { nodeHost } from '../host/node.ts';
import { textOf } from '../host/text.ts';
import { exit, UsageError } from './usage.ts';
import { openWorld, shown, type WorldOptions } from './world.ts';

/** Prints every concept with its value and place, what was not read, and which rules could not look. */
export async function facts(path: string, options: WorldOptions & { readonly format: string }): Promise<number> {
  if (options.format !== 'text' && options.format !== 'json')
    throw new UsageError(`There is no format "${options.format}". The formats are text, json.`);
  const bytes = await nodeHost.read(path);
  const read = bytes ? textOf(bytes) : { problem: 'could not be read' };
  if ('problem' in read) throw new UsageError(`"${path}" ${read.problem}.`);
  const world = await openWorld([path], options);
  const report = factsReport(
    shown(resolve(path)),
    check(readBlocks(read.text), { reach: world.reach, today: world.today, settings: world.settings }),
  );
  process.stdout.write(options.format === 'json' ? `${JSON.stringify(report, null, 2)}\n` : textOfFacts(report));
  return exit.ok;
}

function textOfFacts({ file, template, facts: all, notRead, couldNotLook }: FactsReport): string {
  const said = all.filter(({ asked, value }) => asked && !isNothing(value));
  const unsaid = all.filter(({ asked, value, text }) => asked && isNothing(value) && text === null);
  const unreadable = all.filter(({ asked, value, text }) => asked && isNothing(value) && text !== null);
  const parts = [
    `${file}  ${template ?? 'names no template'}`,
    section(
      'Understood',
      said.map((fact) => `${at(fact)}  ${fact.label} (${fact.concept}): ${inLines(fact.shown ?? '')}`),
    ),
    section(
      'Written, but not as an answer that can be weighed',
      unreadable.map((fact) => `${at(fact)}  ${fact.label} (${fact.concept}): ${fact.text ?? ''}`),
    ),
    section(
      'Asked for, with nothing there',
      unsaid.map((fact) => `${at(fact)}  ${fact.label} (${fact.concept})`),
    ),
    section(
      'Not read',
      notRead.map(({ range, message }) => `${`${range.start.line + 1}`.padStart(5)}  ${message}`),
    ),
    section(
      'Rules that could not look',
      couldNotLook.map(({ rule, why }) => `       ${rule}: ${why}`),
    ),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function isNothing(value: unknown): boolean {
  return value === null || (Array.isArray(value) && value.length === 0);
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? '' : `${title}\n${lines.join('\n')}`;
}

function at({ range }: FactReport): string {
  return `${(range?.start.line ?? 0) + 1}`.padStart(5);
}

// A table's rows each get a line of their own under its name.
function inLines(text: string): string {
  return text.includes('\n')
    ? text
        .split('\n')
        .map((line) => `\n         ${line}`)
        .join('')
    : text;
}
