import {mkdir, readdir, rename, rm, utimes, writeFile} from "node:fs/promises";
import {dirname, join, resolve} from "node:path";
import Piscina from "piscina";
import {compile, type Compiled, compiledFolder, removeCompiled, type Uncompiled} from "./compile.js";
import type {Cached, ContentCache} from "./content-cache.js";

/** A data loader: the script, the file it makes, and where Framework looks for that file. */
export interface Loader {
  script: string;
  output: string;
  cached: string;
}

/** What a run of a loader made, which files it read on the way, as absolute paths, and how many milliseconds it took. */
export interface Run {
  bytes: Uint8Array;
  reads: readonly string[];
  took: number;
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

/** Whether a file's name is a loader's: what it makes is named in it. */
export const isLoader = (name: string): boolean => /\.(arrow|csv|json)\.ts$/.test(name);

/** What is made of other tables, each after those before it, and how the names of those begin that it is made of. */
const later = [
  {output: join("data", "universes.arrow"), of: join("data", "book/")},
  {output: join("data", "tables.json"), of: "data"}
];

/** How many rounds of tables have to be there before a loader can run. */
export const roundOf = ({output}: Pick<Loader, "output">): number =>
  1 + later.findIndex((one) => one.output === output);

/** The loaders, of all there are, that make something of what a loader made. */
export const madeOf = (loader: Pick<Loader, "output">, all: readonly Loader[]): Loader[] =>
  all.filter((one) => {
    const {of} = later[roundOf(one) - 1] ?? {};
    return of !== undefined && loader.output.startsWith(of) && roundOf(loader) < roundOf(one);
  });

/** Every loader in the given source root's data folder and in folders of it, those that need the tables of others last. */
export async function findLoaders(root = "src"): Promise<Loader[]> {
  const names = (await readdir(join(root, "data"), {recursive: true})).filter(isLoader).sort();
  const loaders = names.map((name) => {
    const output = join("data", name.slice(0, -".ts".length));
    return {script: join(root, "data", name), output, cached: join(root, ".observablehq/cache", output)};
  });
  return loaders.sort((a, b) => roundOf(a) - roundOf(b));
}

/** Threads that run compiled loaders, `width` at once, and go on to wait for the next; see loader-worker.mjs. */
export type LoaderPool = Piscina<
  {file: string; tables: string},
  {bytes?: Uint8Array; error?: string; reads: string[]; took: number}
>;
export const createLoaderPool = (width = 2): LoaderPool =>
  new Piscina({
    filename: join(import.meta.dirname, "loader-worker.mjs"),
    minThreads: width,
    maxThreads: width,
    // Loaders gather what they print, so that nothing has to be read from the thread's own streams.
    idleTimeout: Infinity
  });

export interface RunOptions {
  pool: LoaderPool;
  /** Modification time given to the file. */
  modified?: Date | undefined;
  /** Ends the loader early. */
  signal?: AbortSignal;
  /** Whether what a failing loader says is left in the place of its table, for a page to say it (see tables/decode.ts). */
  leaveWords?: boolean;
}

/** What an error says, without where in the code it was thrown, which is for the terminal. */
const sentence = (said: string): string => /^\w*Error[^\n:]*: ([^]*?)\n\s+at /m.exec(said)?.[1] ?? said;

/** Puts a file where Framework looks for it, whole or not at all. */
async function place({cached}: Loader, content: string | Uint8Array, modified?: Date): Promise<void> {
  await mkdir(dirname(cached), {recursive: true});
  await writeFile(`${cached}.part`, content);
  await rename(`${cached}.part`, cached);
  if (modified) await utimes(cached, modified, modified);
}

/**
 * Runs a loader; its standard output becomes the cached file, whole or not at all. Throws a {@link LoaderError} with the
 * loader's own last words, or the compiler's, when it fails, and then leaves no table, so nothing stale can be served.
 */
export async function runLoader(
  loader: Loader,
  compiled: Compiled | Uncompiled,
  {pool, modified, signal, leaveWords = false}: RunOptions
): Promise<Run> {
  const run =
    "error" in compiled
      ? {error: compiled.error, reads: [], took: 0}
      : await pool.run({file: compiled.file, tables: resolve(dirname(loader.cached))}, {signal: signal ?? null});
  signal?.throwIfAborted();
  const {bytes, error, reads, took} = {bytes: undefined, error: undefined, ...run};
  if (bytes?.length) {
    await place(loader, bytes, modified);
    return {bytes, reads, took};
  }
  const why = error ?? `${loader.script} printed nothing; expected the file on standard output`;
  if (leaveWords) await place(loader, `${loader.output} could not be made:\n${sentence(why)}`, modified);
  else await rm(loader.cached, {force: true});
  throw new LoaderError(`${loader.output} could not be made:\n${why}`, reads);
}

/** Takes a table from the cache of contents, if it is there, and says how it was made. */
export async function recallTable(
  loader: Loader,
  {cache, modules, modified}: {cache: ContentCache; modules: readonly string[]; modified?: Date | undefined}
): Promise<Cached | undefined> {
  const before = await cache.recall(loader.output, modules);
  if (before) await place(loader, before.bytes, modified);
  return before;
}

interface MakeOptions {
  modified?: Date;
  cache?: ContentCache;
}

/** Takes a table that is cached, or makes it and caches it; says which it was. */
async function makeTable(
  loader: Loader,
  compiled: Compiled | Uncompiled,
  {pool, modified, cache}: MakeOptions & {pool: LoaderPool}
): Promise<[Uint8Array, string]> {
  const {modules} = compiled;
  const since = Date.now();
  const before = cache && (await recallTable(loader, {cache, modules, modified}));
  if (before) return [before.bytes, "as before"];
  const {bytes, reads, took} = await runLoader(loader, compiled, {pool, modified});
  await cache?.keep(loader.output, bytes, {sources: [...modules, ...reads], since, took});
  return [bytes, `${took} ms`];
}

/** Removes cached tables that no loader makes any more. */
async function removeOthers(loaders: readonly Loader[]): Promise<void> {
  const made = new Set(loaders.map(({cached}) => cached));
  const folders = new Set(loaders.map(({cached}) => dirname(cached)));
  for (const folder of folders) {
    for (const name of await readdir(folder).catch(() => [])) {
      const path = join(folder, name);
      if (!made.has(path) && !folders.has(path)) await rm(path, {recursive: true, force: true});
    }
  }
}

/**
 * Makes the tables of loaders side by side, at most `width` at once, but for those that are cached and were made from
 * the same content; throws one error with the words of all that failed. No table of another loader is left beside them.
 */
export async function runLoaders(
  loaders: readonly Loader[],
  {width = 2, ...options}: MakeOptions & {width?: number} = {}
): Promise<void> {
  const compiled = await compile(
    loaders.map(({script}) => script),
    compiledFolder()
  );
  const pool = createLoaderPool(width);
  const failures: string[] = [];
  const make = async (loader: Loader): Promise<void> => {
    try {
      const [bytes, how] = await makeTable(loader, compiled.get(loader.script)!, {pool, ...options});
      console.log(`${loader.output}  ${(bytes.length / 1024).toFixed(1)} KiB  ${how}`);
    } catch (error) {
      failures.push(error instanceof Error ? error.message : String(error));
    }
  };
  try {
    for (let round = 0; round <= later.length && !failures.length; round++)
      await Promise.all(loaders.filter((one) => roundOf(one) === round).map(make));
    await removeOthers(loaders);
  } finally {
    await pool.destroy();
    await removeCompiled();
  }
  if (failures.length) throw new Error(failures.join("\n\n"));
}
