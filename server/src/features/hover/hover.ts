// What is shown when the mouse rests on a word: why a finding matters, what a date, a name or a short form is, what a blank asks.

import { type Hover, MarkupKind, type Position } from 'vscode-languageserver-types';
import { checkedOf, type Document, type Project } from '../../project/project.ts';
import { type At, type Span, whatIsAt } from '../at.ts';
import { isRecord } from '../diagnostics.ts';
import { offsetOfPosition, rangeBetween } from '../ranges.ts';
import { acronymPart } from './acronym.ts';
import { blankPart } from './blank.ts';
import { dayPart } from './day.ts';
import { detailPart } from './detail.ts';
import { findingParts } from './finding.ts';
import type { HoverPart } from './part.ts';
import { personPart } from './person.ts';
import { templatePart } from './template.ts';

/** What can be said of what stands at a position, as Markdown; null where there is nothing. */
export function hoverAt(project: Project, document: Document, position: Position): Hover | null {
  if (document.tooLong !== null) return null;
  const offset = offsetOfPosition(project, document, position);
  const parts = partsAt(project, document, offset).filter((part) => part !== null);
  const [first, ...others] = parts.map(({ span }) => span);
  if (!first) return null;
  const { start, end } = others.reduce((narrow, span) => (widthOf(span) < widthOf(narrow) ? span : narrow), first);
  return {
    contents: { kind: MarkupKind.Markdown, value: parts.map(({ words }) => words).join('\n\n---\n\n') },
    // In the space beside a word, an editor would take it for the range of something else.
    range: rangeBetween(project, document, Math.min(start, offset), Math.max(end, offset)),
  };
}

function partsAt(project: Project, document: Document, offset: number): readonly (HoverPart | null)[] {
  if (document.kind === 'template') return [templatePart(project, document, offset)];
  if (!isRecord(document)) return [];
  const checked = checkedOf(project, document);
  const at = whatIsAt(checked.record, checked.form, offset);
  const findings = findingParts(checked, offset);
  if (at.kind === 'detail') return [...findings, detailPart(project, checked, at)];
  return [
    ...findings,
    dayPart(project, checked, at, offset),
    at.kind === 'comment' ? null : personPart(checked, document, offset),
    isLabel(at) ? null : acronymPart(project.reach.acronyms, document.blocks.text, offset),
    blankPart(project, checked, at),
  ];
}

// The short forms of the form itself are explained by what it asks for.
function isLabel(at: At): boolean {
  return at.kind === 'heading' || (at.kind === 'answer' && at.on === 'label') || (at.kind === 'cell' && at.row < 0);
}

function widthOf({ start, end }: Span): number {
  return end - start;
}
