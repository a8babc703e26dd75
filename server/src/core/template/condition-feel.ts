// The FEEL of a condition as the library reads it: what it finds wrong, and what it must be given in other words.

import { duration, parseDate, parseDateTime, parseExpression, parseTime } from 'feelin';
import type { Span } from './blank.ts';
import type { ConditionProblem } from './condition.ts';
import type { Names } from './condition-names.ts';
import type { Piece } from './condition-state.ts';

/** A node of the library's syntax tree, as far as it is used here. Offsets into the FEEL. */
interface Node {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  readonly isError: boolean;
  readonly inside: Node[];
}

/** FEEL, and for each of its characters the piece it came from. */
export interface Feel {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Where each piece starts in the text. */
  readonly starts: readonly number[];
}

/** The name under which an answer and the words it is compared with are given to be told apart from `true` and `false`. */
export const yesNoFunction = 'givenYesNo';

/** Joins the pieces of a condition into FEEL. */
export function feelOf(pieces: readonly Piece[]): Feel {
  const starts: number[] = [];
  let text = '';
  let end = 0;
  for (const piece of pieces) {
    const isApart = piece.at.start > end || /\w$/.test(text) === /^[\w"]/.test(piece.text) || text.endsWith('/');
    if (isApart && text !== '' && piece.text !== '' && !text.endsWith('@')) text += ' ';
    starts.push(text.length);
    text += piece.text;
    end = piece.at.end;
  }
  return { text, pieces, starts };
}

/** What the library cannot read, and what a condition may not do. */
export function problemsOf(feel: Feel, source: string): readonly ConditionProblem[] {
  const root = treeOf(feel.text);
  if (!root) return [problem({ start: 0, end: source.length }, 'This condition is too long or too deep to be read.')];
  const nodes = everyNode(root);
  const error = nodes.find(({ isError }) => isError);
  if (error) return [unreadable(feel, source, error.from)];
  return [...badDates(feel, nodes), ...refused(feel, root, nodes)];
}

/**
 * FEEL the library evaluates as people mean it: `Seen alone = "Yes"` holds for a yes/no answer too, and a column alone in the
 * brackets after its table (`Child seen[Seen alone]`, `Child seen[not(Seen alone)]`) chooses rows.
 */
export function evaluable(feel: Feel, names: Names): string {
  const root = treeOf(feel.text);
  if (!root) return feel.text;
  const inserts: { readonly at: number; readonly text: string }[] = [];
  const textOf = ({ from, to }: Node) => feel.text.slice(from, to);
  for (const node of everyNode(root)) {
    const [first, second, third] = node.inside;
    if (node.name === 'Comparison' && first && third && second && /^!?=$/.test(textOf(second))) {
      const literal = [third, first].find(
        (side) => side.name === 'StringLiteral' && /^"(?:yes|no)"$/i.test(textOf(side)),
      );
      const other = literal === third ? first : third;
      if (literal)
        inserts.push({ at: other.from, text: `${yesNoFunction}(` }, { at: other.to, text: `, ${textOf(literal)})` });
    } else if (
      node.name === 'FilterExpression' &&
      third &&
      picksRows.has(third.name) &&
      mentionsRow(textOf(third), names)
    ) {
      inserts.push({ at: third.from, text: '(' }, { at: third.to, text: ') = true' });
    }
  }
  let text = '';
  let at = 0;
  for (const insert of inserts.sort((a, b) => a.at - b.at)) {
    text += feel.text.slice(at, insert.at) + insert.text;
    at = insert.at;
  }
  return text + feel.text.slice(at);
}

// In brackets the library takes these for the number of a row.
const picksRows = new Set(['VariableName', 'PathExpression', 'FunctionInvocation', 'IfExpression', 'FilterExpression']);

function mentionsRow(text: string, names: Names): boolean {
  const words: readonly string[] = text.match(/[A-Za-z]\w*/g) ?? [];
  return words.some((word) => word === 'item' || names.byKey.get(word)?.node.kind === 'column');
}

function treeOf(text: string): Node | null {
  const root: Node = { name: '', from: 0, to: text.length, isError: false, inside: [] };
  const open = [root];
  try {
    parseExpression(text, {}, undefined).iterate({
      enter: ({ name, from, to, type }) => {
        const node: Node = { name, from, to, isError: type.isError, inside: [] };
        open[open.length - 1]?.inside.push(node);
        open.push(node);
      },
      leave: () => {
        open.pop();
      },
    });
    return root;
  } catch {
    return null;
  }
}

function everyNode(root: Node): readonly Node[] {
  const nodes = [root];
  for (let index = 0; index < nodes.length; index++) for (const node of nodes[index]?.inside ?? []) nodes.push(node);
  return nodes.sort((a, b) => a.from - b.from);
}

function problem(at: Span, message: string): ConditionProblem {
  return { rule: 'template/condition', at, message, nearest: [] };
}

// The piece a character of the FEEL belongs to, or the next one.
function pieceAt({ pieces, starts }: Feel, from: number): Piece | undefined {
  return pieces.find((piece, index) => (starts[index] ?? 0) + piece.text.length > from);
}

function spanOf(feel: Feel, { from, to }: Node): Span {
  const start = pieceAt(feel, from)?.at.start ?? 0;
  return { start, end: Math.max(start, pieceAt(feel, Math.max(from, to - 1))?.at.end ?? start) };
}

function unreadable(feel: Feel, source: string, from: number): ConditionProblem {
  const piece = pieceAt(feel, feel.text.slice(from).trim() === '' ? feel.text.length : from);
  if (piece)
    return problem(
      piece.at,
      `This condition cannot be read from here: "${source.slice(piece.at.start, piece.at.end)}" was not expected.`,
    );
  const last = feel.pieces[feel.pieces.length - 1];
  if (!last) return problem({ start: 0, end: source.length }, 'A condition is missing here.');
  return problem(
    last.at,
    `This condition stops too soon: something is missing after "${source.slice(last.at.start, last.at.end)}".`,
  );
}

const literals: ReadonlyMap<string, { readonly read: (text: string) => unknown; readonly example: string }> = new Map([
  ['date', { read: parseDate, example: 'date("2026-03-04")' }],
  ['time', { read: parseTime, example: 'time("14:30:00")' }],
  ['date and time', { read: parseDateTime, example: 'date and time("2026-03-04T14:30:00")' }],
  ['duration', { read: duration, example: 'duration("P10D") for ten days' }],
]);

// The library makes null of these without a word.
function badDates(feel: Feel, nodes: readonly Node[]): readonly ConditionProblem[] {
  return nodes.flatMap((node) => {
    if (node.name !== 'DateTimeLiteral') return [];
    const [, name, text] = /^([a-z ]+?) ?\( ?"([^"\\]*)" ?\)$/.exec(feel.text.slice(node.from, node.to)) ?? [];
    const literal = literals.get(name ?? '');
    if (!literal || text === undefined || isReadable(literal.read, text)) return [];
    return [problem(spanOf(feel, node), `"${text}" cannot be read as a ${name}. Write it like ${literal.example}.`)];
  });
}

function isReadable(read: (text: string) => unknown, text: string): boolean {
  try {
    return read(text) !== null;
  } catch {
    return false;
  }
}

const loops = new Set(['FilterExpression', 'QuantifiedExpression', 'ForExpression']);
const deepest = 3;
const mostLocals = 3;

// A template may come from anywhere, and a condition is evaluated at every keystroke: it may not take long, whatever it says.
function refused(feel: Feel, root: Node, nodes: readonly Node[]): readonly ConditionProblem[] {
  const problems: ConditionProblem[] = [];
  const locals = nodes.filter(({ name }) => name === 'InExpression');
  for (const node of locals.slice(mostLocals)) {
    problems.push(problem(spanOf(feel, node), `A condition cannot go through more than ${mostLocals} lists.`));
  }
  for (const node of locals) {
    const range = everyNode(node).find(({ name }) => name === 'Interval' || name === '..');
    if (range)
      problems.push(
        problem(
          spanOf(feel, range),
          'A condition can go through the rows of a table, not through a range of numbers or dates.',
        ),
      );
  }
  const visit = (node: Node, depth: number): void => {
    const within = depth + (loops.has(node.name) ? 1 : 0);
    if (within > deepest)
      problems.push(problem(spanOf(feel, node), 'This condition has too many conditions inside one another.'));
    else for (const inside of node.inside) visit(inside, within);
  };
  visit(root, 0);
  return problems;
}
