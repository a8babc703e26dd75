// Quick fixes as code actions, for records and for templates.

import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
} from 'vscode-languageserver-types';
import { templateFindings } from '../core/check/template-findings.ts';
import { offsetsOf } from '../core/markdown/blocks.ts';
import type { Edit } from '../core/text/edit.ts';
import { checkedOf, type Document, type Project, templateOf } from '../project/project.ts';
import { isRecord } from './diagnostics.ts';
import { type Fix, fixesOf } from './fixes/fixes.ts';
import { offsetOfPosition, rangeBetween } from './ranges.ts';

/** The quick fixes for what is found where a range is. */
export function codeActionsOf(
  project: Project,
  document: Document,
  range: Range,
  context: CodeActionContext,
): readonly CodeAction[] {
  if (
    context.only &&
    !context.only.some(
      (kind) => CodeActionKind.QuickFix === kind || CodeActionKind.QuickFix.startsWith(`${kind}.`) || kind === '',
    )
  )
    return [];
  const from = offsetOfPosition(project, document, range.start);
  const to = offsetOfPosition(project, document, range.end);
  const touches = (span: { readonly start: number; readonly end: number }) => span.start <= to && span.end >= from;
  const action = (fix: Fix, rule: string, span: { readonly start: number; readonly end: number }): CodeAction => ({
    title: fix.title,
    kind: CodeActionKind.QuickFix,
    diagnostics: matching(context.diagnostics, rule, rangeBetween(project, document, span.start, span.end)),
    isPreferred: fix.preferred,
    edit: { changes: { [document.uri]: fix.edits.map((edit) => textEdit(project, document, edit)) } },
  });
  if (document.kind === 'template') {
    return templateFindings(templateOf(project, document), project.reach.ruleSettings)
      .filter(({ at }) => touches(at))
      .flatMap(({ nearest, rule, at }) =>
        nearest.slice(0, 3).map((name, i) =>
          action(
            {
              title: `Change to "${name}"`,
              edits: [{ ...replaced(rule, document, at), text: name }],
              preferred: i === 0,
            },
            rule,
            at,
          ),
        ),
      );
  }
  if (!isRecord(document)) return [];
  const { findings, form } = checkedOf(project, document);
  return findings.flatMap((finding) => {
    const span = offsetsOf(document.blocks, finding.at);
    if (!touches(span)) return [];
    return fixesOf({ finding, form, text: document.blocks.text, span }).map((fix) => action(fix, finding.rule, span));
  });
}

// A concept is named after its number sign, and the finding may stand on both.
function replaced(
  rule: string,
  document: Document,
  at: { readonly start: number; readonly end: number },
): { readonly start: number; readonly end: number } {
  const isAfterSign = rule === 'template/unknown-concept' && document.blocks.text[at.start] === '#';
  return { start: isAfterSign ? at.start + 1 : at.start, end: at.end };
}

function matching(diagnostics: readonly Diagnostic[], rule: string, range: Range): Diagnostic[] {
  return diagnostics.filter(
    ({ code, range: { start } }) =>
      code === rule && start.line === range.start.line && start.character === range.start.character,
  );
}

function textEdit(project: Project, document: Document, edit: Edit) {
  return { range: rangeBetween(project, document, edit.start, edit.end), newText: edit.text };
}
