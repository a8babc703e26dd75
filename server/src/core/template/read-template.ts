// A template file, whole: its front matter, the template it extends, its blanks bound to the vocabulary, its own rules.

import { nearest } from '../text/nearest.ts';
import { type RecordType, recordTypes } from '../vocabulary/vocabulary.ts';
import type { CodeSet } from './binding.ts';
import { checkTemplate } from './checks.ts';
import { type Condition, compileCondition } from './condition.ts';
import { type Draft, type DraftSection, readDraft } from './draft.ts';
import { extendDraft } from './extend.ts';
import { type Resolved, resolveDraft } from './resolve.ts';
import { draftFrom } from './stored-draft.ts';
import type {
  ChecklistAsk,
  FieldAsk,
  SectionAsk,
  TableAsk,
  Template,
  TemplateMention,
  TemplatePlace,
  TemplateProblem,
  TemplateRule,
  TemplateRuleId,
  TemplateSource,
} from './template.ts';

/** A template file. `draft` is what was stored of it where it was read before: see stored-draft.ts. */
export interface TemplateText {
  readonly path: string;
  readonly text: string;
  readonly draft?: unknown;
}

/** What a template may need from elsewhere. */
export interface TemplateReach {
  /** The file of the template with this id, wherever packs are looked for; null when none has it. */
  readonly find: (id: string) => TemplateText | null;
  readonly codes: (id: string) => CodeSet | null;
}

interface Chained {
  readonly draft: Draft;
  readonly root: DraftSection;
  /** From this template's own file to the farthest base. */
  readonly sources: readonly TemplateSource[];
}

/** Reads a template. Nothing throws; whatever is wrong is in its problems, and the rest is read. */
export function readTemplate(file: TemplateText, reach: TemplateReach): Template {
  const problems: TemplateProblem[] = [];
  const { draft, root: joined, sources } = chain(draftOf(file), reach, [], problems);
  const source = draft.source;
  const resolved = resolveDraft(joined, reach.codes, problems);
  const say = (rule: TemplateRuleId, at: TemplatePlace, message: string, near: readonly string[] = []) =>
    problems.push({ rule, at, message, nearest: near });
  const meta = readMeta(source, resolved.root.name, say);
  const mentions = [...resolved.mentions];
  const rules = sources.flatMap((one) => readRules(one, resolved, say, mentions));
  const byKey = new Map<string, FieldAsk | TableAsk | ChecklistAsk | SectionAsk>();
  collect(resolved.root, byKey);
  const { root, names: nameTree } = resolved;
  const template = { ...meta, source, root, rules, nameTree, mentions: inOrder(mentions), byKey };
  const all = [...draft.problems, ...problems, ...checkTemplate(template)];
  const own = all.filter(({ at }) => at.source === source);
  return { ...template, problems: own.sort((a, b) => a.at.start - b.at.start || (a.rule < b.rule ? -1 : 1)) };
}

function draftOf({ path, text, draft }: TemplateText): Draft {
  return draft === undefined ? readDraft(path, text) : draftFrom(draft, path, text);
}

function chain(draft: Draft, reach: TemplateReach, seen: readonly string[], problems: TemplateProblem[]): Chained {
  const alone: Chained = { draft, root: draft.root, sources: [draft.source] };
  const entry = draft.source.frontMatter.entries.get('extends');
  if (!entry) return alone;
  const at = placed(draft.source, entry.at.start, entry.at.end);
  const id = entry.text ?? '';
  const own = draft.source.frontMatter.entries.get('id')?.text ?? '';
  if (id === own || seen.includes(id)) {
    problems.push({
      rule: 'template/extends',
      at,
      message:
        id === own
          ? 'A template cannot extend itself.'
          : `"${id}" is extended in a circle: each of these templates extends the next.`,
      nearest: [],
    });
    return alone;
  }
  const file = reach.find(id);
  if (!file) {
    problems.push({
      rule: 'template/extends',
      at,
      message: `No template called "${id}" is in reach, so only what this file says itself is asked for.`,
      nearest: [],
    });
    return alone;
  }
  const base = chain(draftOf(file), reach, [...seen, own], problems);
  const joined = extendDraft(base.root, draft.root);
  problems.push(...joined.problems);
  return { draft, root: joined.root, sources: [draft.source, ...base.sources] };
}

type Say = (rule: TemplateRuleId, at: TemplatePlace, message: string, near?: readonly string[]) => void;

function placed(source: TemplateSource, start: number, end: number): TemplatePlace {
  return { source, start, end };
}

const idShape = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;
const versionShape = /^\d+\.\d+\.\d+$/;

/** Front matter a template may have; anything else is probably misspelt. */
const templateKeys = ['id', 'title', 'version', 'record', 'extends', 'rules', 'language', 'description'] as const;

function readMeta(
  source: TemplateSource,
  heading: string,
  say: Say,
): Pick<Template, 'id' | 'title' | 'version' | 'record'> {
  const { frontMatter } = source;
  const rule = 'template/front-matter';
  for (const { at, message } of frontMatter.problems) say(rule, placed(source, at.start, at.end), message);
  const top = placed(source, 0, /^[^\r\n]*/.exec(source.text)?.[0].length ?? 0);
  const missing = ['id', 'title', 'version', 'record'].filter((key) => !frontMatter.entries.get(key)?.text);
  if (missing.length > 0 && frontMatter.problems.length === 0) {
    say(
      rule,
      top,
      `The top of a template must say its ${missing.join(', its ').replace(/, its ([^,]*)$/, ' and its $1')}, each on a line of its own between two lines of three dashes.`,
    );
  }
  const read = (key: string, shape: RegExp, message: string): string | null => {
    const entry = frontMatter.entries.get(key);
    if (!entry?.text) return null;
    if (!shape.test(entry.text)) say(rule, placed(source, entry.at.start, entry.at.end), message);
    return entry.text;
  };
  const id = read(
    'id',
    idShape,
    'A template is named in small letters, digits and hyphens, such as "initial-assessment".',
  );
  const version = read('version', versionShape, 'A version is three numbers with full stops, such as 1.0.0.');
  const entry = frontMatter.entries.get('record');
  const types = Object.keys(recordTypes);
  const record = entry?.text && types.includes(entry.text) ? (entry.text as RecordType) : null;
  if (entry?.text && !record) {
    const near = nearest(entry.text, types);
    say(
      rule,
      placed(source, entry.at.start, entry.at.end),
      `There is no record type "${entry.text}".${near[0] ? ` Did you mean "${near[0]}"?` : ''} The types are: ${types.join(', ')}.`,
      near,
    );
  }
  for (const [key, unknown] of frontMatter.entries) {
    if ((templateKeys as readonly string[]).includes(key)) continue;
    const near = nearest(key, templateKeys);
    say(
      rule,
      placed(source, unknown.keyAt.start, unknown.keyAt.end),
      `A template's details have no "${key}".${near[0] ? ` Did you mean "${near[0]}"?` : ''}`,
      near,
    );
  }
  return {
    id: id ?? '',
    title: frontMatter.entries.get('title')?.text ?? (heading || (id ?? '')),
    version: version ?? '0.0.0',
    record: record ?? 'other',
  };
}

const severities = ['error', 'warning', 'information', 'hint'] as const;

function readRules(
  source: TemplateSource,
  resolved: Resolved,
  say: Say,
  mentions: TemplateMention[],
): readonly TemplateRule[] {
  const entry = source.frontMatter.entries.get('rules');
  if (!entry || entry.value === null) return [];
  const at = (...path: readonly (string | number)[]): TemplatePlace => {
    const place = source.frontMatter.placeOf(['rules', ...path]) ?? entry.at;
    return placed(source, place.start, place.end);
  };
  if (!Array.isArray(entry.value)) {
    say(
      'template/front-matter',
      at(),
      'The rules must be a list, each beginning with a dash and saying when it applies and its message.',
    );
    return [];
  }
  return entry.value.flatMap((raw: unknown, i): readonly TemplateRule[] => {
    const rule = (typeof raw === 'object' && raw !== null ? raw : {}) as Readonly<Record<string, unknown>>;
    const text = (key: string): string | null => (typeof rule[key] === 'string' && rule[key] !== '' ? rule[key] : null);
    const id = text('id');
    const when = text('when');
    const message = text('message');
    if (!id || !when || !message) {
      say('template/front-matter', at(i), 'A rule needs an id, a condition after "when:" and a message.');
      return [];
    }
    const severity = severities.find((known) => known === rule.severity);
    if (rule.severity !== undefined && !severity) {
      say(
        'template/front-matter',
        at(i, 'severity'),
        `A rule's severity is one of ${severities.join(', ')}.`,
        nearest(String(rule.severity), severities),
      );
    }
    const condition = compileCondition(when, resolved.names, []);
    const whenAt = at(i, 'when');
    // Where the condition is written in quotes, its text begins after the quote.
    const offset = whenAt.start + Math.max(0, source.text.slice(whenAt.start, whenAt.end).indexOf(when));
    const note = (from: number, { key, at }: Condition['mentions'][number]) =>
      mentions.push({ key, at: placed(source, from + at.start, from + at.end) });
    for (const mention of condition.mentions) note(offset, mention);
    for (const problem of condition.problems) {
      say(
        problem.rule,
        placed(source, offset + problem.at.start, Math.min(offset + problem.at.end, whenAt.end)),
        problem.message,
        problem.nearest,
      );
    }
    const where = text('at');
    const target = where ? compileCondition(where, resolved.names, []) : null;
    const targetAt = at(i, 'at');
    const quote = where ? Math.max(0, source.text.slice(targetAt.start, targetAt.end).indexOf(where)) : 0;
    for (const mention of target?.mentions ?? []) note(targetAt.start + quote, mention);
    const key = target && target.problems.length === 0 ? (target.uses.at(-1) ?? null) : null;
    if (where && !key) {
      const near = target?.problems[0]?.nearest ?? [];
      say(
        'template/condition-name',
        at(i, 'at'),
        `This template has no field, column or section called "${where}".${near[0] ? ` Did you mean "${near[0]}"?` : ''}`,
        near,
      );
    }
    return [{ id, when: condition, message, severity: severity ?? 'warning', at: key, because: text('because') }];
  });
}

// The files of a chain one after the other. What a heading's blank says is read for the section and again for its text.
function inOrder(mentions: readonly TemplateMention[]): readonly TemplateMention[] {
  const sorted = [...mentions].sort(
    (a, b) =>
      (a.at.source.path < b.at.source.path ? -1 : a.at.source.path > b.at.source.path ? 1 : 0) ||
      a.at.start - b.at.start,
  );
  return sorted.filter(({ key, at }, i) => {
    const before = sorted[i - 1];
    return before?.key !== key || before.at.source !== at.source || before.at.start !== at.start;
  });
}

function collect(section: SectionAsk, byKey: Map<string, FieldAsk | TableAsk | ChecklistAsk | SectionAsk>): void {
  byKey.set(section.key, section);
  if (section.text) byKey.set(section.text.key, section.text);
  for (const part of section.parts) {
    if (part.kind === 'section') collect(part, byKey);
    else if (part.kind !== 'fixed') byKey.set(part.key, part);
    if (part.kind === 'table') for (const column of part.columns) byKey.set(column.key, column);
  }
}
