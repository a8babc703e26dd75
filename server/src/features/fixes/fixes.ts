// Quick fixes, by the rule whose finding they mend: one entry a rule. A fix works its edits out from the record as it is.

import type { FilledSection, FilledTable, Form } from '../../core/form/form.ts';
import { offsetsOf } from '../../core/markdown/blocks.ts';
import { repairDate, writeDate } from '../../core/record/values/dates.ts';
import type { ConceptId } from '../../core/vocabulary/vocabulary.ts';
import { approvalLines } from '../sign-off.ts';
import { addColumn } from './columns.ts';
import type { Fix, Fixer, Found } from './fix.ts';
import { insertField, insertRow, insertSection, missingSections, together } from './insert.ts';
import { moveSection, moveTextElsewhere } from './sections.ts';
import { capital, spellOut } from './spell-out.ts';
import { chooseTemplate } from './template-choice.ts';

const insertOneSection: Fixer = ({ finding, form }) => {
  const section = form?.sections.find(({ ask, heading }) => ask.key === finding.data.key && heading === null);
  if (!form || !section) return [];
  const all = missingSections(form);
  const one: Fix = {
    title: `Insert the section "${section.ask.name}"`,
    edits: [insertSection(form, section)],
    preferred: true,
  };
  if (all.length < 2) return [one];
  return [
    one,
    {
      title: `Insert all ${all.length} missing sections`,
      edits: together(all.map((missing) => insertSection(form, missing))),
      preferred: false,
      large: true,
    },
  ];
};

const insertOneField: Fixer = ({ finding, form }) => {
  for (const section of form?.sections ?? []) {
    const field = section.filled.find(
      (one) => one.kind === 'answer' && one.ask.key === finding.data.key && one.state === 'missing',
    );
    if (form && field?.kind === 'answer')
      return [{ title: `Insert "${field.ask.name}"`, edits: [insertField(form, section, field.ask)], preferred: true }];
  }
  return [];
};

function tableOf(form: Form, wanted: (table: FilledTable) => boolean): FilledTable | null {
  return form.filled.find((one): one is FilledTable => one.kind === 'table' && wanted(one)) ?? null;
}

function missingAncestor(section: FilledSection): FilledSection | null {
  const above = section.parent?.parent ? missingAncestor(section.parent) : null;
  return above ?? (section.heading === null && section.parent !== null ? section : null);
}

function rowFix(form: Form, table: FilledTable, title: string): readonly Fix[] {
  const missing = missingAncestor(table.section);
  const edit = missing ? insertSection(form, missing) : insertRow(form, table.section, table.ask);
  // A row with nothing in it answers nothing yet.
  return [{ title, edits: [edit], preferred: false }];
}

const insertVisit: Fixer = ({ form }) => {
  if (!form) return [];
  const table = tableOf(form, ({ ask }) => ask.concept === 'childSeen');
  if (table) return rowFix(form, table, 'Insert a record of seeing the child');
  return insertConcept(form, 'childSeen.date', 'Insert a record of seeing the child');
};

function insertConcept(form: Form, concept: ConceptId, title: string): readonly Fix[] {
  for (const section of form.sections) {
    const field = [section.text, ...section.filled].find(
      (one) => one?.kind === 'answer' && one.ask.concept === concept,
    );
    if (field?.kind !== 'answer') continue;
    const missing = missingAncestor(section);
    if (missing) return [{ title, edits: [insertSection(form, missing)], preferred: false }];
    if (field.ask.style !== 'text' && field.state === 'missing')
      return [{ title, edits: [insertField(form, section, field.ask)], preferred: false }];
  }
  return [];
}

const insertRiskAnalysis: Fixer = ({ form }) =>
  form ? insertConcept(form, 'analysis.risk', 'Insert the analysis of risk') : [];

const insertTableRow: Fixer = ({ finding, form }) => {
  const table = form && tableOf(form, ({ ask }) => ask.key === finding.data.key);
  return form && table ? rowFix(form, table, table.tables.length === 0 ? 'Insert the table' : 'Add a row') : [];
};

/** Replaces the words a finding stands at by what was probably meant. */
const didYouMean: Fixer = ({ finding, span: { start, end } }) => {
  const { nearest } = finding.data;
  if (!Array.isArray(nearest)) return [];
  return (nearest as readonly string[])
    .slice(0, 3)
    .map((name, i) => ({ title: `Change to "${name}"`, edits: [{ start, end, text: name }], preferred: i === 0 }));
};

/** Only a section missing in the very place is surely meant: elsewhere the heading would still be none of the template's. */
const nameAsMissing: Fixer = (found) => {
  const { form, span } = found;
  const stray = form?.unrecognised.find(
    ({ heading }) => offsetsOf(form.record.blocks, heading.words.at).start === span.start,
  );
  const names = stray?.parent.sections.flatMap(({ heading, ask }) => (heading ? [] : [ask.name])) ?? [];
  return didYouMean(found).map((fix) => ({
    ...fix,
    preferred: fix.preferred && names.some((name) => fix.edits[0]?.text === name),
  }));
};

const writeDateInFull: Fixer = ({ text, span: { start, end } }) => {
  const date = repairDate(text.slice(start, end));
  return date
    ? [
        {
          title: `Write the date as ${writeDate(date)}`,
          edits: [{ start, end, text: writeDate(date) }],
          preferred: true,
        },
      ]
    : [];
};

/** Puts the words a pack gives in place of those a finding stands at, with a capital where they have one. */
const writeInstead: Fixer = ({ finding, text, span: { start, end } }) => {
  const { write } = finding.data;
  if (typeof write !== 'string') return [];
  const words = /^\p{Lu}/u.test(text.slice(start, end)) ? capital(write) : write;
  return [{ title: `Change to "${words}"`, edits: [{ start, end, text: words }], preferred: true }];
};

const removeComment: Fixer = ({ text, span: { start, end } }) => {
  const rest = /^[ \t]*(?:\r\n|\n|\r)?/.exec(text.slice(end))?.[0].length ?? 0;
  return [{ title: 'Remove this acceptance', edits: [{ start, end: end + rest, text: '' }], preferred: true }];
};

/** What is signed off with something wrong in it, or changed since, can be worked on again; an approval it has is of other words. */
const returnToDraft: Fixer = ({ record }) => {
  const status = record.frontMatter.entries.get('status')?.at;
  const approval = approvalLines(record);
  return status && status.end > status.start
    ? [
        {
          title: 'Return the record to draft',
          edits: [
            { start: status.start, end: status.end, text: 'draft' },
            ...(approval ? [{ ...approval, text: '' }] : []),
          ],
          preferred: false,
        },
      ]
    : [];
};

const fixers: Readonly<Record<string, Fixer>> = {
  'structure/unknown-template': chooseTemplate,
  'structure/front-matter': didYouMean,
  'structure/missing-section': insertOneSection,
  'structure/unrecognised-section': (found) => [...nameAsMissing(found), ...moveTextElsewhere(found)],
  'structure/section-order': moveSection,
  'completeness/missing-field': insertOneField,
  'completeness/missing-rows': insertTableRow,
  'completeness/missing-column': addColumn,
  'value/date': writeDateInFull,
  'value/choice': didYouMean,
  'child-seen/missing': insertVisit,
  'child-seen/closed-without-seeing': insertVisit,
  'risk-analysis/missing': insertRiskAnalysis,
  'language/vague': writeInstead,
  'language/acronym': spellOut,
  'language/judgemental': writeInstead,
  'sign-off/changed-since-approval': returnToDraft,
  'sign-off/open-errors': returnToDraft,
  'acceptance/unknown-rule': didYouMean,
  'acceptance/unused': removeComment,
};

/** The fixes of a finding, best first. */
export function fixesOf(found: Found): readonly Fix[] {
  return fixers[found.finding.rule]?.(found) ?? [];
}
