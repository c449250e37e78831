import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {serve} from "../tools/site/serve.js";
import type {Measurement} from "./measurement.js";
import {median, startBrowser} from "./on-site.js";

const root = join(import.meta.dirname, "..");
const parts = ["src", "tools", "package.json", "tsconfig.json", "observablehq.config.ts", "CITATION.cff"];

/** The libraries that our pages import, in a page that does nothing with them. */
const imports = ["@observablehq/plot", "@observablehq/inputs", "arquero", "htl"];

/** A temporary folder on the packages of a checkout, filled. */
export async function folderWith(fill: (folder: string) => Promise<void>, from = root): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "bench-build-"));
  await symlink(join(from, "node_modules"), join(folder, "node_modules"), "dir");
  await fill(folder);
  return folder;
}

/** A checkout of this project without caches and without what it was built to. */
export async function ours(folder: string, from = root): Promise<void> {
  const filter = (path: string): boolean => ![".observablehq", "fonts"].includes(basename(path));
  for (const part of parts)
    if (existsSync(join(from, part))) await cp(join(from, part), join(folder, part), {recursive: true, filter});
}

/** As many pages with the same imports and the same tools, but no text, no tables, no claims and nothing drawn. */
export async function bare(folder: string): Promise<void> {
  await cp(join(root, "tools"), join(folder, "tools"), {recursive: true});
  for (const part of ["package.json", "CITATION.cff"]) await cp(join(root, part), join(folder, part));
  await mkdir(join(folder, "src/data"), {recursive: true});
  await writeFile(
    join(folder, "observablehq.config.ts"),
    'export default {root: "src", output: "dist", globalStylesheets: [], footer: "", preserveIndex: true, preserveExtension: true, search: true};\n'
  );
  const lines = imports.map((name, i) => `import * as library${i} from "${name}";`);
  const used = `display([${imports.map((_, i) => `typeof library${i}`).join(", ")}].join(" "));`;
  const pages = (await readdir(join(root, "src"))).filter((name) => name.endsWith(".md"));
  for (const page of pages) {
    await writeFile(join(folder, "src", page), ["# Page", "", "```js", ...lines, used, "```", ""].join("\n"));
  }
}

/** Seconds of one build, by `npm run build` or by Framework alone; throws with its last words when it fails. */
async function build(folder: string, {plain = false}: {plain?: boolean} = {}): Promise<number> {
  const start = performance.now();
  const script = ["--import", "tsx", join(import.meta.dirname, "plain-build.mts")];
  const child = plain
    ? spawn(process.execPath, script, {cwd: folder})
    : spawn("npm", ["run", "build", "--silent"], {cwd: folder});
  let said = "";
  child.stdout.on("data", (chunk) => (said += chunk));
  child.stderr.on("data", (chunk) => (said += chunk));
  const code = await new Promise((resolve, reject) => child.on("error", reject).on("close", resolve));
  if (code !== 0) throw new Error(`The build in ${folder} failed:\n${said}`);
  return (performance.now() - start) / 1000;
}

async function bytes(folder: string): Promise<number> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile());
  const sizes = await Promise.all(
    files.map(async (file) => (await readFile(join(file.parentPath, file.name))).byteLength)
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Milliseconds from asking for a page until it shows what its cells display, baked or live: the middle of nine first
 * visits, for each of some sites, in turns, so that what else the machine does falls on all.
 */
async function open(folders: readonly string[], page: string): Promise<number[]> {
  const sites = await Promise.all(folders.map((folder) => serve(join(folder, "dist"))));
  const browser = await startBrowser();
  try {
    const times = folders.map((): number[] => []);
    for (let i = 0; i < 9; i++) {
      for (const [k, {url}] of sites.entries()) {
        const context = await browser.newContext();
        const opened = await context.newPage();
        const start = performance.now();
        await opened.goto(url + page);
        await opened.waitForFunction(() => !document.querySelector("observablehq-loading:empty"), undefined, {
          polling: "raf"
        });
        times[k]!.push(performance.now() - start);
        await context.close();
      }
    }
    return times.map(median);
  } finally {
    await browser.close();
    await Promise.all(sites.map((site) => site.close()));
  }
}

/**
 * Building the site from empty caches and once more, and opening it, against a site of as many pages with the same
 * imports and none of our work, which Framework alone builds, in the same run; or, where BENCH_BASE_SOURCE names a
 * checkout of the project with its packages, against that.
 */
export const bench = {
  name: "build",
  async run(): Promise<Measurement[]> {
    const from = process.env.BENCH_BASE_SOURCE;
    const plain = from === undefined;
    const site = await folderWith(ours);
    const baseline = await (plain ? folderWith(bare) : folderWith((folder) => ours(folder, from), from));
    try {
      const cold = await build(site);
      const otherCold = await build(baseline, {plain});
      const warm = await build(site);
      const otherWarm = await build(baseline, {plain});
      const first = await open([site, baseline], "index.html");
      const heavy = await open([site, baseline], "institutions.html");
      const sizes = [await bytes(join(site, "dist")), await bytes(join(baseline, "dist"))] as const;
      const row = (name: string, unit: string, [value, baseline]: readonly number[], bar?: number): Measurement => ({
        bench: "build",
        name,
        value: value!,
        unit,
        baseline: baseline!,
        ...(bar === undefined ? {} : {bar})
      });
      return [
        row("from empty caches", "s", [cold, otherCold], 60),
        row("once more, nothing changed", "s", [warm, otherWarm], 15),
        row("the built site", "bytes", sizes),
        row("open index.html", "ms", first),
        row("open institutions.html", "ms", heavy)
      ];
    } finally {
      await rm(site, {recursive: true, force: true});
      await rm(baseline, {recursive: true, force: true});
    }
  }
};
