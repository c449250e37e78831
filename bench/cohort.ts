import * as arrow from "apache-arrow";
import {parquetWriteBuffer} from "hyparquet-writer";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Page} from "playwright-core";
import {median, type Opened, withSite} from "./on-site.js";
import {bigColumns, bigCsv} from "./people.js";

const rows = 200_000;
const repetitions = 5;

/** The same people in every format that a reader may drop. */
function files(): Record<string, Uint8Array> {
  const columns = bigColumns(rows);
  const names = Object.keys(columns);
  const isYear = (name: string): boolean => name === "year";
  const parquet = parquetWriteBuffer({
    columnData: names.map((name) => ({name, data: columns[name]!, type: isYear(name) ? "INT32" : "STRING"}))
  });
  const vectors = Object.fromEntries(
    names.map((name) => [
      name,
      isYear(name)
        ? arrow.vectorFromArray(columns[name]!, new arrow.Int32())
        : arrow.vectorFromArray(columns[name]!, new arrow.Utf8())
    ])
  );
  const records = Array.from({length: rows}, (_, i) =>
    Object.fromEntries(names.map((name) => [name, columns[name]![i]]))
  );
  return {
    csv: Buffer.from(bigCsv(rows)),
    parquet: new Uint8Array(parquet),
    arrow: arrow.tableToIPC(new arrow.Table(vectors), "file"),
    json: Buffer.from(JSON.stringify(records))
  };
}

/** Milliseconds from the choice of a file to the moment its answers are drawn, and the longest task of the main thread. */
async function measure(page: Page, path: string): Promise<{total: number; longest: number}> {
  await page.evaluate(() => {
    const seen = {started: 0, ended: 0, longest: 0};
    Object.assign(window, {seen});
    new PerformanceObserver((list) => {
      for (const {duration} of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
    }).observe({type: "longtask"});
    const progress = document.querySelector<HTMLElement>(".drop-progress")!;
    new MutationObserver(() => {
      if (!progress.hidden) seen.started ||= performance.now();
      // The cells that draw run after the status was said: two frames later they are on the screen.
      else requestAnimationFrame(() => requestAnimationFrame(() => (seen.ended = performance.now())));
    }).observe(progress, {attributes: true, attributeFilter: ["hidden"]});
  });
  await page.setInputFiles("input[type=file]", path);
  await page.waitForFunction(() => (window as unknown as {seen: {ended: number}}).seen.ended > 0);
  return page.evaluate(() => {
    const {started, ended, longest} = (window as unknown as {seen: Record<string, number>}).seen;
    return {total: ended! - started!, longest: longest!};
  });
}

/** How long a reader waits for 200,000 rows of their own, on the built site: run “npm run build” first. */
export const cohort = {
  name: "cohort",
  async run(): Promise<Record<string, number>> {
    const folder = await mkdtemp(join(tmpdir(), "cohort-"));
    const measureAll = async ({url, browser}: Opened): Promise<Record<string, number>> => {
      const out: Record<string, number> = {};
      for (const [kind, bytes] of Object.entries(files())) {
        const path = join(folder, `people.${kind}`);
        await writeFile(path, bytes);
        const runs: {total: number; longest: number}[] = [];
        for (let i = 0; i < repetitions; i++) {
          const page = await browser.newPage();
          await page.goto(`${url}your-cohort.html`, {waitUntil: "networkidle"});
          runs.push(await measure(page, path));
          await page.close();
        }
        out[`200,000 rows of ${kind}, ms`] = median(runs.map(({total}) => total));
        out[`longest task of the main thread meanwhile (${kind}), ms`] = median(runs.map(({longest}) => longest));
      }
      return out;
    };
    try {
      return await withSite(measureAll);
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  }
};
