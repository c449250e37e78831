import {createHash} from "node:crypto";
import {watch} from "node:fs";
import {readFile, utimes} from "node:fs/promises";
import {join, resolve} from "node:path";
import {compile, type Compiled, compiledFolder, removeCompiled, type Uncompiled} from "./compile.js";
import {ContentCache} from "./content-cache.js";
import {
  createLoaderPool,
  findLoaders,
  type Loader,
  LoaderError,
  madeOf,
  recallTable,
  roundOf,
  runLoader
} from "./loaders.js";

/** Loaders that take longer than this run one at a time, and after all others. In milliseconds. */
const slow = 1500;

/** Tables that are kept up to date. */
export interface LiveTables {
  /** Settles once every table has been made or taken from the cache. */
  ready: Promise<void>;
  /** Ends all that runs. */
  stop(): Promise<void>;
}

/** Tells whether the content of files is another than when it was last asked: a new time alone is no change. */
function createChangeDetector(): {look(path: string): Promise<boolean>; knows(path: string): boolean} {
  const known = new Map<string, string>();
  return {
    knows: (path) => known.has(path),
    async look(path) {
      const content = await readFile(path).catch(() => Buffer.from("missing"));
      const hash = createHash("sha256").update(content).digest("hex");
      const before = known.get(path);
      known.set(path, hash);
      return before !== hash;
    }
  };
}

/**
 * Makes the tables of all loaders, and makes those anew that a saved file touches: their own script, a module that it
 * imports, or a file that it read. `first` names tables that pages wait for longest and that are therefore made first.
 *
 * Framework takes a table for new when its loader's script has a new modification time, and runs the loader itself
 * unless the cached table is newer still: hence the order of the two times that are set, and the second between them.
 */
export function keepTables({first = new Set<string>()}: {first?: ReadonlySet<string>} = {}): LiveTables {
  const cache = new ContentCache(".cache/tables");
  const pool = createLoaderPool(2);
  const ending = new AbortController();
  const changes = createChangeDetector();
  /** What each table was made from at its last run, and how long that took. */
  const madeFrom = new Map<string, ReadonlySet<string>>();
  const took = new Map<string, number>();
  const compiled = new Map<string, (Compiled | Uncompiled) & {since: number}>();
  const due = new Map<string, Loader>();
  const active = new Map<string, AbortController>();
  let rounds = 0;
  let whenIdle: (() => void)[] = [];

  async function compileAll(loaders: readonly Loader[]): Promise<void> {
    const since = Date.now();
    const scripts = loaders.map(({script}) => script);
    // A folder of its own each time: a module that was imported once is never read again from the same place.
    const made = await compile(scripts, join(compiledFolder(), String(rounds++)));
    for (const [script, one] of made) compiled.set(script, {...one, since});
  }

  async function remember({output}: Loader, paths: readonly string[]): Promise<void> {
    madeFrom.set(output, new Set(paths));
    await Promise.all(paths.filter((path) => !changes.knows(path)).map((path) => changes.look(path)));
  }

  async function remake(loader: Loader, signal: AbortSignal): Promise<void> {
    const now = Date.now();
    const made = compiled.get(loader.script)!;
    try {
      const modified = new Date(now + 1000);
      const {bytes, reads, took: ms} = await runLoader(loader, made, {pool, modified, signal, leaveWords: true});
      await utimes(loader.script, new Date(now), new Date(now));
      took.set(loader.output, ms);
      console.log(`${loader.output}  ${ms} ms`);
      for (const one of madeOf(loader, await findLoaders())) due.set(one.output, one);
      const sources = [...made.modules, ...reads];
      await remember(loader, sources);
      await cache.keep(loader.output, bytes, {sources, since: made.since, took: ms});
    } catch (error) {
      if (signal.aborted) return;
      console.error(error instanceof Error ? error.message : error);
      // The page says what is wrong rather than showing an old table; the next save tries again.
      await utimes(loader.script, new Date(now), new Date(now));
      const before = "error" in made ? (madeFrom.get(loader.output) ?? []) : [];
      await remember(loader, [...made.modules, ...before, ...(error instanceof LoaderError ? error.reads : [])]);
    }
  }

  /**
   * The next to be run: the quickest, because a reader waits for the figure that was changed, and one slow at a time; what
   * is made of other tables once they are there.
   */
  function next(): Loader | undefined {
    const isSlow = (output: string): boolean => (took.get(output) ?? 0) > slow;
    const rank = ({output}: Loader): number => (took.get(output) ?? 0) - (first.has(output) ? slow : 0);
    const under = Math.min(...[...due.keys(), ...active.keys()].map((output) => roundOf({output})));
    return [...due.values()]
      .filter((one) => !active.has(one.output) && (!roundOf(one) || roundOf(one) === under))
      .sort((a, b) => rank(a) - rank(b))
      .find(({output}) => !(isSlow(output) && [...active.keys()].some(isSlow)));
  }

  function dispatch(): void {
    for (let loader = next(); loader && active.size < 2; loader = next()) {
      const {output} = loader;
      due.delete(output);
      const run = new AbortController();
      active.set(output, run);
      void remake(loader, AbortSignal.any([run.signal, ending.signal]))
        .catch((error: unknown) => console.error(error))
        .finally(() => {
          active.delete(output);
          if (ending.signal.aborted) return;
          if (active.size === 0 && due.size === 0) console.log("all tables are up to date");
          dispatch();
        });
    }
    if (active.size || due.size) return;
    for (const settle of whenIdle) settle();
    whenIdle = [];
  }

  /** Takes the tables that were made before from what is there now, so that a preview need not wait for them. */
  async function recall(): Promise<void> {
    const loaders = await findLoaders();
    await compileAll(loaders);
    for (const loader of loaders) {
      const now = Date.now();
      const {modules} = compiled.get(loader.script)!;
      const before = await recallTable(loader, {cache, modules, modified: new Date(now + 1000)});
      if (!before) continue;
      took.set(loader.output, before.took);
      await remember(loader, before.sources);
      await utimes(loader.script, new Date(now), new Date(now));
    }
  }

  /** Runs what a change touches. A run that began before it is ended, since its table would be out of date. */
  async function update(changed: ReadonlySet<string>): Promise<void> {
    const touched: Loader[] = [];
    for (const loader of await findLoaders()) {
      const sources = madeFrom.get(loader.output);
      if (sources && ![...changed].some((path) => sources.has(path))) continue;
      touched.push(loader);
      active.get(loader.output)?.abort();
      // Framework would run a changed loader beside us: a table newer than it is left alone.
      const soon = new Date(Date.now() + 1000);
      if (changed.has(resolve(loader.script))) await utimes(loader.cached, soon, soon).catch(() => undefined);
    }
    // Also where only data changed: a thread that has imported a module once does not run it again.
    if (changed.size && touched.length) await compileAll(touched);
    for (const loader of touched) due.set(loader.output, loader);
    dispatch();
  }

  // Watching begins before the first run, so that what is saved meanwhile is not missed.
  const waiting = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const watcher = watch("src", {recursive: true}, (_, name) => {
    if (!name || name.includes(".observablehq") || /^fonts\b|\.part$|~$/.test(name)) return;
    waiting.add(resolve("src", name));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const seen = [...waiting];
      waiting.clear();
      running = running
        .then(async () => {
          const really = await Promise.all(seen.map((path) => changes.look(path)));
          const changed = new Set(seen.filter((_, i) => really[i]));
          if (changed.size) await update(changed);
        })
        .catch((error: unknown) => console.error(error));
    }, 40);
  });

  const idle = new Promise<void>((resolve) => whenIdle.push(resolve));
  return {
    ready: recall()
      .then(() => update(new Set()))
      .then(() => idle),
    async stop() {
      watcher.close();
      clearTimeout(timer);
      ending.abort();
      await pool.destroy();
      await removeCompiled();
    }
  };
}
