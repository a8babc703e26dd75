import { expect, test } from 'vitest';
import type { CheckedFinding } from '../../core/check/check.ts';
import { spellOut } from './spell-out.ts';

/** The text with its short form, between bars, spelled out by the fix; null when none is offered. */
function spelled(marked: string, acronym: string, long: string): string | null {
  const [before = '', written = '', rest = ''] = marked.split('‹›');
  const text = before + written + rest;
  const finding = { data: { acronym, long } } as unknown as CheckedFinding;
  const [fix] = spellOut({ finding, text, span: { start: before.length, end: before.length + written.length } });
  const [edit] = fix?.edits ?? [];
  return edit ? text.slice(0, edit.start) + edit.text + text.slice(edit.end) : null;
}

test.each([
  ['The ‹›CIN‹› plan', 'CIN', 'child in need', 'The child in need (CIN) plan'],
  ['It ended.\n‹›CIN‹› plan', 'CIN', 'child in need', 'It ended.\nChild in need (CIN) plan'],
  ['as her\n‹›CIN‹› plan', 'CIN', 'child in need', 'as her\nchild in need (CIN) plan'],
  ['## Plan\n\n‹›CIN‹› plan', 'CIN', 'child in need', '## Plan\n\nChild in need (CIN) plan'],
  ['- ‹›CIN‹› plan', 'CIN', 'child in need', '- child in need (CIN) plan'],
  ['\n- ‹›CIN‹› plan', 'CIN', 'child in need', '\n- Child in need (CIN) plan'],
  ['- Notes: ‹›CIN‹› plan', 'CIN', 'child in need', '- Notes: Child in need (CIN) plan'],
  ['| ‹›HV‹› |', 'HV', 'health visitor', '| Health visitor (HV) |'],
  ['an ‹›HV‹› came', 'HV', 'health visitor', 'a health visitor (HV) came'],
  ['A ‹›LADO‹› came', 'LADO', 'official', 'An official (LADO) came'],
  ['two ‹›EHCPs‹›', 'EHCP', 'education, health and care plan', 'two education, health and care plans (EHCPs)'],
  ['two ‹›CINs‹›', 'CIN', 'child in need', 'two children in need (CINs)'],
  ['two ‹›IAs‹›', 'IA', 'police enquiry', 'two police enquiries (IAs)'],
])('%j', (text, acronym, long, expected) => {
  expect(spelled(text, acronym, long)).toBe(expected);
});

test('nothing is offered where several of them have no sure form', () => {
  expect(spelled('two ‹›CPs‹›', 'CP', 'child protection')).toBeNull();
});
