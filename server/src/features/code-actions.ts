// Code actions for records and templates: quick fixes, words that somebody has to give, refactorings, and what may be put right all at once.

import {
  type AnnotatedTextEdit,
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type Diagnostic,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-types';
import { templateFindings } from '../core/check/template-findings.ts';
import { offsetsOf } from '../core/markdown/blocks.ts';
import type { Edit } from '../core/text/edit.ts';
import { checkedOf, type Document, type Project, templateOf } from '../project/project.ts';
import { acceptCommand, markBlankCommand } from '../protocol/protocol.ts';
import type { Span } from './at.ts';
import { isRecord } from './diagnostics.ts';
import { safeFixes } from './fix-all.ts';
import { fixesOf } from './fixes/fixes.ts';
import { wantingReasons } from './fixes/reasons.ts';
import { templateFixes } from './fixes/template-fixes.ts';
import { fixAllKind } from './kinds.ts';
import { offsetOfPosition, rangeBetween } from './ranges.ts';
import { refactoringsAt } from './refactor/refactor.ts';
import { updateToNewest } from './refactor/template-update.ts';

/** What the client can do with an action. */
export interface ActionClient {
  /** It has the commands of `protocol.ts`. */
  readonly hasCommands: boolean;
  /** It shows changes that ask to be looked at before they are made. */
  readonly confirms: boolean;
}

interface About {
  readonly rule: string;
  readonly message: string;
  readonly span: Span;
}

interface Offer {
  readonly title: string;
  readonly kind: string;
  readonly edits: readonly Edit[];
  readonly preferred?: boolean;
  readonly large?: boolean;
  readonly command?: CodeAction['command'];
  /** The finding it is about. */
  readonly about?: About;
}

/** The actions for what stands where a range is, of the kinds asked for. Each changes something, and is worked out from the text as it is. */
export function codeActionsOf(
  project: Project,
  document: Document,
  range: Range,
  { only, diagnostics }: CodeActionContext,
  client: ActionClient = { hasCommands: false, confirms: false },
): readonly CodeAction[] {
  if (document.tooLong !== null) return [];
  const span = {
    start: offsetOfPosition(project, document, range.start),
    end: offsetOfPosition(project, document, range.end),
  };
  const offers = offersIn(project, document, span, client).filter(({ kind }) => isWanted(kind, only));
  // One edit may mend several findings that stand together: it is offered once.
  const seen = new Set<string>();
  return offers.flatMap((offer) => {
    const edits = ready(document.blocks.text, offer.edits);
    const key = JSON.stringify([offer.title, edits]);
    if (!edits || seen.has(key)) return [];
    seen.add(key);
    return [actionOf(project, document, offer, edits, diagnostics, client)];
  });
}

// Whatever puts right the whole of a document is for those who ask for it by name.
function isWanted(kind: string, only: readonly string[] | undefined): boolean {
  if (!only) return kind !== fixAllKind;
  return only.some((wanted) => wanted === '' || kind === wanted || kind.startsWith(`${wanted}.`));
}

function offersIn(project: Project, document: Document, span: Span, { hasCommands }: ActionClient): readonly Offer[] {
  const touches = (at: Span) => at.start <= span.end && at.end >= span.start;
  const kind = CodeActionKind.QuickFix;
  if (document.kind === 'template') {
    const template = templateOf(project, document);
    return templateFindings(template, project.reach.ruleSettings)
      .filter(({ at }) => touches(at))
      .flatMap((finding) =>
        templateFixes(template, finding).map(
          (fix): Offer => ({ ...fix, kind, about: { ...finding, span: finding.at } }),
        ),
      );
  }
  if (!isRecord(document)) return [];
  const checked = checkedOf(project, document);
  const { findings, form, record } = checked;
  const { reach, today } = project;
  const { text } = document.blocks;
  const fixes = findings.flatMap((finding): readonly Offer[] => {
    const at = offsetsOf(document.blocks, finding.at);
    if (!touches(at)) return [];
    const about = { rule: finding.rule, message: finding.message, span: at };
    return fixesOf({ finding, record, form, reach, text, span: at }).map((fix) => ({ ...fix, kind, about }));
  });
  const reasons = wantingReasons(project, document, span).map(({ title, target, finding, edits }): Offer => {
    const command = target.kind === 'accept' ? acceptCommand : markBlankCommand;
    return {
      title,
      kind: finding ? kind : CodeActionKind.RefactorRewrite,
      edits,
      ...(hasCommands ? { command: { title, command, arguments: [target] } } : {}),
      ...(finding ? { about: { ...finding, span: offsetsOf(document.blocks, finding.at) } } : {}),
    };
  });
  const refactorings = form
    ? refactoringsAt({ checked, form, reach, text, span })
    : updateToNewest(record, reach, today, span);
  return [
    ...fixes,
    ...reasons,
    ...refactorings.map((one): Offer => ({ ...one, kind: CodeActionKind.RefactorRewrite })),
    ...(form ? [{ title: 'Write dates in full, and yes or no', kind: fixAllKind, edits: safeFixes(form) }] : []),
  ];
}

/** Edits in order, without those that change nothing; null where none is left, or where two touch the same words. */
function ready(text: string, edits: readonly Edit[]): readonly Edit[] | null {
  const real = edits
    .filter((edit) => text.slice(edit.start, edit.end) !== edit.text)
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const isClear = real.every((edit, i) => edit.start >= (real[i - 1]?.end ?? 0) && edit.end <= text.length);
  return real.length > 0 && isClear ? real : null;
}

function actionOf(
  project: Project,
  document: Document,
  { title, kind, preferred, large, command, about }: Offer,
  edits: readonly Edit[],
  diagnostics: readonly Diagnostic[],
  { confirms }: ActionClient,
): CodeAction {
  const found =
    about && matching(diagnostics, about, rangeBetween(project, document, about.span.start, about.span.end));
  const changes = edits.map(({ start, end, text: newText }) => ({
    range: rangeBetween(project, document, start, end),
    newText,
  }));
  return {
    title,
    kind,
    ...(found ? { diagnostics: found } : {}),
    ...(preferred === undefined ? {} : { isPreferred: preferred }),
    ...(command ? { command } : { edit: workspaceEdit(document, title, changes, confirms && large === true) }),
  };
}

function workspaceEdit({ uri, version }: Document, label: string, edits: TextEdit[], confirm: boolean): WorkspaceEdit {
  if (!confirm) return { changes: { [uri]: edits } };
  const annotationId = 'large';
  return {
    changeAnnotations: { [annotationId]: { label, needsConfirmation: true } },
    documentChanges: [
      { textDocument: { uri, version }, edits: edits.map((edit): AnnotatedTextEdit => ({ ...edit, annotationId })) },
    ],
  };
}

// Several findings of one rule may stand at one place; what is accepted has more said of it.
function matching(diagnostics: readonly Diagnostic[], { rule, message }: About, { start }: Range): Diagnostic[] {
  return diagnostics.filter(
    ({ code, range, message: said }) =>
      code === rule &&
      textOf(said).startsWith(message) &&
      range.start.line === start.line &&
      range.start.character === start.character,
  );
}

function textOf(message: Diagnostic['message']): string {
  return typeof message === 'string' ? message : message.value;
}
