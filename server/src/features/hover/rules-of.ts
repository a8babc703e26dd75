// Which rules look at what a blank or a heading means.

import { severityOf } from '../../core/check/severity.ts';
import type { Status } from '../../core/record/record.ts';
import { rules } from '../../core/rules/index.ts';
import type { Template } from '../../core/template/template.ts';
import { type ConceptId, conceptOf } from '../../core/vocabulary/vocabulary.ts';
import type { Project } from '../../project/project.ts';
import { fewOf, shown } from './part.ts';

const most = 4;

// Rules read these to say of which child they speak.
const onlyNamed: ReadonlySet<ConceptId> = new Set<ConceptId>(['child.name', 'children']);

/** The titles of the rules that look at one of these concepts in a template's records, in a sentence of Markdown; null where none does. */
export function rulesLooking(
  project: Project,
  template: Template,
  concepts: readonly (ConceptId | null)[],
  status: Status = 'draft',
): string | null {
  const wanted = concepts.filter((concept) => concept !== null);
  if (wanted.length === 0) return null;
  const asked = new Set([...template.byKey.values()].flatMap(({ concept }) => concept ?? []));
  const settings = { ...project.reach.ruleSettings, ...project.settings };
  const looking = rules.flatMap((rule) => {
    if (rule.kind !== 'fact' || severityOf(rule, null, status, settings) === 'off') return [];
    if (/^(?:dates|timescale)\//.test(rule.id) && !wanted.some(isDate)) return [];
    if (rule.records.length > 0 && !rule.records.includes(template.record)) return [];
    // A table's rows may be asked for as single fields.
    const isAsked = (concept: ConceptId) =>
      asked.has(concept) || [...asked].some((one) => one.startsWith(`${concept}.`));
    if (!rule.asks.every(isAsked)) return [];
    const isAbout = (concept: ConceptId) => wanted.some((one) => one === concept || one.startsWith(`${concept}.`));
    if (rule.asks.some(isAbout)) return [{ title: rule.title, order: 0 }];
    return rule.reads.some((concept) => !onlyNamed.has(concept) && isAbout(concept))
      ? [{ title: rule.title, order: 1 }]
      : [];
  });
  if (looking.length === 0) return null;
  const titles = looking.sort((a, b) => a.order - b.order).map(({ title }) => `*${shown(title)}*`);
  return `Looked at for: ${fewOf(titles, most, '; ')}.`;
}

// The rules about dates read every table for the dates in it.
function isDate(concept: ConceptId): boolean {
  const dot = concept.lastIndexOf('.');
  const type = conceptOf(concept)?.type ?? conceptOf(concept.slice(0, dot))?.columns?.[concept.slice(dot + 1)];
  return type === 'date' || type === 'datetime';
}
