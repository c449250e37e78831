/**
 * `npm run fetch [-- FOLDER/…]`: downloads the raw files listed in src/data/raw.csv from their public repositories at
 * their pinned commits into RAW_DATA (.cache/raw unless set), and checks each against its SHA-256.
 *
 * Files that are there and right are left alone, so that an interrupted run is taken up again. A broken download is
 * continued from the byte it reached. A file gets its name only when it is whole and right.
 */
import {mkdir, readFile} from "node:fs/promises";
import {dirname, join} from "node:path";
import {writeWhole} from "../../src/derive/folder.js";
import {sha256} from "../../src/derive/run.js";
import pRetry from "p-retry";
import {parseCsv} from "../../src/tables/csv.js";

/** One raw file: where it belongs, what it must be, and where it comes from. */
export interface RawFile {
  file: string;
  bytes: number;
  sha256: string;
  repository: string;
  commit: string;
  path: string;
  /** Whether the file is byte for byte the one in the repository; others were cut or converted and cannot be fetched. */
  identical: boolean;
}

export interface FetchOptions {
  files: readonly RawFile[];
  /** Folder written to. */
  folder: string;
  /** Address under which repositories are served as `base/owner/name/commit/path`. */
  base: string;
  /** Attempts a file. */
  attempts?: number;
  /** Longest wait for one attempt, in milliseconds. */
  timeout?: number;
  /** Pause before the second attempt, in milliseconds; doubled before each later one. */
  pause?: number;
  /** Files downloaded at once. */
  parallel?: number;
  report: (line: string) => void;
}

export interface Fetched {
  /** Already there and right. */
  kept: string[];
  fetched: string[];
  /** A sentence for each file that could not be had. */
  failed: string[];
}

/** Reads the pinned list. Throws a RangeError naming the line when a size, checksum or commit is not one. */
export function readPins(text: string, file: string): RawFile[] {
  return parseCsv(text, {file}).records.map(({line, cells}) => {
    const cell = (name: string, form: RegExp): string => {
      const value = cells[name] ?? "";
      if (!form.test(value))
        throw new RangeError(`${file}, line ${line}: ${name} is "${value}", expected ${form.source}.`);
      return value;
    };
    const relative = /^(?!\/)(?!.*(^|\/)\.\.(\/|$)).+$/;
    return {
      file: cell("file", relative),
      bytes: Number(cell("bytes", /^\d+$/)),
      sha256: cell("sha256", /^[0-9a-f]{64}$/),
      repository: cell("repository", /^[\w.-]+\/[\w.-]+$/),
      commit: cell("commit", /^[0-9a-f]{40}$/),
      path: cell("path", relative),
      identical: cell("identical", /^(yes|no)$/) === "yes"
    };
  });
}

/** Downloads what is missing or wrong. Never rejects for a single file: it is reported in `failed`. */
export async function fetchAll(options: FetchOptions): Promise<Fetched> {
  const result: Fetched = {kept: [], fetched: [], failed: []};
  const queue = options.files.filter((file) => file.identical);
  const total = queue.length;
  let done = 0;
  const worker = async (): Promise<void> => {
    for (let file = queue.shift(); file; file = queue.shift()) {
      const target = join(options.folder, file.file);
      try {
        if (await isRight(target, file)) result.kept.push(file.file);
        else {
          const data = await download(file, options);
          await mkdir(dirname(target), {recursive: true});
          await writeWhole(target, data);
          result.fetched.push(file.file);
        }
        options.report(`[${++done}/${total}] ${file.file}: ${result.kept.includes(file.file) ? "there" : "fetched"}`);
      } catch (error) {
        result.failed.push(`${file.file}: ${(error as Error).message}`);
        options.report(`[${++done}/${total}] ${file.file}: ${(error as Error).message}`);
      }
    }
  };
  await Promise.all(Array.from({length: options.parallel ?? 4}, worker));
  return result;
}

async function isRight(path: string, file: RawFile): Promise<boolean> {
  try {
    return sha256(await readFile(path)) === file.sha256;
  } catch {
    return false;
  }
}

/** The file's bytes, checked. Gives up after the last attempt, or at once when the server says the file is not there. */
async function download(file: RawFile, options: FetchOptions): Promise<Uint8Array> {
  const address = [
    options.base.replace(/\/$/, ""),
    file.repository,
    file.commit,
    ...file.path.split("/").map(encodeURIComponent)
  ].join("/");
  const attempts = options.attempts ?? 4;
  let received: Uint8Array = new Uint8Array();
  const attempt = async (): Promise<Uint8Array> => {
    const chunks = [received];
    try {
      const response = await fetch(address, {
        headers: received.length > 0 ? {Range: `bytes=${received.length}-`} : {},
        signal: AbortSignal.timeout(options.timeout ?? 60_000)
      });
      if ([401, 403, 404, 410].includes(response.status)) throw new Refusal(`the server answered ${response.status}.`);
      if (!response.ok || !response.body) {
        await response.body?.cancel();
        // A range beyond the end: what was received cannot be the beginning of this file.
        if (response.status === 416) chunks.length = 0;
        throw new Error(`the server answered ${response.status}.`);
      }
      // The server may send the whole file in answer to a range.
      if (response.status !== 206) chunks.length = 0;
      received = await collect(response.body, chunks, file.bytes);
    } catch (error) {
      if (error instanceof Refusal) throw error;
      received = concatenate(chunks);
      const answered = error instanceof Error && error.message.startsWith("the server");
      throw new Error(answered ? error.message : "the connection broke.");
    }
    if (received.length < file.bytes) throw new Error(`${received.length} of ${file.bytes} bytes arrived.`);
    if (received.length === file.bytes && sha256(received) === file.sha256) return received;
    received = new Uint8Array();
    throw new Error(`the bytes do not have the SHA-256 ${file.sha256}.`);
  };
  try {
    return await pRetry(attempt, {
      retries: attempts - 1,
      minTimeout: options.pause ?? 500,
      shouldRetry: ({error}) => !(error instanceof Refusal)
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Error(`given up after ${attempts} attempts; ${(error as Error).message}`);
  }
}

class Refusal extends Error {}

/** Reads a body into `chunks`, which keep what arrived if it breaks off. Stops when there is more than was expected. */
async function collect(body: ReadableStream<Uint8Array>, chunks: Uint8Array[], expected: number): Promise<Uint8Array> {
  let length = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const reader = body.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    length += part.value.length;
    if (length > expected) {
      await reader.cancel();
      break;
    }
  }
  return concatenate(chunks);
}

function concatenate(chunks: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(chunks));
}

if (process.argv[1] === import.meta.filename) {
  const root = join(import.meta.dirname, "../..");
  const pins = join(root, "src/data/raw.csv");
  const wanted = process.argv.slice(2);
  const files = readPins(await readFile(pins, "utf8"), "src/data/raw.csv");
  const {kept, fetched, failed} = await fetchAll({
    files: wanted.length === 0 ? files : files.filter((file) => wanted.some((start) => file.file.startsWith(start))),
    folder: process.env.RAW_DATA ?? join(root, ".cache/raw"),
    base: process.env.RAW_BASE ?? "https://raw.githubusercontent.com",
    report: (line) => console.log(line)
  });
  console.log(`${fetched.length} fetched, ${kept.length} were there, ${failed.length} failed`);
  for (const file of files.filter((file) => !file.identical)) {
    console.log(`${file.file} was cut or converted from ${file.repository} and cannot be fetched`);
  }
  process.exitCode = failed.length > 0 ? 1 : 0;
}
