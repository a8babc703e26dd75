// One full parse of a file by remark-parse alone, in a process that has parsed nothing before: prints milliseconds.

import { readFileSync } from 'node:fs';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();
const text = readFileSync(process.argv[2], 'utf8');
const before = performance.now();
processor.parse(text);
console.log(performance.now() - before);
