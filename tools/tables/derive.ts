/**
 * `npm run derive [-- NAME…]`: computes src/data/derived/*.csv and manifest.json from the raw files in RAW_DATA.
 * Without names, every recipe of src/derive runs whose raw files are at hand. A table is written whole or not at all.
 */
import {existsSync} from "node:fs";
import {join} from "node:path";
import {findRecipes, rawDigest, rawReader, readManifest, writeWhole} from "../../src/derive/folder.js";
import {mergeManifest, run, type Entry} from "../../src/derive/run.js";

export interface DeriveOptions {
  /** Folder of raw files. */
  raw: string;
  /** Folder of recipes. */
  recipes: string;
  /** Folder written to. */
  output: string;
  /** Recipes to run; all when empty. */
  names: readonly string[];
  /** Day to record, as YYYY-MM-DD. */
  date: string;
  report: (line: string) => void;
}

/** Runs recipes, writes their tables and the manifest, and gives the entries written. */
export async function derive(options: DeriveOptions): Promise<Entry[]> {
  const all = await findRecipes(options.recipes);
  const unknown = options.names.filter((name) => !all.some((recipe) => recipe.name === name));
  if (unknown.length > 0) {
    throw new Error(
      `No recipe is named ${unknown.join(", ")}. There are: ${all.map((recipe) => recipe.name).join(", ")}.`
    );
  }
  const wanted = options.names.length === 0 ? all : all.filter((recipe) => options.names.includes(recipe.name));
  const read = rawReader(options.raw);
  const digest = rawDigest(options.raw);
  const entries: Entry[] = [];
  for (const [i, recipe] of wanted.entries()) {
    const start = performance.now();
    // Some raw files were cut from larger ones and cannot be fetched: their tables stay as they were committed.
    const missing = recipe.inputs.filter((path) => !existsSync(join(options.raw, path)));
    if (missing.length > 0 && options.names.length === 0) {
      options.report(`[${i + 1}/${wanted.length}] ${recipe.output}: left as it is, for want of ${missing.join(", ")}`);
      continue;
    }
    const {csv, entry} = run(recipe, {read, digest, date: options.date});
    await writeWhole(join(options.output, recipe.output), csv);
    entries.push(entry);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    options.report(
      `[${i + 1}/${wanted.length}] ${recipe.output}: ${entry.rows} rows, ${(entry.bytes / 1000).toFixed(0)} kB, ${seconds} s`
    );
  }
  const names = new Set(all.map((recipe) => recipe.name));
  const manifest = mergeManifest(await readManifest(options.output), entries, {names, digest});
  await writeWhole(join(options.output, "manifest.json"), JSON.stringify(manifest, null, 2) + "\n");
  return entries;
}

if (process.argv[1] === import.meta.filename) {
  const start = performance.now();
  const root = join(import.meta.dirname, "../..");
  const raw = process.env.RAW_DATA ?? join(root, ".cache/raw");
  if (!existsSync(raw)) {
    console.error(`There are no raw files in ${raw}: set RAW_DATA to their folder, or run "npm run fetch".`);
    process.exit(1);
  }
  await derive({
    raw,
    recipes: join(root, "src/derive"),
    output: join(root, "src/data/derived"),
    names: process.argv.slice(2),
    date: new Date().toISOString().slice(0, 10),
    report: (line) => console.log(line)
  });
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(`done in ${((performance.now() - start) / 1000).toFixed(1)} s, at most ${peak.toFixed(0)} MiB`);
}
