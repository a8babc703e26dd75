// Which room may import which, and which packages: the walls of the house as data. The import check reads it.

const core = (name) => `server/src/core/${name}`;

/** Rooms from the inside out. `may` names rooms (a room may always import itself); `npm` names packages. */
export const rooms = [
  { room: core('text'), may: [], npm: ['fastest-levenshtein'] },
  { room: core('vocabulary'), may: [], npm: [] },
  {
    room: core('markdown'),
    may: ['text'],
    npm: [
      'unified',
      'remark-parse',
      'mdast',
      'mdast-util-from-markdown',
      'mdast-util-gfm-table',
      'mdast-util-gfm-task-list-item',
      'micromark-extension-gfm-table',
      'micromark-extension-gfm-task-list-item',
      'micromark-util-types',
    ],
  },
  { room: core('record'), may: ['text', 'markdown'], npm: ['@noble/hashes', 'yaml', 'temporal-polyfill', 'mdast'] },
  { room: core('template'), may: ['text', 'markdown', 'record', 'vocabulary'], npm: ['feelin', 'temporal-polyfill'] },
  { room: core('form'), may: ['text', 'markdown', 'record', 'template', 'vocabulary'], npm: ['temporal-polyfill'] },
  { room: core('facts'), may: ['markdown', 'record', 'template', 'form', 'vocabulary'], npm: ['temporal-polyfill'] },
  { room: core('guidance'), may: ['record'], npm: ['temporal-polyfill'] },
  { room: core('folder'), may: ['text', 'record', 'facts', 'guidance', 'vocabulary'], npm: [] },
  {
    room: core('rules'),
    may: ['text', 'markdown', 'record', 'template', 'form', 'facts', 'guidance', 'folder', 'vocabulary'],
    npm: [],
  },
  { room: core('pack'), may: ['text', 'markdown', 'record', 'template', 'guidance', 'rules'], npm: ['yaml'] },
  {
    room: core('check'),
    may: [
      'text',
      'markdown',
      'record',
      'template',
      'form',
      'facts',
      'guidance',
      'folder',
      'rules',
      'pack',
      'vocabulary',
    ],
    npm: ['temporal-polyfill'],
  },
  { room: core('find'), may: ['form', 'template', 'pack', 'check'], npm: [] },
  {
    room: core('report'),
    may: ['text', 'markdown', 'record', 'facts', 'folder', 'rules', 'check', 'vocabulary'],
    npm: ['csv-stringify', 'hast', 'hast-util-to-html', 'hastscript', 'sarif', 'temporal-polyfill'],
  },
  { room: core('redline'), may: ['record'], npm: ['diff', 'hast', 'hast-util-to-html', 'hastscript'] },
  {
    room: core('supervision'),
    may: ['text', 'record', 'template', 'facts', 'guidance', 'rules', 'check'],
    npm: [],
  },
  {
    room: core('render'),
    may: ['text', 'markdown', 'record', 'template', 'form', 'facts', 'guidance', 'rules', 'check', 'vocabulary'],
    npm: [
      'mdast',
      'hast',
      'hast-util-sanitize',
      'hast-util-to-html',
      'hastscript',
      'temporal-polyfill',
      '@dagrejs/dagre',
    ],
  },
  { room: 'server/src/protocol', may: [], npm: ['vscode-languageserver-types'] },
  { room: 'server/src/project', may: ['core'], npm: [] },
  {
    room: 'server/src/features',
    may: ['core', 'project', 'protocol'],
    npm: ['vscode-languageserver-types', 'mdast', 'string-width'],
  },
  {
    room: 'server/src/exchange',
    may: ['core', 'features/paste', 'protocol'],
    npm: [
      'docx',
      'hast',
      'hast-util-from-html',
      'hast-util-to-mdast',
      'jszip',
      'mammoth',
      'mdast',
      'mdast-util-to-markdown',
      'pdfkit',
    ],
    node: true,
  },
  { room: 'server/src/charts', may: ['core/report'], npm: ['echarts'] },
  { room: 'server/src/host', may: ['core'], npm: ['temporal-polyfill'], node: true },
  {
    room: 'server/src/lsp',
    may: ['core', 'project', 'features', 'protocol', 'host', 'exchange', 'charts'],
    npm: ['vscode-languageserver', 'temporal-polyfill', 'yaml'],
    node: true,
  },
  {
    room: 'server/src/cli',
    may: ['core', 'project', 'protocol', 'host', 'lsp/start-node', 'charts', 'exchange'],
    npm: ['commander', 'ignore', 'workerpool', 'yaml', 'temporal-polyfill'],
    node: true,
  },
  {
    room: 'client/src',
    may: ['protocol', 'core/report/facts-report', 'core/render/style'],
    npm: ['vscode', 'vscode-languageclient', 'vscode-languageserver-types'],
    node: true,
  },
  { room: 'client/webview', may: ['client/src/preview/messages', 'client/src/dashboard/messages'], npm: ['morphdom'] },
];

const folderOf = (name) => {
  if (name.startsWith('client/')) return name;
  if (name.includes('/') || name === 'core') return `server/src/${name}`;
  return rooms.find(({ room }) => room === core(name)) ? core(name) : `server/src/${name}`;
};

/** The folders a room may import from, itself included. */
export function reachOf({ room, may }) {
  return [room, ...may.map(folderOf)];
}
