import {mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {basename, join, resolve} from "node:path";
import type {Chunk} from "./chunks.js";
import {Kept} from "./kept.js";
import {addressed, gather, importsOf, turns} from "./taken.js";

/** Of our own modules, those that say what comes of others. */
const ours = [...["chunks.ts", "reading.ts", "taken.ts"].map((name) => join(import.meta.dirname, name)), turns];

/** Where a module lies once the site is bundled: all in one folder, by names that carry hashes. */
const flat = (path: string): string => `_import/${basename(path)}`;

/** The chunks that a chunk loads before it runs, itself first. */
function loadedWith(name: string, chunks: ReadonlyMap<string, Chunk>, seen = new Set<string>()): Set<string> {
  if (seen.has(name)) return seen;
  seen.add(name);
  for (const one of chunks.get(name)?.imports ?? []) if (chunks.has(one)) loadedWith(one, chunks, seen);
  return seen;
}

/**
 * A page that loads its one module, and preloads what that needs, instead of every import by itself. It asks for each of
 * these on its own account, so that each runs when it is there: imported by the one module alone, all would wait for the
 * last of them to arrive and then run in one task. That follows upon the registration of files, which modules may want.
 */
function rewrite(
  html: string,
  {own, loads, exported}: {own: string; loads: readonly string[]; exported: ReadonlyMap<string, string>}
): string {
  const all = [...loads.filter((path) => path !== own), own].map((path) => `"./${path}"`).join(", ");
  const preload = loads.map((path) => `<link rel="modulepreload" href="./${path}">\n`).join("");
  return html
    .replace(/(<link rel="modulepreload" href="\.\/_(?:import|node)\/[^"]+">\n)+/, () => preload)
    .replace(/^import \{define\} from /m, () => "import {define as defineAtOnce} from ")
    .replace(
      /^define\(\{/m,
      (first) =>
        `const imported = (await Promise.all([${all}].map((path) => import(path)))).at(-1);\n` +
        `const define = imported.inTurn(defineAtOnce);\n` +
        `await imported.rest();\n\n${first}`
    )
    .replace(/import\("(\.\/_(?:import|node)\/[^"]+)"\)/g, (_, path: string) =>
      exported.has(path) ? `imported.${exported.get(path)}` : `import("./${flat(path)}")`
    )
    .replace(/new URL\("\.\/(_import\/[^"]+\.js)"/g, (_, path: string) => `new URL("./${flat(path)}"`);
}

/** The modules that `chunksOf` makes of a site, from where they were kept if it would make the same ones again. */
async function chunks(
  root: string,
  wanted: {pages: ReadonlyMap<string, string>; alone: readonly string[]},
  {keep, modules}: {keep: string | undefined; modules: readonly string[]}
): Promise<Chunk[]> {
  const name = "chunks.json";
  const kept = keep && new Kept(keep, {environment: [JSON.stringify([...wanted.pages]), ...wanted.alone]});
  const sources = [...modules.map((path) => join(root, path)), ...ours];
  const since = Date.now();
  const before = kept && (await kept.recall(name, sources));
  if (before) return JSON.parse(before.bytes.toString("utf8")) as Chunk[];
  // Loading what it takes to bundle takes a while itself.
  const {chunksOf} = await import("./chunks.js");
  const made = await chunksOf(root, wanted);
  if (kept) await kept.keep(name, Buffer.from(JSON.stringify(made)), {sources, since});
  return made;
}

/**
 * Bundles the modules of a built site. Framework serves every module by itself and every package whole, which makes a
 * hundred requests and more bytes than a page uses; afterwards each page loads one module of its own and a few that it
 * shares with others. What is imported on demand, and workers, stay modules of their own. What came of it is kept in the
 * folder `keep`, and taken from there while all modules, and what pages take from them, are the same by content.
 */
export async function bundle(folder: string, {keep}: {keep?: string} = {}): Promise<void> {
  const root = resolve(folder);
  const names = (await readdir(folder, {recursive: true})).sort();
  const pages = new Map<string, string>();
  for (const name of names.filter((one) => /^[^/]+\.html$/.test(one)))
    pages.set(name, await readFile(join(folder, name), "utf8"));
  const gathered = new Map([...pages].map(([name, html]) => [name, gather(importsOf(html))]));

  const alone = new Set<string>();
  const modules = names.filter((name) => /^_import\/.*\.js$/.test(name));
  for (const module of modules)
    for (const [, target] of (await readFile(join(folder, module), "utf8")).matchAll(addressed))
      alone.add(join(module, "..", target!));
  for (const html of pages.values())
    for (const [, path] of html.matchAll(/(?:import|new URL)\("\.\/(_(?:import|node)\/[^"]+\.js)"/g))
      if (!html.includes(`<link rel="modulepreload" href="./${path}">`)) alone.add(path!);

  const made = await chunks(
    root,
    {pages: new Map([...gathered].map(([name, {source}]) => [name, source])), alone: [...alone].sort()},
    {keep, modules}
  );
  const byPath = new Map(made.map((chunk) => [chunk.path, chunk]));
  const sizeOf = (path: string): number => byPath.get(path)!.code.length;
  await Promise.all([...modules, "_node"].map((name) => rm(join(folder, name), {recursive: true, force: true})));
  // A site without modules of its own has no folder for them yet.
  await mkdir(join(folder, "_import"), {recursive: true});
  for (const {path, code, page} of made) {
    await writeFile(join(folder, path), code);
    if (!page) continue;
    // The largest first: where the line is what takes time, all are there soonest so.
    const loads = [...loadedWith(path, byPath)].sort((a, b) => sizeOf(b) - sizeOf(a) || (a < b ? -1 : 1));
    await writeFile(
      join(folder, page),
      rewrite(pages.get(page)!, {own: path, loads, exported: gathered.get(page)!.exported})
    );
  }
}
