import {createHash} from "node:crypto";
import {watch} from "node:fs";
import {readFile, rm, utimes} from "node:fs/promises";
import {resolve} from "node:path";
import {framework} from "./framework.js";
import {findLoaders, importsOf, type Loader, LoaderError, runLoader} from "./loaders.js";
import {prime} from "./prime.js";

/** What each loader was made from at its last run: its modules and the files it read. */
const madeFrom = new Map<string, Set<string>>();

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
async function remake(loader: Loader): Promise<void> {
  const start = performance.now();
  const now = Date.now();
  const imports = await importsOf(loader.script).catch(() => [resolve(loader.script)]);
  try {
    const {reads} = await runLoader(loader, {modified: new Date(now + 1000)});
    await remember(loader.output, [...imports, ...reads]);
    console.log(`${loader.output}  ${Math.round(performance.now() - start)} ms`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    // The page says that the table is missing rather than showing an old one; the next save tries again.
    await remember(loader.output, [...imports, ...(error instanceof LoaderError ? error.reads : [])]);
  }
  await utimes(loader.script, new Date(now), new Date(now));
}

/** Runs what a change touches: loaders made from the changed files, and loaders that are new. */
async function update(changed: ReadonlySet<string>): Promise<void> {
  const loaders = await findLoaders();
  const touched = loaders.filter(({output}) => {
    const sources = madeFrom.get(output);
    return !sources || [...changed].some((path) => sources.has(path));
  });
  // Two at a time: the machine has to serve pages meanwhile.
  const queue = [...touched];
  const work = async (): Promise<void> => {
    for (let loader = queue.shift(); loader; loader = queue.shift()) await remake(loader);
  };
  await Promise.all([work(), work()]);
}

const port = process.argv.slice(2);
await rm("src/.observablehq/cache/data", {recursive: true, force: true});
await Promise.all([prime(), update(new Set())]);

const preview = framework(["preview", "--no-open", "--host", "127.0.0.1", ...port]);
const waiting = new Set<string>();
let timer: NodeJS.Timeout | undefined;
let running = Promise.resolve();
const watcher = watch("src", {recursive: true}, (_, name) => {
  const path = resolve("src", name ?? "");
  if (!name || name.includes(".observablehq") || /\.part$|~$/.test(name)) return;
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

const stop = (): void => {
  watcher.close();
  preview.kill("SIGTERM");
};
process.on("SIGINT", stop).on("SIGTERM", stop);
preview.on("close", (code) => {
  watcher.close();
  process.exitCode = code ?? 0;
});
