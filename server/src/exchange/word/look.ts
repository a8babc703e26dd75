// How a record looks in Word. Sizes are in half points, distances in twentieths of a point.

import type { IStylesOptions } from 'docx';

/** The width of the text on an A4 page between its margins. */
export const textWidth = 11906 - 2 * 1134;
export const grey = '595959';
/** Behind labels and headers of tables. */
export const shade = 'EEF1F4';
/** Round cells. */
export const line = 'BFC5CC';
/** The name of a numbered list: the first of the document is 0. */
export const numbered = (list: number) => `numbered-${list}`;

/** About how wide words are in a cell: the letters are the reader's, so nobody can say it better. */
export const widthOf = (words: string, isHeader: boolean) => words.length * (isHeader ? 140 : 120);

const text = { font: 'Calibri', size: 22 };
const heading = (size: number, before: number) => ({
  run: { font: 'Calibri', size, bold: true, color: '1F3A5F' },
  paragraph: { spacing: { before, after: 100 }, keepNext: true },
});

export const styles: IStylesOptions = {
  default: {
    document: { run: { ...text, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 120, line: 264 } } },
    title: { run: { ...text, size: 36, bold: true, color: '1F3A5F' }, paragraph: { spacing: { after: 160 } } },
    heading1: heading(28, 320),
    heading2: heading(25, 260),
    heading3: heading(23, 220),
    heading4: heading(22, 200),
  },
  characterStyles: [
    {
      id: 'PlaceholderText',
      name: 'Placeholder Text',
      basedOn: 'DefaultParagraphFont',
      run: { italics: true, color: grey },
    },
  ],
  paragraphStyles: [
    {
      id: 'ChildsWords',
      name: "Child's words",
      basedOn: 'Normal',
      next: 'Normal',
      quickFormat: true,
      run: { italics: true },
      paragraph: {
        indent: { left: 400, right: 400 },
        border: { left: { style: 'single', size: 18, space: 10, color: '7A8FA6' } },
      },
    },
    {
      id: 'Quotation',
      name: 'Quotation',
      basedOn: 'Normal',
      next: 'Normal',
      paragraph: { indent: { left: 400, right: 400 } },
    },
    {
      id: 'Guidance',
      name: 'Guidance',
      basedOn: 'Normal',
      next: 'Normal',
      run: { italics: true, size: 19, color: grey },
      paragraph: { keepNext: true },
    },
    {
      id: 'Finding',
      name: 'Finding',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 19 },
      paragraph: { shading: { fill: 'FFF4DE' }, indent: { left: 120 }, spacing: { before: 60, after: 60 } },
    },
    {
      id: 'Comment',
      name: 'Reviewer comment',
      basedOn: 'Normal',
      next: 'Normal',
      run: { size: 19 },
      paragraph: { shading: { fill: 'E8F1FB' }, indent: { left: 120 }, spacing: { before: 60, after: 60 } },
    },
    {
      id: 'Label',
      name: 'Label',
      basedOn: 'Normal',
      run: { bold: true, size: 20 },
      paragraph: { spacing: { after: 40 } },
    },
    // Repeats what the record says further down; whoever reads the document back can tell by it.
    { id: 'Particular', name: 'Particular', basedOn: 'Label' },
    { id: 'Answer', name: 'Answer', basedOn: 'Normal', run: { size: 20 }, paragraph: { spacing: { after: 40 } } },
  ],
};
