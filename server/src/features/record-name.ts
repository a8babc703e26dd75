// What a list of records calls one.

import type { Checked } from '../core/check/check.ts';

/** A record's reference and its template's title; the name of its file where it has no reference or no template. */
export function recordName(uri: string, { record, form }: Pick<Checked, 'record' | 'form'>): string {
  return record.reference && form ? `${record.reference} · ${form.template.title}` : fileName(uri);
}

function fileName(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
