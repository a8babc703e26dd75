// A Word file to a page of HTML: what is no Word file, or unpacks to too much, is said in a sentence.

import JSZip from 'jszip';
import mammoth from 'mammoth';

interface WordPage {
  readonly html: string;
  /** What of the file is not in the page, each in a sentence. */
  readonly notes: readonly string[];
}

interface Unreadable {
  readonly problem: string;
}

/** The most a file may be, and the most its texts may be once unpacked, in bytes. */
const largestFile = 60_000_000;
const largestText = 40_000_000;
const mostParts = 5000;

// What people write headings, titles and quotations with; lists of contents and what is still to be typed over are no words of theirs.
const styles = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Quotation'] => blockquote > p:fresh",
  "p[style-name='Child's words'] => blockquote > p:fresh",
  "p[style-name='Particular'] => p.particular:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='toc 1'] => !",
  "p[style-name='toc 2'] => !",
  "p[style-name='toc 3'] => !",
  "p[style-name='TOC Heading'] => !",
  "r[style-name='Placeholder Text'] => !",
  'comment-reference => sup',
];

/** Reads a Word document. Never throws. */
export async function readDocx(bytes: Uint8Array): Promise<WordPage | Unreadable> {
  const refused = refusal(bytes);
  if (refused) return { problem: refused };
  try {
    const texts = await unpacked(bytes);
    if ('problem' in texts) return texts;
    let pictures = 0;
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: styles,
        // A style map kept inside the file could leave words out.
        includeEmbeddedStyleMap: false,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(async () => {
          pictures++;
          return { src: '' };
        }),
      },
    );
    const left = pictures === 0 ? [] : [`${pictures === 1 ? 'A picture was' : `${pictures} pictures were`} left out.`];
    return { html: value, notes: [...left, ...margins(texts)] };
  } catch {
    return { problem: 'is not a Word document that can be read: it may be damaged' };
  }
}

const begins = (bytes: Uint8Array, ...start: readonly number[]) => start.every((byte, i) => bytes[i] === byte);

function refusal(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return 'is empty';
  if (bytes.length > largestFile) return 'is larger than 60 MB, more than a form or a report can be';
  // Word before 2007, and today's Word when it puts a password on a file, write the same kind of container.
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    return holds(bytes, 'EncryptedPackage')
      ? 'is protected with a password. Open it in Word, take the password off, and save it under another name'
      : 'is an older Word document (.doc). Open it in Word and save it as a Word document (.docx)';
  if (begins(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66))
    return 'is in rich text (.rtf). Open it in Word and save it as a Word document (.docx)';
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return 'is a PDF. A Word document (.docx) is needed';
  if (!begins(bytes, 0x50, 0x4b)) return 'is not a Word document (.docx)';
  return null;
}

// Names in such a container are written with two bytes a letter.
function holds(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(Buffer.from(name, 'utf16le'));
}

type Texts = ReadonlyMap<string, string>;

/** The texts in the file by their names. A file that unpacks to more than any document is given up as soon as it does. */
async function unpacked(bytes: Uint8Array): Promise<Texts | Unreadable> {
  const zip = await JSZip.loadAsync(bytes);
  const files = Object.values(zip.files).filter(({ dir, name }) => !dir && /\.(?:xml|rels)$/i.test(name));
  if (Object.keys(zip.files).length > mostParts) return { problem: 'has more parts than a Word document can have' };
  const texts = new Map<string, string>();
  let left = largestText;
  for (const file of files) {
    const pieces = await inflated(file, left);
    if (!pieces) return { problem: 'unpacks to far more than a form or a report can be, so it was not read' };
    left -= pieces.reduce((sum, { length }) => sum + length, 0);
    if (/^word\/(?:header|footer)\d*\.xml$/.test(file.name))
      texts.set(file.name, Buffer.concat(pieces).toString('utf8'));
  }
  if (!zip.file('word/document.xml') && !zip.file('[Content_Types].xml'))
    return { problem: 'is not a Word document (.docx)' };
  return texts;
}

interface Stream {
  on(event: 'data', call: (piece: Uint8Array) => void): Stream;
  on(event: 'error', call: (error: Error) => void): Stream;
  on(event: 'end', call: () => void): Stream;
  pause(): Stream;
  resume(): Stream;
}

function inflated(file: JSZip.JSZipObject, most: number): Promise<readonly Uint8Array[] | null> {
  return new Promise((done, fail) => {
    const pieces: Uint8Array[] = [];
    let size = 0;
    const stream = (file as unknown as { internalStream(type: 'uint8array'): Stream }).internalStream('uint8array');
    stream
      .on('data', (piece) => {
        size += piece.length;
        if (size > most) {
          stream.pause();
          done(null);
        } else pieces.push(piece);
      })
      .on('error', fail)
      .on('end', () => done(pieces))
      .resume();
  });
}

// What stands at the top and foot of every page is no part of the text, and still nobody should miss it without being told.
function margins(texts: Texts): readonly string[] {
  const said = [...texts.values()].map((xml) =>
    [...xml.matchAll(/<w:t(?: [^<>]*)?>([^<]*)<|<\/w:p>/g)]
      .map(([, words]) => words ?? ' ')
      .join('')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const different = [...new Set(said)].filter((words) => words !== '');
  return different.map((words) => `Left out, from the top or foot of the pages: "${plainText(words)}".`);
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plainText(xml: string): string {
  return xml.replace(/&(\w+);/g, (all, name: string) => entities[name] ?? all);
}
