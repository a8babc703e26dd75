// Documents put in good order, for tests: without an editor, with the edits made as an editor makes them.

import { Temporal } from 'temporal-polyfill';
import { expect } from 'vitest';
import type { TextEdit } from 'vscode-languageserver-types';
import { builtInPack } from '../../server/src/core/pack/built-in.ts';
import { type PackFile, readPack } from '../../server/src/core/pack/pack.ts';
import { reachOf } from '../../server/src/core/pack/reach.ts';
import { applyEdit } from '../../server/src/core/text/edit.ts';
import { type Encoding, linesOf, offsetAt } from '../../server/src/core/text/lines.ts';
import { formatDocument } from '../../server/src/features/formatting/formatting.ts';
import { type Document, documentOf, type Project } from '../../server/src/project/project.ts';
import { languageRules } from '../../server/src/project/settings.ts';

/** A project with the built-in pack and these files of another, the language hints on. */
export function projectWith(files: readonly PackFile[], encoding: Encoding = 'utf-16'): Project {
  return {
    documents: new Map(),
    reach: reachOf([readPack(files), builtInPack()]),
    settings: languageRules(true),
    today: Temporal.PlainDate.from('2026-03-20'),
    generation: 0,
    encoding,
  };
}

export function open(text: string, kind: 'record' | 'template' = 'record'): Document {
  return kind === 'record'
    ? documentOf('file:///a.assessment.md', 'assessment', 1, text)
    : documentOf('file:///a.template.md', 'assessment-template', 1, text);
}

/** A text after edits; they must not touch, so that their order cannot matter, and each must change something. */
export function after(text: string, edits: readonly TextEdit[], encoding: Encoding = 'utf-16'): string {
  const lines = linesOf(text);
  const placed = edits
    .map(({ range, newText }) => ({
      start: offsetAt(text, lines, range.start, encoding),
      end: offsetAt(text, lines, range.end, encoding),
      text: newText,
    }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
  placed.forEach(({ start, end, text: fresh }, i) => {
    expect(end).toBeGreaterThanOrEqual(start);
    expect(text.slice(start, end)).not.toBe(fresh);
    const next = placed[i + 1];
    if (next) expect(next.start).toBeGreaterThan(end);
  });
  return placed.reduceRight(applyEdit, text);
}

export function formatted(project: Project, document: Document): string {
  return after(document.blocks.text, formatDocument(project, document), project.encoding);
}
