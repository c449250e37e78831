import {createHash} from "node:crypto";
import {build, type Metafile, type Plugin, transform} from "esbuild";
import {mkdir, readdir, readFile, rm, writeFile} from "node:fs/promises";
import {basename, join, relative, resolve} from "node:path";

const packages = join(import.meta.dirname, "../node_modules");

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
  return {source: lines.join("\n"), exported: new Map(paths.map((path, i) => [path, `module${i}`]))};
}

/** Where a module lies once the site is bundled: all in one folder, by names that carry hashes. */
const flat = (path: string): string => `_import/${basename(path)}`;

/** A module whose address is taken, which is how workers are started. */
const addressed = /import\.meta\.resolve\("(\.[^"]+\.js)"\)/g;

/**
 * How modules are found and read: Framework's client stays as it is; libraries come from their packages, so that only
 * the parts in use are taken, and are minified; our own modules keep their names, because Arquero reads expressions
 * from their source, and what they say relative to their own folder is said relative to the one folder.
 */
function reading(folder: string, pages: ReadonlyMap<string, string>): Plugin {
  return {
    name: "built-site",
    setup({onResolve, onLoad, resolve: find}) {
      onResolve({filter: /^page:/}, ({path}) => ({path: path.slice(5), namespace: "page"}));
      onLoad({filter: /.*/, namespace: "page"}, ({path}) => ({contents: pages.get(path)!, resolveDir: folder}));
      onResolve({filter: /\/_observablehq\//}, ({path}) => ({
        path: `../_observablehq/${basename(path)}`,
        external: true
      }));
      onResolve({filter: /\/_node\//}, ({path, kind}) => {
        const name = /\/_node\/((?:@[^/]+\/)?[^/@]+)@[^/]+\/index\.[0-9a-f]+\.js$/.exec(path)?.[1];
        return name ? find(name, {resolveDir: packages, kind}) : undefined;
      });
      // Plot takes its parts from the whole of D3, whose transitions say that loading them has effects: nothing moves here.
      onResolve({filter: /^d3-transition$/}, async ({path, resolveDir, kind, pluginData}) =>
        pluginData ? undefined : {...(await find(path, {resolveDir, kind, pluginData: true})), sideEffects: false}
      );
      onLoad({filter: /\/node_modules\/.*\.m?js$/}, async ({path}) => {
        const {code} = await transform(await readFile(path, "utf8"), {format: "esm", target: "es2022", minify: true});
        return {contents: code};
      });
      onLoad({filter: /\/_import\/.*\.js$/}, async ({path}) => {
        const place = relative(join(folder, "_import"), path);
        const text = (await readFile(path, "utf8")).replace(
          addressed,
          (_, module: string) => `import.meta.resolve("./${basename(module)}")`
        );
        const here = place.includes("/") ? `new URL("${place}", import.meta.url).href` : "import.meta.url";
        return {contents: text.replaceAll("import.meta.url", here)};
      });
    }
  };
}

/** The chunks that a chunk loads before it runs, itself first. */
function loadedWith(chunk: string, outputs: Metafile["outputs"], seen = new Set<string>()): Set<string> {
  if (seen.has(chunk)) return seen;
  seen.add(chunk);
  for (const {path, kind, external} of outputs[chunk]?.imports ?? [])
    if (kind === "import-statement" && !external) loadedWith(path, outputs, seen);
  return seen;
}

/** A page that loads its one module, and preloads what that needs, instead of every import by itself. */
function rewrite(html: string, loads: readonly string[], exported: ReadonlyMap<string, string>): string {
  const preload = loads.map((path) => `<link rel="modulepreload" href="./${path}">\n`).join("");
  return html
    .replace(/(<link rel="modulepreload" href="\.\/_(?:import|node)\/[^"]+">\n)+/, () => preload)
    .replace(/^import \{define\} from .*$/m, (line) => `${line}\nimport * as imported from "./${loads[0]}";`)
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

  const {metafile, outputFiles} = await build({
    absWorkingDir: root,
    entryPoints: [
      ...[...pages.keys()].map((name) => ({in: `page:${name}`, out: `_import/${basename(name, ".html")}`})),
      ...[...alone].sort().map((path) => ({in: `./${path}`, out: flat(path).replace(/\.js$/, "")}))
    ],
    chunkNames: "_import/[name]-[hash]",
    outdir: ".",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minifyWhitespace: true,
    legalComments: "none",
    // The same names for the same sources wherever the packages lie.
    preserveSymlinks: true,
    metafile: true,
    write: false,
    logLevel: "warning",
    plugins: [reading(root, new Map([...gathered].map(([name, {source}]) => [name, source])))]
  });

  const texts = new Map(outputFiles.map(({path, text}) => [relative(root, path), text]));
  await Promise.all([...modules, "_node"].map((name) => rm(join(folder, name), {recursive: true, force: true})));
  // A site without modules of its own has no folder for them yet.
  await mkdir(join(folder, "_import"), {recursive: true});
  for (const [name, html] of pages) {
    // A page's own module is the only one not yet named by its content.
    const [chunk, ...shared] = loadedWith(flat(name).replace(/\.html$/, ".js"), metafile.outputs);
    const text = texts.get(chunk!)!;
    const named = chunk!.replace(/js$/, `${createHash("sha256").update(text).digest("hex").slice(0, 8)}.js`);
    texts.delete(chunk!);
    texts.set(named, text);
    await writeFile(join(folder, name), rewrite(html, [named, ...shared], gathered.get(name)!.exported));
  }
  for (const [path, text] of texts) await writeFile(join(folder, path), text);
}
