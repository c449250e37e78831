import {rm} from "node:fs/promises";
import {bake} from "./bake.js";
import {bundle} from "./bundle.js";
import {exposeClient} from "./client.js";
import {writePageCells} from "./page-cells.js";
import {framework} from "./framework.js";
import {finishHeads} from "./head.js";
import {Kept} from "../tables/kept.js";
import {findLoaders, runLoaders} from "../tables/loaders.js";
import {modified} from "./modified.js";
import {polishPages} from "./polish.js";
import {prime} from "./prime.js";

const started = performance.now();
const say = (what: string): void =>
  console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${what}`);

/** Runs Framework's build; what it says is kept to itself unless it fails, because a green build says 300 lines. */
async function buildPages(): Promise<void> {
  const child = framework(["build"], "pipe");
  const words: string[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on("data", (chunk) => words.push(String(chunk)));
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  const said = words.join("");
  // Framework resolves what it cannot find at run time, in the reader's browser, and calls that a success.
  const broken = said.split("\n").filter((line) => /broken link|↳|unable to resolve|Warning/.test(line));
  if (broken.length) console.warn(broken.join("\n"));
  if (code !== 0)
    throw new Error(`${said.split("\n").slice(-25).join("\n")}\nFramework's build ended with code ${code}`);
}

/** Builds the static site into dist/ from nothing but the working tree: tables first, then pages, then the finish. */
async function buildSite(): Promise<void> {
  // Framework never looks whether a cached table is older than what it was made from, so none may survive; those that
  // were made from the same content, by hash, are kept elsewhere.
  await rm("src/.observablehq/cache/data", {recursive: true, force: true});
  await Promise.all([
    prime(),
    findLoaders().then((loaders) => runLoaders(loaders, {modified, kept: new Kept(".cache/tables")}))
  ]);
  say("tables made");
  await buildPages();
  await Promise.all([bundle("dist", {keep: ".cache/modules"}), exposeClient("dist"), writePageCells("dist")]);
  const pages = await polishPages("dist", {modified});
  say(`${pages} pages built`);
  const baked = await bake("dist", {keep: ".cache/pages"});
  await finishHeads("dist", {baked: "pages" in baked});
  say(
    "reason" in baked
      ? `pages are live only: ${baked.reason}`
      : `${baked.pages} pages baked, ${baked.before} of them as before, in dist/`
  );
}

try {
  await buildSite();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await rm("dist", {recursive: true, force: true});
  process.exitCode = 1;
}
