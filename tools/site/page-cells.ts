import {createMarkdownIt, parseMarkdown} from "@observablehq/framework/dist/markdown.js";
import {createHash} from "node:crypto";
import {existsSync} from "node:fs";
import {mkdir, readdir, readFile, writeFile} from "node:fs/promises";
import {join, posix} from "node:path";
import type {CellSource, PageSource} from "../../src/notebook/page-source.js";
import {readPage} from "../check/pages/read.js";

/**
 * Files that a module attaches, it or one that it imports, relative to the pages. `seen` holds the modules that were
 * looked into already.
 */
async function filesOfModule(root: string, module: string, seen = new Set<string>()): Promise<string[]> {
  if (seen.has(module)) return [];
  seen.add(module);
  const path = join(root, module.replace(/\.js$/, ".ts"));
  if (!existsSync(path)) return [];
  const text = await readFile(path, "utf8");
  const relative = (name: string): string => posix.join(posix.dirname(module), name);
  const own = [...text.matchAll(/\bFileAttachment\("(\.[^"]+)"\)/g)].map(([, name]) => `./${relative(name!)}`);
  const imported = [...text.matchAll(/^(?:import|export)\b(?! type)[^("';]*["'](\.[^"']+)["']/gm)];
  const others = await Promise.all(imported.map(([, name]) => filesOfModule(root, relative(name!), seen)));
  return [...new Set([...own, ...others.flat()])];
}

/**
 * The cells of a page with what Framework's own analysis says of them, and the page's text. `root` is the folder of the
 * pages. Throws a sentence where a cell's code does not stand in the text as it runs, as in a fence within a list.
 */
export async function pageCells(root: string, page: string, text: string): Promise<PageSource> {
  const path = `${page}.md`;
  const {cells} = readPage(path, text);
  const {code} = parseMarkdown(text, {md: createMarkdownIt(), path: `/${page}`});
  if (code.length !== cells.length)
    throw new Error(
      `${path} has ${cells.length} cells that can be read and ${code.length} that run; expected as many: a cell is no JavaScript.`
    );
  const found = code.map(({id, node}, i): CellSource => {
    const {kind, text: written, at} = cells[i]!;
    const start = at(0);
    if (text.slice(start, start + written.length) !== written)
      throw new Error(`${path}: the cell “${written.slice(0, 40)}” stands indented; expected it at the line's start.`);
    return {
      id,
      kind,
      start,
      end: start + written.length,
      inputs: [...new Set(node.references.map(({name}) => name))],
      outputs: [...new Set(node.declarations?.map(({name}) => name))],
      files: [...new Set(node.files.map(({name}) => name))],
      imports: [...new Set(node.imports.map(({name}) => name))]
    };
  });
  const modules = [...new Set(found.flatMap(({imports}) => imports))].filter((one) => one.startsWith("."));
  const attached = await Promise.all(modules.map(async (one) => [one, await filesOfModule(root, one)] as const));
  return {
    page,
    hash: createHash("sha256").update(text).digest("hex"),
    text,
    cells: found,
    moduleFiles: Object.fromEntries(attached.filter(([, files]) => files.length))
  };
}

/** Reads the page of this name from the folder of the pages and gives its cells. Throws as `pageCells` does. */
export async function readPageCells(root: string, page: string): Promise<PageSource> {
  return pageCells(root, page, await readFile(join(root, `${page}.md`), "utf8"));
}

/** The cells of all pages of the folder `root`, by the pages' names. */
export async function allPageCells(root = "src"): Promise<Map<string, PageSource>> {
  const pages = (await readdir(root)).filter((name) => name.endsWith(".md")).map((name) => name.slice(0, -3));
  return new Map(await Promise.all(pages.map(async (page) => [page, await readPageCells(root, page)] as const)));
}

/** Writes the source of every page beside the built pages, one file a page, to be read when a reader asks for it. */
export async function writePageCells(folder: string, cells: ReadonlyMap<string, PageSource>): Promise<void> {
  await mkdir(join(folder, "_cells"), {recursive: true});
  for (const [page, source] of cells) await writeFile(join(folder, "_cells", `${page}.json`), JSON.stringify(source));
}
