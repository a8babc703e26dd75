// `npm run new-rule family/name`: begins a rule with its file, its page and its line in the list.

import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const rules = join(fileURLToPath(new URL('..', import.meta.url)), 'server/src/core/rules');
const id = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*\/[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id)) {
  console.error('Name the rule by its family and name in small letters: npm run new-rule child-seen/at-home');
  process.exit(2);
}
const file = join(rules, `${id}.ts`);
if (existsSync(file)) {
  console.error(`${id} is already there.`);
  process.exit(2);
}
const camel = (text) => text.replace(/[-/](\w)/g, (_, letter) => letter.toUpperCase());
const [, name] = id.split('/');
const title = `${name.charAt(0).toUpperCase()}${name.slice(1).replaceAll('-', ' ')}`;

mkdirSync(dirname(file), { recursive: true });
writeFileSync(
  file,
  `import { factRule } from '../rule.ts';

export const ${camel(name)} = factRule({
  id: '${id}',
  title: '${title}',
  weight: 'completeness',
  seed: [],
  basis: { kind: 'practice', says: 'What it rests on, in one sentence.' },
  asks: ['child.name'],
  reads: [],
  says: {
    empty: 'Say what is missing, why it matters and what to do.',
  },
  check(facts, say) {
    const said = facts['child.name'];
    if (!said.given) say(said.labelAt, 'empty');
  },
});
`,
);
writeFileSync(
  file.replace(/\.ts$/, '.md'),
  `# ${title}

## What it looks for

## Why it matters

## Guidance

## Examples

\`\`\`assessment-template record=other
## Child

- Child's name: {text; #child.name}
\`\`\`

The name is not there.

\`\`\`assessment
## Child

- Child's name:
\`\`\`

## When not to use it
`,
);
const index = join(rules, 'index.ts');
const list = readFileSync(index, 'utf8')
  .replace(
    "import type { Rule } from './rule.ts';",
    `import { ${camel(name)} as ${camel(id)} } from './${id}.ts';\nimport type { Rule } from './rule.ts';`,
  )
  .replace(/\];\s*$/, `  ${camel(id)},\n];\n`);
writeFileSync(index, list);
console.log(
  `Begun: server/src/core/rules/${id}.ts and its page. Run npm run format, write both, then npm run test:unit.`,
);
