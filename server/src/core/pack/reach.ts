// All the packs in reach, looked through in order: the workspace's, shared folders, other extensions', the built-in one.

import { type Guidance, readGuidance, withOverlay } from '../guidance/guidance.ts';
import type { Expressions, Limits, RuleSettings } from '../rules/rule.ts';
import type { CodeSet } from '../template/binding.ts';
import { readTemplate, type TemplateReach } from '../template/read-template.ts';
import type { Template } from '../template/template.ts';
import { expressionsOf } from './expressions.ts';
import { type Inheritance, inheritanceOf } from './inheritance.ts';
import type { FiguresBy, Pack, TemplateFile } from './pack.ts';

export interface Reach {
  readonly packs: readonly Pack[];
  /** Every template file, first match first; a later one of the same id and version is out of reach. */
  readonly templates: readonly TemplateFile[];
  /** The template a record names by `id` or `id@1`; null when none is in reach. */
  readonly template: (name: string) => Template | null;
  /** Reads any template file as it stands in this reach, for checking it. */
  readonly read: (path: string, text: string) => Template;
  readonly codes: (id: string) => CodeSet | null;
  readonly guidance: Guidance;
  readonly limits: Limits;
  readonly expressions: Expressions;
  /** Every short form of the packs, well known or not, with what it stands for: `CIN` to `child in need`. */
  readonly acronyms: ReadonlyMap<string, string>;
  readonly ruleSettings: RuleSettings;
  /** By team, unless the first pack that says otherwise says by worker. */
  readonly figures: FiguresBy;
  /** What stood in the records when they were taken over. */
  readonly inheritance: Inheritance;
}

const usualLimits: Limits = {
  childSeenWorkingDays: 1,
  supervisionWorkingDays: 20,
  waitingWorkingDays: 10,
  urgentReviewWorkingDays: 1,
  assessmentBegunWorkingDays: 10,
};

/** Puts packs together, those looked in first given first. Nothing is read until it is asked for. */
export function reachOf(packs: readonly Pack[]): Reach {
  const lastFirst = [...packs].reverse();
  const templates = packs
    .flatMap((pack) => pack.templates)
    .filter(
      (file, i, all) =>
        file.id !== '' && all.findIndex((other) => other.id === file.id && other.version === file.version) === i,
    );
  const codes = (id: string) => packs.flatMap((pack) => pack.codeSets).find((set) => set.id === id) ?? null;
  const find = (name: string): TemplateFile | null => {
    const [id = '', major] = name.split('@');
    return (
      templates.find(
        (file) => file.id === id && (major === undefined || file.version.split('.')[0] === major.split('.')[0]),
      ) ?? null
    );
  };
  const reach: TemplateReach = { find, codes };
  const known = new Map<string, Template>();
  const expressions = expressionsOf(packs);
  const template = (name: string): Template | null => {
    const file = find(name);
    if (!file) return null;
    const read = known.get(file.path) ?? readTemplate(file, reach);
    known.set(file.path, read);
    return read;
  };
  return {
    packs,
    templates,
    template,
    read: (path, text) => readTemplate({ path, text }, reach),
    codes,
    guidance: guidanceOf(lastFirst),
    limits: lastFirst.reduce<Limits>((limits, pack) => ({ ...limits, ...pack.limits }), usualLimits),
    expressions,
    acronyms: new Map([...expressions.acronyms, ...Object.entries(expressions.glossary)]),
    figures: packs.find(({ figures }) => figures !== null)?.figures ?? 'team',
    inheritance: inheritanceOf(packs.flatMap(({ inherited }) => inherited ?? [])),
    ruleSettings: lastFirst.reduce<RuleSettings>((settings, pack) => ({ ...settings, ...pack.ruleSettings }), {}),
  };
}

// The built-in pack has the editions, clocks and bank holidays; others restate what differs where they are.
function guidanceOf(lastFirst: readonly Pack[]): Guidance {
  const file = (name: string) =>
    lastFirst.map((pack) => pack.guidance[name]).reduce((before, now) => now ?? before, null as unknown);
  const base = readGuidance({
    editions: file('editions'),
    clocks: file('clocks'),
    bankHolidays: file('bank-holidays'),
  });
  return lastFirst.reduce(
    (guidance, pack) => (pack.clocks === null ? guidance : withOverlay(guidance, pack.clocks)),
    base,
  );
}
