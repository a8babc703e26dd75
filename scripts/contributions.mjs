// Writes the settings of package.json from their declarations: `npm run contributions`, or with --check only says whether they
// are as they should be.

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import esbuild from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));

async function declarations() {
  const { outputFiles } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: ['server/src/protocol/settings.ts'],
    bundle: true,
    format: 'esm',
    write: false,
  });
  const module = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  return module.declarations;
}

// The words stand in package.nls.json, where they can be translated.
function schemaOf(key, { shape, default: usual }) {
  const common = { description: `%setting.${key}%`, default: usual };
  switch (shape.kind) {
    case 'texts':
      return { type: 'array', items: { type: 'string' }, ...common };
    case 'boolean':
      return { type: 'boolean', ...common };
    case 'one of':
      return { type: 'string', enum: shape.options, ...common };
    case 'severities':
      return {
        type: 'object',
        additionalProperties: { type: 'string', enum: ['error', 'warning', 'information', 'hint', 'off'] },
        ...common,
      };
    case 'date':
      return {
        type: 'string',
        pattern: '^$|^\\d{4}-\\d{2}-\\d{2}$',
        patternErrorMessage: `%setting.${key}.pattern%`,
        ...common,
      };
    default:
      return { type: 'string', ...common };
  }
}

/** What package.json should say of settings. */
export async function settingsContribution() {
  const offered = Object.entries(await declarations()).filter(([, declaration]) => declaration.offered);
  return Object.fromEntries(
    offered.map(([key, declaration]) => [`casewright.${key}`, { ...schemaOf(key, declaration), scope: 'resource' }]),
  );
}

/** What package.nls.json should say of settings. */
export async function settingsWords() {
  const offered = Object.entries(await declarations()).filter(([, declaration]) => declaration.offered);
  return Object.fromEntries(
    offered.flatMap(([key, { description, shape }]) => [
      [`setting.${key}`, description],
      ...(shape.kind === 'date' ? [[`setting.${key}.pattern`, 'Write the date as in 2026-03-20.']] : []),
    ]),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const path = join(root, 'package.json');
  const manifest = JSON.parse(readFileSync(path, 'utf8'));
  const fresh = await settingsContribution();
  const wordsPath = join(root, 'package.nls.json');
  const words = JSON.parse(readFileSync(wordsPath, 'utf8'));
  const others = Object.fromEntries(Object.entries(words).filter(([key]) => !key.startsWith('setting.')));
  const freshWords = { ...others, ...(await settingsWords()) };
  const isFresh =
    JSON.stringify(manifest.contributes.configuration.properties) === JSON.stringify(fresh) &&
    JSON.stringify(Object.entries(words).sort()) === JSON.stringify(Object.entries(freshWords).sort());
  if (process.argv.includes('--check')) {
    if (!isFresh) console.error('The settings in package.json are not those declared: run npm run contributions.');
    process.exitCode = isFresh ? 0 : 1;
  } else if (!isFresh) {
    manifest.contributes.configuration.properties = fresh;
    writeFileSync(path, `${JSON.stringify(manifest, null, 2)}\n`);
    writeFileSync(wordsPath, `${JSON.stringify(freshWords, null, 2)}\n`);
  }
}
