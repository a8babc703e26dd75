import { expect, it } from 'vitest';
import { csvReport } from './csv.ts';

const head =
  'file,reference,template,status,section,line,column,rule,title,severity,message,accepted by,accepted on,reason,until\r\n';

it('gives only the names of columns where nothing falls short', () => {
  expect(csvReport({ records: [] })).toBe(head);
});

it('gives a row a finding, counts from one, and makes text of what a spreadsheet would run', () => {
  const report = csvReport({
    records: [
      {
        file: 'a.assessment.md',
        template: 'note@1.0.0',
        record: 'other',
        status: 'draft',
        reference: '=1+1',
        asked: 1,
        answered: 1,
        clocks: [],
        notChecked: [],
        about: null,
        findings: [
          {
            rule: 'local/own',
            severity: 'warning',
            message: 'One, "two"',
            section: 'Note',
            range: { start: { line: 8, character: 0 }, end: { line: 8, character: 4 } },
            related: [],
            data: {},
            accepted: { reason: '@cmd', by: 'Ann Example', date: '2026-03-02', until: '2026-04-01' },
          },
        ],
      },
    ],
  });
  expect(report).toBe(
    `${head}a.assessment.md,'=1+1,note@1.0.0,draft,Note,9,1,local/own,local/own,warning,"One, ""two""",Ann Example,2026-03-02,'@cmd,2026-04-01\r\n`,
  );
});
