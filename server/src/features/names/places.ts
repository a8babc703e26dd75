// Places in files that need not be open, as the protocol has them.

import type { Location, Range } from 'vscode-languageserver-types';
import type { TemplatePlace, TemplateSource } from '../../core/template/template.ts';
import { type Lines, linesOf, positionAt } from '../../core/text/lines.ts';
import type { Project } from '../../project/project.ts';
import type { Span } from '../at.ts';
import type { Addresses } from './templates.ts';

const linesBefore = new WeakMap<TemplateSource, Lines>();

/** Offsets into a template's file as a range. */
export function rangeInSource(project: Project, source: TemplateSource, { start, end }: Span): Range {
  const lines = linesBefore.get(source) ?? linesOf(source.text);
  linesBefore.set(source, lines);
  return {
    start: positionAt(source.text, lines, start, project.encoding),
    end: positionAt(source.text, lines, end, project.encoding),
  };
}

/** A place in a template's file; null where the file cannot be opened. */
export function locationOf(project: Project, addresses: Addresses, at: TemplatePlace): Location | null {
  const uri = addresses.uriOf(at.source.path);
  return uri === null ? null : { uri, range: rangeInSource(project, at.source, at) };
}
