// Colours a text as VS Code does: our grammars over the Markdown and YAML grammars that VS Code ships.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type IOnigLib } from 'vscode-textmate';
import type { Mark } from '../support/marks.ts';

export type Language = 'assessment' | 'assessment-template';

const inPackage = createRequire(import.meta.url);
const ours = (name: string): string =>
  fileURLToPath(new URL(`../../syntaxes/${name}.tmLanguage.json`, import.meta.url));
const theirs = (name: string): string => inPackage.resolve(`tm-grammars/grammars/${name}.json`);

const grammarFiles: ReadonlyMap<string, string> = new Map([
  ['text.html.markdown.assessment', ours('assessment')],
  ['text.html.markdown.assessment-template', ours('assessment-template')],
  ['text.html.markdown', theirs('markdown')],
  ['text.html.derivative', theirs('html-derivative')],
  ['text.html.basic', theirs('html')],
  ['source.yaml', theirs('yaml')],
]);

/** A grammar, and how often its patterns have been searched for since it was loaded. */
export interface Counted {
  readonly grammar: IGrammar;
  readonly searches: () => number;
}

/** Loads the grammar of a language with all it includes. Throws when a grammar file is missing or broken. */
export async function loadGrammar(language: Language): Promise<Counted> {
  let searches = 0;
  const wasm = readFileSync(inPackage.resolve('vscode-oniguruma/release/onig.wasm'));
  await oniguruma.loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new textmate.Registry({
    onigLib: Promise.resolve({
      createOnigScanner: (patterns) => {
        const scanner: ReturnType<IOnigLib['createOnigScanner']> = oniguruma.createOnigScanner(patterns);
        return {
          findNextMatchSync: (text, from, options) => {
            searches++;
            return scanner.findNextMatchSync(text, from, options);
          },
          dispose: () => scanner.dispose?.(),
        };
      },
      createOnigString: (text) => oniguruma.createOnigString(text),
    }),
    loadGrammar: async (scope) => {
      const path = grammarFiles.get(scope);
      return path === undefined ? null : textmate.parseRawGrammar(readFileSync(path, 'utf8'), path);
    },
  });
  const grammar = await registry.loadGrammar(`text.html.markdown.${language}`);
  if (!grammar) throw new Error(`No grammar for ${language}`);
  return { grammar, searches: () => searches };
}

/** One run of characters of a line with all its scopes, outermost first. Zero-based, `end` exclusive. */
export interface Token {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** The tokens of a text, line by line. */
export function tokensOf(grammar: IGrammar, text: string): readonly Token[] {
  let state = textmate.INITIAL;
  return text.split('\n').flatMap((content, line) => {
    const read = grammar.tokenizeLine(content, state);
    state = read.ruleStack;
    return read.tokens.map(
      ({ startIndex, endIndex, scopes }): Token => ({
        line,
        start: startIndex,
        end: Math.min(endIndex, content.length),
        scopes,
      }),
    );
  });
}

const ownScope = /^(?!text\.|meta\.|punctuation\.)(.+)\.(?:assessment|assessment-template|feel)$/;

/** What our grammars colour in a text: the innermost scope of ours that a theme could colour, without its last part. */
export function marksOf(grammar: IGrammar, text: string): readonly Mark[] {
  const marks: Mark[] = [];
  for (const { line, start, end, scopes } of tokensOf(grammar, text)) {
    const message = scopes
      .toReversed()
      .find((scope) => ownScope.test(scope))
      ?.replace(ownScope, '$1');
    if (message === undefined || end <= start) continue;
    const last = marks.at(-1);
    if (last?.line === line && last.end === start && last.message === message)
      marks[marks.length - 1] = { ...last, end };
    else marks.push({ line, start, end, message });
  }
  return marks;
}
