import {mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {basename, join, normalize, resolve} from "node:path";
import type {Chunk} from "./chunks.js";
import {ContentCache} from "../tables/content-cache.js";
import {addressed, gather, type Gathered, type Import, importsOf, turns} from "./taken.js";

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

/** A library that takes long to load and that not every cell works with: the first figure need not wait for it. */
const slow = /^_node\/arquero@/;

/** The modules among `texts`, by their paths within the site, that load a slow library before they run; and these. */
function slowAmong(texts: ReadonlyMap<string, string>): Set<string> {
  const users = new Map<string, string[]>();
  for (const [path, text] of texts)
    for (const [, target] of text.matchAll(/^(?:import|export)\b[^("';]*["'](\.[^"']+)["']/gm)) {
      const imported = join(path, "..", target!);
      users.set(imported, [...(users.get(imported) ?? []), path]);
    }
  const found = new Set<string>();
  const walk = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    users.get(path)?.forEach(walk);
  };
  for (const path of users.keys()) if (slow.test(path)) walk(path);
  return found;
}

/** A module to load, what it loads before it runs, and under which name it exports what each path would give. */
interface Part {
  own: string;
  loads: readonly string[];
  exported: ReadonlyMap<string, string>;
}

/** An expression that imports what a part needs, each on its own account, and last the module that is wanted. */
function importing({own, loads}: Part): string {
  const all = [...loads.filter((path) => path !== own), own].map((path) => `"./${path}"`).join(", ");
  return `Promise.all([${all}].map((path) => import(path)))`;
}

/**
 * A page that loads its one module, and preloads what that needs, instead of every import by itself. It asks for each of
 * these on its own account, so that each runs when it is there: imported by the one module alone, all would wait for the
 * last of them to arrive and then run in one task. That follows upon the registration of files, which modules may want.
 * What loads a slow library is asked for when all that is there, and only the cells that take from it wait for it.
 */
function rewrite(html: string, first: Part, later?: Part): string {
  const preload = first.loads.map((path) => `<link rel="modulepreload" href="./${path}">\n`).join("");
  return html
    .replace(/(<link rel="modulepreload" href="\.\/_(?:import|node)\/[^"]+">\n)+/, () => preload)
    .replace(/^import \{define\} from /m, () => "import {define as defineAtOnce} from ")
    .replace(
      /^define\(\{/m,
      (cells) =>
        `const imported = (await ${importing(first)}).at(-1);\n` +
        (later ? `const later = ${importing(later)}.then((all) => all.at(-1));\n` : "") +
        `const define = imported.inTurn(defineAtOnce);\n` +
        `await imported.rest();\n\n${cells}`
    )
    .replace(/import\("(\.\/_(?:import|node)\/[^"]+)"\)/g, (_, path: string) =>
      first.exported.has(path)
        ? `imported.${first.exported.get(path)}`
        : later?.exported.has(path)
          ? `later.then((all) => all.${later.exported.get(path)})`
          : `import("./${flat(path)}")`
    )
    .replace(/new URL\("\.\/(_import\/[^"]+\.js)"/g, (_, path: string) => `new URL("./${flat(path)}"`);
}

/** The modules that `chunksOf` makes of a site, from where they were kept if it would make the same ones again. */
async function chunks(
  root: string,
  wanted: {gathered: ReadonlyMap<string, string>; alone: readonly string[]},
  {keep, modules}: {keep: string | undefined; modules: readonly string[]}
): Promise<Chunk[]> {
  const name = "chunks.json";
  const kept = keep && new ContentCache(keep, {environment: [JSON.stringify([...wanted.gathered]), ...wanted.alone]});
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
  const modules = names.filter((name) => /^_import\/.*\.js$/.test(name));
  const texts = new Map<string, string>();
  for (const module of modules) texts.set(module, await readFile(join(folder, module), "utf8"));
  const waited = slowAmong(texts);
  const isSlow = ({path}: Import): boolean => waited.has(normalize(path)) || slow.test(normalize(path));
  const gathered = new Map<string, Gathered>();
  for (const [name, html] of pages) {
    const imports = importsOf(html);
    const [first, later] = [gather(imports.filter((one) => !isSlow(one))), imports.filter(isSlow)];
    const source = `${first.source}\nexport {inTurn, rest} from "${turns}";`;
    gathered.set(`page:${name}`, {...first, source});
    if (later.length) gathered.set(`later:${name}`, gather(later));
  }

  const alone = new Set<string>();
  for (const [module, text] of texts)
    for (const [, target] of text.matchAll(addressed)) alone.add(join(module, "..", target!));
  for (const html of pages.values())
    for (const [, path] of html.matchAll(/(?:import|new URL)\("\.\/(_(?:import|node)\/[^"]+\.js)"/g))
      if (!html.includes(`<link rel="modulepreload" href="./${path}">`)) alone.add(path!);

  const made = await chunks(
    root,
    {gathered: new Map([...gathered].map(([id, {source}]) => [id, source])), alone: [...alone].sort()},
    {keep, modules}
  );
  const byPath = new Map(made.map((chunk) => [chunk.path, chunk]));
  const sizeOf = (path: string): number => byPath.get(path)!.code.length;
  await Promise.all([...modules, "_node"].map((name) => rm(join(folder, name), {recursive: true, force: true})));
  // A site without modules of its own has no folder for them yet.
  await mkdir(join(folder, "_import"), {recursive: true});
  for (const {path, code} of made) await writeFile(join(folder, path), code);
  const partOf = (id: string, without: readonly string[] = []): Part | undefined => {
    const own = made.find(({gathers}) => gathers === id)?.path;
    if (own === undefined) return undefined;
    // The largest first: where the line is what takes time, all are there soonest so.
    const loads = [...loadedWith(own, byPath)].sort((a, b) => sizeOf(b) - sizeOf(a) || (a < b ? -1 : 1));
    return {own, loads: loads.filter((one) => !without.includes(one)), exported: gathered.get(id)!.exported};
  };
  for (const [name, html] of pages) {
    const first = partOf(`page:${name}`)!;
    await writeFile(join(folder, name), rewrite(html, first, partOf(`later:${name}`, first.loads)));
  }
}
