import * as geo from "d3-geo";
import * as chromatic from "d3-scale-chromatic";
import {transform} from "esbuild";
import {basename, join, relative} from "node:path";
import type {Plugin} from "rollup";
import {addressed, turns} from "./taken.js";

/**
 * What Plot brings along for maps and named colour schemes, which no page draws: of each package what Plot uses in any
 * case, as code; all else becomes a function that says so.
 */
const kept: Record<string, {all: object; parts: Record<string, string>}> = {
  "d3-geo": {all: geo, parts: {geoTransform: "() => ({})"}},
  "d3-scale-chromatic": {
    all: chromatic,
    parts: {
      schemeGreys: JSON.stringify(chromatic.schemeGreys),
      schemeObservable10: JSON.stringify(chromatic.schemeObservable10)
    }
  }
};

function keptOf(name: string): string {
  const {all, parts} = kept[name]!;
  const others = Object.keys(all).filter((one) => !(one in parts));
  const reason = `The site is built without this part of ${name}: see tools/site/reading.ts.`;
  return [
    ...Object.entries(parts).map(([one, code]) => `export const ${one} = ${code};`),
    `const none = () => { throw new Error(${JSON.stringify(reason)}); };`,
    `export {${others.map((one) => `none as ${one}`).join(", ")}};`
  ].join("\n");
}

/** Libraries that are taken as Framework has them, because their packages hold what only Node can load. */
const foreign = new Set(["sucrase"]);

/** Whether a module may hand Arquero expressions that call its operators, which it knows by the name `op` in their source. */
const speaksArquero = (code: string | null): boolean => /\bop\b/.test(code ?? "");

/**
 * How modules are found and read: Framework's client stays as it is; libraries come from their packages, so that only
 * the parts in use are taken; what our own modules say relative to their own folder is said relative to the one folder.
 * All is minified, except that names stay where Arquero would look for them.
 */
export function reading(root: string, gathered: ReadonlyMap<string, string>): Plugin {
  return {
    name: "built-site",
    async resolveId(path, importer) {
      if (gathered.has(path)) return path;
      if (path in kept) return `kept:${path}`;
      if (path.includes("/_observablehq/")) return {id: `../_observablehq/${basename(path)}`, external: "absolute"};
      const name = /\/_node\/((?:@[^/]+\/)?[^/@]+)@[^/]+\/index\.[0-9a-f]+\.js$/.exec(path)?.[1];
      // What is no module of its own kind was made one before Framework took it.
      if (name && !foreign.has(name)) return this.resolve(name, turns, {skipSelf: true});
      if (path.startsWith(".") && (!importer || gathered.has(importer))) return join(root, path);
      return null;
    },
    load(id) {
      return gathered.get(id) ?? (id.startsWith("kept:") ? keptOf(id.slice(5)) : null);
    },
    async transform(code, id) {
      if (id.includes("/node_modules/") || id.startsWith("kept:")) {
        // Plot takes its parts from the whole of D3, whose transitions say that loading them has effects: nothing moves here.
        const still = /\/node_modules\/d3-transition\//.test(id) ? {moduleSideEffects: false} : {};
        return {...(await transform(code, {format: "esm", target: "es2022", minify: true})), map: null, ...still};
      }
      if (id === turns) return {code: (await transform(code, {loader: "ts", target: "es2022"})).code, map: null};
      if (!id.includes("/_import/")) return null;
      const place = relative(join(root, "_import"), id);
      const here = place.includes("/") ? `new URL("${place}", import.meta.url).href` : "import.meta.url";
      const text = code
        .replace(addressed, (_, module: string) => `import.meta.resolve("./${basename(module)}")`)
        .replaceAll("import.meta.url", here);
      return {code: text, map: null};
    },
    async renderChunk(code, {modules}) {
      const {code: small} = await transform(code, {
        format: "esm",
        target: "es2022",
        legalComments: "none",
        minifyWhitespace: true,
        minifySyntax: true,
        minifyIdentifiers: !Object.entries(modules).some(
          ([id, {code}]) => id.includes("/_import/") && speaksArquero(code)
        )
      });
      return {code: small, map: null};
    }
  };
}
