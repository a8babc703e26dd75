// A draft as plain data: those of the built-in templates are read when the program is made, and only looked up when it runs.

import { readBlocks } from '../markdown/blocks.ts';
import { frontMatterEnd } from '../markdown/front-matter.ts';
import { readFrontMatter } from '../record/front-matter.ts';
import { remembered } from '../text/remembered.ts';
import { type Blank, readBlank } from './blank.ts';
import type { Draft } from './draft.ts';
import type { TemplateSource } from './template.ts';

/** What a blank says that says nothing: only what differs from it is stored. */
const bare: Readonly<Record<string, unknown>> = { ...readBlank('text'), source: '', type: null, typeAt: null };

/** A draft as data that JSON can hold. */
export function storedDraft({ source, root, problems }: Draft): unknown {
  return JSON.parse(
    JSON.stringify({ root, problems }, (_, value: unknown) => {
      if (!isObject(value)) return value;
      if (value.source === source) return { $: [value.start, value.end] };
      return isBlank(value) ? { blank: Object.fromEntries(Object.entries(value).filter(isSaid)) } : value;
    }),
  );
}

/** The draft of a template file from what was stored of it; the very same as reading the file gives. */
export function draftFrom(stored: unknown, path: string, text: string): Draft {
  const source = lazySource(path, text);
  const revived = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(revived);
    if (!isObject(value)) return value;
    const place = value.$ as readonly [number, number] | undefined;
    if (place) return { source, start: place[0], end: place[1] };
    const all = Object.fromEntries(Object.entries(value).map(([key, one]) => [key, revived(one)]));
    return isObject(all.blank) && isObject(all.blank.blank) ? { ...all, blank: { ...bare, ...all.blank.blank } } : all;
  };
  const { root, problems } = revived(stored) as Pick<Draft, 'root' | 'problems'>;
  return { source, root, problems };
}

// Its Markdown is only looked at by those who open the template itself.
function lazySource(path: string, text: string): TemplateSource {
  const lazy = {
    path,
    text,
    get blocks() {
      return blocksOf(lazy);
    },
    get frontMatter() {
      return frontMatterOf(lazy);
    },
  };
  return lazy;
}

const blocksOf = remembered(({ text }: { readonly text: string }) => readBlocks(text));
const frontMatterOf = remembered(({ text }: { readonly text: string }) =>
  readFrontMatter(readBlocks(text.slice(0, frontMatterEnd(text)))),
);

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isBlank(value: Record<string, unknown>): value is Record<string, unknown> & Blank {
  return 'notApplicableAllowed' in value;
}

function isSaid([key, value]: readonly [string, unknown]): boolean {
  return JSON.stringify(value) !== JSON.stringify(bare[key]);
}
