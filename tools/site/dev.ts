import type {ChildProcess} from "node:child_process";
import {createHash} from "node:crypto";
import {watch} from "node:fs";
import {readFile, rm, utimes} from "node:fs/promises";
import {join, resolve} from "node:path";
import {compile, type Compiled, compiledFolder, importsOf} from "../tables/compile.js";
import {previewServer} from "./framework.js";
import {Kept} from "../tables/kept.js";
import {
  findLoaders,
  keepReady,
  type Loader,
  LoaderError,
  recallTable,
  runLoader,
  startCompiled
} from "../tables/loaders.js";
import {prime} from "./prime.js";

/** What each loader was made from at its last run: its modules and the files it read. */
const madeFrom = new Map<string, Set<string>>();

/** How long each loader took the last time, in milliseconds, and from how long on it is slow. */
const took = new Map<string, number>();
const slow = 1500;

/** Tables that every page opens with, and that most readers of a preview wait for. */
const common = new Set(
  [
    ...(await readFile("src/notebook/open.ts", "utf8").catch(() => "")).matchAll(/FileAttachment\("\.\.\/([^"]+)"\)/g)
  ].map(([, name]) => name!)
);

/** Tables as they were made before, which are taken at the start where nothing has changed since. */
const kept = new Kept(".cache/tables");

/** Loaders compiled from what is there now, and since when that is known; what a save touches is compiled anew. */
const compiled = new Map<string, Compiled & {since: number}>();
let rounds = 0;

/** Whether all tables were made once and the preview is open. */
let opened = false;

/** Compiles loaders together. Where a module cannot be read, each of them says so itself when it is run. */
async function compileAll(loaders: readonly Loader[]): Promise<void> {
  const since = Date.now();
  const scripts = loaders.map(({script}) => script);
  const made = await compile(scripts, join(compiledFolder(), String(rounds++))).catch(() => []);
  for (const [script, one] of made) compiled.set(script, {...one, since});
}

/** Ends all loaders when the preview ends. */
const ending = new AbortController();

/** Processes that wait for the next save. */
const ready = keepReady();

/** The content of each file when it was last looked at, as a hash: giving a file a new time is not changing it. */
const known = new Map<string, string>();

async function hasChanged(path: string): Promise<boolean> {
  const content = await readFile(path).catch(() => Buffer.from("missing"));
  const hash = createHash("sha256").update(content).digest("hex");
  const before = known.get(path);
  known.set(path, hash);
  return before !== hash;
}

async function remember(output: string, paths: readonly string[]): Promise<void> {
  madeFrom.set(output, new Set(paths));
  await Promise.all(paths.filter((path) => !known.has(path)).map(hasChanged));
}

/**
 * Makes a loader's table anew and lets the preview know. Framework takes a table for new when its loader's script has
 * a new modification time, and runs the loader itself unless the cached table is newer still: hence the order and the
 * second between the two times.
 */
async function remake(loader: Loader, yielding: boolean, signal: AbortSignal): Promise<void> {
  const began = performance.now();
  const now = Date.now();
  const made = compiled.get(loader.script);
  // What it imports, if it is not known, is looked up when the page has its table, which does not wait for it.
  const imports = async (): Promise<string[]> =>
    made?.modules ?? importsOf(loader.script).catch(() => [resolve(loader.script)]);
  try {
    const modified = new Date(now + 1000);
    const start = (script: string): ChildProcess =>
      ready.start(made?.file ?? script, made && (() => startCompiled(made.file)));
    const {bytes, reads} = await runLoader(loader, {modified, yielding, signal, start, leaveWords: true});
    const ms = Math.round(performance.now() - began);
    // Once a page is open, it does not wait for that.
    if (made && !opened)
      await kept.keep(loader.output, bytes, {sources: [...made.modules, ...reads], since: made.since, took: ms});
    await utimes(loader.script, new Date(now), new Date(now));
    took.set(loader.output, ms);
    console.log(`${loader.output}  ${ms} ms`);
    await remember(loader.output, [...(await imports()), ...reads]);
  } catch (error) {
    if (signal.aborted) return;
    console.error(error instanceof Error ? error.message : error);
    // The page says what is wrong rather than showing an old table; the next save tries again.
    await utimes(loader.script, new Date(now), new Date(now));
    await remember(loader.output, [...(await imports()), ...(error instanceof LoaderError ? error.reads : [])]);
  }
}

/** Loaders to be run, and those that are running. */
const due = new Map<string, Loader>();
const active = new Map<string, AbortController>();
let whenIdle: (() => void)[] = [];

/**
 * Starts what is due, two at a time and the quickest first, those that every page opens with before others, because a
 * reader waits for the figure that was changed and not for everything that follows from it. A slow loader leaves the other place to quick ones, so that the next change
 * need not wait for it.
 */
function dispatch(): void {
  const isSlow = (output: string): boolean => (took.get(output) ?? 0) > slow;
  while (active.size < 2) {
    const waiting = [...due.values()].filter(({output}) => !active.has(output));
    const rank = ({output}: Loader): number => (took.get(output) ?? 0) - (common.has(output) ? slow : 0);
    waiting.sort((a, b) => rank(a) - rank(b));
    const loader = waiting.find(({output}) => !(isSlow(output) && [...active.keys()].some(isSlow)));
    if (!loader) break;
    due.delete(loader.output);
    const run = new AbortController();
    active.set(loader.output, run);
    // The first to run is what a reader most likely waits for; whatever runs beside it gives way to the browser.
    const yielding = isSlow(loader.output) || active.size > 1;
    void remake(loader, yielding, AbortSignal.any([run.signal, ending.signal]))
      .catch((error) => console.error(error))
      .finally(() => {
        active.delete(loader.output);
        if (ending.signal.aborted) return;
        if (active.size === 0 && due.size === 0) console.log("all tables are up to date");
        dispatch();
      });
  }
  if (active.size === 0 && due.size === 0) {
    for (const resolve of whenIdle) resolve();
    whenIdle = [];
    if (!ending.signal.aborted) ready.refill();
  }
}

/** Takes the tables that were made before from what is there now, so that a preview need not wait for them. */
async function recall(): Promise<void> {
  const loaders = await findLoaders();
  await compileAll(loaders);
  for (const loader of loaders) {
    const now = Date.now();
    const modules = compiled.get(loader.script)?.modules;
    const before = modules && (await recallTable(loader, {kept, modules, modified: new Date(now + 1000)}));
    if (!before) continue;
    took.set(loader.output, before.took);
    await remember(loader.output, before.sources);
    await utimes(loader.script, new Date(now), new Date(now));
  }
}

/**
 * Runs what a change touches: loaders made from the changed files, and loaders that are new. A run that began before
 * the change is ended, since its table would be out of date when it is finished.
 */
async function update(changed: ReadonlySet<string>): Promise<void> {
  const touched: Loader[] = [];
  for (const loader of await findLoaders()) {
    const sources = madeFrom.get(loader.output);
    if (!sources || [...changed].some((path) => sources.has(path))) {
      due.set(loader.output, loader);
      // What was compiled holds modules, not data, and is good for as long as none of those is changed.
      const modules = compiled.get(loader.script)?.modules;
      if (changed.size && (!modules || modules.some((path) => changed.has(path)))) {
        compiled.delete(loader.script);
        touched.push(loader);
      }
      // Framework would run a changed loader beside us, which takes twice as long: a table newer than it is left alone.
      const soon = new Date(Date.now() + 1000);
      if (changed.has(resolve(loader.script))) await utimes(loader.cached, soon, soon).catch(() => undefined);
      active.get(loader.output)?.abort();
    }
  }
  // The first two start in processes that wait for them; the others are ready by the time it is their turn.
  dispatch();
  if (touched.length) await compileAll(touched);
}

await rm("src/.observablehq/cache/data", {recursive: true, force: true});
// Watching begins before the first run, so that what is saved meanwhile is not missed.
const waiting = new Set<string>();
let timer: NodeJS.Timeout | undefined;
let running = Promise.resolve();
const watcher = watch("src", {recursive: true}, (_, name) => {
  const path = resolve("src", name ?? "");
  if (!name || name.includes(".observablehq") || /^fonts\b|\.part$|~$/.test(name)) return;
  waiting.add(path);
  clearTimeout(timer);
  timer = setTimeout(() => {
    const seen = [...waiting];
    waiting.clear();
    running = running
      .then(async () => {
        const really = await Promise.all(seen.map(hasChanged));
        const changed = new Set(seen.filter((_, i) => really[i]));
        if (changed.size) await update(changed);
      })
      .catch((error) => console.error(error));
  }, 40);
});

const idle = new Promise<void>((resolve) => whenIdle.push(resolve));
await Promise.all([prime(), recall().then(() => update(new Set())), idle]);
opened = true;

const preview = previewServer(["--no-open", "--host", "127.0.0.1", ...process.argv.slice(2)]);
const stop = (): void => {
  watcher.close();
  ending.abort();
  ready.end();
  preview.kill("SIGTERM");
  void rm(compiledFolder(), {recursive: true, force: true});
};
process.on("SIGINT", stop).on("SIGTERM", stop);
preview.on("close", (code) => {
  stop();
  process.exitCode = code ?? 0;
});
