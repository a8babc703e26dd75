// What is left to do, as the view lists it: a tick for what is done, and the line one is taken to.

import { type BlankState, type Todo, type TodoItem, todoRequest } from '../../../server/src/protocol/protocol.ts';
import { featurePage } from '../../support/feature-pages.ts';

const marks: Readonly<Record<BlankState, string>> = {
  'not started': '[ ]',
  started: '[~]',
  waiting: '[?]',
  answered: '[x]',
  'not applicable': '[-]',
};

featurePage(import.meta.url, async ({ client, uri, lineOf }) => {
  const todo = await client.connection.sendRequest<Todo | null>(todoRequest, { uri });
  if (!todo) return '';
  const shown = (items: readonly TodoItem[], indent: string): readonly string[] =>
    items.flatMap(({ state, name, words, range, children, kind, answered, asked }) => [
      `${indent}${marks[state]} ${name}${kind === 'section' ? ` (${answered} of ${asked})` : ''}: ${words} -> ${lineOf(range.start.line)}:${range.start.character + 1}`,
      ...shown(children, `${indent}  `),
    ]);
  return [`${todo.answered} of ${todo.asked}`, ...shown(todo.items, '')].join('\n');
});
