// What an editor of ours asks beside the protocol: see `protocol.ts`.

import type { TextEdit } from 'vscode-languageserver';
import { readQuestion } from '../core/find/find.ts';
import { factsReport } from '../core/report/facts-report.ts';
import { explanationOf } from '../core/rules/explain.ts';
import { rules } from '../core/rules/index.ts';
import { unfinishedBlanks } from '../features/blanks.ts';
import { commentEdits, commentsOf } from '../features/comments.ts';
import { isRecord } from '../features/diagnostics.ts';
import { type AskedRecord, askedOf, findResult, notFound, nothingFound } from '../features/find.ts';
import { sayReason } from '../features/fixes/reasons.ts';
import { type Child, childIn, eachOnce, newRecordText } from '../features/new-record.ts';
import { partSnippetsOf } from '../features/part-snippets.ts';
import { placePasted } from '../features/paste/paste.ts';
import { offsetOfPosition, rangeBetween } from '../features/ranges.ts';
import { reviewOf } from '../features/review.ts';
import { signOff } from '../features/sign-off.ts';
import { statusEdit } from '../features/status.ts';
import { inOrderOfPressure, todayIn } from '../features/today.ts';
import { todoOf } from '../features/todo.ts';
import { checkedOf, type Document, type Project } from '../project/project.ts';
import { type FindParams, findRequest } from '../protocol/find.ts';
import * as protocol from '../protocol/protocol.ts';
import {
  type CommentGiven,
  type CommentSaid,
  type Comments,
  commentRequest,
  commentsRequest,
  type SignOffGiven,
  type SignOffSaid,
  signOffRequest,
} from '../protocol/sign-off.ts';
import { type ImportWordParams, importWordRequest, type WordResult } from '../protocol/word.ts';
import { answer } from './answer.ts';
import type { Made } from './records.ts';
import type { Answers, Serving } from './serving.ts';

/** Answers the requests of `protocol.ts`. */
export function serveRequests(
  connection: Answers,
  { ready, now, log, madeOfRecords, fromClipboard, fromWord, documentAt, settings, exportRecord }: Serving,
): void {
  const about = <R>(name: string, otherwise: R, work: (project: Project, document: Document) => R) =>
    answer(log, name, otherwise, async ({ uri }: protocol.DocumentParams): Promise<R> => {
      await ready;
      const document = now().documents.get(uri);
      return document ? work(now(), document) : otherwise;
    });

  connection.onRequest(
    protocol.blanksRequest,
    about('Unfinished blanks', [] as readonly protocol.BlankPlace[], unfinishedBlanks),
  );
  connection.onRequest(
    protocol.factsRequest,
    about('Facts', null as ReturnType<typeof factsReport> | null, (project, document) =>
      isRecord(document) ? factsReport(document.uri, checkedOf(project, document)) : null,
    ),
  );
  connection.onRequest(protocol.todoRequest, about('To do', null as protocol.Todo | null, todoOf));
  connection.onRequest(
    protocol.snippetsRequest,
    about('Snippets', [] as readonly protocol.PartSnippet[], partSnippetsOf),
  );
  connection.onRequest(protocol.reviewRequest, about('Review', null as protocol.Review | null, reviewOf));
  connection.onRequest(
    protocol.previewRequest,
    answer(log, 'Preview', null as protocol.Preview | null, async ({ uri, ...shown }: protocol.PreviewParams) => {
      // A part of the program of its own, which nobody waits for who opens no preview.
      const { recordHtml, recordTitle } = await import('../core/render/record-tree.ts');
      await ready;
      const project = now();
      const document = project.documents.get(uri);
      if (!document || !isRecord(document) || document.tooLong !== null) return null;
      const checked = checkedOf(project, document);
      return {
        title: recordTitle(checked),
        html: recordHtml(checked, shown),
        version: document.version,
        style: settings()['preview.style'] ?? 'theme',
      };
    }),
  );
  connection.onRequest(
    protocol.exportRequest,
    answer(
      log,
      'Export',
      null as protocol.ExportResult | null,
      async ({ uri, kind, ...options }: protocol.ExportParams) => {
        await ready;
        const project = now();
        const document = await documentAt(uri);
        if (!document || !exportRecord || !isRecord(document) || document.tooLong !== null) return null;
        const made = await exportRecord(checkedOf(project, document), kind, { ...options, today: project.today });
        return { base64: base64Of(made.bytes), unshown: made.unshown };
      },
    ),
  );
  const childrenBefore: Made<Child | null> = new Map();
  connection.onRequest(
    protocol.childrenRequest,
    answer(log, 'Children', [] as readonly protocol.KnownChild[], async (_: unknown, token) => {
      await ready;
      return eachOnce(await madeOfRecords(childrenBefore, childIn, token));
    }),
  );
  connection.onRequest(
    protocol.statusRequest,
    answer(log, 'Status', null as TextEdit | null, async ({ uri, status }: protocol.StatusParams) => {
      await ready;
      const document = now().documents.get(uri);
      return document ? statusEdit(now(), document, status) : null;
    }),
  );
  connection.onRequest(
    signOffRequest,
    answer(
      log,
      'Sign-off',
      { problem: 'This cannot be written now.', stands: [], edits: [] } as SignOffSaid,
      async (given: SignOffGiven): Promise<SignOffSaid> => {
        await ready;
        const document = now().documents.get(given.uri);
        const problem = 'The record is not open any more.';
        return document ? signOff(now(), document, given) : { problem, stands: [], edits: [] };
      },
    ),
  );
  connection.onRequest(commentsRequest, about('Comments', null as Comments | null, commentsOf));
  connection.onRequest(
    commentRequest,
    answer(
      log,
      'Comment',
      { problem: 'This cannot be written now.', edits: [] } as CommentSaid,
      async (given: CommentGiven): Promise<CommentSaid> => {
        await ready;
        const document = now().documents.get(given.uri);
        return document
          ? commentEdits(now(), document, given)
          : { problem: 'The record is not open any more.', edits: [] };
      },
    ),
  );
  const todayBefore: Made<readonly protocol.TodayItem[]> = new Map();
  connection.onRequest(
    protocol.todayRequest,
    answer(log, 'Today', [] as readonly protocol.TodayItem[], async (_: unknown, token) => {
      await ready;
      return inOrderOfPressure((await madeOfRecords(todayBefore, todayIn, token)).flat());
    }),
  );
  // One question at a time is asked anew as records change.
  let findBefore: { readonly expression: string; readonly made: Made<AskedRecord | null> } | null = null;
  connection.onRequest(
    findRequest,
    answer(log, 'Find', nothingFound, async ({ expression }: FindParams, token) => {
      await ready;
      const question = readQuestion(expression, now().reach);
      if ('why' in question) return notFound(question);
      if (findBefore?.expression !== expression) findBefore = { expression, made: new Map() };
      const make = (project: Project, document: Document) => askedOf(project, document, question);
      return findResult(await madeOfRecords(findBefore.made, make, token));
    }),
  );
  connection.onRequest(
    protocol.pasteRequest,
    answer(log, 'Paste', null as protocol.PasteResult | null, async ({ uri, range, html }: protocol.PasteParams) => {
      const pasted = await fromClipboard?.(html);
      await ready;
      const document = now().documents.get(uri);
      if (!document || !pasted) return null;
      const start = offsetOfPosition(now(), document, range.start);
      return placePasted(now(), document, { start, end: offsetOfPosition(now(), document, range.end) }, pasted);
    }),
  );
  connection.onRequest(
    importWordRequest,
    answer(
      log,
      'Word document',
      { problem: 'cannot be read here' } as WordResult,
      async ({ data, name, template, as }: ImportWordParams): Promise<WordResult> => {
        await ready;
        const { reach } = now();
        const ids = template === null ? [...new Set(reach.templates.map(({ id }) => id))] : [template];
        const templates = as === 'template' ? [] : ids.flatMap((id) => reach.template(id) ?? []);
        return fromWord ? fromWord(data, { as, templates, template, name }) : { problem: 'cannot be read here' };
      },
    ),
  );
  connection.onRequest(
    protocol.sayReasonRequest,
    answer(
      log,
      'Reason',
      { problem: 'This cannot be written now.', edits: [] } as protocol.ReasonSaid,
      async (given: protocol.ReasonGiven): Promise<protocol.ReasonSaid> => {
        await ready;
        const document = now().documents.get(given.uri);
        if (!document) return { problem: 'The record is not open any more.', edits: [] };
        const { problem, edits } = sayReason(now(), document, given);
        const changes = edits.map(({ start, end, text }) => ({
          range: rangeBetween(now(), document, start, end),
          newText: text,
        }));
        return { problem, edits: changes };
      },
    ),
  );
  connection.onRequest(
    protocol.templatesRequest,
    answer(log, 'Templates', [] as readonly protocol.TemplateChoice[], async () => {
      await ready;
      const { reach } = now();
      return reach.packs.flatMap((pack) =>
        pack.templates
          .filter((file) => reach.templates.includes(file))
          .map(({ id, title, version }) => ({ id, title, version, pack: pack.title })),
      );
    }),
  );
  connection.onRequest(
    protocol.newRecordRequest,
    answer(log, 'New record', null as string | null, async (params: protocol.NewRecordParams) => {
      await ready;
      const from = params.from ? await documentAt(params.from) : null;
      return newRecordText(now(), params, from);
    }),
  );
  connection.onRequest(
    protocol.explainRequest,
    answer(log, 'Explanation', null as string | null, ({ rule }: protocol.ExplainParams) => {
      const known = rules.find(({ id }) => id === rule);
      return known ? explanationOf(known) : null;
    }),
  );
}

function base64Of(bytes: Uint8Array): string {
  let text = '';
  // A call takes only so many values.
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text);
}
