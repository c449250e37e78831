import {existsSync} from "node:fs";
import {rename, rm} from "node:fs/promises";
import {withLock} from "./build-lock.js";
import {clientSource, exposeClient} from "./client.js";
import {filesIn} from "./files-in.js";
import {frameworkBuild} from "./framework.js";
import {keepFolder} from "./keep-folder.js";
import {notebookParts, writeNotebookParts} from "./notebook-parts.js";
import {allPageCells, writePageCells} from "./page-cells.js";
import {writeChinesePages} from "./chinese-pages.js";
import {writeClaims} from "../release/claims-files.js";
import {finishSite} from "./finish.js";
import {ContentCache} from "../tables/content-cache.js";
import {findLoaders, runLoaders} from "../tables/loaders.js";
import {modified} from "./modified.js";
import {seedVendorCache} from "./seed-vendor-cache.js";

const started = performance.now();
const say = (what: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${what}`);

/** Where the report goes, where it is made, and where the last one lies while the two change places. */
const [site, next, last] = ["dist", "dist-next", "dist-last"] as const;

/** Runs Framework's build; what it says is kept to itself unless it fails, because a green build says 300 lines. */
async function runFramework(): Promise<void> {
  const child = frameworkBuild(next);
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => words.push(String(chunk)));
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  const said = words.join("");
  // Framework resolves what it cannot find at run time, in the reader's browser, and calls that a success.
  const broken = said.split("\n").filter((line) => /broken link|↳|unable to resolve|Warning/.test(line));
  if (broken.length) console.warn(broken.join("\n"));
  if (code !== 0)
    throw new Error(`${said.split("\n").slice(-25).join("\n")}\nFramework's build ended with code ${String(code)}`);
}

/** Makes the pages as Framework builds them, with what they offer besides, which is made meanwhile. */
async function makePages(): Promise<void> {
  const [, client, cells, parts] = await Promise.all([
    runFramework(),
    clientSource("built"),
    allPageCells(),
    notebookParts()
  ]);
  await Promise.all([exposeClient(next, client), writePageCells(next, cells), writeNotebookParts(next, parts)]);
  // A copy of the project with fewer tables has no claims to take away.
  if (existsSync("src/data/universes.arrow.ts")) await writeClaims(next, {tables: "src/.observablehq/cache/data"});
}

/** What the pages are made from: all that is in the working tree, and the tables. */
async function sourcesOfPages(): Promise<string[]> {
  const files = (await Promise.all(["src", "tools"].map(filesIn))).flat();
  const made = (path: string): boolean => /[/\\]\.observablehq[/\\](?!cache[/\\]data[/\\])/.test(path);
  return [...files.filter((path) => !made(path)), "observablehq.config.ts", "package.json", "CITATION.cff"];
}

/** Puts the new report in the place of the last one; a moment in which there is none is all that readers may notice. */
async function publish(): Promise<void> {
  await rm(last, {recursive: true, force: true});
  await rename(site, last).catch(() => undefined);
  await rename(next, site);
  await rm(last, {recursive: true, force: true});
}

/**
 * Builds the static site from nothing but the working tree: tables first, then pages, then the finish. Every table is
 * made or taken from the cache of contents, because Framework never looks whether one is older than what it is made
 * from. It is made beside the last report, which stays where it is until the new one is whole.
 */
async function buildSite(): Promise<void> {
  // A build that was killed at the worst moment left the last report under its other name.
  await rename(last, site).catch(() => undefined);
  await rm(next, {recursive: true, force: true});
  await Promise.all([
    writeChinesePages(),
    seedVendorCache(),
    findLoaders().then((loaders) => runLoaders(loaders, {modified, cache: new ContentCache(".cache/tables")}))
  ]);
  say("tables made");
  const cache = new ContentCache(".cache/framework");
  const asBefore = await keepFolder(next, makePages, {cache, name: "site.zip", sources: await sourcesOfPages()});
  say(asBefore ? "pages as before" : "pages built");
  const {pages, before} = await finishSite(next, {modified, cache: ".cache"});
  await publish();
  say(
    before === undefined
      ? "pages are live only: no Chrome or Chromium was found: set CHROME_PATH to bake pages for reading without scripts"
      : `${pages} pages baked, ${before} of them as before, in dist/`
  );
}

try {
  await withLock(".cache/build.lock", buildSite, {
    onWait: (pid) => console.log(`process ${pid} is building this site; waiting for it to end`)
  });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await rm(next, {recursive: true, force: true});
  process.exitCode = 1;
}
