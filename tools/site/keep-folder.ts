import {unzipSync, zipSync} from "fflate";
import {mkdir, readFile, writeFile} from "node:fs/promises";
import {dirname, join, relative} from "node:path";
import type {ContentCache} from "../tables/content-cache.js";
import {filesIn} from "./files-in.js";

/**
 * Has a folder made, or puts into it what was there when it was made from files of the same content, by hash. Gives
 * whether it was as before.
 */
export async function keepFolder(
  folder: string,
  make: () => Promise<void>,
  {cache, name, sources}: {cache: ContentCache; name: string; sources: readonly string[]}
): Promise<boolean> {
  const since = Date.now();
  const before = await cache.recall(name, sources);
  if (before) {
    for (const [path, bytes] of Object.entries(unzipSync(before.bytes))) {
      await mkdir(dirname(join(folder, path)), {recursive: true});
      await writeFile(join(folder, path), bytes);
    }
    return true;
  }
  await make();
  const files = await filesIn(folder);
  const contents = files.map(async (file) => [relative(folder, file), new Uint8Array(await readFile(file))] as const);
  // Packed so that one hash holds for all of it; to make it smaller would take longer than it saves.
  await cache.keep(name, zipSync(Object.fromEntries(await Promise.all(contents)), {level: 0}), {sources, since});
  return false;
}
