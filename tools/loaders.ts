import {build} from "esbuild";
import {spawn} from "node:child_process";
import {mkdir, readdir, rename, rm, utimes, writeFile} from "node:fs/promises";
import {setPriority} from "node:os";
import {dirname, join, resolve} from "node:path";
import {pathToFileURL} from "node:url";

/** A data loader: the script, the file it makes, and where Framework looks for that file. */
export interface Loader {
  script: string;
  output: string;
  cached: string;
}

/** What a run of a loader made, and which files it read on the way, as absolute paths. */
export interface Run {
  bytes: number;
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

/** Every `*.arrow.ts` and `*.csv.ts` under the given source root's data folder. */
export async function findLoaders(root = "src"): Promise<Loader[]> {
  const names = (await readdir(join(root, "data"))).filter((name) => /\.(arrow|csv)\.ts$/.test(name)).sort();
  return names.map((name) => {
    const output = join("data", name.slice(0, -".ts".length));
    return {script: join(root, "data", name), output, cached: join(root, ".observablehq/cache", output)};
  });
}

export interface RunOptions {
  /** Modification time given to the file. */
  modified?: Date;
  /** Whether the loader should stand back for everything else that the machine does. */
  yielding?: boolean;
  /** Ends the loader early. */
  signal?: AbortSignal;
}

/**
 * Runs a loader; its standard output becomes the cached file, whole or not at all. Messages go to standard error.
 * Throws with the loader's own last words when it fails, and then leaves no file, so nothing stale can be served.
 */
export async function runLoader(
  {script, output, cached}: Loader,
  {modified, yielding = false, signal}: RunOptions = {}
): Promise<Run> {
  const chunks: Buffer[] = [];
  const words: Buffer[] = [];
  const reads: string[] = [];
  const child = spawn(process.execPath, ["--import", trace, "--import", "tsx", script], {
    stdio: ["ignore", "pipe", "pipe", "ipc"],
    signal
  });
  if (yielding && child.pid !== undefined) setPriority(child.pid, 10);
  child.stdout!.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr!.on("data", (chunk: Buffer) => words.push(chunk));
  child.on("message", (paths) => reads.push(...(paths as string[])));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const said = Buffer.concat(words).toString("utf8").trim();
  if (code !== 0) {
    await rm(cached, {force: true});
    throw new LoaderError(`${output} could not be made:\n${said || `the loader ended with code ${code}`}`, reads);
  }
  if (said) console.error(said);
  const bytes = Buffer.concat(chunks);
  await mkdir(dirname(cached), {recursive: true});
  await writeFile(`${cached}.part`, bytes);
  await rename(`${cached}.part`, cached);
  if (modified) await utimes(cached, modified, modified);
  return {bytes: bytes.length, reads};
}

/** Runs loaders side by side, at most `width` at once; throws one error with the words of all that failed. */
export async function runLoaders(
  loaders: readonly Loader[],
  options: {modified?: Date; width?: number} = {}
): Promise<void> {
  const queue = [...loaders];
  const failures: string[] = [];
  const work = async (): Promise<void> => {
    for (let loader = queue.shift(); loader; loader = queue.shift()) {
      const start = performance.now();
      try {
        const {bytes} = await runLoader(loader, options);
        console.log(`${loader.output}  ${(bytes / 1024).toFixed(1)} KiB  ${Math.round(performance.now() - start)} ms`);
      } catch (error) {
        failures.push(error instanceof Error ? error.message : String(error));
      }
    }
  };
  await Promise.all(Array.from({length: options.width ?? 2}, work));
  if (failures.length) throw new Error(failures.join("\n\n"));
}

/** The project's own modules that a script imports, directly or not, and itself, as absolute paths. */
export async function importsOf(script: string): Promise<string[]> {
  const {metafile} = await build({
    entryPoints: [script],
    bundle: true,
    write: false,
    metafile: true,
    platform: "node",
    format: "esm",
    packages: "external",
    logLevel: "silent"
  });
  return Object.keys(metafile.inputs).map((path) => resolve(path));
}
