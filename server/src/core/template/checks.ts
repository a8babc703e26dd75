// What can be wrong with a template as a whole: names used twice, concepts bound twice, options nobody can weigh,
// assessments that never ask the questions the inspection found unanswered.

import { assessments, type ConceptId, conceptOf } from '../vocabulary/vocabulary.ts';
import { hasMeanings, meaningsOf } from './meanings.ts';
import type {
  ChecklistAsk,
  FieldAsk,
  SectionAsk,
  TableAsk,
  Template,
  TemplatePlace,
  TemplateProblem,
  TemplateRuleId,
} from './template.ts';

type Ask = FieldAsk | TableAsk | ChecklistAsk | SectionAsk;

/** Problems of a template that reads well enough to be used. */
export function checkTemplate(template: Omit<Template, 'problems'>): readonly TemplateProblem[] {
  const asks = everyAsk(template.root);
  return [
    ...duplicateNames(template.root),
    ...conceptsTwice(asks),
    ...optionsWithoutMeaning(asks),
    ...unasked(template, asks),
  ];
}

function problem(
  rule: TemplateRuleId,
  at: TemplatePlace,
  message: string,
  nearest: readonly string[] = [],
): TemplateProblem {
  return { rule, at, message, nearest };
}

function everyAsk(section: SectionAsk): readonly Ask[] {
  return [
    section,
    ...(section.text ? [section.text] : []),
    ...section.parts.flatMap((part): readonly Ask[] => {
      if (part.kind === 'fixed') return [];
      if (part.kind === 'section') return everyAsk(part);
      return part.kind === 'table' ? [part, ...part.columns] : [part];
    }),
  ];
}

function duplicateNames(section: SectionAsk): readonly TemplateProblem[] {
  const problems: TemplateProblem[] = [];
  const check = (asks: readonly Ask[], what: string) => {
    const taken = new Set<string>();
    for (const ask of asks) {
      const twice = ask.names.find((name) => taken.has(name));
      if (twice !== undefined)
        problems.push(
          problem(
            'template/duplicate-name',
            ask.at,
            `Two ${what} are called "${ask.name}" (or have it as another name). Give one of them a name of its own.`,
          ),
        );
      for (const name of ask.names) taken.add(name);
    }
  };
  check(
    section.parts.filter((part) => part.kind === 'section'),
    'sections here',
  );
  check(
    section.parts.filter((part) => part.kind === 'field'),
    'labels in this section',
  );
  for (const part of section.parts) {
    if (part.kind === 'table') check(part.columns, 'columns of this table');
    if (part.kind === 'section') problems.push(...duplicateNames(part));
  }
  return problems;
}

function conceptsTwice(asks: readonly Ask[]): readonly TemplateProblem[] {
  const first = new Set<ConceptId>();
  return asks.flatMap((ask) => {
    // A section and its own text are one thing, and a table may continue another.
    if (!ask.concept || ask.kind === 'section' || conceptOf(ask.concept)?.type === 'rows') return [];
    if (!first.has(ask.concept)) {
      first.add(ask.concept);
      return [];
    }
    return [
      problem(
        'template/concept-twice',
        ask.at,
        `"${ask.concept}" is asked for twice: the rules will look at the first answer given. Take #${ask.concept} off one of them.`,
      ),
    ];
  });
}

function optionsWithoutMeaning(asks: readonly Ask[]): readonly TemplateProblem[] {
  return asks.flatMap((ask) => {
    if (ask.kind !== 'field' || !ask.concept || !hasMeanings(ask.concept)) return [];
    const without = ask.choices
      .filter(({ meaning }) => meaning === null || !meaningsOf(ask.concept ?? '').includes(meaning))
      .map(({ label }) => `"${label}"`);
    if (without.length === 0) return [];
    const which = without.length === 1 ? `The option ${without[0]} has` : `The options ${without.join(', ')} have`;
    return [
      problem(
        'template/meaning',
        ask.at,
        `${which} no meaning, so no rule can weigh it. Write = and one of ${meaningsOf(ask.concept).join(', ')} after it.`,
        meaningsOf(ask.concept),
      ),
    ];
  });
}

function unasked(template: Omit<Template, 'problems'>, asks: readonly Ask[]): readonly TemplateProblem[] {
  if (!assessments.includes(template.record)) return [];
  const binds = (...concepts: readonly ConceptId[]) =>
    asks.some((ask) => ask.concept !== null && concepts.includes(ask.concept));
  const seenInTable = asks.some(
    (ask) => ask.kind === 'table' && ask.concept === 'childSeen' && ask.columns.some(({ column }) => column === 'date'),
  );
  const at: TemplatePlace =
    template.root.name === ''
      ? { source: template.source, start: 0, end: /^[^\r\n]*/.exec(template.source.text)?.[0].length ?? 0 }
      : template.root.at;
  return [
    ...(binds('analysis.risk')
      ? []
      : [
          problem(
            'template/asks-no-risk-analysis',
            at,
            'This assessment never asks for an analysis of risk. Give one of its headings {#analysis.risk}.',
          ),
        ]),
    ...(binds('childSeen.date') || seenInTable
      ? []
      : [
          problem(
            'template/asks-not-whether-child-was-seen',
            at,
            'This assessment never asks when the child was seen. Add a table {table; #childSeen} with a Date column.',
          ),
        ]),
    ...(binds('oversight.manager')
      ? []
      : [
          problem(
            'template/asks-no-manager-decision',
            at,
            "This assessment never asks for the manager's decision. Add a label with {person; #oversight.manager}.",
          ),
        ]),
  ];
}
