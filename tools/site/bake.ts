import {execFileSync} from "node:child_process";
import {readdir, readFile, stat, writeFile} from "node:fs/promises";
import {join, relative} from "node:path";
import {findBrowser} from "./browser.mjs";
import {ContentCache} from "../tables/content-cache.js";
import {neededFirst, preloadTables} from "./preload.js";
import {rebuildSearch} from "./search.js";
import type {Displayed, Shown} from "./show.js";

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
  const madeFrom = (page: string): string[] => [join(folder, page), ...others, join(import.meta.dirname, "show.ts")];
  const browser = keep
    ? execFileSync(executablePath, ["--version"], {encoding: "utf8", stdio: ["ignore", "pipe", "ignore"]}).trim()
    : "";
  const kept = keep ? new ContentCache(keep, {environment: [executablePath, browser]}) : undefined;
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
  if (left.length) {
    // To load what drives a browser takes a while itself.
    const {show} = await import("./show.js");
    await show(folder, left, {executablePath, found});
  }
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
