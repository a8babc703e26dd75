// A record and its template to findings: every rule run, weighed by status and settings, acceptances honoured, in order.

import type { Facts } from '../facts/fact.ts';
import { feelReader } from '../form/asked.ts';
import { fill } from '../form/fill.ts';
import type { Filled, FilledSection, Form } from '../form/form.ts';
import { documentPlace, filledPlace, headingPlace } from '../form/where.ts';
import type { ClockReading } from '../guidance/clocks.ts';
import type { Place } from '../markdown/block.ts';
import { type Blocks, offsetsOf } from '../markdown/blocks.ts';
import type { Reach } from '../pack/reach.ts';
import type { Acceptance } from '../record/acceptance.ts';
import { readRecord, type Status, type WrittenRecord } from '../record/record.ts';
import type { PlainDate } from '../record/values/dates.ts';
import { rules } from '../rules/index.ts';
import type { FactRule, Finding, Rule, RuleSettings, Severity, Situation } from '../rules/rule.ts';
import { assessments, type ConceptId, type RecordType } from '../vocabulary/vocabulary.ts';
import { judgeAcceptances } from './acceptances.ts';
import { type FactsRead, readFacts } from './facts-read.ts';
import { type FolderSpot, folderSpots, looksAt } from './folder-spots.ts';
import { alwaysCounts, inheritanceKeys, inherited } from './inherited.ts';
import { type Raw, sayer, type Words } from './say.ts';
import { severityOf } from './severity.ts';

export interface CheckedFinding extends Finding {
  readonly severity: Severity;
  /** The heading it stands under, as the record has it; empty at the top. */
  readonly section: string;
  /** Who accepted it, with their reason; null while it counts. */
  readonly accepted: Acceptance | null;
}

export interface Checked {
  readonly record: WrittenRecord;
  /** Null when no template could be found for it, so that only the top of the record was checked. */
  readonly form: Form | null;
  readonly facts: Facts | null;
  readonly findings: readonly CheckedFinding[];
  readonly clocks: readonly ClockReading[];
  /** Rules that could not look, because the template does not ask for what they look at. */
  readonly couldNotLook: readonly { readonly rule: string; readonly lacks: readonly ConceptId[] }[];
  /** Where the rules about folders would show; what they find is known only with the other records (see folder.ts). */
  readonly spots: readonly CheckedSpot[];
}

/** A place that is weighed and perhaps accepted like a finding. */
export type CheckedSpot = FolderSpot & Pick<CheckedFinding, 'section' | 'accepted'>;

const none: Words = {};

export interface CheckOptions {
  readonly reach: Reach;
  readonly today: PlainDate;
  /** Severities the workspace or editor sets; they win over packs. */
  readonly settings: RuleSettings;
  /** The sentences of rules in another language, by the English; what is not among them stays English. */
  readonly words?: Words;
  /** Checks the record as if it had this status, whatever it says. */
  readonly as?: Status;
}

const readBefore = new WeakMap<Checked, FactsRead>();

/**
 * Checks one record. The same text, packs, settings and day give the same findings in the same order.
 * With what was found before an edit, rules about facts look again only where a fact they may see has changed; the result is equal.
 */
export function check(
  blocks: Blocks,
  { reach, today, settings, words = none, as }: CheckOptions,
  before: Checked | null = null,
): Checked {
  const written = readRecord(blocks);
  const record = as ? { ...written, status: as } : written;
  const named = record.template ? reach.template(record.template) : null;
  const form = named && fill(named, record, today);
  const outset = situationOf(record, form, reach, today);
  const factRules = factRulesFor(outset.record);
  const read = form && readFacts(form, factRules, outset, words, (before && readBefore.get(before)) ?? null);
  const situation = read?.situation ?? outset;
  const seen = {
    record,
    templates: reach.templates,
    found: named !== null,
    editions: reach.guidance.editions.map(({ id }) => id),
  };
  const all: RuleSettings = { ...reach.ruleSettings, ...settings };
  // Nobody waits for rules that nobody wants.
  const isOff = (rule: Rule) => severityOf(rule, null, record.status, all) === 'off';
  const raw: Raw[] = [];
  const couldNotLook: { rule: string; lacks: readonly ConceptId[] }[] = [];
  for (const rule of rules) {
    const say = sayer(rule, raw, words);
    if (rule.kind === 'record') rule.check(seen, say);
    else if (form && rule.kind === 'form' && !isOff(rule)) rule.check(form, say, situation);
    else if (read && rule.kind === 'fact' && factRules.includes(rule)) {
      const found = read.raw.get(rule);
      if (found) raw.push(...found);
      else couldNotLook.push({ rule: rule.id, lacks: lacking(rule, read.facts) });
    } else if (read && rule.kind === 'folder' && looksAt(rule, outset.record)) {
      const lacks = lacking(rule, read.facts);
      if (lacks.length > 0) couldNotLook.push({ rule: rule.id, lacks });
    }
  }
  if (form) raw.push(...templateFindings(form));
  const weighed = raw.flatMap((one) => {
    const severity = severityOf(one.info, one.severity, record.status, all);
    return severity === 'off' ? [] : [{ ...one, severity }];
  });
  const ruleIds = [...rules.map(({ id }) => id), ...(form?.template.rules.map(({ id }) => id) ?? [])];
  const { documentAt } = outset;
  const spots = read
    ? folderSpots(rules, { facts: read.facts, documentAt, kind: outset.record, status: record.status, settings: all })
    : [];
  // Whether they fire cannot be known here: whoever accepted one did see it.
  const mayFire = spots.filter(({ severity }) => severity !== 'off');
  const { accepted, seen: acceptances } = judgeAcceptances(record, form, [...weighed, ...mayFire], {
    ruleIds,
    today,
    settings: all,
    noReason: reach.expressions.noReason,
  });
  const standing = new Map<object, Acceptance>(accepted);
  if (reach.inheritance.since.size > 0) {
    const keyOf = inheritanceKeys(record);
    for (const one of weighed) {
      if (standing.has(one) || alwaysCounts(one.info.weight)) continue;
      const before = inherited(one, keyOf(one), reach.inheritance);
      if (before) standing.set(one, before);
    }
  }
  const about: Raw[] = [];
  if (form) {
    const findings = weighed.map((one) => ({ ...one, accepted: standing.has(one) }));
    for (const rule of rules)
      if (rule.kind === 'findings')
        rule.check({ form, findings, acceptances, ruleIds }, sayer(rule, about, words), situation);
  }
  const last = about.flatMap((one) => {
    const severity = severityOf(one.info, one.severity, record.status, all);
    return severity === 'off' ? [] : [{ ...one, severity }];
  });
  const findings = [...weighed, ...last].map(({ info: _, ...one }, i): CheckedFinding => {
    const by = i < weighed.length ? (standing.get(weighed[i] as (typeof weighed)[number]) ?? null) : null;
    return { ...one, section: sectionName(form, one.at), accepted: by };
  });
  const checked: Checked = {
    record,
    form,
    facts: read?.facts ?? null,
    findings: inOrder(findings, blocks),
    clocks: situation.clocks,
    couldNotLook,
    spots: spots.map((spot) => ({
      ...spot,
      section: sectionName(form, spot.at),
      accepted: accepted.get(spot) ?? null,
    })),
  };
  if (read) readBefore.set(checked, read);
  return checked;
}

function lacking({ asks }: Pick<FactRule, 'asks'>, facts: Facts): readonly ConceptId[] {
  return asks.filter((concept) => !facts[concept].bound);
}

function factRulesFor(type: RecordType): readonly FactRule[] {
  return rules.filter(
    (rule) => rule.kind === 'fact' && (rule.records.length === 0 || rule.records.includes(type)),
  ) as readonly FactRule[];
}

function situationOf(record: WrittenRecord, form: Form | null, reach: Reach, today: PlainDate): Situation {
  const type = form?.template.record ?? 'other';
  return {
    today,
    status: record.status,
    open: record.status !== 'approved' && record.status !== 'closed',
    record: type,
    isAssessment: assessments.includes(type),
    documentAt: form ? documentPlace(form) : { block: record.blocks.list[0] as Place['block'], start: 0, end: 0 },
    clocks: [],
    guidance: reach.guidance,
    limits: reach.limits,
    expressions: reach.expressions,
  };
}

// Rules a trainer wrote in the template: what no blank can say.
function templateFindings(form: Form): readonly Raw[] {
  const { template, today } = form;
  if (template.rules.length === 0) return [];
  const read = feelReader(template, form.sections, form.filled);
  return template.rules.flatMap((rule): readonly Raw[] => {
    if (rule.when.problems.length > 0 || rule.when.test(read, today) !== true) return [];
    const at = rule.at ? placeOfKey(form, rule.at) : documentPlace(form);
    const message = rule.because ? `${rule.message} (${rule.because})` : rule.message;
    return [
      {
        rule: rule.id,
        info: { id: rule.id, weight: 'timescale' },
        at,
        message,
        related: [],
        data: {},
        severity: rule.severity,
      },
    ];
  });
}

function placeOfKey(form: Form, key: string): Place {
  const filled: Filled | undefined =
    form.filled.find(({ ask }) => ask.key === key) ??
    form.filled.find((one) => one.kind === 'table' && one.ask.columns.some((column) => column.key === key));
  if (filled) return filledPlace(filled, form);
  const section: FilledSection | undefined = form.sections.find(({ ask }) => ask.key === key);
  return section ? headingPlace(section, form) : documentPlace(form);
}

function sectionName(form: Form | null, at: Place): string {
  if (!form || at.block.kind === 'frontMatter') return '';
  const section = form.sectionAt(at);
  return section.heading?.words.text ?? '';
}

function inOrder(findings: readonly CheckedFinding[], blocks: Blocks): readonly CheckedFinding[] {
  const placed = findings.map((finding) => ({ finding, at: offsetsOf(blocks, finding.at) }));
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  placed.sort(
    (a, b) =>
      a.at.start - b.at.start ||
      a.at.end - b.at.end ||
      compare(a.finding.rule, b.finding.rule) ||
      compare(a.finding.message, b.finding.message),
  );
  return placed.map(({ finding }) => finding);
}
