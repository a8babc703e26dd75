// How a record looks, on a screen and on paper. Colours are variables (`--cw-...`), so that whoever shows a record can set its own.

/** The style of a record's `article`. Light, and dark where the reader's screen is; paper is always light. */
export const recordStyle = `
:root {
  color-scheme: light;
  --cw-font: system-ui, -apple-system, "Segoe UI", "Liberation Sans", Arial, sans-serif;
  --cw-paper: #ffffff; --cw-text: #1d2329; --cw-muted: #56616b; --cw-line: #d4dade; --cw-shade: #f3f5f7;
  --cw-accent: #1f5f8b; --cw-child: #7a4a8c; --cw-child-shade: #f8f3fa; --cw-blank: #8a5a00;
  --cw-error: #b3261e; --cw-warning: #9a6400; --cw-note: #1f5f8b; --cw-good: #2b6e3f;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    color-scheme: dark;
    --cw-paper: #1c2126; --cw-text: #e4e8eb; --cw-muted: #a3adb6; --cw-line: #3b444c; --cw-shade: #262d33;
    --cw-accent: #7cb9e3; --cw-child: #cfa6de; --cw-child-shade: #2a2430; --cw-blank: #e0b15c;
    --cw-error: #f2938c; --cw-warning: #e0b15c; --cw-note: #7cb9e3; --cw-good: #86c999;
  }
}
.record { font: 16px/1.55 var(--cw-font); color: var(--cw-text); overflow-wrap: break-word; }
.record * { box-sizing: border-box; }
.record h1, .record h2, .record h3, .record h4, .record h5, .record h6 { line-height: 1.25; break-after: avoid; }
.record h1 { font-size: 1.9em; margin: 0 0 .6em; }
.record h2 { font-size: 1.35em; margin: 2em 0 .6em; padding-bottom: .25em; border-bottom: 2px solid var(--cw-accent); }
.record h3 { font-size: 1.12em; margin: 1.6em 0 .4em; }
.record h4, .record h5, .record h6 { font-size: 1em; margin: 1.3em 0 .3em; }
.record p, .record ul, .record ol, .record pre { margin: 0 0 .75em; }
.record li { margin-bottom: .2em; }
.record pre { white-space: pre-wrap; padding: .6em .8em; background: var(--cw-shade); border-radius: 3px; }
.record code { font-size: .92em; }
.record blockquote { margin: 0 0 .9em; padding: .1em 0 .1em 1em; border-left: 3px solid var(--cw-line); color: var(--cw-muted); }
.record blockquote > :last-child, .record dd > :last-child, .record aside > :last-child { margin-bottom: 0; }
.record hr { border: 0; border-top: 1px solid var(--cw-line); margin: 1.5em 0; }

.title-block { margin-bottom: 1.8em; padding: 0 0 1.1em; border-bottom: 1px solid var(--cw-line); }
.title-block .kind { margin: 0 0 .25em; color: var(--cw-accent); font-size: .9em; font-weight: 600; letter-spacing: .02em; }
.particulars { display: grid; grid-template-columns: repeat(auto-fill, minmax(11.5em, 1fr)); gap: .7em 1.6em; margin: 0; }
.particulars dt { color: var(--cw-muted); font-size: .8em; }
.particulars dd { margin: 0; font-weight: 600; }

.fields { margin: 0 0 1em; }
.fields:not(h2 + .fields) { border-top: 1px solid var(--cw-line); }
.field { display: grid; grid-template-columns: minmax(9em, 15em) 1fr; gap: 0 1.4em; padding: .38em 0; border-bottom: 1px solid var(--cw-line); break-inside: avoid; }
.field dt { color: var(--cw-muted); }
.field dd { margin: 0; min-width: 0; }
.field dd .childs-words { margin: 0; }
.field.unasked dt { font-style: italic; }
.blank { color: var(--cw-blank); font-style: italic; }
[data-state="waiting"] > dd, td[data-state="waiting"] { border-left: 3px solid var(--cw-warning); padding-left: .7em; }

.rows { width: 100%; margin: 0 0 1.2em; border-collapse: collapse; font-size: .9em; line-height: 1.4; }
.rows th, .rows td { padding: .42em .65em; border: 1px solid var(--cw-line); text-align: start; vertical-align: top; }
.rows th { background: var(--cw-shade); font-weight: 600; }
.rows tr { break-inside: avoid; }
.rows thead { display: table-header-group; }

.ticks { list-style: none; padding: 0; }
.tick { padding-left: 1.7em; text-indent: -1.7em; }
.tick > * { text-indent: 0; }
.tick::before { display: inline-block; width: 1.7em; text-indent: 0; content: "\\2610" / "Not ticked: "; color: var(--cw-muted); }
.tick[data-ticked="true"]::before { content: "\\2611" / "Ticked: "; color: var(--cw-good); font-weight: 700; }

.record .words { max-width: 46em; }
.record .childs-words { border-left: 4px solid var(--cw-child); background: var(--cw-child-shade); color: var(--cw-text); padding: .6em .9em; max-width: 46em; }
.record td.childs-words { border-left-width: 3px; }
.unrecognised > h2, .unrecognised > h3, .unrecognised > h4 { border-bottom-style: dashed; }
.missing > h2, .missing > h3, .missing > h4 { color: var(--cw-muted); border-bottom-style: dashed; }

.guidance, .finding, .comment { margin: .5em 0 .9em; padding: .5em .8em; border-radius: 3px; background: var(--cw-shade); font-size: .88em; line-height: 1.45; max-width: 52em; break-inside: avoid; }
.guidance p, .finding p, .comment p { margin-bottom: .35em; }
.guidance { color: var(--cw-muted); border: 1px dashed var(--cw-line); }
.finding { border-left: 4px solid var(--cw-note); }
.finding[data-severity="error"] { border-left-color: var(--cw-error); }
.finding[data-severity="warning"] { border-left-color: var(--cw-warning); }
.finding[data-severity="error"] .severity { color: var(--cw-error); }
.finding[data-severity="warning"] .severity { color: var(--cw-warning); }
.finding.accepted { border-left-color: var(--cw-good); }
.finding.accepted .severity { color: var(--cw-good); }
.comment { border-left: 4px solid var(--cw-accent); }

.pictures figure { margin: 0 0 1.8em; break-inside: avoid; }
.pictures figcaption { margin-bottom: .4em; font-weight: 600; }
.pictures svg { display: block; width: 100%; height: auto; font-family: var(--cw-font); }
.pictures svg text { fill: var(--cw-text); font-size: 13px; paint-order: stroke; stroke: var(--cw-paper); stroke-width: 4px; stroke-linejoin: round; }
.pictures svg .quiet { fill: var(--cw-muted); fill-opacity: 1; font-size: 12px; }
.pictures svg .strong { font-weight: 600; }
.pictures svg .line { stroke: var(--cw-muted); stroke-width: 1.5; fill: none; }
.pictures svg .faint { stroke: var(--cw-line); stroke-opacity: 1; stroke-width: 1; fill: none; }
.pictures svg .today { stroke: var(--cw-accent); stroke-width: 1.5; stroke-dasharray: 4 3; fill: none; }
.pictures svg .today-words { fill: var(--cw-accent); font-size: 12px; }
.pictures svg .allowed { fill: var(--cw-line); fill-opacity: 1; }
.pictures svg .good { fill: var(--cw-good); }
.pictures svg .running { fill: var(--cw-note); }
.pictures svg .late { fill: var(--cw-error); }
.pictures svg .due { stroke: var(--cw-text); stroke-width: 2; fill: none; }
.pictures svg .dot { fill: var(--cw-accent); stroke: var(--cw-paper); stroke-width: 2; }
.pictures svg .person { fill: var(--cw-paper); stroke: var(--cw-text); stroke-width: 1.5; }
.pictures svg .child { fill: var(--cw-child-shade); stroke: var(--cw-child); stroke-width: 2.5; }
.pictures svg .elsewhere { stroke-dasharray: 5 3; }
.pictures svg .home { fill: var(--cw-shade); stroke: var(--cw-line); stroke-width: 1; }

@media print {
  .record { font-size: 10.5pt; line-height: 1.4; }
  .rows { font-size: 9pt; }
  .record p, .record li { orphans: 3; widows: 3; }
  .record .words, .record .childs-words { max-width: none; }
}
@media screen and (max-width: 36em) { .field { grid-template-columns: 1fr; } }
@media (forced-colors: active) {
  .finding, .guidance, .comment, .record .childs-words { border: 1px solid CanvasText; }
  .pictures svg text { fill: CanvasText; }
}
`;
