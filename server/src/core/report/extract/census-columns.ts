// The children in need census by its own names: what of it a record gives, with the census's codes. A record gives what its
// form asks for; the rest of a return comes from the council's own system.

import { compareDays } from '../../facts/age.ts';
import type { RecordType } from '../../vocabulary/vocabulary.ts';
import { type Cell, type Column, codeOf, codesFor, codesFromList, type Source } from './column.ts';

interface Item {
  /** The element's name in the census. */
  readonly name: string;
  /** The item's number in the Department for Education's list of items. */
  readonly item: string;
  readonly from: string;
  readonly kind: Column['kind'];
  readonly read: (source: Source) => Cell;
}

// A section 47 record is no assessment to the census: its dates are the enquiry's.
const assessments: readonly RecordType[] = ['initial-assessment', 'core-assessment', 'single-assessment'];

const items: readonly Item[] = [
  {
    name: 'LAchildID',
    item: 'N00097',
    from: '`child.identifier`',
    kind: 'text',
    read: ({ facts }) => facts['child.identifier'].value,
  },
  {
    name: 'PersonBirthDate',
    item: 'N00066',
    from: '`child.dateOfBirth`',
    kind: 'date',
    read: ({ facts }) => iso(facts['child.dateOfBirth']),
  },
  {
    name: 'ExpectedPersonBirthDate',
    item: 'N00098',
    from: '`child.expectedDateOfDelivery`, while there is no date of birth: the census takes one or the other',
    kind: 'date',
    read: ({ facts }) => (facts['child.dateOfBirth'].value ? null : iso(facts['child.expectedDateOfDelivery'])),
  },
  {
    name: 'Sex',
    item: 'N00783',
    from: '`child.sex`, by the list `sex`',
    kind: 'code',
    read: (source) => only(codesFor(source, 'child.sex', 'sex')),
  },
  {
    name: 'Ethnicity',
    item: 'N00177',
    from: '`child.ethnicity`, by the list `ethnicity`',
    kind: 'code',
    read: (source) => only(codesFor(source, 'child.ethnicity', 'ethnicity')),
  },
  {
    name: 'Disability',
    item: 'N00099',
    from: '`child.disability`, where all of its words are in the list `disability`',
    kind: 'list',
    read: disabilities,
  },
  {
    name: 'CINreferralDate',
    item: 'N00100',
    from: '`referral.received`',
    kind: 'date',
    read: ({ facts }) => iso(facts['referral.received']),
  },
  {
    name: 'ReferralSource',
    item: 'N00152',
    from: '`referral.source`, by the list `referral-source`',
    kind: 'code',
    read: (source) => only(codesFor(source, 'referral.source', 'referral-source')),
  },
  {
    name: 'PrimaryNeedCode',
    item: 'N00101',
    from: 'the blank that offers the list `primary-need`',
    kind: 'code',
    read: (source) => only(codesFromList(source, 'primary-need')),
  },
  {
    name: 'ReferralNFA',
    item: 'N00112',
    from: '`referral.decision`: yes where it means closing',
    kind: 'yes/no',
    read: ({ facts }) => {
      const meaning = facts['referral.decision'].value?.meaning ?? null;
      return meaning === null ? null : meaning === 'closure';
    },
  },
  {
    name: 'ReasonForClosure',
    item: 'N00103',
    from: 'the blank that offers the list `closure-reason`',
    kind: 'code',
    read: (source) => only(codesFromList(source, 'closure-reason')),
  },
  {
    name: 'AssessmentActualStartDate',
    item: 'N00159',
    from: '`assessment.started` of an initial, core or single assessment',
    kind: 'date',
    read: ({ facts, form }) => (assessments.includes(form.template.record) ? iso(facts['assessment.started']) : null),
  },
  {
    name: 'AssessmentAuthorisationDate',
    item: 'N00160',
    from: '`assessment.authorised` of an initial, core or single assessment',
    kind: 'date',
    read: ({ facts, form }) =>
      assessments.includes(form.template.record) ? iso(facts['assessment.authorised']) : null,
  },
  {
    name: 'AssessmentFactors',
    item: 'N00181',
    from: 'blanks and columns that offer the list `assessment-factors`',
    kind: 'list',
    read: (source) => listOrNull(codesFromList(source, 'assessment-factors')),
  },
  {
    name: 'S47ActualStartDate',
    item: 'N00148',
    from: '`enquiry.started`',
    kind: 'date',
    read: ({ facts }) => iso(facts['enquiry.started']),
  },
  {
    name: 'InitialCPCtarget',
    item: 'N00109',
    from: 'the day the clock `initial-conference` ends, where it runs',
    kind: 'date',
    read: ({ checked }) => checked.clocks.find(({ clock }) => clock === 'initial-conference')?.due.toString() ?? null,
  },
  {
    name: 'DateOfInitialCPC',
    item: 'N00110',
    from: '`conference.date`, once that day has come',
    kind: 'date',
    read: ({ facts, form }) => {
      const { value } = facts['conference.date'];
      return value && compareDays(value, form.today) <= 0 ? value.toString() : null;
    },
  },
  {
    name: 'InitialCategoryOfAbuse',
    item: 'N00113',
    from: 'the blank that offers the list `abuse-category`: what the record proposes; the conference decides',
    kind: 'code',
    read: (source) => only(codesFromList(source, 'abuse-category')),
  },
];

/** In the order of the census, each named `cin.` and the census's name. */
export const censusColumns: readonly Column[] = items.map(({ name, item, from, kind, read }) => ({
  name: `cin.${name}`,
  title: `Census item ${item}: ${from}`,
  kind,
  read,
}));

function iso({ value }: { readonly value: { readonly toString: () => string } | null }): Cell {
  return value?.toString() ?? null;
}

// The census has one code here: where a record gives two, which of them holds is for a person to say.
function only(codes: readonly string[]): Cell {
  return codes.length === 1 ? (codes[0] ?? null) : null;
}

function disabilities(source: Source): Cell {
  const chosen = codesFor(source, 'child.disability', 'disability');
  if (chosen.length > 0) return chosen;
  const words = (source.facts['child.disability'].value ?? '').split(/[;,\n]/).filter((part) => part.trim() !== '');
  const codes = words.map((part) => codeOf(source.codes, 'disability', part.trim()));
  return codes.every((code) => code !== null) ? listOrNull([...new Set(codes)]) : null;
}

function listOrNull(texts: readonly string[]): Cell {
  return texts.length === 0 ? null : texts;
}
