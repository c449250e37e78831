import {build, type Plugin} from "esbuild";
import {copyFile, mkdir, readFile} from "node:fs/promises";
import {join} from "node:path";

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
const used = ["@observablehq/inputs", "@observablehq/plot", "d3", "d3-random", "d3-sankey", "htl", "hyparquet"];

/** Fonts served by the site itself: the file in the package, and its name under src/fonts. */
const fonts = [
  ["@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2", "serif.woff2"],
  ["@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-italic.woff2", "serif-italic.woff2"],
  ["@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2", "sans.woff2"]
] as const;

const packages = join(import.meta.dirname, "../../node_modules");

/** Where Framework looks for the bundle of a library, within its cache of those. */
async function placeOf(name: string): Promise<string> {
  const {version} = JSON.parse(await readFile(join(packages, name, "package.json"), "utf8")) as {version: string};
  return `${name}@${version}/index.js`;
}

/**
 * Puts into Framework's cache what it would otherwise fetch or bundle wrongly, and the fonts into src/fonts:
 * - empty folders for the libraries its client names (no version look-ups, so no network);
 * - Arquero and Flechette bundled for the browser: Framework's own bundling ignores the “browser” field of Arquero's
 *   package and leaves imports of node:fs behind, which a browser cannot load;
 * - the other libraries in use, each whole in itself.
 */
export async function prime(root = "src"): Promise<void> {
  const cache = join(root, ".observablehq/cache");
  await Promise.all(named.map((name) => mkdir(join(cache, "_npm", `${name}@0.0.0`), {recursive: true})));

  const flechette = await placeOf("@uwdata/flechette");
  // Arquero's bundle points at Flechette's, so that a page which imports both loads the decoder once.
  const share: Plugin = {
    name: "share-flechette",
    setup({onResolve}) {
      onResolve({filter: /^@uwdata\/flechette$/}, ({importer}) =>
        importer.includes("arquero") ? {path: `../${flechette}`, external: true} : undefined
      );
    }
  };
  const bundle = async (name: string): Promise<unknown> =>
    build({
      stdin: {contents: `export * from ${JSON.stringify(name)};`, resolveDir: import.meta.dirname},
      outfile: join(cache, "_node", await placeOf(name)),
      bundle: true,
      format: "esm",
      platform: "browser",
      target: "es2022",
      minify: true,
      logLevel: "warning",
      plugins: [share]
    });
  await Promise.all(["@uwdata/flechette", "arquero", ...used].map(bundle));

  await mkdir(join(root, "fonts"), {recursive: true});
  await Promise.all(fonts.map(([from, to]) => copyFile(join(packages, from), join(root, "fonts", to))));
}
