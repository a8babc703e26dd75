// Runs the examples of a rule's page: each record is checked against the template above it, and what its rule reports is
// printed back as marks.

import { Temporal } from 'temporal-polyfill';
import { type Checked, check } from '../../server/src/core/check/check.ts';
import { lookAcross } from '../../server/src/core/check/folder.ts';
import { folderOf } from '../../server/src/core/folder/folder.ts';
import type { Place } from '../../server/src/core/markdown/block.ts';
import { offsetsOf, readBlocks } from '../../server/src/core/markdown/blocks.ts';
import { builtInPack } from '../../server/src/core/pack/built-in.ts';
import { readPack } from '../../server/src/core/pack/pack.ts';
import { type Reach, reachOf } from '../../server/src/core/pack/reach.ts';
import { folderEntryOf } from '../../server/src/core/report/folder.ts';
import { linesOf, positionAt } from '../../server/src/core/text/lines.ts';
import { type Fence, fencesOf, type Mark, withMarks, withoutMarks } from './marks.ts';

export interface Example {
  /** One-based line of the page. */
  readonly line: number;
  /** As the page has it. */
  readonly expected: string;
  /** What the checker says of it, in the same form. */
  readonly actual: string;
  readonly fires: boolean;
}

/** The day examples are read on when their fence does not say. */
const usualToday = '2026-03-20';

/**
 * Every example of a page with what a rule reports on it. Templates may leave out their front matter, and so may records.
 * Records with a name (`file=first`) are one folder where they follow each other with nothing between them.
 */
export function runPage(rule: string, page: string): readonly Example[] {
  let reach: Reach = reachOf([builtInPack()]);
  let folder: Written[] = [];
  const examples: Example[] = [];
  const endFolder = () => {
    examples.push(...runFolder(rule, folder));
    folder = [];
  };
  for (const fence of fencesOf(page)) {
    const { file } = fence.options;
    if (file === undefined || !fence.follows) endFolder();
    if (fence.language === 'assessment-template') reach = templateReach(fence);
    else if (file === undefined) examples.push(exampleOf(written(rule, fence, reach), rule));
    else folder.push(written(rule, fence, reach));
  }
  endFolder();
  return examples;
}

function templateReach({ body, options }: Fence): Reach {
  const front = `---\nid: example\ntitle: Example\nversion: 1.0.0\nrecord: ${options.record ?? 'other'}\n---\n\n# Example\n\n`;
  const text = body.startsWith('---') ? body : front + body;
  const packText = Object.entries(options).filter(([key]) => /^(?:limits|rules)\./.test(key));
  const own = packText
    .map(([key, value]) => `${key.split('.')[0]}:\n  ${key.slice(key.indexOf('.') + 1)}: ${value}\n`)
    .join('');
  return reachOf([
    readPack([
      { path: 'example/pack.yaml', text: `id: example\n${own}` },
      { path: 'example/example.template.md', text },
    ]),
    builtInPack(),
  ]);
}

interface Written {
  readonly fence: Fence;
  /** Its name in a folder of examples; empty where it stands alone. */
  readonly file: string;
  readonly today: Temporal.PlainDate;
  readonly reach: Reach;
  /** As the page has it, without marks. */
  readonly body: string;
  /** What the runner puts before it. */
  readonly added: string;
  readonly checked: Checked;
}

function written(rule: string, fence: Fence, reach: Reach): Written {
  const body = withoutMarks(fence.body);
  const { status = 'draft', guidance, reference } = fence.options;
  const optional = `${guidance ? `guidance: ${guidance}\n` : ''}${reference ? `reference: ${reference}\n` : ''}`;
  const front = `---\ntemplate: example\nstatus: ${status}\n${optional}---\n\n${/^# /m.test(body) ? '' : '# Example\n\n'}`;
  const added = body.startsWith('---') || fence.options.bare !== undefined ? '' : front;
  const today = Temporal.PlainDate.from(fence.options.today ?? usualToday);
  const checked = check(readBlocks(added + body), { reach, today, settings: { [rule]: 'warning' } });
  return { fence, file: fence.options.file ?? '', today, reach, body, added, checked };
}

interface Found {
  readonly at: Place;
  readonly message: string;
  readonly accepted: unknown;
}

function exampleOf(one: Written, rule: string): Example {
  return shownIn(
    one,
    one.checked.findings.filter((finding) => finding.rule === rule),
  );
}

/** A folder fires as a whole: of a near miss, no record does. */
function runFolder(rule: string, records: readonly Written[]): readonly Example[] {
  const [first] = records;
  if (!first) return [];
  const entries = records.flatMap(({ file, checked, reach }) => folderEntryOf(file, checked, reach) ?? []);
  const folder = folderOf(entries, { today: first.today, whole: true });
  const examples = records.map((one) => {
    const spot = one.checked.spots.find((each) => each.rule === rule);
    const entry = entries.find(({ file }) => file === one.file);
    const found = spot && entry ? lookAcross(entry, folder, [rule]) : [];
    return shownIn(
      one,
      found.flatMap(({ message }) => (spot ? [{ at: spot.at, message, accepted: spot.accepted }] : [])),
    );
  });
  const fires = examples.some((one) => one.fires);
  return examples.map((one) => ({ ...one, fires }));
}

function shownIn({ fence, body, added, checked }: Written, found: readonly Found[]): Example {
  const { blocks } = checked.record;
  const { text } = blocks;
  const lines = linesOf(text);
  const before = added.split('\n').length - 1;
  const marks = found.map((finding): Mark => {
    const { start, end } = offsetsOf(blocks, finding.at);
    const from = positionAt(text, lines, start, 'utf-16');
    const to = positionAt(text, lines, end, 'utf-16');
    const message = finding.accepted ? `(accepted) ${finding.message}` : finding.message;
    return {
      line: from.line - before,
      start: from.character,
      end: to.line === from.line ? to.character : Number.MAX_SAFE_INTEGER,
      message,
    };
  });
  // What stands at the title the runner itself adds is marked under the first line.
  const shown = marks.map((mark) =>
    mark.line < 0 ? { ...mark, line: 0, start: 0, end: 1, message: `(document) ${mark.message}` } : mark,
  );
  return { line: fence.line, expected: fence.body, actual: withMarks(body, shown), fires: shown.length > 0 };
}
