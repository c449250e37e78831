import {mkdir, rm} from "node:fs/promises";
import {framework} from "./framework.js";
import {findLoaders, runLoaders} from "./loaders.js";
import {polishPages} from "./polish.js";
import {prime} from "./prime.js";

/**
 * The date every generated file is given. Framework writes modification times into the pages, and the same commit
 * must build to the same bytes on any day; the reproducible-builds convention lets the environment choose another.
 */
const modified = new Date(1000 * Number(process.env.SOURCE_DATE_EPOCH ?? Date.UTC(2025, 1, 24) / 1000));

/** Builds the static site into dist/ from nothing but the working tree: tables first, then pages, then the finish. */
async function buildSite(): Promise<void> {
  const start = performance.now();
  // Framework never looks whether a cached table is older than what it was made from, so none may survive.
  await rm("src/.observablehq/cache/data", {recursive: true, force: true});
  await mkdir("src/.observablehq/cache", {recursive: true});
  await Promise.all([prime(), findLoaders().then((loaders) => runLoaders(loaders, {modified}))]);
  const code = await new Promise((resolve, reject) => framework(["build"]).on("error", reject).on("close", resolve));
  if (code !== 0) throw new Error(`Framework's build ended with code ${code}`);
  const pages = await polishPages("dist");
  console.log(`${pages} pages in dist/ after ${((performance.now() - start) / 1000).toFixed(1)} s`);
}

try {
  await buildSite();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await rm("dist", {recursive: true, force: true});
  process.exitCode = 1;
}
