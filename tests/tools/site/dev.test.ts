import {spawn} from "node:child_process";
import {readdir, readlink, realpath, writeFile} from "node:fs/promises";
import {join} from "node:path";
import type {Browser, Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {type Preview, startPreview} from "../../../tools/site/preview.js";
import {copyProject} from "../../helpers/project.js";
import {startBrowser} from "../../helpers/site.js";

let preview: Preview;
let remove: () => Promise<void>;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  // One page and a few tables that are quickly made, so that the preview is soon there.
  const tables = ["cited", "tiers", "mobility", "stay"];
  const copy = await copyProject({pages: ["in-america"], loaders: tables.map((name) => `${name}.arrow`)});
  await writeFile(join(copy.folder, "src/in-america.md"), small);
  ({remove} = copy);
  preview = await startPreview(copy.folder);
  browser = await startBrowser();
  page = await browser.newPage();
  await page.goto(`${preview.address}/in-america.html`);
});

afterAll(async () => {
  await browser?.close();
  await preview?.stop();
  await remove?.();
});

const timeout = 60_000;

const figure = "tracker2-2022-top-at-us-china";
/** A page with one published figure and one verdict. */
const small = `# Inside America

\`\`\`js
import {cite} from "./components/cite.js";
import {verdict} from "./components/verdict.js";
import {table} from "./tables/table.js";
const figures = table(await FileAttachment("./data/cited.arrow").arrayBuffer()).objects();
display(cite(figures.find(({id}) => id === "${figure}")));
display(verdict("support", "holds"));
\`\`\`
`;

/** Waits until the page prints a share as a published figure. */
const sees = (share: string): Promise<unknown> =>
  page.waitForFunction(
    (wanted) => [...document.querySelectorAll("main a.cite")].some((link) => link.textContent === wanted),
    share,
    {timeout}
  );

/** Waits until the page, its menu included, contains a text; while it is loaded anew it has no body. */
const reads = (text: string): Promise<unknown> =>
  page.waitForFunction((wanted) => document.querySelector("body")?.textContent.includes(wanted), text, {timeout});

/**
 * Saves a file and waits until that is seen, but not right after another: Framework does not see what changes while it
 * sets up its watchers anew, which it does after every change that it shows, and which takes long on a busy machine. What
 * it missed is therefore taken back and saved again, at most twice.
 */
async function save(path: string, from: string, to: string, seen: () => Promise<unknown>): Promise<void> {
  for (let left = 2; ; left--) {
    await page.waitForTimeout(3000);
    await preview.edit(path, from, to);
    try {
      return void (await seen());
    } catch (error) {
      if (!left) throw error;
      await preview.edit(path, to, from);
    }
  }
}

const file = "src/data/figures/tracker-2.csv";
const row = (share: number) => `top,2022,China,${share},%`;
const loader = "src/data/cited.arrow.ts";

describe("npm run dev", () => {
  it("shows a figure as the file has it, then as it is changed, without a restart", async () => {
    await sees("38%");
    await save(file, row(38), row(39), () => sees("39%"));
  });

  it("says what is wrong with a broken figure on the page and in the terminal, and recovers with the next save", async () => {
    await save(file, row(39), row(139), () => reads("value is “139”; expected a share from 0 to 100"));
    expect(preview.said()).toMatch(/value is “139”; expected a share from 0 to 100/);
    await save(file, row(139), row(40), () => sees("40%"));
    expect(await page.textContent("main")).not.toContain("expected a share");
  });

  it("shows what a changed loader makes", async () => {
    const read = "readFigures(dataFolder);";
    const changed = `${read}\nfor (const row of rows) if (row.value === 40) row.value = 41;`;
    await save(loader, read, changed, () => sees("41%"));
    await save(loader, changed, read, () => sees("40%"));
  });

  it("says what is wrong with a broken loader on the page and in the terminal, and recovers with the next save", async () => {
    const broken = 'throw new Error("no rows today");\nemit({';
    await save(loader, "emit({", broken, () => reads("data/cited.arrow could not be made:\nno rows today"));
    expect(preview.said()).toContain("no rows today");
    await save(loader, broken, "emit({", () => sees("40%"));
  });

  it("runs again what imports a changed module, and nothing else", async () => {
    const upToDate = "all tables are up to date";
    await expect
      .poll(
        () =>
          preview
            .said()
            .split(/data\/\w+\.arrow {2}\d+ ms/)
            .at(-1),
        {timeout: 120_000}
      )
      .toContain(upToDate);
    const before = preview.said().length;
    const said = (): string => preview.said().slice(before);
    await save("src/derive/stay.ts", "found and intended", "as found and as intended", async () => {
      await expect.poll(said, {timeout}).toMatch(/data\/stay\.arrow {2}\d+ ms/);
      await expect.poll(said, {timeout}).toContain(upToDate);
    });
    expect(said()).not.toMatch(/data\/(tiers|cited|mobility)\.arrow {2}\d+ ms/);
  });

  it("shows a changed page, a changed module of the pages and a changed configuration", async () => {
    const has = (selector: string, text: string) => (): Promise<unknown> =>
      page.waitForFunction(
        ([selector, text]) => document.querySelector(selector!)?.textContent?.includes(text!),
        [selector, text],
        {timeout}
      );
    await save("src/in-america.md", "# Inside America", "# Within America", has("h1", "Within America"));
    await save("src/components/verdict.ts", '"Evidence"', '"Proof"', has(".verdict-support", "Proof"));
    const [from, to] = ["Inside America", "In the midst of America"].map((name) => `name: "${name}"`) as [
      string,
      string
    ];
    await save("observablehq.config.ts", from, to, () => reads("In the midst of America"));
  });
});

/** The processes that work in a folder; none where the system does not tell. */
async function processesIn(folder: string): Promise<string[]> {
  const entries = (await readdir("/proc").catch(() => [])).filter((name) => /^\d+$/.test(name));
  const places = await Promise.all(entries.map((pid) => readlink(`/proc/${pid}/cwd`).catch(() => "")));
  return entries.filter((_, i) => places[i] === folder);
}

describe.skipIf(process.platform !== "linux")("npm run dev, ended", () => {
  it.each(["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"] as const)("by %s leaves no process behind", async (signal) => {
    const copy = await copyProject({pages: [], loaders: []});
    const folder = await realpath(copy.folder);
    await writeFile(join(folder, "src/index.md"), "# Nothing\n");
    const {stop} = await startPreview(folder);
    expect((await processesIn(folder)).length).toBeGreaterThan(1);
    await stop(signal);
    await expect.poll(() => processesIn(folder), {timeout}).toEqual([]);
    await copy.remove();
  });

  it("with npm, by a signal that npm keeps to itself, leaves no process behind", async () => {
    const copy = await copyProject({pages: [], loaders: []});
    const folder = await realpath(copy.folder);
    await writeFile(join(folder, "src/index.md"), "# Nothing\n");
    const npm = spawn("npm", ["run", "dev", "--", "--port", "0"], {cwd: folder, stdio: ["ignore", "pipe", "ignore"]});
    let said = "";
    npm.stdout.on("data", (chunk) => (said += chunk));
    await expect.poll(() => said, {timeout}).toContain("127.0.0.1");
    npm.kill("SIGHUP");
    await expect.poll(() => processesIn(folder), {timeout}).toEqual([]);
    await copy.remove();
  });
});
