import {readdir, readFile, writeFile} from "node:fs/promises";
import {basename, join} from "node:path";
import {chromium, type Page} from "playwright-core";
import {findBrowser, quietArguments} from "./browser.mjs";
import {rebuildSearch} from "./search.js";
import {serve} from "./serve.js";

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
 * Names the tables that a page loads in its head, so that browsers ask for them together with the scripts that will,
 * instead of after these have run. Addresses are relative to the page.
 */
export function preloadTables(html: string, addresses: readonly string[]): string {
  const links = addresses.map((href) => `<link rel="preload" as="fetch" href="${href}" crossorigin>\n`).join("");
  return html.replace(/(?:<link rel="modulepreload"[^>]*>\n)+/, (modules) => modules + links);
}

/** Opens a page, lets it settle, and reads what every cell displayed. Throws when a cell ended in an error. */
async function readDisplayed(page: Page, url: string): Promise<Displayed> {
  await page.goto(url, {waitUntil: "networkidle"});
  await page.waitForFunction(() => !document.querySelector("observablehq-loading"), undefined, {timeout: 30_000});
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

/** How many pages were baked, or why none was. */
export type Baked = {pages: number} | {reason: string};

/**
 * Bakes the live cells of every page of a built site into its HTML, so that the report can be read, printed, crawled
 * and searched without scripts. Without a browser nothing is changed and the reason is returned.
 */
export async function bake(folder: string): Promise<Baked> {
  const executablePath = findBrowser();
  if (!executablePath)
    return {reason: "no Chrome or Chromium was found: set CHROME_PATH to bake pages for reading without scripts"};
  const pages = (await readdir(folder)).filter((name) => name.endsWith(".html"));
  const served = await serve(folder);
  const browser = await chromium.launch({executablePath, args: quietArguments});
  try {
    const context = await browser.newContext({viewport: {width: 1280, height: 900}, reducedMotion: "reduce"});
    const queue = [...pages];
    const baked = new Map<string, string>();
    const work = async (): Promise<void> => {
      const page = await context.newPage();
      const tables = new Set<string>();
      page.on("request", (request) => {
        if (request.resourceType() === "fetch" && request.url().endsWith(".arrow")) tables.add(request.url());
      });
      for (let name = queue.shift(); name; name = queue.shift()) {
        tables.clear();
        const displayed = await readDisplayed(page, served.url + name);
        const html = preloadTables(
          insertDisplayed(await readFile(join(folder, name), "utf8"), displayed),
          [...tables].sort()
        );
        // Addresses of files come out absolute, and the page is to work wherever it is put.
        baked.set(name, html.replaceAll(served.url, "./"));
      }
    };
    await Promise.all([work(), work()]);
    // Only when every page has been read is any of them written.
    for (const [name, html] of baked) await writeFile(join(folder, name), html);
    // In the pages' order, not in the order they happened to be read in: the same site must give the same bytes.
    await rebuildSearch(
      folder,
      [...baked].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, html]) => ({path: `/${basename(name)}`, html}))
    );
    return {pages: baked.size};
  } finally {
    await browser.close();
    await served.close();
  }
}
