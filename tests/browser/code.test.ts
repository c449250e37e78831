import {strFromU8, unzipSync} from "fflate";
import {exec} from "node:child_process";
import {mkdir, mkdtemp, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {dirname, join} from "node:path";
import {promisify} from "node:util";
import type {Locator, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {readPage} from "../../tools/check/pages/read.js";
import {checkCells} from "../../tools/check/pages/types.js";
import {serve} from "../../tools/site/serve.js";
import {root} from "../helpers/run.js";
import {openSite, type OpenSite} from "../helpers/site.js";
import {openTab, rest} from "./tab.js";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site?.close());

/** What the editor is made of: none of it may be there before a reader asks. */
const editor = /codemirror|panel\.|notebook-mode|_cells/;

async function openPage(name: string): Promise<{page: Page; asked: string[]}> {
  const page = await openTab(site.browser);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(site.url + name);
  await rest(page);
  return {page, asked};
}

/** Opens the code of a figure and gives the panel. */
async function openCode(page: Page, figure: string): Promise<Locator> {
  await page.locator(`[data-code="${figure}"]`).click();
  const panel = page.locator(`#code-of-${figure}`);
  await panel.locator(".cm-content").first().waitFor();
  return panel;
}

/** The cell of a panel that gives a name, alone or among others. */
const cellOf = (panel: Locator, name: string): Locator =>
  panel
    .locator(".cell")
    .filter({has: panel.page().locator(".gives", {hasText: new RegExp(`(^|, )${name}(,|$)`)})})
    .first();

/** Writes at the end of a cell, before its last semicolon or after it, and runs it. */
async function writeAtEnd(cell: Locator, text: string, {after = false} = {}): Promise<void> {
  const {keyboard} = cell.page();
  await cell.locator(".cm-content").click();
  await keyboard.press("Control+End");
  if (!after) await keyboard.press("ArrowLeft");
  await keyboard.insertText(text);
  await keyboard.press("Shift+Enter");
}

const reads = (page: Page, selector: string, text: RegExp): Promise<unknown> =>
  page.waitForFunction(
    ([selector, source]) => new RegExp(source).test(document.querySelector(selector)?.textContent ?? ""),
    [selector, text.source] as const
  );

/** What a reader took away from a page: as a Markdown file, and as a notebook; and how a title in it was changed. */
interface Taken {
  page: string;
  markdown: string;
  zip: Uint8Array;
  title: string;
}

async function takeAway(panel: Locator, button: string, name: string): Promise<Buffer> {
  const downloads = panel.page().waitForEvent("download");
  await panel.getByRole("button", {name: button}).click();
  const download = await downloads;
  expect(download.suggestedFilename()).toBe(name);
  return readFile(await download.path());
}

/** Unpacks notebooks into one folder, builds them with their own command on the packages that are here, and opens each. */
async function buildAndOpen(taken: readonly Taken[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "notebook-"));
  try {
    const scripts = new Set<string>();
    for (const {page, markdown, zip} of taken)
      for (const [name, bytes] of Object.entries(unzipSync(zip))) {
        const own = name.replace(/^[^/]+\//, "").replace("src/index.md", `src/${page}.md`);
        if (own === `src/${page}.md`) expect(strFromU8(bytes)).toBe(markdown);
        if (own === "package.json")
          scripts.add((JSON.parse(strFromU8(bytes)) as {scripts: {build: string}}).scripts.build);
        await mkdir(dirname(join(folder, own)), {recursive: true});
        await writeFile(join(folder, own), bytes);
      }
    const [build, ...others] = scripts;
    expect(others).toEqual([]);
    await symlink(join(root, "node_modules"), join(folder, "node_modules"), "dir");
    const path = `${join(root, "node_modules/.bin")}:${process.env.PATH}`;
    await promisify(exec)(build!, {
      cwd: folder,
      env: {...process.env, PATH: path, OBSERVABLE_TELEMETRY_DISABLE: "true"}
    });
    const served = await serve(join(folder, "dist"));
    const tab = await openTab(site.browser);
    const errors: string[] = [];
    tab.on("pageerror", (error) => errors.push(String(error)));
    tab.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
    for (const {page, title} of taken) {
      await tab.goto(`${served.url}${page}.html`);
      await tab.waitForFunction(
        (title) => [...document.querySelectorAll(".figure-title")].some((one) => one.textContent === title),
        title
      );
      expect(errors, page).toEqual([]);
    }
    await tab.context().close();
    await served.close();
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

/** A figure of each page that has any, the cell that makes what it shows, and what is written into that to change it. */
const walks: readonly {page: string; figure: string; cell: string; write: string}[] = [
  {page: "cause", figure: "joint-papers", cell: "together", write: ".filter((d) => d.year > 2018)"},
  {page: "elite", figure: "tier-gradient", cell: "steps", write: ".filter((d) => d.year > 2016)"},
  {page: "flows", figure: "professors", cell: "professors", write: ".derive({share: (d) => d.share / 2})"},
  {page: "founders", figure: "cup-985", cell: "programme", write: ".filter((d) => d.year < 2022)"},
  {page: "in-america", figure: "orals-by-place", cell: "onStage", write: ".filter((d) => d.year < 2022)"},
  {
    ...{page: "index", figure: "studied-and-working", cell: "flows"},
    write: ".map((one) => ({...one, share: one.share / 2}))"
  },
  {
    ...{page: "institutions", figure: "firms-beside", cell: "firmPoints"},
    write: '.derive({value: (d) => (d.whose === "four" ? d.value : 2 * d.value)})'
  },
  {page: "methods", figure: "resolver-errors", cell: "errors", write: "; errors.wrong = 50"},
  {page: "money", figure: "funders", cell: "paid", write: ".derive({value: (d) => d.value / 2})"},
  {page: "multiverse", figure: "universes-by-assertion", cell: "fallen", write: ".slice(1)"},
  {page: "since", figure: "venues-since", cell: "lines", write: ".derive({value: (d) => d.value / 2})"},
  {
    ...{page: "top-tier", figure: "top-tier-per-head", cell: "perHead"},
    write: '.filter((d) => d.place !== "Canada")'
  }
];

describe("the code of a figure", () => {
  it("is changed on every page that has one, and the figure and its title follow; broken code says where; the page is taken away and builds", async () => {
    const taken: Taken[] = [];
    const withFigures: string[] = [];
    for (const name of site.pages) {
      const page = name.replace(".html", "");
      const {page: tab, asked} = await openPage(name);
      expect(asked.filter((one) => editor.test(one))).toEqual([]);
      if (await tab.locator("[data-code]").count()) withFigures.push(page);
      for (const {figure, cell: gives, write} of walks.filter((one) => one.page === page)) {
        const title = `#fig-${figure} .figure-title`;
        const before = (await tab.locator(title).textContent())!;
        const titled = (text: string, same: boolean): Promise<unknown> =>
          tab.waitForFunction(
            ([selector, text, same]) => {
              const now = document.querySelector(selector)?.textContent;
              return !!now && (now === text) === same;
            },
            [title, text, same] as const
          );
        const panel = await openCode(tab, `fig-${figure}`);
        const cell = cellOf(panel, gives);
        await writeAtEnd(cell, write);
        await titled(before, false);
        await tab.locator(".observablehq--block[data-edited]").first().waitFor();
        const changed = (await tab.locator(title).textContent())!;
        expect(changed).not.toMatch(/NaN|undefined/);

        const markdown = (await takeAway(panel, "Download this page", `${page}.md`)).toString();
        expect(markdown).toContain(write);
        const zip = await takeAway(panel, "Notebook (.zip)", `exam-takers-${page}.zip`);
        taken.push({page, markdown, zip, title: changed});

        await writeAtEnd(cell, "\n]", {after: true});
        await cell.locator(".says.wrong").waitFor();
        expect(await cell.locator(".says").textContent()).toMatch(/^Line \d+: /);
        await cell.getByRole("button", {name: "Reset"}).click();
        await cell.locator(".says.wrong").waitFor({state: "detached"});
        await titled(before, true);
        expect(await tab.evaluate(() => globalThis.violations)).toEqual([]);
      }
      await tab.context().close();
    }
    expect(walks.map(({page}) => page)).toEqual(withFigures);
    await buildAndOpen(taken);
  });

  it("lets a transform be changed, and the figure and its title follow", async () => {
    const {page} = await openPage("elite.html");
    const figure = "fig-tier-gradient";
    const title = `#${figure} .figure-title`;
    const before = (await page.locator(title).textContent())!;
    const [, years] = /of (\d+) years/.exec(before)!;
    const panel = await openCode(page, figure);
    expect(await panel.locator(".gives").allTextContents()).toContain("steps");

    const cell = cellOf(panel, "steps");
    await cell.locator(".cm-content").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.insertText(".filter((d) => d.year > 2016)");
    await page.keyboard.press("Shift+Enter");
    await page.waitForFunction(([selector, before]) => document.querySelector(selector)?.textContent !== before, [
      title,
      before
    ] as const);
    expect(Number(/of (\d+) years/.exec((await page.locator(title).textContent())!)![1])).toBeLessThan(Number(years));
    await page.locator(".observablehq--block[data-edited]").first().waitFor();
    expect(await cell.locator(".changed").textContent()).toBe("changed by you");

    // What a cell of one's own asks of the page's tables.
    await cell.getByRole("button", {name: "Add a cell after"}).click();
    await page.keyboard.insertText(
      "const least: number = Math.min(...steps.array('year'));\ndisplay(`from ${least} on`);"
    );
    await page.keyboard.press("Shift+Enter");
    await reads(page, "main", /from 2017 on/);

    const text = (await takeAway(panel, "Download this page", "elite.md")).toString();
    expect(text).toContain(".filter((d) => d.year > 2016);\n```");
    expect(text).toContain("```ts\nconst least: number");
    expect(checkCells([readPage(join("src", "elite.md"), text)], {root})).toEqual([]);

    // Kept for the tab, and run again only when the reader says so.
    await panel.getByText("Keep my edits").click();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(1);

    await cell.getByRole("button", {name: "Reset"}).click();
    await reads(page, title, new RegExp(before.replace(/[()]/g, "\\$&")));
    await page.context().close();
  });

  it("opens once, however fast its button is pressed again", async () => {
    const {page} = await openPage("elite.html");
    await page.locator('[data-code="fig-tier-gradient"]').evaluate((button: HTMLElement) => {
      for (let press = 0; press < 3; press++) button.click();
    });
    const panels = page.locator("#code-of-fig-tier-gradient");
    await panels.locator(".cm-content").first().waitFor();
    expect(await panels.count()).toBe(1);
    await page.context().close();
  });

  it("takes no code from an address or a message", async () => {
    const {page, asked} = await openPage("elite.html?code=alert(1)&cell=alert(1)#fig-tier-gradient");
    await page.evaluate(() =>
      postMessage({code: "globalThis.ran = true", cell: "steps", text: "globalThis.ran = true"}, "*")
    );
    await rest(page);
    expect(asked.filter((one) => editor.test(one))).toEqual([]);
    expect(await page.evaluate(() => "ran" in globalThis)).toBe(false);
    await page.context().close();
  });
});

describe("a page as a notebook", () => {
  it("opens every cell where it stands, expressions in the text too", async () => {
    const {page} = await openPage("elite.html");
    await page.locator("[data-notebook]").click();
    await page.locator("#notebook-bar header").waitFor();
    const lines = page.locator("[data-panel] details.line");
    expect(await lines.count()).toBeGreaterThan(15);
    const inText = lines.filter({hasText: "in the text"}).first();
    await inText.locator("summary").click();
    const cell = inText.locator(".cell").first();
    await cell.locator(".cm-content").click();
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("'MMXIX'");
    await page.keyboard.press("Shift+Enter");
    await reads(page, "main", /MMXIX/);
    await page.getByRole("button", {name: "Close the notebook"}).click();
    expect(await page.locator("#notebook-bar").count()).toBe(0);
    await page.context().close();
  });
});
