import type { Element, Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { check } from '../check/check.ts';
import { readBlocks } from '../markdown/blocks.ts';
import { builtInPack } from '../pack/built-in.ts';
import { reachOf } from '../pack/reach.ts';
import { recordPage, watermarkOf } from './page.ts';
import { safe } from './safe.ts';

const reach = reachOf([builtInPack()]);
const today = Temporal.PlainDate.from('2026-03-20');
const page = (text: string, watermark: string | null = 'Draft') =>
  recordPage(check(readBlocks(text), { reach, today, settings: {} }), {
    guidance: true,
    findings: true,
    pictures: true,
    watermark,
    today,
  });

function elements(node: Nodes): readonly Element[] {
  const inside = 'children' in node ? node.children.flatMap(elements) : [];
  return node.type === 'element' ? [node, ...inside] : inside;
}

const nasty = [
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '[x](data:text/html;base64,PHNjcmlwdD4=)',
  '![x](file:///etc/passwd)',
  '<javascript:alert(1)>',
  '<style>@import "x.css"; body { background: url(x) }</style>',
  '</style><script>alert(1)</script>',
  '<p style="background:url(javascript:alert(1))">x</p>',
  '<iframe src="x"></iframe><object data="x"></object><embed src="x"><form action="x"><input></form>',
  '<meta http-equiv="refresh" content="0;url=x"><base href="x"><link rel=stylesheet href=x>',
  '<!--><script>alert(1)</script>-->',
  '<!-- accept value/date: <script>alert(1)</script>; <img src=x onerror=y> -->',
  '`</code><script>alert(1)</script>`',
  '```"><script>alert(1)</script>\n</pre><script>alert(1)</script>\n```',
  '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)></style></table></mtext></math>',
  '<noscript><p title="</noscript><img src=x onerror=alert(1)>"></noscript>',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
];

const allowed = new Set(
  'html head meta title style body div main article header section aside figure figcaption p pre hr br h1 h2 h3 h4 h5 h6 dl dt dd ul ol li blockquote table caption thead tbody tr th td span strong em del code bdi svg g path line rect circle polygon text tspan desc footer'.split(
    ' ',
  ),
);

function expectHarmless(html: string): void {
  const all = elements(fromHtml(html));
  expect(all.filter(({ tagName }) => !allowed.has(tagName)).map(({ tagName }) => tagName)).toEqual([]);
  const names = new Set(all.flatMap(({ properties }) => Object.keys(properties)));
  expect([...names].filter((name) => /^on|href|src|style|action|formaction|srcdoc|xlink/i.test(name))).toEqual([]);
  expect(all.filter(({ tagName }) => tagName === 'style')).toHaveLength(1);
  expect(all.filter(({ tagName }) => tagName === 'meta')).toHaveLength(4);
  expect(html).not.toMatch(/<style>[^<]*(?:@import|url\()/);
}

describe('recordPage', () => {
  it.each(nasty)('lets nothing of %s do anything', (text) => {
    for (const front of [
      '',
      `---\ntemplate: case-note\nreference: ${JSON.stringify(text)}\nodd: ${JSON.stringify(text)}\n---\n\n`,
    ])
      expectHarmless(
        page(
          `${front}# ${text}\n\n## ${text}\n\n${text}\n\n- Child's name: ${text}\n- ${text}: ${text}\n\n| ${text} | b |\n|---|---|\n| ${text} | ${text} |\n\n> ${text}\n\n${text}`,
          text,
        ),
      );
  });

  it('says in its head that nothing may be loaded or run', () => {
    const [meta] = elements(fromHtml(page('x'))).filter(({ properties }) => properties.httpEquiv);
    expect(meta?.properties.content).toContain("default-src 'none'");
    expect(String(meta?.properties.content)).not.toContain('script');
  });

  it('shows characters that turn text round instead of obeying them', () => {
    const html = page("# A \u202Etxt\u202C\n\n## About this note\n\n- Child's name: Ava\u2066\u0007\n");
    expect(html).not.toMatch(/[\u202A-\u202E\u2066-\u2069]|\p{Cc}(?<!\n)/u);
    expect(html).toContain('A [U+202E]txt[U+202C]');
    expect(page('שלום مرحبا')).toContain('<p data-line="0" dir="auto">שלום مرحبا</p>');
  });

  it('holds out against very large tables and deep nesting', () => {
    const row = `|${' x |'.repeat(300)}\n`;
    expectHarmless(
      page(`# T\n\n${row}|${'---|'.repeat(300)}\n${row.repeat(100)}\n\n${'> '.repeat(3000)}x\n\n${'- '.repeat(3000)}x`),
    );
  });

  it('is marked until it is approved', () => {
    expect(watermarkOf('draft')).toBe('Draft');
    expect(watermarkOf('for review')).toBe('Draft – for review');
    expect(watermarkOf('approved')).toBeNull();
    expect(page('x', null)).not.toContain('<div class="watermark"');
    expect(page('x', 'Draft')).toContain('<span>Draft</span>');
  });
});

it('lets no address through but one within the page', () => {
  const tree = safe({
    type: 'element',
    tagName: 'article',
    properties: { onClick: 'x', style: 'x' },
    children: [
      { type: 'element', tagName: 'a', properties: { href: '#part-1' }, children: [] },
      { type: 'element', tagName: 'a', properties: { href: 'javascript:x' }, children: [] },
      { type: 'element', tagName: 'img', properties: { src: 'x' }, children: [] },
    ],
  });
  expect(tree.properties).toEqual({});
  expect(tree.children).toEqual([
    { type: 'element', tagName: 'a', properties: { href: '#part-1' }, children: [] },
    { type: 'element', tagName: 'a', properties: {}, children: [] },
  ]);
});
