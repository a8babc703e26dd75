// The tree of a record as those who write it in another form walk it: see core/render/record-tree.ts.

import type { Element, ElementContent } from 'hast';

/** Whether an element has a class. */
export function is(element: Element, name: string): boolean {
  const { className } = element.properties;
  return Array.isArray(className) && className.includes(name);
}

/** The elements directly in another, words between them left out. */
export function elementsIn(element: Element): readonly Element[] {
  return element.children.filter((child) => child.type === 'element');
}

/** The words of nodes as they are read, white space of the source taken together. */
export function wordsOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? wordsOf(node.children) : ''))
    .join('');
}

/** Elements that stand in a line of words. */
const inline = new Set(['a', 'bdi', 'br', 'code', 'del', 'em', 'span', 'strong', 'sub', 'sup']);

export function isInline(node: ElementContent): boolean {
  return node.type === 'text' || (node.type === 'element' && inline.has(node.tagName));
}

/** Children in runs of what stands in one line, and each block by itself. Space between blocks is nothing. */
export function runsOf(children: readonly ElementContent[]): readonly (Element | readonly ElementContent[])[] {
  const runs: (Element | ElementContent[])[] = [];
  for (const child of children) {
    if (!isInline(child)) {
      if (child.type === 'element') runs.push(child);
      continue;
    }
    const last = runs.at(-1);
    if (Array.isArray(last)) last.push(child);
    else runs.push([child]);
  }
  return runs.filter((run) => !Array.isArray(run) || wordsOf(run).trim() !== '');
}

/** How words in a line look. */
export interface Look {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly code: boolean;
  readonly struck: boolean;
  /** Said by the program, not by the record: a blank nobody has filled in. */
  readonly blank: boolean;
}

export interface Run extends Look {
  /** Empty for the end of a line. */
  readonly text: string;
}

export const plainLook: Look = { bold: false, italic: false, code: false, struck: false, blank: false };

/** The words of one line with how each looks; space at both ends is left out. */
export function lineOf(nodes: readonly ElementContent[], look: Look = plainLook): readonly Run[] {
  const runs = collect(nodes, look);
  const first = runs.findIndex(({ text }) => text.trim() !== '');
  const last = runs.findLastIndex(({ text }) => text.trim() !== '');
  return runs.slice(first < 0 ? runs.length : first, last + 1).map((run, i, all) => ({
    ...run,
    text: (i === 0 ? run.text.trimStart() : run.text).replace(i === all.length - 1 ? /\s+$/ : /$^/, ''),
  }));
}

function collect(nodes: readonly ElementContent[], look: Look): readonly Run[] {
  return nodes.flatMap((node): readonly Run[] => {
    if (node.type === 'text') return [{ ...look, text: node.value.replace(/\s+/g, ' ') }];
    if (node.type !== 'element') return [];
    if (node.tagName === 'br') return [{ ...look, text: '' }];
    return collect(node.children, {
      bold: look.bold || node.tagName === 'strong',
      italic: look.italic || node.tagName === 'em',
      code: look.code || node.tagName === 'code',
      struck: look.struck || node.tagName === 'del',
      blank: look.blank || is(node, 'blank'),
    });
  });
}
