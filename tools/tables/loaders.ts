import {type ChildProcess, spawn, type SpawnOptions} from "node:child_process";
import {mkdir, readdir, rename, rm, utimes, writeFile} from "node:fs/promises";
import {setPriority} from "node:os";
import {dirname, join, resolve} from "node:path";
import {pathToFileURL} from "node:url";
import {compile, type Compiled, compiledFolder, isCompiled} from "./compile.js";
import type {Kept, Recalled} from "./kept.js";

/** A data loader: the script, the file it makes, and where Framework looks for that file. */
export interface Loader {
  script: string;
  output: string;
  cached: string;
}

/** What a run of a loader made, and which files it read on the way, as absolute paths. */
export interface Run {
  bytes: Buffer;
  reads: readonly string[];
}

/** A loader that failed, with its own last words and the files it had read by then. */
export class LoaderError extends Error {
  readonly reads: readonly string[];
  constructor(message: string, reads: readonly string[]) {
    super(message);
    this.name = "LoaderError";
    this.reads = reads;
  }
}

const trace = pathToFileURL(join(import.meta.dirname, "trace.mjs")).href;

/** Whether a file's name is a loader's: what it makes is named in it. */
export const isLoader = (name: string): boolean => /\.(arrow|csv|json)\.ts$/.test(name);

/** Every loader in the given source root's data folder. */
export async function findLoaders(root = "src"): Promise<Loader[]> {
  const names = (await readdir(join(root, "data"))).filter(isLoader).sort();
  return names.map((name) => {
    const output = join("data", name.slice(0, -".ts".length));
    return {script: join(root, "data", name), output, cached: join(root, ".observablehq/cache", output)};
  });
}

const streams: SpawnOptions = {stdio: ["ignore", "pipe", "pipe", "ipc"]};
const underTsx = ["--import", trace, "--import", "tsx"];

/** Starts a loader in a process of its own. */
const startCold = (script: string): ChildProcess => spawn(process.execPath, [...underTsx, script], streams);

/** Starts a compiled loader in a process of its own. */
export const startCompiled = (file: string): ChildProcess =>
  spawn(process.execPath, ["--enable-source-maps", "--import", trace, file], streams);

/** Processes started ahead of the loaders they will run, so that a save need not wait for Node and the libraries. */
export interface Ready {
  /** Starts a loader in a process that waits, or, when none does, in a new one, by `otherwise` where that is given. */
  start(script: string, otherwise?: () => ChildProcess): ChildProcess;
  /** Has processes wait again, up to the number wanted. */
  refill(): void;
  /** Ends those that wait. */
  end(): void;
}

/** Keeps up to `width` processes waiting; see ready.ts. */
export function keepReady(width = 2): Ready {
  const waiting = new Set<ChildProcess>();
  return {
    start(script, otherwise = () => startCold(script)) {
      const [child] = waiting;
      if (!child) return otherwise();
      waiting.delete(child);
      child.send(resolve(script));
      return child;
    },
    refill() {
      while (waiting.size < width) {
        const child = startCold(join(import.meta.dirname, "ready.ts"));
        waiting.add(child);
        child.on("close", () => waiting.delete(child));
      }
    },
    end() {
      for (const child of waiting) child.kill();
    }
  };
}

export interface RunOptions {
  /** Modification time given to the file. */
  modified?: Date;
  /** Whether the loader should stand back for everything else that the machine does. */
  yielding?: boolean;
  /** Ends the loader early. */
  signal?: AbortSignal;
  /** Starts the process; a new one unless told otherwise. */
  start?: (script: string) => ChildProcess;
  /** Whether what a failing loader says is left in the place of its table, for a page to say it (see tables/decode.ts). */
  leaveWords?: boolean;
}

/** What an error says, without where in the code it was thrown, which is for the terminal. */
const sentence = (said: string): string => /^\w*Error[^\n:]*: ([^]*?)\n\s+at /m.exec(said)?.[1] ?? said;

/** Puts a file where Framework looks for it, whole or not at all. */
async function cache({cached}: Loader, content: string | Uint8Array, modified?: Date): Promise<void> {
  await mkdir(dirname(cached), {recursive: true});
  await writeFile(`${cached}.part`, content);
  await rename(`${cached}.part`, cached);
  if (modified) await utimes(cached, modified, modified);
}

/**
 * Runs a loader; its standard output becomes the cached file, whole or not at all. Messages go to standard error.
 * Throws with the loader's own last words when it fails, and then leaves no table, so nothing stale can be served.
 */
export async function runLoader(
  loader: Loader,
  {modified, yielding = false, signal, start = startCold, leaveWords = false}: RunOptions = {}
): Promise<Run> {
  const {script, output, cached} = loader;
  const chunks: Buffer[] = [];
  const words: Buffer[] = [];
  const reads: string[] = [];
  signal?.throwIfAborted();
  const child = start(script);
  const kill = (): void => void child.kill();
  signal?.addEventListener("abort", kill, {once: true});
  if (yielding && child.pid !== undefined) setPriority(child.pid, 10);
  child.stdout!.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr!.on("data", (chunk: Buffer) => words.push(chunk));
  child.on("message", (paths) => reads.push(...(paths as string[]).filter((path) => !isCompiled(path))));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  signal?.removeEventListener("abort", kill);
  signal?.throwIfAborted();
  const said = Buffer.concat(words).toString("utf8").trim();
  if (code !== 0) {
    const why = said || `the loader ended with code ${code}`;
    if (leaveWords) await cache(loader, `${output} could not be made:\n${sentence(why)}`, modified);
    else await rm(cached, {force: true});
    throw new LoaderError(`${output} could not be made:\n${why}`, reads);
  }
  if (said) console.error(said);
  const bytes = Buffer.concat(chunks);
  await cache(loader, bytes, modified);
  return {bytes, reads};
}

/** Takes a table that is kept, if there is one, and says how it was made. */
export async function recallTable(
  loader: Loader,
  {kept, modules, modified}: {kept: Kept; modules: readonly string[]; modified?: Date}
): Promise<Recalled | undefined> {
  const before = await kept.recall(loader.output, modules);
  if (before) await cache(loader, before.bytes, modified);
  return before;
}

interface MakeOptions {
  modified?: Date;
  kept?: Kept;
}

/** Takes a table that is kept, or makes it and keeps it; says which it was. */
async function makeTable(
  loader: Loader,
  compiled: Compiled | undefined,
  {modified, kept}: MakeOptions
): Promise<[Buffer, string]> {
  const since = Date.now();
  const before = compiled && kept && (await recallTable(loader, {kept, modules: compiled.modules, modified}));
  if (before) return [before.bytes, "as before"];
  const start = performance.now();
  const {bytes, reads} = await runLoader(loader, {modified, start: compiled && (() => startCompiled(compiled.file))});
  const took = Math.round(performance.now() - start);
  if (compiled) await kept?.keep(loader.output, bytes, {sources: [...compiled.modules, ...reads], since, took});
  return [bytes, `${took} ms`];
}

/**
 * Makes the tables of loaders side by side, at most `width` at once, but for those that are kept and were made from the
 * same content; throws one error with the words of all that failed.
 */
export async function runLoaders(
  loaders: readonly Loader[],
  {width = 2, ...options}: MakeOptions & {width?: number} = {}
): Promise<void> {
  const queue = [...loaders];
  const failures: string[] = [];
  const folder = compiledFolder();
  // Where a module cannot be read, each loader is run as it is written, and those that read it say so themselves.
  const none = new Map<string, Compiled>();
  const compiled = await compile(
    loaders.map(({script}) => script),
    folder
  ).catch(() => none);
  const work = async (): Promise<void> => {
    for (let loader = queue.shift(); loader; loader = queue.shift()) {
      try {
        const [bytes, how] = await makeTable(loader, compiled.get(loader.script), options);
        console.log(`${loader.output}  ${(bytes.length / 1024).toFixed(1)} KiB  ${how}`);
      } catch (error) {
        failures.push(error instanceof Error ? error.message : String(error));
      }
    }
  };
  await Promise.all(Array.from({length: width}, work));
  await rm(folder, {recursive: true, force: true});
  if (failures.length) throw new Error(failures.join("\n\n"));
}
