import {unzipSync} from "fflate";
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

/** The cell of a panel that gives a name; the one that shows the figure where none is asked for. */
const cellOf = (panel: Locator, name?: string): Locator =>
  name
    ? panel
        .locator(".cell")
        .filter({has: panel.page().locator(".gives", {hasText: name})})
        .first()
    : panel.locator(".cells > .cell").last();

/** Writes at the end of a cell and runs it. */
async function writeAtEnd(cell: Locator, text: string): Promise<void> {
  const {keyboard} = cell.page();
  await cell.locator(".cm-content").click();
  await keyboard.press("Control+End");
  await keyboard.insertText(text);
  await keyboard.press("Shift+Enter");
}

const reads = (page: Page, selector: string, text: RegExp): Promise<unknown> =>
  page.waitForFunction(
    ([selector, source]) => new RegExp(source).test(document.querySelector(selector)?.textContent ?? ""),
    [selector, text.source] as const
  );

/** Unpacks a notebook, builds it with its own commands on the packages that are here, and opens it. */
async function buildsAndRuns(zip: Uint8Array, title: string): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "notebook-"));
  try {
    for (const [name, bytes] of Object.entries(unzipSync(zip))) {
      await mkdir(dirname(join(folder, name)), {recursive: true});
      await writeFile(join(folder, name), bytes);
    }
    const own = join(folder, "exam-takers-elite");
    await symlink(join(root, "node_modules"), join(own, "node_modules"), "dir");
    const {scripts} = JSON.parse(await readFile(join(own, "package.json"), "utf8")) as {scripts: {build: string}};
    const path = `${join(root, "node_modules/.bin")}:${process.env.PATH}`;
    await promisify(exec)(scripts.build, {
      cwd: own,
      env: {...process.env, PATH: path, OBSERVABLE_TELEMETRY_DISABLE: "true"}
    });
    const served = await serve(join(own, "dist"));
    const tab = await openTab(site.browser);
    const errors: string[] = [];
    tab.on("pageerror", (error) => errors.push(String(error)));
    tab.on("console", (message) => void (message.type() === "error" && errors.push(message.text())));
    await tab.goto(served.url);
    await tab.waitForFunction(
      (title) => [...document.querySelectorAll(".figure-title")].some((one) => one.textContent === title),
      title
    );
    expect(errors).toEqual([]);
    await tab.context().close();
    await served.close();
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

describe("the code of a figure", () => {
  it("opens on every page, says what is broken where it is, and comes back as it was", async () => {
    const opened: string[] = [];
    for (const name of site.pages) {
      const {page, asked} = await openPage(name);
      expect(asked.filter((one) => editor.test(one))).toEqual([]);
      const figure = await page
        .locator("[data-code]")
        .first()
        .getAttribute("data-code", {timeout: 1000})
        .catch(() => null);
      if (figure) {
        opened.push(name);
        const title = page.locator(`#${figure} .figure-title`);
        const before = await title.textContent();
        const cell = cellOf(await openCode(page, figure));
        await writeAtEnd(cell, "\n]");
        await cell.locator(".says.wrong").waitFor();
        expect(await cell.locator(".says").textContent()).toMatch(/^Line \d+: /);
        await cell.getByRole("button", {name: "Reset"}).click();
        await cell.locator(".says.wrong").waitFor({state: "detached"});
        await rest(page);
        expect(await title.textContent()).toBe(before);
        expect(await page.evaluate(() => globalThis.violations)).toEqual([]);
      }
      await page.context().close();
    }
    expect(opened.length).toBeGreaterThan(7);
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

    const downloads = page.waitForEvent("download");
    await panel.getByRole("button", {name: "Download this page"}).click();
    const download = await downloads;
    expect(download.suggestedFilename()).toBe("elite.md");
    const text = await readFile(await download.path(), "utf8");
    expect(text).toContain(".filter((d) => d.year > 2016);\n```");
    expect(text).toContain("```ts\nconst least: number");
    expect(checkCells([readPage(join("src", "elite.md"), text)], {root})).toEqual([]);

    // The notebook runs by itself: what the reader changed is in it, and its own commands build it.
    const zips = page.waitForEvent("download");
    await panel.getByRole("button", {name: "Notebook (.zip)"}).click();
    const zip = await zips;
    expect(zip.suggestedFilename()).toBe("exam-takers-elite.zip");
    await buildsAndRuns(await readFile(await zip.path()), (await page.locator(title).textContent())!);

    // Kept for the tab, and run again only when the reader says so.
    await panel.getByText("Keep my edits").click();
    expect(await page.evaluate(() => sessionStorage.length)).toBe(1);

    await cell.getByRole("button", {name: "Reset"}).click();
    await reads(page, title, new RegExp(before.replace(/[()]/g, "\\$&")));
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
