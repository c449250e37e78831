import {nodeResolve} from "@rollup/plugin-node-resolve";
import {median} from "d3";
import {mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {basename, join, resolve} from "node:path";
import {type GetManualChunk, type OutputChunk, rollup} from "rollup";
import {addressed, reading, turns} from "./reading.js";

/** A module that a page's cells import, and the names they take from it; none are given where they may take any. */
export interface Import {
  path: string;
  names?: readonly string[];
}

/**
 * The imports that Framework wrote into a page's cells, as `const [A, {b}] = await Promise.all([import("x"), …])` or
 * `const {b} = await import("x")`. Of a library imported under one name, cells take what follows that name and a dot.
 * Only modules that the page preloads count: others are imported by the author's own hand, on demand.
 * Throws when a statement names more or fewer things than it imports.
 */
export function importsOf(html: string): Import[] {
  const statements = html.matchAll(
    /^const (.+) = await (?:Promise\.all\(\[(import\(.+\))\]\)|(import\("[^"]+"\)));$/gm
  );
  return [...statements].flatMap(([, left = "", many, one]) => {
    const paths = [...(many ?? one ?? "").matchAll(/import\("([^"]+)"\)/g)].map(([, path]) => path!);
    const taken = (many ? left.slice(1, -1) : left).match(/\{[^}]*\}|[\w$]+/g) ?? [];
    if (taken.length !== paths.length)
      throw new Error(`“const ${left}” takes from ${paths.length} modules; expected one name or one {…} for each.`);
    return paths.flatMap((path, i): Import[] => {
      if (!html.includes(`<link rel="modulepreload" href="${path}">`)) return [];
      if (!path.startsWith("./_node/")) return [{path}];
      const name = taken[i]!;
      const names = name.startsWith("{")
        ? name.matchAll(/[{,]\s*([\w$]+)/g)
        : html.matchAll(new RegExp(`(?<![\\w$])${name.replaceAll("$", "\\$")}\\s*\\.\\s*([\\w$]+)`, "g"));
      return [{path, names: [...names].map(([, one]) => one!)}];
    });
  });
}

/** One module that stands for all imports of a page, and under which name it exports what each path would give. */
function gather(imports: readonly Import[]): {source: string; exported: Map<string, string>} {
  const paths = [...new Set(imports.map(({path}) => path))].sort();
  const lines = paths.map((path, i) => {
    const wanted = imports.filter((one) => one.path === path).map(({names}) => names);
    if (wanted.includes(undefined)) return `export * as module${i} from "${path}";`;
    const names = [...new Set(wanted.flatMap((one) => one ?? []))].sort();
    const taken = names.map((name) => `${name}: all${i}.${name}`).join(", ");
    return `import * as all${i} from "${path}";\nexport const module${i} = {${taken}};`;
  });
  lines.push(`export {inTurn, rest} from "${turns}";`);
  return {source: lines.join("\n"), exported: new Map(paths.map((path, i) => [path, `module${i}`]))};
}

/** Where a module lies once the site is bundled: all in one folder, by names that carry hashes. */
const flat = (path: string): string => `_import/${basename(path)}`;

/** The entries that load each module before they run. */
function users(entries: readonly string[], {getModuleInfo}: Parameters<GetManualChunk>[1]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const walk = (id: string, entry: string): void => {
    const known = found.get(id) ?? new Set();
    if (known.has(entry)) return;
    found.set(id, known.add(entry));
    for (const next of getModuleInfo(id)?.importedIds ?? []) walk(next, entry);
  };
  for (const entry of entries) walk(entry, entry);
  return found;
}

/**
 * Which modules share a chunk. Modules that most pages load go together, whichever pages these are, so that a page loads
 * few chunks and a reader of several pages most of them once; but only those that the same workers load, and the same
 * light pages: those that load less than two thirds of what pages do in the middle. Others are left to Rollup, which
 * puts those together that exactly the same entries load.
 */
function sharing(entries: readonly string[]): GetManualChunk {
  const pages = entries.filter((one) => one.startsWith("page:"));
  let used: Map<string, Set<string>> | undefined;
  let apart: string[] = [];
  return (id, meta) => {
    if (!used) {
      used = users(entries, meta);
      const weights = new Map(pages.map((page) => [page, 0]));
      for (const [module, by] of used)
        for (const page of by)
          weights.set(page, (weights.get(page) ?? 0) + (meta.getModuleInfo(module)?.code?.length ?? 0));
      const middle = median(pages, (page) => weights.get(page)) ?? 0;
      apart = entries.filter((one) => !pages.includes(one) || weights.get(one)! < (middle * 2) / 3);
    }
    const by = used.get(id) ?? new Set();
    const heavy = pages.filter((one) => !apart.includes(one));
    if (heavy.filter((one) => by.has(one)).length <= heavy.length / 2) return undefined;
    return `shared ${apart.filter((one) => by.has(one)).join(" ")}`;
  };
}

/** The chunks that a chunk loads before it runs, itself first. */
function loadedWith(name: string, chunks: ReadonlyMap<string, OutputChunk>, seen = new Set<string>()): Set<string> {
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

/**
 * Bundles the modules of a built site. Framework serves every module by itself and every package whole, which makes a
 * hundred requests and more bytes than a page uses; afterwards each page loads one module of its own and a few that it
 * shares with others. What is imported on demand, and workers, stay modules of their own.
 */
export async function bundle(folder: string): Promise<void> {
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

  const entries = [
    ...[...pages.keys()].map((name) => `page:${name}`),
    ...[...alone].sort().map((path) => join(root, path))
  ];
  const built = await rollup({
    input: entries,
    preserveSymlinks: true,
    preserveEntrySignatures: "strict",
    plugins: [
      reading(root, new Map([...gathered].map(([name, {source}]) => [name, source]))),
      nodeResolve({browser: true})
    ],
    onwarn: (warning) => console.warn(String(warning.message))
  });
  const {output} = await built.generate({
    dir: root,
    format: "es",
    compact: true,
    hoistTransitiveImports: false,
    hashCharacters: "hex",
    entryFileNames: ({facadeModuleId, name}) =>
      facadeModuleId?.startsWith("page:")
        ? `_import/${basename(facadeModuleId.slice(5), ".html")}.[hash:8].js`
        : `_import/${name}.js`,
    chunkFileNames: ({name}) => `_import/${name.startsWith("shared") ? "shared" : name}.[hash:8].js`,
    manualChunks: sharing(entries)
  });
  await built.close();

  const chunks = new Map(output.flatMap((one) => (one.type === "chunk" ? [[one.fileName, one] as const] : [])));
  const sizeOf = (name: string): number => chunks.get(name)!.code.length;
  await Promise.all([...modules, "_node"].map((name) => rm(join(folder, name), {recursive: true, force: true})));
  // A site without modules of its own has no folder for them yet.
  await mkdir(join(folder, "_import"), {recursive: true});
  for (const chunk of chunks.values()) {
    await writeFile(join(folder, chunk.fileName), chunk.code);
    if (!chunk.facadeModuleId?.startsWith("page:")) continue;
    const name = chunk.facadeModuleId.slice(5);
    // The largest first: where the line is what takes time, all are there soonest so.
    const loads = [...loadedWith(chunk.fileName, chunks)].sort((a, b) => sizeOf(b) - sizeOf(a) || (a < b ? -1 : 1));
    await writeFile(
      join(folder, name),
      rewrite(pages.get(name)!, {own: chunk.fileName, loads, exported: gathered.get(name)!.exported})
    );
  }
}
