// Word documents for tests, made as they are wanted: a council's form, and parts to make others of. Everybody in them is invented.

import {
  CheckBox,
  DeletedTextRun,
  Document,
  type FileChild,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  InsertedTextRun,
  type IParagraphOptions,
  type IPropertiesOptions,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  Textbox,
  TextRun,
  VerticalMergeType,
} from 'docx';

type CellWords = string | readonly (Paragraph | Table)[] | TableCell;

/** A file of these parts, as its bytes. */
export async function wordFile(
  children: readonly FileChild[],
  more: Partial<IPropertiesOptions> = {},
): Promise<Buffer> {
  return Packer.toBuffer(new Document({ ...more, sections: more.sections ?? [{ children: [...children] }] }));
}

/** A heading, 1 to 6. */
export function heading(level: number, text: string): Paragraph {
  const name = `HEADING_${level}` as keyof typeof HeadingLevel;
  return new Paragraph({ text, heading: HeadingLevel[name] });
}

/** A paragraph: its words, or the parts of it. */
export function para(...parts: readonly (string | NonNullable<IParagraphOptions['children']>[number])[]): Paragraph {
  return new Paragraph({ children: parts.map((part) => (typeof part === 'string' ? new TextRun(part) : part)) });
}

/** Words in bold. */
export const bold = (text: string) => new TextRun({ text, bold: true });

/** Words in italics. */
export const italic = (text: string) => new TextRun({ text, italics: true });

/** A box as a content control. */
export const tickBox = (checked: boolean) => new CheckBox({ checked });

/** An item of a list with bullets. */
export function bullet(text: string, level = 0): Paragraph {
  return new Paragraph({ text, bullet: { level } });
}

/** A cell over several columns, or one that begins (`restart`) or goes on (`continue`) over rows. */
export function cell(
  words: string,
  { across = 1, down }: { across?: number; down?: 'restart' | 'continue' } = {},
): TableCell {
  return new TableCell({
    columnSpan: across,
    ...(down ? { verticalMerge: down === 'restart' ? VerticalMergeType.RESTART : VerticalMergeType.CONTINUE } : {}),
    children: [new Paragraph(words)],
  });
}

/** A table of rows of cells. */
export function table(...rows: readonly (readonly CellWords[])[]): Table {
  return new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map((words) =>
            words instanceof TableCell
              ? words
              : new TableCell({ children: typeof words === 'string' ? [new Paragraph(words)] : [...words] }),
          ),
        }),
    ),
  });
}

/** A council's referral form, filled in: with everything such forms are made of. */
export function councilForm(): Promise<Buffer> {
  const change = { id: 1, author: 'A. Example', date: '2026-03-01T00:00:00Z' };
  const children: FileChild[] = [
    new Paragraph({ text: 'Contact and referral', heading: HeadingLevel.TITLE }),
    table(['Our reference:', 'EX-2077'], ['Form completed on', 'a council laptop']),
    heading(1, '1. Contact details'),
    table(
      ['Date of contact', '12/01/2026 at 9.40am', 'Contact taken by', 'Hollis Example (contact officer)'],
      ['Method of contact', '☒ Telephone ☐ E-mail ☐ Letter', 'Referral source', 'School'],
    ),
    heading(1, '2. Child’s details'),
    table(
      [[para(bold('Name of child:'))], 'Tobias Example'],
      [[para(bold('DOB (dd/mm/yyyy)'))], '3 June 2017'],
      ['Ethnic origin', 'White British'],
      ['Home address', [para('11 Tanner’s Row'), para('Copperfield | Fernshire')]],
      ['Favourite football team', 'Saltmere Rovers'],
    ),
    heading(1, 'Who lives at home'),
    table(
      ['Name', 'DOB', 'Relationship', 'PR', 'Telephone'],
      [
        'Janet Example',
        '19 September 1991',
        'Mother',
        [para(tickBox(true), ' Yes '), para(tickBox(false), ' No')],
        '01632 960001',
      ],
      ['Ivy Example', '8 May 1962', 'Grandmother', 'No', ''],
    ),
    heading(1, '3. Reason for referral'),
    para(italic('Say what happened, to whom, and how you know.')),
    para('Tobias came to school without ', bold('breakfast'), ' on 5 days', new FootnoteReferenceRun(1), '.'),
    new Paragraph({
      children: [
        new TextRun('His mother '),
        new DeletedTextRun({ ...change, text: 'refused' }),
        new InsertedTextRun({ ...change, id: 2, text: 'was not able' }),
        new TextRun(' to talk.'),
      ],
    }),
    bullet('# He fell asleep'),
    bullet('- [ ] <b>in class</b>'),
    bullet('more than once', 1),
    para('1. What he said | in his own words: *toast*'),
    heading(2, 'What the grandmother told us'),
    para('She would like to help.'),
    heading(1, '4. Immediate safety'),
    para('Is significant harm suspected?'),
    para(tickBox(false), ' Yes'),
    para(tickBox(true), ' No'),
    para('Immediate risk: ☐ Yes ☒ No'),
    heading(1, '5. Checks'),
    table(
      ['Date', 'Agency', 'Result'],
      [cell('12 January 2026', { down: 'restart' }), 'Police', 'Nothing known'],
      [
        cell('', { down: 'continue' }),
        'School nurse',
        [para('Review missed'), table(['Inhaler', 'spare left'], ['Next visit', 'Monday'])],
      ],
      [cell('The surgery was closed for training', { across: 3 })],
    ),
    heading(1, '6. Catering arrangements'),
    para('Sandwiches were ordered.'),
    new Textbox({
      children: [para('For office use: scanned by K. Example')],
      style: { width: '200pt', height: '40pt' },
    }),
  ];
  return wordFile(children, {
    footnotes: { 1: { children: [para('The school’s breakfast club list')] } },
    sections: [
      {
        children,
        headers: { default: new Header({ children: [para('OFFICIAL: SENSITIVE')] }) },
        footers: { default: new Footer({ children: [para('Fernshire County Council')] }) },
      },
    ],
  });
}

/** A council's form with nothing in it yet. */
export function emptyForm(): Promise<Buffer> {
  return wordFile([
    heading(1, 'Visit to a child at home {draft}'),
    table(
      ['Name of child:', '', 'Date of birth', ''],
      ['Allocated social worker', '', 'Legal status', '☐ Section 20 ☐ Section 31 ☐ None'],
    ),
    heading(2, '1. Seeing the child'),
    para(italic('Say what the child did and said, in their own words.')),
    table(
      ['Was the child seen alone?', [para(tickBox(false), ' Yes'), para(tickBox(false), ' No')]],
      [[para('If not, why not?'), para(italic('Give the reason.'))], ''],
    ),
    para('Date of visit: ________'),
    para(bold('What did the child say?')),
    para('Click or tap here to enter text.'),
    heading(2, '2. Worries'),
    para('Tick all that were talked about'),
    para(tickBox(false), ' Home'),
    para(tickBox(false), ' School / nursery'),
    para(tickBox(false), ' Health'),
    heading(2, '3. Visits so far'),
    table(['Date', 'Seen by', 'Comments'], ['', '', ''], ['', '', '']),
    heading(2, '4. Views of the family'),
    heading(3, 'Mother'),
    heading(3, 'Father'),
    table([cell('5. Sign-off', { across: 2 })], ['Completed by', ''], ['Completed by', '']),
  ]);
}
