import {nodeResolve} from "@rollup/plugin-node-resolve";
import {median} from "d3";
import {join} from "node:path";
import {type GetManualChunk, rollup} from "rollup";
import {reading} from "./reading.js";

/** A module of the bundled site: where it goes, what it loads before it runs, and which gathering module it is. */
export interface Chunk {
  path: string;
  code: string;
  imports: string[];
  gathers?: string;
}

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
      apart = entries.filter((one) =>
        pages.includes(one) ? weights.get(one)! < (middle * 2) / 3 : !one.startsWith("later:")
      );
    }
    const by = used.get(id) ?? new Set();
    const heavy = pages.filter((one) => !apart.includes(one));
    if (heavy.filter((one) => by.has(one)).length <= heavy.length / 2) return undefined;
    return `shared ${apart.filter((one) => by.has(one)).join(" ")}`;
  };
}

/**
 * The modules of a built site in as few as serve it well. `gathered` has the sources of the modules that stand for all
 * imports of a page: `page:NAME.html` for those that it opens with, `later:NAME.html` for those that only some cells wait
 * for. `alone` are paths within the site of modules that stay under their own name.
 */
export async function chunksOf(
  root: string,
  {gathered, alone}: {gathered: ReadonlyMap<string, string>; alone: readonly string[]}
): Promise<Chunk[]> {
  const entries = [...gathered.keys(), ...alone.map((path) => join(root, path))];
  const built = await rollup({
    input: entries,
    preserveSymlinks: true,
    preserveEntrySignatures: "strict",
    plugins: [reading(root, gathered), nodeResolve({browser: true})],
    onwarn: (warning) => console.warn(String(warning.message))
  });
  const {output} = await built.generate({
    dir: root,
    format: "es",
    compact: true,
    hoistTransitiveImports: false,
    hashCharacters: "hex",
    entryFileNames({facadeModuleId, name}) {
      const [, kind, page] = /^(page|later):(.+)\.html$/.exec(facadeModuleId ?? "") ?? [];
      return page ? `_import/${page}${kind === "later" ? "-later" : ""}.[hash:8].js` : `_import/${name}.js`;
    },
    chunkFileNames: ({name}) => `_import/${/^(?:shared|later)/.exec(name)?.[0] ?? name}.[hash:8].js`,
    manualChunks: sharing(entries)
  });
  await built.close();
  return output.flatMap((one): Chunk[] => {
    if (one.type !== "chunk") return [];
    const {fileName: path, code, imports, facadeModuleId} = one;
    return [
      {path, code, imports, ...(facadeModuleId && gathered.has(facadeModuleId) ? {gathers: facadeModuleId} : {})}
    ];
  });
}
