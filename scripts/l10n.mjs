// Gathers every sentence that is shown and can be translated into l10n/bundle.l10n.json: `npm run l10n`, or with --check only
// says whether it is as it should be. A translation is a file beside it, such as bundle.l10n.cy.json, with the same keys; the
// words of package.json stand in package.nls.json in the same way.

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';
import ts from 'typescript';
import { embedForEsbuild } from './embed.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const path = join(root, 'l10n/bundle.l10n.json');

/** The sentences of the editor's side: what stands in `vscode.l10n.t('...')`. */
function clientSentences() {
  const folder = join(root, 'client/src');
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .flatMap((name) => {
      const source = ts.createSourceFile(name, readFileSync(join(folder, name), 'utf8'), ts.ScriptTarget.Latest, true);
      const found = [];
      const visit = (node) => {
        if (ts.isCallExpression(node) && node.expression.getText(source).endsWith('l10n.t')) {
          const [first] = node.arguments;
          if (!first || !ts.isStringLiteralLike(first))
            throw new Error(`client/src/${name}: what is translated must be written out: ${node.getText(source)}`);
          found.push(first.text);
        }
        ts.forEachChild(node, visit);
      };
      visit(source);
      return found;
    });
}

/** The sentences of the rules: what they say, what they are called, and what they rest on. */
async function ruleSentences() {
  const bundled = join(root, '.cache/rules.cjs');
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['server/src/core/rules/index.ts'],
    bundle: true,
    outfile: bundled,
    format: 'cjs',
    platform: 'node',
    plugins: [embedForEsbuild()],
  });
  const { rules } = createRequire(import.meta.url)(bundled);
  return rules.flatMap(({ title, says, basis }) => [title, ...Object.values(says), basis.says]);
}

const sentences = [...new Set([...clientSentences(), ...(await ruleSentences())])].sort();
const fresh = `${JSON.stringify(Object.fromEntries(sentences.map((one) => [one, one])), null, 2)}\n`;
if (process.argv.includes('--check')) {
  const isFresh = readFileSync(path, 'utf8') === fresh;
  if (!isFresh) console.error('l10n/bundle.l10n.json is not what is shown: run npm run l10n.');
  process.exitCode = isFresh ? 0 : 1;
} else writeFileSync(path, fresh);
