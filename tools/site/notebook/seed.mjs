// Puts into Framework's cache what it would otherwise look up on the network or bundle wrongly: Arquero, whose package
// names other modules for browsers than for Node, bundled for browsers; and empty folders for libraries that Framework's
// client names though this page does not use them.
import {build} from "esbuild";
import {mkdir, readFile} from "node:fs/promises";
import {dirname, join, relative} from "node:path";

const cache = "src/.observablehq/cache";
const named =
  "@observablehq/plot @observablehq/sample-datasets apache-arrow arquero d3 d3-dsv echarts htl leaflet lodash mapbox-gl parquet-wasm react react-dom topojson-client";
await Promise.all(named.split(" ").map((name) => mkdir(join(cache, "_npm", `${name}@0.0.0`), {recursive: true})));

const {dependencies} = JSON.parse(await readFile("package.json", "utf8"));
const own = ["@observablehq/framework", "esbuild"];
const libraries = Object.keys(dependencies).filter((name) => !own.includes(name));
const places = {};
for (const name of libraries) {
  const {version} = JSON.parse(await readFile(join("node_modules", name, "package.json"), "utf8"));
  places[name] = `${name}@${version}/index.js`;
}
const decoder = "@uwdata/flechette";
const share = (place) => ({
  name: "share",
  setup: ({onResolve}) =>
    onResolve({filter: /^@uwdata\/flechette$/}, ({importer}) =>
      importer.includes("arquero") ? {path: relative(dirname(place), places[decoder]), external: true} : undefined
    )
});
for (const [name, place] of Object.entries(places))
  await build({
    stdin: {contents: `export * from ${JSON.stringify(name)};`, resolveDir: "."},
    outfile: join(cache, "_node", place),
    bundle: true,
    format: "esm",
    platform: "browser",
    target: "es2022",
    minify: true,
    logLevel: "warning",
    plugins: [share(place)]
  });
