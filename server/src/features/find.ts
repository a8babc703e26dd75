// *Find records by what they say*: a question asked of every record of the open folders.

import { namesOfChildren } from '../core/facts/children.ts';
import { type Answer, findIn, type NotAsked, type Question, sortAnswers } from '../core/find/find.ts';
import { checkedOf, type Document, type Project } from '../project/project.ts';
import type { FindResult, FoundRecord } from '../protocol/find.ts';
import { isRecord } from './diagnostics.ts';
import { rangeOfPlace } from './ranges.ts';
import { recordName } from './record-name.ts';

/** A record and what a question gives for it. */
export interface AskedRecord {
  readonly record: FoundRecord;
  readonly answer: Answer;
}

/** Asks a question of a document; null where it is no record, or too long to be read. */
export function askedOf(project: Project, document: Document, question: Question): AskedRecord | null {
  if (!isRecord(document) || document.tooLong !== null) return null;
  const checked = checkedOf(project, document);
  const { form, facts, record } = checked;
  const start = { line: 0, character: 0 };
  return {
    record: {
      uri: document.uri,
      range: form?.root.heading ? rangeOfPlace(project, document, form.root.heading.words.at) : { start, end: start },
      record: recordName(document.uri, checked),
      child: facts ? namesOfChildren(facts).join(', ') : '',
      status: record.status,
      why: null,
    },
    answer: findIn(checked, question),
  };
}

/** The answer where there is nothing to look in. */
export const nothingFound: FindResult = { problem: null, all: 0, found: [], unsaid: [], notAsked: [] };

/** The answer to a question that nothing in reach understands. */
export function notFound({ why, at }: NotAsked): FindResult {
  return { ...nothingFound, problem: { message: why, start: at?.start ?? 0, end: at?.end ?? 0 } };
}

/** The answer of all the records that were asked. */
export function findResult(asked: readonly (AskedRecord | null)[]): FindResult {
  const records = asked.filter((one) => one !== null);
  const sorted = sortAnswers(records);
  if ('why' in sorted) return notFound(sorted);
  return {
    problem: null,
    all: records.length,
    found: sorted.found,
    unsaid: sorted.unsaid,
    notAsked: sorted.notAsked.map(({ record, why }) => ({ ...record, why })),
  };
}
