// How the page looks, on a screen and on paper.

export const style = `
:root { color-scheme: light; --ink: #1c2530; --soft: #55606e; --line: #d5dae1; --back: #f5f7f9; --link: #0b5a9c; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 78rem; padding: 2rem 1.5rem 4rem; color: var(--ink); background: #fff;
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
table { width: 100%; border-collapse: collapse; margin: 0 0 1.25rem; font-size: .9rem; }
th, td { padding: .35rem .9rem .35rem 0; text-align: left; vertical-align: top; border-bottom: 1px solid var(--line); overflow-wrap: break-word; }
thead th { color: var(--soft); font-weight: 600; font-size: .82rem; vertical-align: bottom; border-bottom-color: #9aa5b1; overflow-wrap: normal; }
tbody th { font-weight: 400; }
.count { text-align: right; width: 1%; min-width: 4.2rem; padding-right: 0; padding-left: .6rem; font-variant-numeric: tabular-nums; }
.none { color: var(--soft); }
summary { cursor: pointer; color: var(--link); text-decoration: underline; text-underline-offset: 2px; list-style: none; }
summary::-webkit-details-marker { display: none; }
a:focus-visible, summary:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; border-radius: 2px; }
details ul { margin: .25rem 0; padding: 0; list-style: none; max-height: 14rem; overflow-y: auto; }
.record { padding-top: .1rem; content-visibility: auto; contain-intrinsic-size: auto 30rem; }
.record:target > h3 { background: #fff3c9; }
.record thead th:first-child { width: 3.5rem; }
.record .facts { color: var(--soft); margin-top: -.25rem; max-width: none; }
.severity, .state, a.short { white-space: nowrap; }
.severity, .state { font-weight: 600; }
.error, .overdue { color: #a3200d; }
.warning, .late { color: #8a4b00; }
.information, .running { color: #0b5a9c; }
.hint, .accepted, .in-time { color: #3f5a45; }
.due-soon { color: #7a5200; }
footer { margin-top: 3rem; color: var(--soft); font-size: .87rem; }
@page { size: A4; margin: 16mm 14mm; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; }
  .record { content-visibility: visible; }
  .tiles { grid-template-columns: repeat(4, 1fr); }
  .pair { grid-template-columns: minmax(0, 1fr); }
  figure svg { max-width: 150mm; }
  h2, h3, caption, figcaption { break-after: avoid; }
  tr, figure, .tiles div { break-inside: avoid; }
  thead { display: table-header-group; }
  a, summary { color: inherit; text-decoration: none; }
}
`;
