/** What the editor of cells looks like; it lies in shadow roots, so that it and the page do not touch each other. */
const rules = `
:host { display: block; margin: 0.4rem 0 1rem; max-width: var(--wide, 52rem); font: 400 0.92rem/1.45 var(--sans); color: var(--theme-foreground); }
@media print { :host { display: none; } }
* { box-sizing: border-box; }
[hidden] { display: none !important; }
.panel { border: 1px solid var(--rule); border-radius: 6px; background: var(--theme-background-a); }
.panel > header, .panel > footer { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.3rem 1.1rem; padding: 0.5rem 0.8rem; color: var(--theme-foreground-muted); }
.panel > header { border-bottom: 1px solid var(--rule); }
.panel > footer { border-top: 1px solid var(--rule); }
.panel > header strong { color: var(--theme-foreground); font-weight: 620; }
.space { flex: 1; }
.cell { padding: 0.5rem 0.8rem 0.7rem; border-left: 3px solid transparent; }
.cell + .cell { border-top: 1px solid var(--rule); }
.cell[data-changed] { border-left-color: var(--open); }
.cell > .bar { display: flex; flex-wrap: wrap; align-items: baseline; gap: 0.1rem 1rem; margin-bottom: 0.25rem; color: var(--theme-foreground-muted); font-size: 0.86rem; }
.cell .gives { font-family: var(--monospace); font-size: 0.82rem; color: var(--theme-foreground); overflow-wrap: anywhere; }
.changed { color: var(--open); font-weight: 620; }
button { all: unset; cursor: pointer; color: var(--theme-foreground-focus); text-decoration: underline; text-decoration-color: color-mix(in srgb, currentColor 35%, transparent); text-underline-offset: 0.18em; line-height: 24px; }
button:hover { text-decoration-color: currentColor; }
button:focus-visible, summary:focus-visible, a:focus-visible, input:focus-visible { outline: 2px solid var(--theme-foreground-focus); outline-offset: 2px; }
button.run { font-weight: 620; }
button[disabled] { color: var(--theme-foreground-faint); cursor: default; text-decoration: none; }
kbd { font: 400 0.9em var(--sans); color: var(--theme-foreground-muted); }
.says { margin: 0.3rem 0 0; min-height: 0; }
.says:empty { display: none; }
.says.wrong { color: var(--fails); }
.says.wrong::before { content: "✕ "; }
details.line { padding: 0; font-size: 0.82rem; }
details.line > summary { color: var(--theme-foreground-muted); }
details.line[open] { border: 1px solid var(--rule); border-radius: 6px; background: var(--theme-background-a); }
details.line[open] > summary { padding: 0 0.8rem; }
.typed { margin: 0.3rem 0 0; padding-left: 1.1rem; color: var(--conditions); }
.typed:empty { display: none; }
.saving { margin-top: 0.5rem; padding: 0.4rem 0.7rem 0.5rem; border: 1px solid var(--rule); border-radius: 4px; background: var(--paper); }
.saving .bar { display: flex; gap: 1.2rem; margin-top: 0.4rem; }
.cm-editor .cm-changedLine, .cm-editor .cm-insertedLine { background: color-mix(in srgb, var(--holds) 14%, transparent); }
.cm-editor .cm-deletedChunk { background: color-mix(in srgb, var(--fails) 14%, transparent); padding-left: 0; }
.cm-editor .cm-changedText { background: color-mix(in srgb, var(--holds) 26%, transparent); }
.cm-editor .cm-deletedChunk .cm-deletedText { background: color-mix(in srgb, var(--fails) 26%, transparent); }
details { padding: 0.35rem 0.8rem; }
details + .cell, .cells > .cell:first-child { border-top: 0; }
.fold { border-bottom: 1px solid var(--rule); }
summary { cursor: pointer; line-height: 24px; color: var(--theme-foreground-muted); }
summary code { font-family: var(--monospace); font-size: 0.9em; color: var(--theme-foreground); }
.scroll { overflow-x: auto; max-width: 100%; margin: 0.3rem 0 0.7rem; }
table { border-collapse: collapse; font-size: 0.84rem; font-variant-numeric: tabular-nums; }
th, td { text-align: left; padding: 0.15rem 0.9rem 0.15rem 0; border-bottom: 1px solid var(--rule); vertical-align: top; }
th { font-weight: 620; }
td.number, th.number { text-align: right; }
.note { color: var(--theme-foreground-muted); margin: 0.2rem 0; }
.field > pre { margin: 0; padding: 4px 6px 4px 2rem; border: 1px solid var(--rule); font: 13px/1.5 var(--monospace); white-space: pre-wrap; overflow-wrap: anywhere; background: var(--theme-background); }
.cm-editor { background: var(--theme-background); border: 1px solid var(--rule); border-radius: 4px; font-size: 13px; }
.cm-editor.cm-focused { outline: 2px solid var(--theme-foreground-focus); outline-offset: -1px; }
.cm-editor .cm-scroller { font-family: var(--monospace); line-height: 1.5; }
.cm-editor .cm-gutters { background: transparent; border: 0; color: var(--theme-foreground-faint); }
.cm-editor .cm-content { caret-color: var(--theme-foreground); }
.cm-editor .cm-cursor { border-left-color: var(--theme-foreground); }
.cm-editor .cm-selectionBackground, .cm-editor.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground { background: color-mix(in srgb, var(--theme-foreground-focus) 24%, transparent); }
.cm-editor .cm-matchingBracket, .cm-editor.cm-focused .cm-matchingBracket { background: color-mix(in srgb, var(--theme-foreground-focus) 18%, transparent); }
.cm-editor .cm-tooltip { background: var(--theme-background-a); color: var(--theme-foreground); border: 1px solid var(--rule); border-radius: 4px; }
.cm-editor .cm-tooltip-autocomplete > ul > li { padding: 2px 8px; }
.cm-editor .cm-tooltip-autocomplete ul li[aria-selected] { background: var(--theme-foreground-focus); color: var(--theme-background); }
.cm-editor .cm-completionDetail { font-style: normal; color: inherit; opacity: 0.75; margin-left: 1em; }
.tok-keyword { color: var(--part-1); font-weight: 620; }
.tok-string, .tok-string2 { color: var(--europe); }
.tok-number, .tok-bool, .tok-atom { color: var(--united-states); }
.tok-comment { color: var(--theme-foreground-faint); font-style: italic; }
.tok-propertyName { color: var(--theme-foreground); }
.tok-variableName.tok-definition { color: var(--china); }
.tok-typeName { color: var(--united-kingdom); }
.tok-operator, .tok-punctuation { color: var(--theme-foreground-muted); }
`;

/** What the page itself shows of edits: a mark beside what a reader changed, and what follows from it. */
const marks = `
.observablehq--block[data-edited], p:has(> [data-edited]) { border-left: 3px solid var(--open); padding-left: 0.7rem; margin-left: calc(-0.7rem - 3px); }
.observablehq--block[data-edited]::before { content: attr(data-edited); display: block; font: 620 0.82rem/1.4 var(--sans); color: var(--open); }
@media (max-width: 640px) { .observablehq--block[data-edited] { margin-left: 0; } }
`;

let sheet: CSSStyleSheet | undefined;
let marked = false;

/** Gives a shadow root the editor's styles, and the page its marks. Made of rules, they need no style element. */
export function styled(root: ShadowRoot): void {
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(rules);
  }
  root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  if (marked) return;
  marked = true;
  const page = new CSSStyleSheet();
  page.replaceSync(marks);
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, page];
}

/** Puts an element above the text and as wide as that; not into it, because the preview counts what stands there. */
export function besideText(element: HTMLElement): void {
  const main = document.querySelector("main")!;
  element.style.maxWidth = `${main.clientWidth}px`;
  main.before(element);
}
