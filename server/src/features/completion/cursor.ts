// Where somebody is typing: the line in its parts, and the record as it is and as it would be without that line.

import type { Position } from 'vscode-languageserver-types';
import type { Checked } from '../../core/check/check.ts';
import type { FilledSection, Form } from '../../core/form/form.ts';
import { checkedOf, type Document, type Project, withEdits } from '../../project/project.ts';
import { lineAround, type Span, sectionAround } from '../at.ts';
import { offsetOfPosition } from '../ranges.ts';

export interface Cursor {
  readonly project: Project;
  readonly document: Document;
  readonly text: string;
  readonly offset: number;
  readonly line: Span;
  /** The line up to the cursor. */
  readonly before: string;
  /** The rest of the line. */
  readonly after: string;
  /** The record as it stands. */
  readonly checked: () => Checked;
  /** The record without the line: a heading, label or comment half written changes what everything under it means. */
  readonly still: () => Still;
}

export interface Still {
  readonly checked: Checked;
  readonly document: Document;
  readonly form: Form | null;
  /** What the line stands in; null without a template. */
  readonly section: FilledSection | null;
}

/** Reads the line a position is on. */
export function cursorAt(project: Project, document: Document, position: Position): Cursor {
  const { text } = document.blocks;
  const offset = offsetOfPosition(project, document, position);
  const line = lineAround(text, offset);
  let still: Still | null = null;
  return {
    project,
    document,
    text,
    offset,
    line,
    before: text.slice(line.start, offset),
    after: text.slice(offset, line.end),
    checked: () => checkedOf(project, document),
    still: () => {
      still ??= readStill(project, document, line);
      return still;
    },
  };
}

// While one types on a line, the record without it stays the same.
const withoutBefore = new WeakMap<Project['reach'], Document>();

function withoutLine({ reach }: Project, document: Document, line: Span): Document {
  const { text } = document.blocks;
  if (text.slice(line.start, line.end).trim() === '') return document;
  const rest = text.slice(0, line.start) + text.slice(line.end);
  const before = withoutBefore.get(reach);
  if (before?.uri === document.uri && before.kind === document.kind && before.blocks.text === rest) return before;
  const without = withEdits(document, document.version, [{ ...line, text: '' }]);
  withoutBefore.set(reach, without);
  return without;
}

function readStill(project: Project, document: Document, line: Span): Still {
  const without = withoutLine(project, document, line);
  const checked = checkedOf(project, without);
  const { form, record } = checked;
  return { checked, document: without, form, section: sectionAround(form, record, line.start) };
}

/** The space a line begins with. */
export function indentOf({ text, line }: Pick<Cursor, 'text' | 'line'>): string {
  return /^[ \t]*/.exec(text.slice(line.start, line.end))?.[0] ?? '';
}

/** The line above; null on the first. */
export function lineAbove({ text, line }: Pick<Cursor, 'text' | 'line'>): string | null {
  if (line.start === 0) return null;
  const end = text.slice(0, line.start).replace(/(?:\r\n|\n|\r)$/, '').length;
  const { start } = lineAround(text, end);
  return text.slice(start, end);
}

/** The line below; null on the last. */
function lineBelow({ text, line }: Pick<Cursor, 'text' | 'line'>): string | null {
  if (line.end === text.length) return null;
  const start = line.end + (text.startsWith('\r\n', line.end) ? 2 : 1);
  return text.slice(start, lineAround(text, start).end);
}

/** A line break where the line above, or below, is not blank: before and after what has to stand by itself. */
export function gaps(cursor: Pick<Cursor, 'text' | 'line'>): { readonly lead: string; readonly tail: string } {
  return {
    lead: (lineAbove(cursor) ?? '').trim() === '' ? '' : '\n',
    tail: (lineBelow(cursor) ?? '').trim() === '' ? '' : '\n',
  };
}
