import {nodeResolve} from "@rollup/plugin-node-resolve";
import {simple} from "acorn-walk";
import {transform} from "esbuild";
import {basename, dirname, join, relative, resolve} from "node:path";
import {type GetManualChunk, type ManualChunkMeta, type OutputChunk, type Plugin, rollup} from "rollup";

const source = resolve(import.meta.dirname, "../../src");

/** Libraries that are taken as Framework has them, because their packages hold what only Node can load. */
const foreign = new Set(["sucrase"]);

/**
 * How the modules of a built site are found: those written for its pages, by their paths; Framework's client, which stays
 * as it is; libraries from their packages, so that only what is used of them is taken; the project's own modules as
 * Framework built them, `modules`, or where it did not, as they are written. Workers become modules of their own.
 */
function builtSite(
  root: string,
  {
    pages,
    modules,
    clients
  }: {pages: ReadonlyMap<string, string>; modules: readonly string[]; clients: readonly string[]}
): Plugin {
  const built = new Map(modules.map((path) => [path.replace(/\.[0-9a-f]{8}\.js$/, ""), join(root, path)]));
  return {
    name: "built-site",
    async resolveId(path, importer) {
      if (path === "observablehq:waking") return join(source, "notebook/waking.ts");
      const framework = /^observablehq:(client|stdlib)$/.exec(path)?.[1];
      const file = framework && clients.find((name) => name.startsWith(`${framework}.`));
      if (file) return {id: `../_observablehq/${file}`, external: "absolute"};
      if (path.includes("/_observablehq/")) return {id: `../_observablehq/${basename(path)}`, external: "absolute"};
      const library = /\/_node\/((?:@[^/]+\/)?[^/@]+)@[^/]+\/index\.[0-9a-f]+\.js$/.exec(path)?.[1];
      // What is no module of its own kind was made one before Framework took it.
      if (library && !foreign.has(library)) return this.resolve(library, import.meta.filename, {skipSelf: true});
      const id = importer && path.startsWith(".") ? resolve(dirname(importer), path) : path;
      if (pages.has(id)) return id;
      if (!importer?.startsWith(source) || !path.startsWith(".")) return null;
      const own = relative(source, id).replace(/\.js$/, "");
      return built.get(`_import/${own}`) ?? join(source, `${own}.ts`);
    },
    load: (id) => pages.get(id) ?? null,
    async transform(code, id) {
      if (id.endsWith(".ts")) code = (await transform(code, {loader: "ts", target: "es2022"})).code;
      const library = id.includes("/node_modules/");
      if (library)
        return {
          ...(await transform(code, {format: "esm", target: "es2022", minify: true})),
          map: null,
          ...(id.includes("/d3-transition/") ? {moduleSideEffects: false} : {})
        };
      const workers: {start: number; end: number; reference: string}[] = [];
      if (code.includes("import.meta.resolve"))
        simple(this.parse(code) as Parameters<typeof simple>[0], {
          CallExpression: ({callee, arguments: [path], start, end}) => {
            if (callee.type !== "MemberExpression" || callee.object.type !== "MetaProperty" || path?.type !== "Literal")
              return;
            const reference = this.emitFile({type: "chunk", id: resolve(dirname(id), String(path.value))});
            workers.push({start, end, reference});
          }
        });
      for (const {start, end, reference} of workers.reverse())
        code = `${code.slice(0, start)}import.meta.ROLLUP_FILE_URL_${reference}${code.slice(end)}`;
      return {code, map: null};
    },
    // Modules go on to find their files beside themselves, wherever they are put.
    resolveImportMeta: (property, {chunkId, moduleId}) =>
      property === "url"
        ? `new URL(${JSON.stringify(relative(dirname(join(root, chunkId)), moduleId))}, import.meta.url).href`
        : null,
    async renderChunk(code, {modules}) {
      // Arquero knows its operators by the name “op” in the source of what it is handed.
      const named = Object.entries(modules).some(
        ([id, {code}]) => !id.includes("/node_modules/") && /\bop\b/.test(code ?? "")
      );
      return {
        code: (
          await transform(code, {
            format: "esm",
            target: "es2022",
            minify: true,
            minifyIdentifiers: !named,
            legalComments: "none"
          })
        ).code,
        map: null
      };
    }
  };
}

/** The entries that load each module before they run, by the modules' names. */
function usersOf(entries: readonly string[], {getModuleInfo}: ManualChunkMeta): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const walk = (id: string, entry: string): void => {
    if (found.get(id)?.has(entry)) return;
    found.set(id, (found.get(id) ?? new Set()).add(entry));
    for (const next of getModuleInfo(id)?.importedIds ?? []) walk(next, entry);
  };
  for (const entry of entries) walk(entry, entry);
  return found;
}

/**
 * Modules that most pages load go together, so that a page loads few chunks and a reader of several pages most of them
 * once; but apart from each other what different light entries load: those that draw nothing, such as workers.
 */
function sharing(isPage: (id: string) => boolean): GetManualChunk {
  let users: Map<string, Set<string>> | undefined;
  let heavy: string[] = [];
  return (id, meta) => {
    if (!users) {
      const entries = [...meta.getModuleIds()].filter(
        (one) => meta.getModuleInfo(one)!.isEntry || meta.getModuleInfo(one)!.dynamicImporters.length
      );
      const found = (users = usersOf(entries, meta));
      const plots = [...found.keys()].filter((one) => one.includes("/@observablehq/plot/"));
      heavy = entries.filter((one) => isPage(one) && plots.some((plot) => found.get(plot)!.has(one)));
    }
    const by = [...(users.get(id) ?? [])];
    if (heavy.filter((one) => by.includes(one)).length <= heavy.length / 2) return undefined;
    return `shared ${by
      .filter((one) => !heavy.includes(one))
      .sort()
      .join(" ")}`;
  };
}

/** Bundles the pages' modules, given by their paths, with all that they import; gives the chunks, whose files are not written. */
export async function bundle(
  root: string,
  options: Parameters<typeof builtSite>[1] & {entries: readonly string[]}
): Promise<OutputChunk[]> {
  const built = await rollup({
    input: [...options.entries],
    preserveEntrySignatures: "strict",
    plugins: [builtSite(root, options), nodeResolve({browser: true})],
    onwarn: ({message}) => console.warn(message)
  });
  const {output} = await built.generate({
    dir: root,
    format: "es",
    compact: true,
    hashCharacters: "hex",
    hoistTransitiveImports: false,
    entryFileNames: "_import/[name].[hash:8].js",
    chunkFileNames: ({name}) => `_import/${name.split(" ")[0]}.[hash:8].js`,
    manualChunks: sharing((id) => options.pages.has(id) && !options.entries.includes(id))
  });
  await built.close();
  return output.filter((one) => one.type === "chunk");
}
