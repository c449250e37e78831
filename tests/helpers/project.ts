import {createHash} from "node:crypto";
import {cp, mkdtemp, readdir, readFile, rm, symlink, utimes, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, dirname, join} from "node:path";
import {isLoader} from "../../tools/tables/loaders.js";
import {root} from "./run.js";

const parts = ["src", "zh", "tools", "package.json", "tsconfig.json", "observablehq.config.ts", "CITATION.cff"];

export interface CopyOptions {
  /** Pages to keep, by name; all unless told otherwise. */
  pages?: readonly string[];
  /** Loaders to keep, by the name of the file they make; all unless told otherwise. */
  loaders?: readonly string[];
}

/** A copy of the project, or of a part of it, with empty caches and every file as new as today, on the same packages. */
export async function copyProject({pages, loaders}: CopyOptions = {}): Promise<{
  folder: string;
  remove(): Promise<void>;
}> {
  const folder = await mkdtemp(join(tmpdir(), "project-"));
  const isLeftOut = (path: string): boolean => {
    const name = basename(path);
    if (name === ".observablehq" || name === "fonts") return true;
    if (pages && dirname(path) === join(root, "src") && name.endsWith(".md")) return !pages.includes(name.slice(0, -3));
    return !!loaders && isLoader(name) && !loaders.includes(name.slice(0, -3));
  };
  // The Chinese edition is told of pages that stand beside it.
  for (const part of parts.filter((part) => !pages || part !== "zh"))
    await cp(join(root, part), join(folder, part), {recursive: true, filter: (path) => !isLeftOut(path)});
  if (pages) {
    // Framework builds what its menu names.
    const config = join(folder, "observablehq.config.ts");
    const entry = /\{name: "[^"]+", path: "\/([\w-]+)"\},?/g;
    const keep = (one: string, name: string): string => (pages.includes(name) ? one : "");
    await writeFile(config, (await readFile(config, "utf8")).replace(entry, keep));
  }
  await symlink(join(root, "node_modules"), join(folder, "node_modules"), "dir");
  return {folder, remove: () => rm(folder, {recursive: true, force: true})};
}

/** Gives every file under a folder one modification time. */
export async function touchAll(folder: string, time: Date): Promise<void> {
  for (const name of await readdir(folder, {recursive: true})) await utimes(join(folder, name), time, time);
}

/** Every file under a folder with the hash of its content. */
export async function hashes(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true});
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const hashed = await Promise.all(
    files.map(async (file) => [
      file.slice(folder.length),
      createHash("sha256")
        .update(await readFile(file))
        .digest("hex")
    ])
  );
  return Object.fromEntries(hashed.toSorted(([a], [b]) => (a! < b! ? -1 : 1)));
}

/** The module by which loaders read their files, for loaders that tests write elsewhere. */
export const readTextModule = join(root, "src/tables/read-text.ts");
