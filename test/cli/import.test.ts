// `casewright import`, run as somebody with an old form runs it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { commandFolder, councilPack } from '../support/command.ts';
import { councilForm, emptyForm, heading, para, table, wordFile } from '../support/word.ts';

const folder = commandFolder();

function sectionOf(record: string, name: string): string {
  return new RegExp(`\\n## ${name}\\n([^]*?)(?=\\n## |$)`).exec(record)?.[1]?.trim() ?? '';
}

describe('import', () => {
  it('writes a form as a record of the template most like it, and lists what the template has no place for', async () => {
    folder.write({ 'form.docx': await councilForm() });
    const { status, stdout, stderr } = folder.run('import', 'form.docx');
    expect(status).toBe(0);
    expect(stdout).toMatch(
      /^---\ntemplate: contact-referral\nstatus: draft\nreference: EX-2077\n---\n\n# Contact and referral\n/,
    );
    expect(sectionOf(stdout, 'Contact')).toContain('- Date and time received: 12/01/2026 at 9.40am\n');
    expect(sectionOf(stdout, 'Contact')).toContain('- How it came: Telephone\n');
    expect(sectionOf(stdout, 'Child')).toContain('- Date of birth: 3 June 2017\n');
    expect(sectionOf(stdout, 'Child')).toContain('- Home address: 11 Tanner’s Row\n  Copperfield | Fernshire\n');
    expect(sectionOf(stdout, 'Child')).toMatch(/\n- Favourite football team: Saltmere Rovers$/);
    expect(sectionOf(stdout, 'Household')).toContain(
      '| Janet Example | 19 September 1991 | Mother | Yes | 01632 960001 |',
    );
    expect(sectionOf(stdout, 'Safety')).toMatch(
      /^- Significant harm suspected: No\n- Risk of immediate serious harm: No\n/,
    );
    expect(sectionOf(stdout, 'Checks made').split('\n').slice(2)).toEqual([
      '| 12 January 2026 | Police | Nothing known |',
      '| 12 January 2026 | School nurse | Review missed Inhaler, spare left; Next visit, Monday |',
      '|  |  | The surgery was closed for training |',
    ]);
    expect(sectionOf(stdout, 'Not matched from the Word document')).toBe(
      '- Form completed on: a council laptop\n\n**6. Catering arrangements**\n\nSandwiches were ordered.\n\nFor office use: scanned by K. Example',
    );
    expect(stderr).toBe(
      [
        'Read as: Contact and referral.',
        'Left out, from the top or foot of the pages: "OFFICIAL: SENSITIVE".',
        'Left out, from the top or foot of the pages: "Fernshire County Council".',
        'Kept, but not matched to the template:',
        '  Form completed on: a council laptop',
        '  Child: Favourite football team: Saltmere Rovers',
        '  What the grandmother told us: She would like to help.',
        '  6. Catering arrangements: Sandwiches were ordered. For office use: scanned by K. Example',
        '',
      ].join('\n'),
    );
  });

  it('keeps free text as it was, with nothing in it that Markdown could take for something else', async () => {
    folder.write({ 'form.docx': await councilForm() });
    const reason = sectionOf(folder.run('import', 'form.docx').stdout, 'Reason for referral');
    expect(reason).toContain(
      'Tobias came to school without **breakfast** on 5 days (Note: The school’s breakfast club list).',
    );
    // What was deleted with changes tracked does not come back.
    expect(reason).toContain('His mother was not able to talk.');
    expect(reason).toContain('- \\# He fell asleep\n- \\- \\[ ] \\<b>in class\\</b>\n  - more than once');
    expect(reason).toContain('1\\. What he said | in his own words: \\*toast\\*');
    expect(reason).toMatch(/### What the grandmother told us\n\nShe would like to help\.$/);
  });

  it('writes the record of the template it is told, to a file that is not there yet', async () => {
    folder.write({
      ...councilPack,
      'form.docx': await wordFile([heading(1, 'Note'), table(['When', '4 March 2026'], ['Who', 'A. Example'])]),
    });
    const args = ['import', 'form.docx', '--template', 'note', '--templates', 'council', '-o', 'a.assessment.md'];
    const first = folder.run(...args);
    expect(first).toEqual({ status: 0, stdout: '', stderr: 'Wrote a.assessment.md: Note.\n' });
    const text = readFileSync(join(folder.path(), 'a.assessment.md'), 'utf8');
    expect(text).toContain('\n# Note\n\n- When: 4 March 2026\n- Who: A. Example\n');
    const second = folder.run(...args);
    expect(second.status).toBe(2);
    expect(second.stderr).toContain('is already there and was left as it is');
    expect(folder.run(...args, '--force').status).toBe(0);
  });

  it('says in a sentence what is no Word document, and exits with 2', async () => {
    const word = await wordFile([para('Nothing like a form.')]);
    const old = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600)]);
    folder.write({
      'empty.docx': '',
      'text.docx': 'Not a Word document at all.',
      'old.docx': old,
      'locked.docx': Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]),
      'broken.docx': word.subarray(0, word.length / 2),
      'unlike.docx': word,
      'blank.docx': await wordFile([]),
      'zip.docx': await new JSZip().file('a.txt', 'a').generateAsync({ type: 'nodebuffer' }),
    });
    const said = (name: string, ...more: readonly string[]) => {
      const { status, stdout, stderr } = folder.run('import', name, ...more);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      return stderr;
    };
    expect(said('none.docx')).toContain('could not be read');
    expect(said('empty.docx')).toContain('"empty.docx" is empty.');
    expect(said('text.docx')).toContain('is not a Word document (.docx).');
    expect(said('old.docx')).toContain('is an older Word document (.doc). Open it in Word and save it');
    expect(said('locked.docx')).toContain('is protected with a password.');
    expect(said('broken.docx')).toContain('may be damaged');
    expect(said('zip.docx')).toContain('is not a Word document');
    expect(said('blank.docx')).toContain('has no words in it');
    expect(said('unlike.docx')).toContain('is like none of the templates. Say which it is to be');
    expect(said('unlike.docx', '--template', 'case-nota')).toContain('Did you mean "case-note"?');
    expect(folder.run('import', 'unlike.docx', '--template', 'case-note').stdout).toContain('Nothing like a form.');
  });

  it('gives up a file that unpacks to far more than a document', async () => {
    const zip = await JSZip.loadAsync(await wordFile([para('Small')]));
    zip.file('word/document.xml', Buffer.alloc(300_000_000, 0x20));
    folder.write({
      'bomb.docx': await zip.generateAsync({
        type: 'nodebuffer',
        compression: 'DEFLATE',
        compressionOptions: { level: 1 },
      }),
    });
    const { status, stderr } = folder.run('import', 'bomb.docx');
    expect(status).toBe(2);
    expect(stderr).toContain('unpacks to far more than a form or a report can be');
  });
});

describe('import --as template', () => {
  it('drafts a template from an empty form, and templates check finds it in order', async () => {
    folder.write({ 'Visit form.docx': await emptyForm() });
    const { status, stdout, stderr } = folder.run(
      'import',
      'Visit form.docx',
      '--as',
      'template',
      '-o',
      'v.template.md',
    );
    expect([status, stdout]).toEqual([0, '']);
    expect(stderr).toBe(
      'Wrote v.template.md: a draft of the template visit-to-a-child-at-home-draft, to be gone through before it is used.\n',
    );
    expect(folder.run('templates', 'check', 'v.template.md')).toEqual({
      status: 0,
      stdout: '1 template checked: nothing found.\n',
      stderr: '',
    });
    expect(folder.run('import', 'Visit form.docx', '--as', 'form').stderr).toBe(
      '--as is record or template, not "form".\n',
    );
  });
});
