import {readdirSync, readFileSync} from "node:fs";
import type {KnipConfig} from "knip";
import {readPage} from "./tools/check/pages/read.js";

/** Recipes are found by listing their folder, so no import leads to them. */
const recipes = readdirSync("src/derive")
  .map((name) => `src/derive/${name}`)
  .filter((path) => /: Recipe = /.test(readFileSync(path, "utf8")));

/**
 * What nothing uses: files, exports and packages. Use begins with the pages, the loaders and what an npm script runs;
 * a test counts as use.
 */
export default {
  entry: [
    "src/*.md",
    "src/data/**/*.{arrow,csv,json}.ts",
    ...recipes,
    "bench/*.{ts,mts}",
    // Started by .ci/run, by the loaders' runner and by hand.
    "tools/check/tally.mjs",
    "tools/tables/loader-worker.mjs",
    "tools/print/screenshots.ts",
    // Started by the preview, or handed to a bundler.
    "tools/site/preview-server.ts",
    "src/notebook/boot.ts",
    "tools/site/clients/*.js",
    // Taken along with a notebook.
    "tools/site/notebook/*.{js,mjs}",
    "tests/**/*.test.ts",
    "observablehq.config.ts"
  ],
  project: ["src/**/*.{ts,md}", "tools/**", "tests/**/*.ts", "bench/**/*.{ts,mts,js}", "*.{js,ts}"],
  compilers: {
    md: (text: string, path: string) =>
      readPage(path, text)
        .cells.map((cell) => cell.text)
        .join("\n")
  },
  // The type of an exported function's argument is part of what is exported.
  ignoreExportsUsedInFile: {interface: true, type: true},
  ignoreDependencies: [
    // A face, which is found by the path of its package.
    "@embedpdf/fonts-sc",
    // Copied into the site by the paths of their files.
    "@fontsource-variable/.+",
    // What Framework itself offers to the modules of a page.
    "observablehq",
    // The types of the parser that Framework reads pages with.
    "markdown-it",
    // What the editor's parser resolves paths with in a browser.
    "path-browserify"
  ],
  // A command of the system, not of a package.
  ignoreBinaries: ["unshare"]
} satisfies KnipConfig;
