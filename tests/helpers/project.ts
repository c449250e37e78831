import {createHash} from "node:crypto";
import {cp, mkdtemp, readdir, readFile, rm, symlink, utimes} from "node:fs/promises";
import {tmpdir} from "node:os";
import {basename, join} from "node:path";
import {root} from "./run.js";

const parts = ["src", "tools", "package.json", "tsconfig.json", "observablehq.config.ts", "CITATION.cff"];

/** A copy of the project with empty caches and every file as new as today, on the same packages. */
export async function copyProject(): Promise<{folder: string; remove(): Promise<void>}> {
  const folder = await mkdtemp(join(tmpdir(), "project-"));
  for (const part of parts) {
    await cp(join(root, part), join(folder, part), {
      recursive: true,
      filter: (path) => basename(path) !== ".observablehq" && basename(path) !== "fonts"
    });
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
  return Object.fromEntries(hashed.sort());
}
