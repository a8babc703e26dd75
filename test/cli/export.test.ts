// A record as a file for somebody who has not got the editor.

import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { afterEach, beforeEach, expect, it } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const examples = fileURLToPath(new URL('../../examples/', import.meta.url));

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'casewright-export-'));
  cpSync(join(examples, 'initial-assessment-good.assessment.md'), join(folder, 'ava.assessment.md'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function casewright(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args, '--today', '2026-03-20'], {
    cwd: folder,
    maxBuffer: 1e8,
  });
  return { status, stdout, stderr: stderr.toString('utf8') };
}

/** The words of a Word file and, for each, in which part of the file they are. */
async function wordsOf(path: string): Promise<Readonly<Record<string, string>>> {
  const zip = await JSZip.loadAsync(readFileSync(path));
  const parts: Record<string, string> = {};
  for (const name of Object.keys(zip.files).filter((one) => one.endsWith('.xml')))
    parts[name] = (await zip.file(name)?.async('string')) ?? '';
  return parts;
}

function textOf(xml: string): string {
  return xml
    .replace(/<\/w:p>|<w:br\/>|<w:tab\/>/g, ' ')
    .replace(/<[^>]+>/g, '')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}

/** The words of a record as its Markdown has them, without marks. */
function wordsIn(markdown: string): readonly string[] {
  return markdown
    .replace(/^---\n.*?\n---\n/s, '')
    .replace(/<!--.*?-->/gs, '')
    .split(/[\s|*_>#`[\]]+/)
    .map((word) => word.replace(/:$/, ''))
    .filter((word) => /[\p{L}\p{N}]/u.test(word) && !/^[-x\d.)]+$/.test(word));
}

it('writes a Word file beside the record, with styles, a header, page numbers and a watermark', async () => {
  const { status, stderr } = casewright('export', 'ava.assessment.md', '--to', 'docx');
  expect(stderr).toBe('Wrote ava.docx.\n');
  expect(status).toBe(0);
  const parts = await wordsOf(join(folder, 'ava.docx'));
  const document = parts['word/document.xml'] ?? '';
  expect(document).toContain('w:val="Title"');
  expect(document).toContain('w:val="Heading1"');
  expect(document).toContain('<w:tblHeader/>');
  expect(textOf(document)).toContain('Children Pippin Larkmoor, Wren Larkmoor');
  const around = Object.entries(parts).filter(([name]) => /header|footer/.test(name));
  const header = around.map(([, xml]) => xml).join('');
  expect(header).toContain('DRAFT');
  expect(textOf(header)).toContain('EX-1041');
  expect(header).toContain('NUMPAGES');
  expect(parts['docProps/core.xml']).toContain('Initial assessment');
  expect(parts['word/styles.xml']).toContain('en-GB');
});

it.each(readdirSync(examples).filter((name) => name.endsWith('.assessment.md')))(
  'leaves no word of %s out of its Word file',
  async (name) => {
    cpSync(join(examples, name), join(folder, name));
    expect(casewright('export', name, '--to', 'docx', '-o', 'out.docx').status).toBe(0);
    const words = new Set(textOf((await wordsOf(join(folder, 'out.docx')))['word/document.xml'] ?? '').split(' '));
    const all = [...words].join(' ');
    const lost = wordsIn(readFileSync(join(examples, name), 'utf8')).filter(
      (word) => !words.has(word) && !all.includes(word),
    );
    expect(lost).toEqual([]);
  },
);

it('writes a PDF that says what its parts are, its language and its title', () => {
  expect(casewright('export', 'ava.assessment.md', '--to', 'pdf').status).toBe(0);
  const pdf = readFileSync(join(folder, 'ava.pdf')).toString('latin1');
  expect(pdf.startsWith('%PDF-1.7')).toBe(true);
  for (const mark of [
    '/StructTreeRoot',
    '/MarkInfo',
    '/Marked true',
    '/Lang (en-GB)',
    '/DisplayDocTitle true',
    '/S /H1',
    '/S /H2',
    '/S /Table',
    '/S /TH',
    '/Outlines',
  ])
    expect(pdf, mark).toContain(mark);
});

it('says which letters a PDF cannot show, and only then', () => {
  const path = join(folder, 'ava.assessment.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/Pippin/g, 'Pippin \u4f60\u597d'));
  const { status, stderr } = casewright('export', 'ava.assessment.md', '--to', 'pdf');
  expect(stderr).toBe(
    'These letters could not be drawn, and a mark stands for each: \u4f60 \u597d. A Word document or a web page shows them.\nWrote ava.pdf.\n',
  );
  expect(status).toBe(0);
  expect(casewright('export', 'ava.assessment.md', '--to', 'docx').stderr).toBe('Wrote ava.docx.\n');
});

it('writes a page that needs nothing else, and says what is not approved', () => {
  expect(casewright('export', 'ava.assessment.md', '--to', 'html').status).toBe(0);
  const html = readFileSync(join(folder, 'ava.html'), 'utf8');
  expect(html).toContain('<!doctype html>');
  expect(html).not.toMatch(/<script|src=|href="(?!#)/);
  expect(html).toContain('Draft');
});

it('has no watermark once the record is approved', async () => {
  const path = join(folder, 'ava.assessment.md');
  writeFileSync(path, readFileSync(path, 'utf8').replace(/^status: .*$/m, 'status: closed'));
  casewright('export', 'ava.assessment.md', '--to', 'docx');
  expect(Object.values(await wordsOf(join(folder, 'ava.docx'))).join('')).not.toContain('DRAFT');
});

it('puts what was found into it only when told to', async () => {
  cpSync(join(examples, 'initial-assessment-poor.assessment.md'), join(folder, 'poor.assessment.md'));
  casewright('export', 'poor.assessment.md', '--to', 'docx', '-o', 'without.docx');
  casewright(
    'export',
    'poor.assessment.md',
    '--to',
    'docx',
    '--with',
    'findings',
    '--with',
    'guidance',
    '-o',
    'with.docx',
  );
  const words = async (name: string) => textOf((await wordsOf(join(folder, name)))['word/document.xml'] ?? '');
  expect(await words('without.docx')).not.toContain('There is no record yet that');
  expect(await words('with.docx')).toContain('There is no record yet that');
  expect(await words('with.docx')).toContain('The law asks for the child');
});

it('never writes over a file unless told to, and prints to those who ask', () => {
  writeFileSync(join(folder, 'ava.docx'), 'somebody else');
  const { status, stderr } = casewright('export', 'ava.assessment.md', '--to', 'docx');
  expect(status).toBe(2);
  expect(stderr).toContain('"ava.docx" is already there and was left as it is.');
  expect(readFileSync(join(folder, 'ava.docx'), 'utf8')).toBe('somebody else');
  expect(casewright('export', 'ava.assessment.md', '--to', 'docx', '--force').status).toBe(0);
  expect(readFileSync(join(folder, 'ava.docx')).subarray(0, 2).toString()).toBe('PK');
  expect(casewright('export', 'ava.assessment.md', '--to', 'pdf', '-o', '-').stdout.subarray(0, 5).toString()).toBe(
    '%PDF-',
  );
  expect(existsSync(join(folder, 'ava.pdf'))).toBe(false);
});

it.each([
  [['export', 'ava.assessment.md'], 'Say what to export to: --to docx, html, pdf.'],
  [['export', 'ava.assessment.md', '--to', 'doc'], 'A record cannot be exported to "doc": --to docx, html, pdf.'],
  [['export', 'nobody.md', '--to', 'docx'], '"nobody.md" could not be read'],
  [
    ['export', 'ava.assessment.md', '--to', 'docx', '--with', 'love'],
    '--with is one of findings, guidance, not "love".',
  ],
])('says in words what is wrong with %j', (args, words) => {
  const { status, stderr } = casewright(...args);
  expect(stderr).toContain(words);
  expect(status).toBe(2);
});

it('writes whatever a record holds', () => {
  const hostile = `---\ntemplate: case-note\n---\n\n# <script>alert(1)</script>\n\n\u202e \u0007 \ud800 \ufffe &nbsp; ]]> 𝒳 🙂 \u0645\u062d\u0645\u062f ŵŷ Łódź\n\n${'> '.repeat(40)}deep\n\n| a |\n|---|\n| ${'x'.repeat(3000)} |\n\n1. one\n   - two\n     1. three\n`;
  writeFileSync(join(folder, 'odd.assessment.md'), hostile);
  for (const kind of ['docx', 'pdf', 'html']) {
    const { status, stderr } = casewright('export', 'odd.assessment.md', '--to', kind);
    expect(stderr.endsWith(`Wrote odd.${kind}.\n`), stderr).toBe(true);
    expect(status).toBe(0);
  }
});
