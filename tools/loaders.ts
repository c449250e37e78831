import {build} from "esbuild";
import {spawn} from "node:child_process";
import {mkdir, readdir, rename, rm, utimes, writeFile} from "node:fs/promises";
import {dirname, join, relative} from "node:path";

/** A data loader: the script, the file it makes, and where Framework looks for that file. */
export interface Loader {
  script: string;
  output: string;
  cached: string;
}

/** Every `*.arrow.ts` under the given source root's data folder. */
export async function findLoaders(root = "src"): Promise<Loader[]> {
  const names = (await readdir(join(root, "data"))).filter((name) => name.endsWith(".arrow.ts")).sort();
  return names.map((name) => {
    const output = join("data", name.slice(0, -".ts".length));
    return {script: join(root, "data", name), output, cached: join(root, ".observablehq/cache", output)};
  });
}

/**
 * Runs a loader; its standard output becomes the cached file, whole or not at all. Messages go to standard error.
 * Throws with the loader's own last words when it fails, and then leaves no file, so nothing stale can be served.
 */
export async function runLoader({script, output, cached}: Loader, {modified}: {modified?: Date} = {}): Promise<number> {
  const chunks: Buffer[] = [];
  const words: Buffer[] = [];
  const child = spawn(process.execPath, ["--import", "tsx", script], {stdio: ["ignore", "pipe", "pipe"]});
  child.stdout.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr.on("data", (chunk: Buffer) => words.push(chunk));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  const said = Buffer.concat(words).toString("utf8").trim();
  if (code !== 0) {
    await rm(cached, {force: true});
    throw new Error(`${output} could not be made:\n${said || `the loader ended with code ${code}`}`);
  }
  if (said) console.error(said);
  const bytes = Buffer.concat(chunks);
  await mkdir(dirname(cached), {recursive: true});
  await writeFile(`${cached}.part`, bytes);
  await rename(`${cached}.part`, cached);
  if (modified) await utimes(cached, modified, modified);
  return bytes.length;
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
        const bytes = await runLoader(loader, options);
        console.log(`${loader.output}  ${(bytes / 1024).toFixed(1)} KiB  ${Math.round(performance.now() - start)} ms`);
      } catch (error) {
        failures.push(error instanceof Error ? error.message : String(error));
      }
    }
  };
  await Promise.all(Array.from({length: options.width ?? 2}, work));
  if (failures.length) throw new Error(failures.join("\n\n"));
}

/** The project's own modules that a loader imports, directly or not, as paths from the working folder. */
export async function importsOf(scripts: readonly string[]): Promise<Map<string, Set<string>>> {
  const found = new Map<string, Set<string>>();
  for (const script of scripts) {
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
    found.set(script, new Set(Object.keys(metafile.inputs).map((path) => relative(".", path))));
  }
  return found;
}
