import {build} from "esbuild";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {createCountries, languages} from "../../src/cohort/countries.js";
import {alpha3} from "../../src/tables/countries.js";
import {bigCsv} from "../../bench/people.js";
import {dropped} from "../cohort/files.js";
import {root} from "../helpers/run.js";
import {openSite} from "../helpers/site.js";
import {accessibility} from "./inspect.js";
import {rest} from "./tab.js";

const {url, browser, close} = await openSite();
afterAll(close);

const text = async (page: Page, selector: string): Promise<string> =>
  ((await page.textContent(selector)) ?? "").replace(/\s+/g, " ").trim();

/** Waits until reading has ended, well or not. */
async function ended(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const of = (selector: string): string => document.querySelector(selector)?.textContent ?? "";
    const idle = document.querySelector<HTMLElement>(".drop-progress")?.hidden;
    return idle && !of(".drop-status").startsWith("Reading") && of(".drop-status") + of(".drop-problem") !== "";
  });
}

// The page of the reader's own file.
// Its tests share a tab: one that stops answering is to fail each of them soon.
describe("your-cohort.html with a file", {timeout: 90_000}, () => {
  const problems: string[] = [];
  const requests: {method: string; url: string; body: string | null}[] = [];
  let page: Page;
  let place: string;

  beforeAll(async () => {
    place = await mkdtemp(join(tmpdir(), "cohort-"));
    const context = await browser.newContext({viewport: {width: 1280, height: 900}, reducedMotion: "reduce"});
    page = await context.newPage();
    page.on("pageerror", (error) => problems.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") problems.push(message.text());
    });
    page.on("dialog", (dialog) => {
      problems.push(`a dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on("request", (request) =>
      requests.push({method: request.method(), url: request.url(), body: request.postData()})
    );
    await page.goto(`${url}your-cohort.html`, {waitUntil: "networkidle"});
    await page.click("text=Try the sample");
    await page.waitForSelector(".answers");
  });
  afterAll(async () => {
    await page.context().close();
    await rm(place, {recursive: true, force: true});
  });

  const drop = async (name: string, bytes: Uint8Array): Promise<void> => {
    await page.setInputFiles("input[type=file]", {name, mimeType: "", buffer: Buffer.from(bytes)});
    await ended(page);
  };
  // A file whose columns say nothing leaves no figures, and so no source. Reading ends before the figures are redrawn.
  const source = async (): Promise<string> => {
    await rest(page);
    return page.evaluate(() =>
      (document.querySelector(".answers-source > span")?.textContent ?? "").replace(/\s+/g, " ").trim()
    );
  };

  it("shows the sample's shares, answers, flows and ranking", async () => {
    expect(await text(page, ".drop-status")).toMatch(/8 of 8 kinds of column were found/);
    for (const name of ["undergraduate", "flows", "institutions"]) {
      await page.waitForSelector(`[data-figure="your-cohort-${name}"] svg[role=img]`);
    }
    expect(await page.locator(".answers > li").count()).toBe(13);
  });

  it.each(["light", "dark"] as const)("breaks no rule of WCAG 2.2 AA with results on it (%s)", async (colorScheme) => {
    await page.emulateMedia({colorScheme, reducedMotion: "reduce"});
    expect((await accessibility(page)).map(({says}) => says)).toEqual([]);
  });

  it("fits a phone's width with results on it", async () => {
    await page.setViewportSize({width: 390, height: 844});
    await rest(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    await page.setViewportSize({width: 1280, height: 900});
  });

  it("is worked by keyboard: a choice changes the answer and keeps the focus", async () => {
    const before = await text(page, '[data-figure="your-cohort-undergraduate"] .figure-note');
    await page.focus('[data-control="look"]');
    await page.keyboard.press("ArrowDown");
    await page.waitForFunction((old) => {
      const note = document.querySelector('[data-figure="your-cohort-undergraduate"] .figure-note');
      return note && note.textContent.replace(/\s+/g, " ").trim() !== old;
    }, before);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("data-control"))).toBe("look");
    expect(await page.inputValue('[data-control="look"]')).not.toBe("");
  });

  it("leaves the last good result where it is when a file cannot be read, and says why", async () => {
    let shown = await source();
    for (const {what, name, bytes, fails, notice} of dropped) {
      await drop(`of ${name}`, bytes);
      const problem = await text(page, ".drop-problem");
      if (fails) {
        expect(problem, what).toMatch(fails);
        expect(problem, what).toMatch(new RegExp(`^“of ${name}” could not be read\\.`));
        expect(await source(), what).toBe(shown);
      } else {
        expect(problem, what).toBe("");
        if (notice) expect(await text(page, ".choice-notices"), what).toMatch(notice);
        shown = await source();
      }
    }
    expect(await page.locator("#observablehq-main :is(img, script, [onerror], [onclick])").count()).toBe(0);
    expect(await page.evaluate(() => "polluted" in {})).toBe(false);
    expect(problems).toEqual([]);
  });

  it("breaks no rule of WCAG 2.2 AA while it asks what values mean, and takes the reader's word", async () => {
    await drop("unclear.csv", new TextEncoder().encode("work,work\nAtlantis,CN\nCN,US\nUS,Lemuria\n"));
    expect((await accessibility(page)).map(({says}) => says)).toEqual([]);
    await page.fill('[data-control="open Atlantis"]', "Grèce");
    await page.press('[data-control="open Atlantis"]', "Tab");
    await page.waitForFunction(() => document.querySelector(".open-reply")?.textContent === "counted as Greece");
  });

  it("says that figures are of an earlier file where a later one could not be read", async () => {
    await drop("good.csv", new TextEncoder().encode("person,work\nAda,CN\nBo,US\n"));
    expect(await page.locator(".stale-note").count()).toBe(0);
    await drop("bad.csv", new TextEncoder().encode(""));
    await page.waitForSelector(".stale-note");
    expect(await text(page, ".stale-note")).toBe("This is still “good.csv”: “bad.csv” could not be read.");
    expect(await page.locator(".drop-report").isVisible()).toBe(true);
  });

  it("reads a million rows off the main thread, and lets the reader cancel", async () => {
    const path = join(place, "big.csv");
    const table = bigCsv(200_000);
    await writeFile(path, table + table.slice(table.indexOf("\n") + 1).repeat(4));
    const shown = await source();
    await page.setInputFiles("input[type=file]", path);
    await page.click(".drop-progress button");
    expect(await text(page, ".drop-status")).toMatch(/^Cancelled\. What is shown is still/);
    expect(await source()).toBe(shown);

    await page.setInputFiles("input[type=file]", path);
    // The page goes on drawing while the worker reads: the frames are counted until it has read.
    const frames = await page.evaluate(async () => {
      let count = 0;
      while (document.querySelector<HTMLElement>(".drop-progress")!.hidden === false && count < 5000) {
        await new Promise<void>((resolve) => {
          requestAnimationFrame(() => resolve(void count++));
          setTimeout(resolve, 5000);
        });
      }
      return count;
    });
    await ended(page);
    expect(await text(page, ".drop-status")).toMatch(/1,000,000 rows; 8 of 8/);
    expect(frames).toBeGreaterThan(10);
  });

  it("sends nothing of a file anywhere: it asks for its own scripts and for the sample, and no more", () => {
    for (const {method, url: asked, body} of requests) {
      expect(method).toBe("GET");
      expect(body).toBeNull();
      expect(asked).toMatch(new RegExp(`^(${url}|data:)`));
      if (asked.startsWith(url)) expect(asked).not.toContain("?");
    }
  });

  it("understands countries in the browser as it does in Node", async () => {
    const {outputFiles} = await build({
      entryPoints: [join(root, "src/cohort/countries.ts")],
      bundle: true,
      write: false,
      format: "iife",
      globalName: "cohort"
    });
    const words = languages.flatMap((language) => {
      const display = new Intl.DisplayNames([language], {type: "region"});
      return Array.from(alpha3.keys(), (code) => display.of(code)!);
    });
    const there = await page.evaluate<(string | null)[]>(
      `${outputFiles[0]!.text}; const {find} = cohort.createCountries(); ${JSON.stringify(words)}.map((word) => find(word) ?? null)`
    );
    const {find} = createCountries();
    // Their lists of names are of different years: one may lack a name, but none may mean two countries.
    const contradict = words.filter((word, i) => there[i] && find(word) && find(word) !== there[i]);
    const lacking = words.filter((word, i) => there[i] === null && find(word) !== undefined);
    expect(contradict).toEqual([]);
    expect(lacking.length / words.length, lacking.join(", ")).toBeLessThan(0.005);
  });

  it("says without scripts what it does and that it needs them", async () => {
    const context = await browser.newContext({javaScriptEnabled: false});
    const bare = await context.newPage();
    await bare.goto(`${url}your-cohort.html`);
    expect(await text(bare, "#observablehq-main")).toMatch(/Reading a file needs scripts/);
    expect(await bare.locator(".drop-zone").isVisible()).toBe(false);
    await context.close();
  });
});
