// Runs the examples of a rule's page: each record is checked against the template above it, and what its rule reports is
// printed back as marks.

import { Temporal } from 'temporal-polyfill';
import { check } from '../../server/src/core/check/check.ts';
import { offsetsOf, readBlocks } from '../../server/src/core/markdown/blocks.ts';
import { builtInPack } from '../../server/src/core/pack/built-in.ts';
import { readPack } from '../../server/src/core/pack/pack.ts';
import { type Reach, reachOf } from '../../server/src/core/pack/reach.ts';
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

/** Every example of a page with what a rule reports on it. Templates may leave out their front matter, and so may records. */
export function runPage(rule: string, page: string): readonly Example[] {
  let reach: Reach = reachOf([builtInPack()]);
  return fencesOf(page).flatMap((fence): readonly Example[] => {
    if (fence.language === 'assessment-template') {
      reach = templateReach(fence);
      return [];
    }
    return [runExample(rule, fence, reach)];
  });
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

function runExample(rule: string, fence: Fence, reach: Reach): Example {
  const body = withoutMarks(fence.body);
  const front = `---\ntemplate: example\nstatus: ${fence.options.status ?? 'draft'}\n${fence.options.guidance ? `guidance: ${fence.options.guidance}\n` : ''}---\n\n${/^# /m.test(body) ? '' : '# Example\n\n'}`;
  const added = body.startsWith('---') || fence.options.bare !== undefined ? '' : front;
  const text = added + body;
  const blocks = readBlocks(text);
  const lines = linesOf(text);
  const checked = check(blocks, {
    reach,
    today: Temporal.PlainDate.from(fence.options.today ?? usualToday),
    settings: { [rule]: 'warning' },
  });
  const before = added.split('\n').length - 1;
  const marks = checked.findings
    .filter((finding) => finding.rule === rule)
    .map((finding): Mark => {
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
