// How the page looks: on a screen by day and by night, on paper, and within an editor.

const day = `--page: #fff; --ink: #1c2530; --soft: #55606e; --line: #d5dae1; --axis: #9aa5b1; --back: #f5f7f9; --link: #0b5a9c; --mark: #fff3c9;
  --good: #2f7d5b; --late: #e08a1e; --overdue: #a3200d; --soon: #f2c14e; --running: #b4bec9; --plain: #2b6ca3;
  --bad-words: #a3200d; --warn-words: #8a4b00; --note-words: #0b5a9c; --good-words: #2f5f47; --soon-words: #7a5200;`;

const night = `--page: #1b1f24; --ink: #e6e9ec; --soft: #a9b2bd; --line: #3a424c; --axis: #6b7683; --back: #262b32; --link: #7fbcf0; --mark: #4a4117;
  --good: #55b388; --late: #e59a3c; --overdue: #ef7a66; --soon: #f2d06b; --running: #74808d; --plain: #66a9de;
  --bad-words: #ff9c8a; --warn-words: #f0b25e; --note-words: #7fbcf0; --good-words: #8fd0ae; --soon-words: #f2d06b;`;

const page = `
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 78rem; padding: 2rem 1.5rem 4rem; color: var(--ink); background: var(--page);
  font: 15px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 0 0 .25rem; }
h2 { font-size: 1.3rem; margin: 2.75rem 0 .75rem; padding-bottom: .3rem; border-bottom: 2px solid var(--line); }
h3 { font-size: 1.05rem; margin: 1.75rem 0 .5rem; }
p { margin: .4rem 0 .8rem; max-width: 48rem; }
a { color: var(--link); }
header p { color: var(--soft); }
nav ul { display: flex; flex-wrap: wrap; gap: .25rem 1.25rem; margin: 1rem 0 0; padding: .6rem .9rem; list-style: none; background: var(--back); border-radius: 6px; }
.tiles { display: grid; grid-template-columns: repeat(auto-fill, minmax(max(9.5rem, 24%), 1fr)); gap: .75rem; margin: 1rem 0; }
.tiles div { display: flex; flex-direction: column-reverse; justify-content: flex-end; padding: .7rem .9rem; border: 1px solid var(--line); border-radius: 6px; }
.tiles dt { color: var(--soft); font-size: .87rem; line-height: 1.3; }
.tiles dd { margin: 0; font-size: 1.7rem; font-weight: 600; line-height: 1.25; }
.pair { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); gap: 1.5rem 2.25rem; align-items: start; }
@media (max-width: 56rem) { .pair { grid-template-columns: minmax(0, 1fr); } }
.alone { max-width: 48rem; }
figure { margin: 0 0 1.25rem; }
figcaption, caption { text-align: left; font-weight: 600; font-size: .9rem; padding: 0 0 .35rem; }
figure svg { display: block; width: 100%; height: auto; }
figure svg text { font: 12px system-ui, Roboto, Arial, sans-serif; }
table { width: 100%; border-collapse: collapse; margin: 0 0 1.25rem; font-size: .9rem; }
th, td { padding: .35rem .9rem .35rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
thead th { color: var(--soft); font-weight: 600; font-size: .82rem; vertical-align: bottom; border-bottom-color: var(--axis); overflow-wrap: normal; }
tbody th { font-weight: 400; }
.count { text-align: right; width: 1%; min-width: 4.2rem; padding-right: 0; padding-left: .6rem; font-variant-numeric: tabular-nums; }
.none { color: var(--soft); }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
.tiles dd a { color: inherit; text-decoration-thickness: 2px; text-underline-offset: 4px; text-decoration-color: var(--axis); }
.small { color: var(--soft); font-size: .87rem; }
.verdict { font-weight: 600; }
.verdict.better { color: var(--good-words); }
.verdict.worse { color: var(--bad-words); }
.verdict.same, .verdict.few { color: var(--soft); font-weight: 400; }
#closed { position: fixed; top: 0; left: 0; }
.list { display: none; position: fixed; top: 0; right: 0; bottom: 0; z-index: 1; width: min(26rem, 100vw); overflow-y: auto; padding: 1.25rem 1.5rem 2rem; background: var(--page); border-left: 1px solid var(--axis); box-shadow: 0 0 1.5rem rgb(0 0 0 / 25%); }
.list:target, .list.is-open { display: block; }
.list h2 { margin-top: 0; font-size: 1.05rem; }
.list ul { margin: 0; padding: 0; list-style: none; font-size: .9rem; }
.list li { padding: .3rem 0; border-bottom: 1px solid var(--line); }
.record { padding-top: .1rem; content-visibility: auto; contain-intrinsic-size: auto 30rem; }
.record:target > h3 { background: var(--mark); }
.record .facts { color: var(--soft); margin-top: -.25rem; max-width: none; }
.severity, .state, a.short { white-space: nowrap; }
.severity, .state { font-weight: 600; }
.error, .overdue { color: var(--bad-words); }
.warning, .late { color: var(--warn-words); }
.information, .running { color: var(--note-words); }
.hint, .accepted, .in-time { color: var(--good-words); }
.due-soon { color: var(--soon-words); }
footer { margin-top: 3rem; color: var(--soft); font-size: .87rem; }
@page { size: A4; margin: 16mm 14mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav, .lists { display: none; }
  .record { content-visibility: visible; }
  .tiles { grid-template-columns: repeat(4, 1fr); }
  .pair { grid-template-columns: minmax(0, 1fr); }
  figure svg { max-width: 150mm; }
  h2, h3, caption, figcaption { break-after: avoid; }
  tr, figure, .tiles div { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
}
`;

/** Of the page as a file: as the reader's screen is, and on paper by day. */
export const fileStyle = `
:root { color-scheme: light; ${day} }
@media screen and (prefers-color-scheme: dark) { :root { color-scheme: dark; ${night} } }
${page}`;

/** Of the page within an editor: in the colours of its theme. */
export const viewStyle = `
:root { ${day} }
:where(body.vscode-dark, body.vscode-high-contrast:not(.vscode-high-contrast-light)) { ${night} }
body { --page: var(--vscode-editor-background); --ink: var(--vscode-editor-foreground); --link: var(--vscode-textLink-foreground); --back: var(--vscode-textBlockQuote-background); }
${page}
body { font-family: var(--vscode-font-family); }
.bar { position: sticky; top: 0; z-index: 1; display: flex; gap: .5rem; margin: -2rem -1.5rem 1.5rem; padding: .5rem 1.5rem; background: var(--page); border-bottom: 1px solid var(--line); }
.bar button, th button { font: inherit; cursor: pointer; }
.bar button { padding: .2rem .7rem; color: var(--vscode-button-secondaryForeground); background: var(--vscode-button-secondaryBackground); border: 1px solid var(--vscode-button-border, transparent); border-radius: 2px; }
.bar button:hover { background: var(--vscode-button-secondaryHoverBackground); }
.bar button:focus-visible, th button:focus-visible { outline: 1px solid var(--vscode-focusBorder); outline-offset: 2px; }
th button { padding: 0; color: var(--link); background: none; border: 0; text-decoration: underline; }
h2, h3 { scroll-margin-top: 3.5rem; }
section { scroll-margin-top: 2rem; }
`;
