import {build as compile} from "esbuild";
import {execFileSync} from "node:child_process";
import {mkdir, readdir, readFile, rm, stat, writeFile} from "node:fs/promises";
import {dirname, join, relative, resolve} from "node:path";
import {findBrowser} from "./browser.mjs";
import {readCitation} from "../../src/components/exports/citation.js";
import {ContentCache} from "../tables/content-cache.js";
import {filesIn} from "./files-in.js";
import {finishHeads} from "./head.js";
import {inlinePrerendered, levelHeadings} from "./inline-prerendered.js";
import {type PageModule, takePageModule} from "./page-module.js";
import {find, type Page, readPages, rootFrom, writePages} from "./pages.js";
import type {Prerendered} from "./prerender.js";
import {rewriteShell, takeStyles} from "./rewrite-shell.js";
import {catalogue} from "../../src/language/zh/catalogue.js";
import {offerEditions} from "./editions.js";
import {giveHanFonts} from "./han-fonts.js";
import {rebuildSearch} from "./search.js";

/** A chunk of the bundled site: its path, its code, what it loads before it runs and when asked, and whose entry it is. */
interface Chunk {
  path: string;
  code: string;
  imports: string[];
  dynamicImports: string[];
  of: string | null;
}

const here = import.meta.dirname;
const boot = resolve(here, "../../src/notebook/boot.ts");

/** Bundles what the pages' modules import, or takes what came of it when all was the same; puts the chunks in their place. */
async function bundleModules(root: string, made: readonly PageModule[], keep: string): Promise<Chunk[]> {
  const pages = new Map(
    made
      .flatMap(({path, source, gathered}) => [[path, source] as const, ...gathered])
      .map(([path, text]) => [join(root, path), text])
  );
  const modules = (await readdir(join(root, "_import"), {recursive: true}))
    .filter((name) => name.endsWith(".js"))
    .map((name) => `_import/${name}`)
    .sort();
  const kept = new ContentCache(keep, {environment: [JSON.stringify([...pages.values()])]});
  const sources = [
    ...modules.map((path) => join(root, path)),
    ...(await filesIn(resolve(here, "../../src/notebook"))),
    ...(await filesIn(here))
  ];
  const since = Date.now();
  const before = await kept.recall("chunks.json", sources);
  let chunks = before && (JSON.parse(before.bytes.toString("utf8")) as Chunk[]);
  if (!chunks) {
    // Loading what it takes to bundle takes a while itself.
    const {bundle} = await import("./bundle.js");
    const clients = await readdir(join(root, "_observablehq"));
    const output = await bundle(root, {pages, modules, clients, entries: made.map(({path}) => join(root, path))});
    chunks = output.map(({fileName, code, imports, dynamicImports, facadeModuleId}) => ({
      path: fileName,
      code,
      imports,
      dynamicImports,
      of: facadeModuleId && relative(root, facadeModuleId)
    }));
    await kept.keep("chunks.json", Buffer.from(JSON.stringify(chunks)), {sources, since});
  }
  for (const path of [...modules, "_node"]) await rm(join(root, path), {recursive: true, force: true});
  await mkdir(join(root, "_import"), {recursive: true});
  for (const {path, code} of chunks) await writeFile(join(root, path), code);
  return chunks;
}

/** What a page loads, each chunk after those that it loads before it runs. */
function partsOf(
  {page, path: own}: PageModule,
  chunks: readonly Chunk[]
): {page: string; modules: string[]; tables: string[]} {
  const entry = chunks.find(({of}) => of === own);
  if (!entry) throw new Error(`${page} has cells that no chunk was made of.`);
  const modules = new Set<string>();
  const up = rootFrom(page);
  const walk = (path: string): void => {
    const chunk = chunks.find((one) => one.path === path);
    if (!chunk || modules.has(`${up}${path}`)) return;
    chunk.imports.forEach(walk);
    modules.add(`${up}${path}`);
  };
  [entry.path, ...entry.dynamicImports].forEach(walk);
  return {page: `${up}${entry.path}`, modules: [...modules], tables: []};
}

/** What pages showed in a browser, or showed before when all was the same; undefined where there is no browser. */
async function prerenderPages(
  folder: string,
  pages: readonly Page[],
  keep: string
): Promise<{known: Map<string, Prerendered>; before: number} | undefined> {
  const executablePath = findBrowser();
  if (!executablePath) return undefined;
  // A page names its modules and its tables by the hashes of their contents, and each module those that it loads; but the
  // client has its name from before cells could be defined anew with it.
  const clients = await filesIn(join(folder, "_observablehq"));
  const shared = [...clients.filter((file) => file.endsWith(".js")), join(here, "prerender.ts")];
  const madeFrom = (name: string): string[] => [join(folder, name), ...shared];
  const version = execFileSync(executablePath, ["--version"], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "ignore"]
  }).trim();
  const kept = new ContentCache(keep, {environment: [executablePath, version]});
  const since = Date.now();
  const known = new Map<string, Prerendered>();
  for (const {name} of pages) {
    const recalled = await kept.recall(`${name}.json`, madeFrom(name));
    if (recalled) known.set(name, JSON.parse(recalled.bytes.toString("utf8")) as Prerendered);
  }
  const left = pages.map(({name}) => name).filter((name) => !known.has(name));
  const before = known.size;
  if (!left.length) return {known, before};
  const {prerender} = await import("./prerender.js");
  const found = async (name: string, shown: Prerendered): Promise<void> => {
    known.set(name, shown);
    await kept.keep(`${name}.json`, Buffer.from(JSON.stringify(shown)), {sources: madeFrom(name), since});
  };
  await prerender(folder, left, {executablePath, found});
  return {known, before};
}

/**
 * Makes of what Framework built a site whose pages are whole without scripts and whose cells wake when they are touched.
 * Returns how many pages there are, and how many of them showed what they had shown before; nothing of that where there is
 * no browser to bake their cells with. Throws, naming the page, where a page is not
 * as a step expects it.
 */
export async function finishSite(
  folder: string,
  {modified, cache}: {modified: Date; cache: string}
): Promise<{pages: number; before?: number}> {
  const root = resolve(folder);
  const pages = await readPages(root);
  const styles = await takeStyles(root);
  for (const page of pages) rewriteShell(page, styles);
  offerEditions(pages);
  const modules = new Map(pages.map((page) => [page, takePageModule(page, {modified})]));
  const chunks = await bundleModules(root, [...modules.values()], join(cache, "modules"));
  const parts = new Map(pages.map((page) => [page, partsOf(modules.get(page)!, chunks)]));
  const {outputFiles} = await compile({
    entryPoints: [boot],
    bundle: true,
    minify: true,
    format: "iife",
    target: "es2022",
    write: false
  });
  for (const page of pages)
    find(page, "head").append(
      `<script type="application/json" id="page-parts">${JSON.stringify(parts.get(page))}</script>\n<script>${outputFiles[0]!.text.trim()}</script>\n`
    );
  await writePages(root, pages);

  const shown = await prerenderPages(root, pages, join(cache, "pages"));
  for (const page of pages) {
    const one = shown?.known.get(page.name);
    if (!one) continue;
    inlinePrerendered(page, one);
    levelHeadings(page);
    const sizes = new Map<string, number>();
    for (const table of one.tables) sizes.set(table, (await stat(join(root, dirname(page.name), table))).size);
    // The largest first: where the line is what takes time, all are there soonest so.
    const tables = one.tables.toSorted((a, b) => sizes.get(b)! - sizes.get(a)!);
    const numbers = `_cells/${page.name.replace(/html$/, "numbers.json")}`;
    await mkdir(dirname(join(root, numbers)), {recursive: true});
    await writeFile(join(root, numbers), JSON.stringify(one.numbers));
    find(page, "#page-parts").text(
      JSON.stringify({...parts.get(page), tables, numbers: `${rootFrom(page.name)}${numbers}`})
    );
  }
  await giveHanFonts(root, pages, {cache: join(cache, "fonts"), besides: Object.values(catalogue)});
  const {url} = readCitation(await readFile("CITATION.cff", "utf8"));
  finishHeads(pages, {baked: shown !== undefined, url: url ?? undefined});
  if (shown) await rebuildSearch(root, pages);
  await writePages(root, pages);
  await writeFile(join(root, "robots.txt"), "User-agent: *\nAllow: /\n");
  return {pages: pages.length, ...(shown ? {before: shown.before} : {})};
}
