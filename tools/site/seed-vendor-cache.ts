import {build, type Plugin} from "esbuild";
import {copyFile, mkdir, readFile} from "node:fs/promises";
import {dirname, join, relative} from "node:path";

/**
 * Libraries that Framework's client names although no page uses them. It asks the npm registry for the newest version
 * of each unless a folder of its cache already names one, so that even an empty page could not be built offline.
 */
const named = [
  "@observablehq/plot",
  "@observablehq/sample-datasets",
  "apache-arrow",
  "arquero",
  "d3",
  "d3-dsv",
  "echarts",
  "htl",
  "leaflet",
  "lodash",
  "mapbox-gl",
  "parquet-wasm",
  "react",
  "react-dom",
  "topojson-client"
];

/** Libraries that pages and their modules import. What Framework bundles itself takes it many times as long. */
const used = [
  "@observablehq/inputs",
  "@observablehq/plot",
  "d3",
  "d3-dsv",
  "d3-random",
  "d3-sankey",
  "fzstd",
  "htl",
  "hyparquet",
  "hyparquet-compressors",
  "hysnappy",
  "lossless-json",
  "papaparse"
];

/**
 * What the editor of cells is made of, which is loaded when a reader first opens one: libraries, and the analysis by
 * which Framework finds what a cell takes and gives.
 */
const ofEditor = [
  "@codemirror/autocomplete",
  "@codemirror/commands",
  "@codemirror/lang-javascript",
  "@codemirror/language",
  "@codemirror/lint",
  "@codemirror/merge",
  "@codemirror/state",
  "@codemirror/view",
  "@lezer/common",
  "@lezer/highlight",
  "@observablehq/framework/dist/javascript/parse.js",
  "acorn",
  "acorn-walk",
  "fflate",
  "sucrase"
];

/** Libraries of which a page may hold one copy only: the others' bundles point at these. */
const shared = ["@uwdata/flechette", ...ofEditor.filter((name) => /^@(?:codemirror|lezer)\/|^acorn/.test(name))];

/** What Framework's analysis names and does not call in a browser: it resolves paths, and reads no file. */
const builtins: Record<string, string> = {
  "node:path": `export {default} from "path-browserify"; export * from "path-browserify";`,
  "node:path/posix": `export * from "path-browserify";`,
  "node:fs/promises": `export const readFile = () => Promise.reject(new Error("There are no files in a browser."));`
};

/** Fonts served by the site itself: the file in the package, and its name under src/fonts. */
const fonts = [
  ["@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2", "serif.woff2"],
  ["@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2", "serif-italic.woff2"],
  ["@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2", "sans.woff2"]
] as const;

const packages = join(import.meta.dirname, "../../node_modules");

/** Where Framework looks for the bundle of a library, or of one module of it, within its cache of those. */
export async function vendorPlace(name: string): Promise<string> {
  const [, library, path = "index.js"] = /^((?:@[^/]+\/)?[^/]+)(?:\/(.+))?$/.exec(name)!;
  const {version} = JSON.parse(await readFile(join(packages, library!, "package.json"), "utf8")) as {version: string};
  return `${library}@${version}/${path}`;
}

/**
 * Puts into Framework's cache what it would otherwise fetch or bundle wrongly, and the fonts into src/fonts:
 * - empty folders for the libraries its client names (no version look-ups, so no network);
 * - Arquero and Flechette bundled for the browser: Framework's own bundling ignores the “browser” field of Arquero's
 *   package and leaves imports of node:fs behind, which a browser cannot load;
 * - the other libraries in use, and those of the editor, each whole in itself but for what may be there only once.
 */
export async function seedVendorCache(root = "src"): Promise<void> {
  const cache = join(root, ".observablehq/cache");
  await Promise.all(named.map((name) => mkdir(join(cache, "_npm", `${name}@0.0.0`), {recursive: true})));

  const places = new Map(await Promise.all(shared.map(async (name) => [name, await vendorPlace(name)] as const)));
  const bundle = async (name: string): Promise<unknown> => {
    const place = await vendorPlace(name);
    // Bundles point at each other's copy, so that a page which imports both loads it once.
    const share: Plugin = {
      name: "share",
      setup({onResolve, onLoad}) {
        onResolve({filter: /^[@a-z]/}, ({path, importer}) =>
          importer && places.has(path) && path !== name
            ? {path: relative(dirname(place), places.get(path)!).replace(/^(?!\.)/, "./"), external: true}
            : undefined
        );
        onResolve({filter: /^node:/}, ({path}) => (path in builtins ? {path, namespace: "builtin"} : undefined));
        onLoad({filter: /.*/, namespace: "builtin"}, ({path}) => ({
          contents: builtins[path]!,
          resolveDir: import.meta.dirname
        }));
      }
    };
    return build({
      stdin: {contents: `export * from ${JSON.stringify(name)};`, resolveDir: import.meta.dirname},
      outfile: join(cache, "_node", place),
      bundle: true,
      format: "esm",
      platform: "browser",
      target: "es2022",
      minify: true,
      logLevel: "warning",
      plugins: [share]
    });
  };
  await Promise.all(["@uwdata/flechette", "arquero", ...used, ...ofEditor].map(bundle));

  await mkdir(join(root, "fonts"), {recursive: true});
  await Promise.all(fonts.map(([from, to]) => copyFile(join(packages, from), join(root, "fonts", to))));
}
