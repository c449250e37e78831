import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {serve, type Served} from "../../tools/site/serve.js";
import {startBrowser} from "../helpers/site.js";
import {visit} from "./inspect.js";
import {openTab} from "./tab.js";

const page = (body: string, {head = "", lang = ' lang="en"'} = {}): string =>
  `<!doctype html><html${lang}><head><link rel="icon" href="data:,">` +
  `<meta name="viewport" content="width=device-width">${head}</head>` +
  `<body><main id="observablehq-center"><h1>Page</h1>${body}</main></body></html>`;

/** A page with an expression in its prose, as Framework leaves it: what it shows before a comment that knows it. */
const prose = (shown: string): string =>
  page(
    `<p>Of <template>${shown}</template><!--:0123abcd:--></p><script>const p = document.querySelector("p");` +
      `const made = document.querySelector("template").content;` +
      `p.lastChild._nodes = [...made.childNodes]; p.insertBefore(made, p.lastChild)</script>`
  );

/** Pages that each do one thing wrong, and the rule that must say so. */
const broken = [
  ["console", "an error in the console", page(`<script>console.error("no")</script>`), "no"],
  [
    "script",
    "a script that throws",
    page(`<script>undefinedVariable + 1</script>`),
    "undefinedVariable is not defined"
  ],
  ["request", "a file that is not there", page(`<script src="gone.js"></script>`), "gone.js: 404"],
  ["external", "a request to another host", page(`<img alt="a map" src="https://example.org/a.png">`), "example.org"],
  ["loading", "a cell left unrendered", page(`<observablehq-loading></observablehq-loading>`), "1 cells"],
  ["cell", "a cell in error", page(`<div class="observablehq--error">x is not defined</div>`), "x is not defined"],
  ["language", "no language", page("", {lang: ""}), "names no language"],
  [
    "zoom",
    "forbidden zoom",
    page("", {head: `<meta name="viewport" content="maximum-scale=1">`}).replace(
      `<meta name="viewport" content="width=device-width">`,
      ""
    ),
    "maximum-scale"
  ],
  [
    "policy",
    "a script that the page's own policy forbids",
    page(`<script>1</script>`, {head: `<meta http-equiv="Content-Security-Policy" content="script-src 'self'">`}),
    "script-src-elem forbids"
  ],
  ["stored", "a value left in the browser", page(`<script>localStorage.setItem("seen", "1")</script>`), "seen"],
  ["motion", "a transition for readers who want none", page(`<p style="transition: opacity 1s">x</p>`), "transition"],
  ["heading", "two main headings", page(`<h1>Other</h1>`), "2 h1"],
  ["name", "a drawing without a name", page(`<svg role="img"></svg>`), "has no accessible name"],
  ["name", "a drawing named by an ellipsis", page(`<svg role="img" aria-label="…"></svg>`), "has no accessible name"],
  ["overflow", "a box wider than a phone", page(`<div id="wide" style="width:900px">wide</div>`), 'id="wide"'],
  [
    "verdict",
    "a claim without a verdict",
    page(
      `<section class="claim-card" data-claim="T1" data-reported="exact" data-borneout=" " data-follows="fails"></section>`
    ),
    "T1 does not say whether it is borne out"
  ],
  ["number", "a number put into the prose with no word on its origin", prose("47.5%"), "“47.5%”"]
] as const;

let browser: Browser;
let tab: Page;
let folder: string;
let site: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "pages-"));
  await writeFile(join(folder, "right.html"), page(`<svg role="img" aria-label="A chart"></svg><p>Fine</p>`));
  for (const [i, [, , html]] of broken.entries()) await writeFile(join(folder, `${i}.html`), html);
  site = await serve(folder);
  browser = await startBrowser();
  tab = await openTab(browser, {width: 390, still: true});
});

afterAll(async () => {
  await browser?.close();
  await site?.close();
  await rm(folder, {recursive: true, force: true});
});

describe("visit(page, url, options)", () => {
  it("finds nothing wrong with a page that is right", async () => {
    const {problems, anchors} = await visit(tab, `${site.url}right.html`);
    expect(problems).toEqual([]);
    expect(anchors).toEqual(["observablehq-center"]);
  });

  it.each(["2022", "19 May 2022", "Grok3", "<a class='cite' href='#x'>47.5%</a>", "<b role='status'>3 rows</b>"])(
    "lets prose put together %s",
    async (shown) => {
      await writeFile(join(folder, "prose.html"), prose(shown));
      const {problems, expressions} = await visit(tab, `${site.url}prose.html`);
      expect(problems.filter(({rule}) => rule === "number")).toEqual([]);
      expect(expressions).toBe(1);
    }
  );

  it.each(broken.map(([rule, what, , says], i) => ({rule, what, says, i})))(
    "reports $what",
    async ({rule, says, i}) => {
      const {problems} = await visit(tab, `${site.url}${i}.html`, {patience: 200});
      expect(problems.filter((problem) => problem.rule === rule).map((problem) => problem.says)).toContainEqual(
        expect.stringContaining(says)
      );
    }
  );
});

describe("visit(page, url, {axe})", () => {
  it("reports what WCAG forbids, and only when it is asked to look", async () => {
    await writeFile(join(folder, "pale.html"), page(`<p style="color:#bbb;background:#fff">Too pale to read</p>`));
    const visited = async (axe: boolean) => (await visit(tab, `${site.url}pale.html`, {axe})).problems;
    expect(await visited(true)).toContainEqual({
      rule: "accessibility",
      says: expect.stringContaining("color-contrast")
    });
    expect(await visited(false)).toEqual([]);
  });
});

describe("serve(folder)", () => {
  it("gives nothing from outside its folder", async () => {
    expect((await fetch(`${site.url}..%2f..%2fetc%2fpasswd`)).status).toBe(404);
  });
});
