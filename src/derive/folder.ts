import {readdir, readFile, rename, rm, writeFile} from "node:fs/promises";
import {readFileSync} from "node:fs";
import {join} from "node:path";
import {pathToFileURL} from "node:url";
import {isRecipe, type Read, type Recipe} from "./recipe.js";
import {sha256, type Digest, type Manifest} from "./run.js";

/**
 * Every recipe that a module of the folder exports, ordered by name: a new table needs a module and nothing else.
 * Throws an Error that names both recipes when two would write one file.
 */
export async function findRecipes(folder: string): Promise<Recipe[]> {
  const recipes: Recipe[] = [];
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".ts")).sort()) {
    const module = (await import(pathToFileURL(join(folder, file)).href)) as Record<string, unknown>;
    recipes.push(...Object.values(module).filter(isRecipe));
  }
  const taken = new Map<string, string>();
  for (const recipe of recipes) {
    const other = taken.get(recipe.output);
    if (other) throw new Error(`Recipes ${other} and ${recipe.name} both write ${recipe.output}.`);
    taken.set(recipe.output, recipe.name);
  }
  return recipes.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Reads raw files under `folder`. Errors name the file and how to obtain it. */
export function rawReader(folder: string): Read {
  return (path) => rawBytes(folder, path).toString("utf8");
}

/** Size and SHA-256 of raw files under `folder`, each computed once. */
export function rawDigest(folder: string): (path: string) => Digest {
  const known = new Map<string, Digest>();
  return (path) => {
    const found = known.get(path);
    if (found) return found;
    const data = rawBytes(folder, path);
    const digest = {bytes: data.length, sha256: sha256(data)};
    known.set(path, digest);
    return digest;
  };
}

function rawBytes(folder: string, path: string): Buffer {
  try {
    return readFileSync(join(folder, path));
  } catch (error) {
    throw new Error(
      `Raw file ${path} could not be read (${(error as NodeJS.ErrnoException).code}): set RAW_DATA to the folder of raw files, or run "npm run fetch".`
    );
  }
}

/** Writes a file so that a reader sees the old bytes or the new ones, never a part. */
export async function writeWhole(path: string, data: string | Uint8Array): Promise<void> {
  const partial = `${path}.${process.pid}.part`;
  try {
    await writeFile(partial, data);
    await rename(partial, path);
  } catch (error) {
    await rm(partial, {force: true});
    throw error;
  }
}

/** The folder's manifest, or an empty one when there is none yet. */
export async function readManifest(folder: string): Promise<Manifest> {
  let text: string;
  try {
    text = await readFile(join(folder, "manifest.json"), "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return {tables: [], files: {}};
    throw error;
  }
  return JSON.parse(text) as Manifest;
}
