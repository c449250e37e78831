import {Decompress} from "fzstd";
import {createReadStream, createWriteStream} from "node:fs";
import {open, stat} from "node:fs/promises";
import {basename, join, resolve} from "node:path";
import {pipeline} from "node:stream/promises";
import {createGunzip} from "node:zlib";
import {glob, isDynamicPattern} from "tinyglobby";
import {FileError} from "../../src/cohort/sheet.js";

const table = "csv,tsv,txt,json,jsonl,ndjson,parquet,pq,arrow,feather,arrows";

/** The files that paths, folders and globs stand for, each once. Throws a FileError for one that stands for none. */
export async function filesOf(asked: readonly string[], folder: string): Promise<string[]> {
  if (!asked.length)
    throw new FileError(
      "No file was named. Say which: npm run cohort -- people.csv (“--help” lists what can be asked)."
    );
  const found: string[] = [];
  for (const one of asked) {
    const path = resolve(folder, one);
    const its = await stat(path).catch(() => undefined);
    if (its?.isFile()) {
      found.push(path);
      continue;
    }
    const pattern = its?.isDirectory() ? `**/*.{${table}}{,.gz,.zst}` : one;
    if (!its && !isDynamicPattern(one)) throw new FileError(`“${one}” does not exist.`);
    const its2 = (await glob(pattern, {cwd: its ? path : folder, absolute: true, onlyFiles: true})).sort();
    if (!its2.length)
      throw new FileError(`“${one}” holds no table (${table.replaceAll(",", ", ")}, also .gz or .zst).`);
    found.push(...its2);
  }
  return [...new Set(found)];
}

/** The same file unpacked, in a folder for what is needed meanwhile; what is not packed is left where it is. */
export async function unpacked(path: string, folder: string, index: number): Promise<string> {
  const file = await open(path);
  const start = new Uint8Array(4);
  await file.read(start, 0, 4, 0);
  await file.close();
  const begins = (...bytes: number[]): boolean => bytes.every((byte, i) => start[i] === byte);
  const to = join(folder, `${index}-${basename(path).replace(/\.(gz|zst)$/i, "")}`);
  const damaged = (error: unknown): FileError =>
    new FileError(
      `“${basename(path)}” cannot be unpacked (${error instanceof Error ? error.message : String(error)}). Copy or download it again.`
    );
  if (begins(0x1f, 0x8b)) {
    await pipeline(createReadStream(path), createGunzip(), createWriteStream(to)).catch((error: unknown) => {
      throw damaged(error);
    });
    return to;
  }
  if (begins(0x28, 0xb5, 0x2f, 0xfd)) {
    await pipeline(createReadStream(path), unzstd, createWriteStream(to)).catch((error: unknown) => {
      throw damaged(error);
    });
    return to;
  }
  return path;
}

async function* unzstd(packed: AsyncIterable<Buffer>): AsyncGenerator<Uint8Array> {
  let ready: Uint8Array[] = [];
  const stream = new Decompress((chunk) => ready.push(chunk));
  for await (const chunk of packed) {
    stream.push(Uint8Array.from(chunk));
    yield* ready;
    ready = [];
  }
  stream.push(new Uint8Array(), true);
  yield* ready;
}
