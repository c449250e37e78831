import {execFileSync} from "node:child_process";
import {readdir, readFile, stat, writeFile} from "node:fs/promises";
import {join, relative} from "node:path";
import {chromium, errors, type Page} from "playwright-core";
import {findBrowser, quietArguments} from "./browser.mjs";
import {Kept} from "./kept.js";
import {neededFirst, preloadTables} from "./preload.js";
import {rebuildSearch} from "./search.js";
import {serve} from "./serve.js";
import {TooLate, within} from "./within.js";

/** What each cell of a page displayed: cell id → HTML. */
export type Displayed = Readonly<Record<string, string>>;

/**
 * Writes what cells displayed into a page's HTML, each inside an <observablehq-loading> element right before the cell's
 * root comment: Framework's client takes that element for the cell's first node and removes it when the cell displays
 * anew. So readers without scripts see the baked cell, others the live one in its place, and the prose exists once.
 */
export function insertDisplayed(html: string, displayed: Displayed): string {
  return html.replace(
    /(<observablehq-loading><\/observablehq-loading>)?<!--:([0-9a-f]{8}(?:-\d+)?):-->/g,
    (root, _, id: string) =>
      displayed[id] ? `<observablehq-loading>${displayed[id]}</observablehq-loading><!--:${id}:-->` : root
  );
}

/**
 * Waits until a page has shown nothing new for some rounds, in each of which its main thread drew a frame and then had
 * nothing to do. A quiet network alone tells little: on a busy machine cells may wait for longer than that takes.
 */
async function settle(page: Page, {rounds = 5}: {rounds?: number} = {}): Promise<void> {
  await page.evaluate(async (rounds) => {
    let before = "";
    for (let quiet = 0; quiet < rounds;) {
      // A browser that is hard pressed may draw no frame at all for a while, which is not to be waited for without end.
      await new Promise((resolve) => {
        requestAnimationFrame(resolve);
        setTimeout(resolve, 5000);
      });
      await new Promise((resolve) => requestIdleCallback(resolve, {timeout: 10_000}));
      await new Promise((resolve) => setTimeout(resolve, 50));
      const now = document.body.innerHTML;
      quiet = now === before ? quiet + 1 : 0;
      before = now;
    }
  }, rounds);
}

/** Opens a page, lets it settle, and reads what every cell displayed. Throws when a cell ended in an error. */
async function readDisplayed(page: Page, url: string): Promise<Displayed> {
  await page.goto(url, {waitUntil: "networkidle"});
  await page.waitForFunction(() => !document.querySelector("observablehq-loading"), undefined, {timeout: 30_000});
  await settle(page);
  return page.evaluate(() => {
    const failed = document.querySelector(".observablehq--error");
    if (failed) throw new Error(failed.textContent ?? "a cell failed");
    const displayed: Record<string, string> = {};
    const roots = document.createNodeIterator(document.body, NodeFilter.SHOW_COMMENT);
    for (let root = roots.nextNode(); root; root = roots.nextNode()) {
      const id = /^:([0-9a-f]{8}(?:-\d+)?):$/.exec(root.nodeValue ?? "")?.[1];
      const nodes = (root as Comment & {_nodes?: Node[]})._nodes;
      if (!id || !nodes?.length) continue;
      const holder = document.createElement("div");
      for (const node of nodes) holder.append(node.cloneNode(true));
      if (holder.innerHTML.trim()) displayed[id] = holder.innerHTML;
    }
    return displayed;
  });
}

/** What a page showed in a browser: what its cells displayed, and the tables it asked for, relative to the page. */
interface Shown {
  displayed: Displayed;
  tables: string[];
}

/** How long a page may take in a browser that answers, in seconds: many times what the slowest one takes. */
const patience = 120;

/**
 * Opens pages of a served folder in a browser, two at a time, and gives what each showed as it is known. Returns the
 * pages that are left when one takes too long.
 */
async function tour(
  url: string,
  pages: readonly string[],
  {executablePath, found}: {executablePath: string; found: (page: string, shown: Shown) => Promise<void>}
): Promise<string[]> {
  const browser = await chromium.launch({executablePath, args: quietArguments});
  const left: string[] = [];
  try {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}, reducedMotion: "reduce"});
    const queue = [...pages];
    const work = async (): Promise<void> => {
      const page = await context.newPage();
      const tables = new Set<string>();
      page.on("request", (request) => {
        if (request.resourceType() === "fetch" && request.url().endsWith(".arrow")) tables.add(request.url());
      });
      for (let name = queue.shift(); name; name = queue.shift()) {
        tables.clear();
        try {
          const displayed = await within(patience, name, readDisplayed(page, url + name));
          const shown: Shown = {displayed, tables: [...tables].sort()};
          // Addresses of files come out absolute, and the page is to work wherever it is put.
          await found(name, JSON.parse(JSON.stringify(shown).replaceAll(url, "./")) as Shown);
        } catch (error) {
          if (!(error instanceof TooLate || error instanceof errors.TimeoutError)) throw error;
          left.push(name, ...queue.splice(0));
        }
      }
    };
    await Promise.all([work(), work()]);
  } finally {
    await browser.close();
  }
  return left;
}

/**
 * Opens pages of a folder in a browser and gives what each showed. A browser that is hard pressed may stop drawing for
 * good, so pages that it left are opened in another. Throws when that leaves some too.
 */
async function show(folder: string, pages: readonly string[], options: Parameters<typeof tour>[2]): Promise<void> {
  const served = await serve(folder);
  try {
    const left = await tour(served.url, pages, options);
    const [stuck] = left.length ? await tour(served.url, left, options) : [];
    if (stuck) throw new Error(`${stuck} came to rest in neither of two browsers`);
  } finally {
    await served.close();
  }
}

/** How many pages were baked, and how many of them as a browser had shown them before; or why none was. */
export type Baked = {pages: number; before: number} | {reason: string};

/**
 * Bakes the live cells of every page of a built site into its HTML, so that the report can be read, printed, crawled
 * and searched without scripts. Without a browser nothing is changed and the reason is returned. What a page showed is
 * kept in the folder `keep`, and taken from there while the page, every other file of the site but pages and the search
 * index, and the browser are the same by content.
 */
export async function bake(folder: string, {keep}: {keep?: string} = {}): Promise<Baked> {
  const executablePath = findBrowser();
  if (!executablePath)
    return {reason: "no Chrome or Chromium was found: set CHROME_PATH to bake pages for reading without scripts"};
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const pages = files
    .filter((file) => file.endsWith(".html"))
    .map((file) => relative(folder, file))
    .sort();
  const others = files.filter((file) => !/\.html$|minisearch/.test(file));
  const madeFrom = (page: string): string[] => [join(folder, page), ...others, import.meta.filename];
  const browser = keep
    ? execFileSync(executablePath, ["--version"], {encoding: "utf8", stdio: ["ignore", "pipe", "ignore"]}).trim()
    : "";
  const kept = keep ? new Kept(keep, {environment: [executablePath, browser]}) : undefined;
  const since = Date.now();
  const known = new Map<string, Shown>();
  for (const page of pages) {
    const before = await kept?.recall(`${page}.json`, madeFrom(page));
    if (before) known.set(page, JSON.parse(before.bytes.toString("utf8")) as Shown);
  }
  const left = pages.filter((page) => !known.has(page));
  const found = async (page: string, shown: Shown): Promise<void> => {
    known.set(page, shown);
    await kept?.keep(`${page}.json`, Buffer.from(JSON.stringify(shown)), {sources: madeFrom(page), since});
  };
  if (left.length) await show(folder, left, {executablePath, found});
  const asked = [...known.values()].flatMap(({tables}) => tables);
  const common = new Set(asked.filter((one) => asked.filter((other) => other === one).length > pages.length / 2));
  const sizes = new Map<string, number>();
  for (const table of new Set(asked)) sizes.set(table, (await stat(join(folder, table))).size);
  // Only when every page is known is any of them written, and in the pages' order, so that the same site gives the
  // same bytes.
  const baked: {path: string; html: string}[] = [];
  for (const page of pages) {
    const {displayed, tables: all} = known.get(page)!;
    // The largest first: where the line is what takes time, all are there soonest so.
    const tables = all.toSorted((a, b) => sizes.get(b)! - sizes.get(a)!);
    const live = insertDisplayed(await readFile(join(folder, page), "utf8"), displayed);
    const first = tables.filter((one) => common.has(one));
    const needed = neededFirst(live);
    const then = tables.filter((one) => !common.has(one) && needed.has(one));
    baked.push({path: `/${page}`, html: preloadTables(live, {first, then})});
  }
  for (const {path, html} of baked) await writeFile(join(folder, path), html);
  await rebuildSearch(folder, baked);
  return {pages: pages.length, before: pages.length - left.length};
}
