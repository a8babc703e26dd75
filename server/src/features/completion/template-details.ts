// The lines at the top of a template, and the rules among them.

import { CompletionItemKind } from 'vscode-languageserver-types';
import { severities } from '../../core/rules/rule.ts';
import { recordTypes } from '../../core/vocabulary/vocabulary.ts';
import { templateDetailWords, templateRuleWords } from '../hover/template.ts';
import type { Cursor } from './cursor.ts';
import { lineKey, missingKeys, valueSpan } from './detail-lines.ts';
import { topSpan } from './details.ts';
import { type Offer, ranks } from './offer.ts';
import { end, type Snippet, stop } from './snippet.ts';

const ruleStart: Snippet = [
  'rules:\n  - id: ',
  stop(),
  '\n    when: ',
  stop(),
  '\n    message: ',
  stop(),
  '\n    severity: warning',
];

/** What the lines at the top lack and may say; null where the cursor is not in them. */
export function templateDetailOffers(cursor: Cursor): readonly Offer[] | null {
  const { text, line, offset, before } = cursor;
  const top = topSpan(text);
  if (!top) return atVeryTop(cursor);
  if (line.start < top.start || line.start >= top.end) return offset < top.end ? [] : null;
  if (/^[ \t]+(?:-[ \t]*)?/.test(before)) return ruleLineOffers(cursor);
  const written = lineKey(cursor);
  if (!written) return [];
  if (written.on === 'value') return valueOffers(cursor, written.key);
  const colon = text.slice(offset, line.end).indexOf(':');
  return missingKeys(text, top, line, [...templateDetailWords.keys()]).map((key, i): Offer => {
    const insert: Snippet = key === 'rules' ? ruleStart : [`${key}: `, end];
    return {
      label: key,
      detail: '',
      words: templateDetailWords.get(key) ?? '',
      kind: CompletionItemKind.Property,
      span: { start: written.start, end: colon < 0 ? line.end : offset + colon },
      insert: colon < 0 ? insert : [key],
      plain: colon < 0 ? [key === 'rules' ? 'rules:' : `${key}: `] : [key],
      filter: key,
      rank: ranks.missing + i,
    };
  });
}

function valueOffers(cursor: Cursor, key: string): readonly Offer[] {
  const { reach } = cursor.project;
  switch (key) {
    case 'record':
      return Object.entries(recordTypes).map(([id, label], i) => value(cursor, id, label, i));
    case 'extends':
      return reach.templates
        .filter(({ id }, i, all) => all.findIndex((other) => other.id === id) === i)
        .map(({ id, title }, i) => value(cursor, id, title, i));
    case 'version':
      return [value(cursor, '1.0.0', '', 0)];
    default:
      return [];
  }
}

function value(cursor: Cursor, label: string, detail: string, i: number): Offer {
  const { span, lead } = valueSpan(cursor);
  return {
    label,
    detail,
    words: '',
    kind: CompletionItemKind.EnumMember,
    span,
    insert: [lead + label],
    filter: `${label} ${detail}`.trim(),
    rank: ranks.missing + i,
  };
}

// A line that is set in is one of a rule's.
function ruleLineOffers(cursor: Cursor): readonly Offer[] {
  const { before, after, line, offset, text } = cursor;
  if (/^[ \t]+(?:-[ \t]+)?severity[ \t]*:/.test(before))
    return severities.map((severity, i) => value(cursor, severity, '', i));
  const key = /^([ \t]+(?:-[ \t]+)?)([\w-]*)$/.exec(before);
  if (!key || !/^[\w-]*[ \t]*(?::|$)/.test(after)) return [];
  const colon = text.slice(offset, line.end).indexOf(':');
  return [...templateRuleWords].map(([name, meaning], i) => ({
    label: name,
    detail: '',
    words: meaning,
    kind: CompletionItemKind.Property,
    span: { start: line.start + (key[1]?.length ?? 0), end: colon < 0 ? line.end : offset + colon },
    insert: [colon < 0 ? `${name}: ` : name],
    filter: name,
    rank: ranks.missing + i,
  }));
}

function atVeryTop({ text, line, offset }: Cursor): readonly Offer[] | null {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const typed = text.slice(line.start + mark, line.end);
  if (line.start > 0 || offset < mark || !/^-{0,3}[ \t]*$/.test(typed)) return null;
  const types = Object.keys(recordTypes);
  return [
    {
      label: 'The lines at the top',
      detail: 'of a new template',
      words: '',
      kind: CompletionItemKind.File,
      span: { start: line.start + mark, end: line.end },
      insert: [
        '---\nid: ',
        stop(),
        '\ntitle: ',
        stop(),
        '\nversion: 1.0.0\nrecord: ',
        { ...stop(), choices: types },
        '\n---\n\n# ',
        stop(),
        '\n\n## ',
        end,
      ],
      filter: `${typed.trim()}the lines at the top`,
      rank: ranks.best,
    },
  ];
}
