/**
 * `npm run bench [-- NAME…]`: runs every bench of this folder, or those named, each in a process of its own, and writes
 * .cache/bench/bench.json and bench.md. `npm run build` comes first: some open the built site.
 */
import {execFileSync, fork} from "node:child_process";
import {mkdir, readdir, writeFile} from "node:fs/promises";
import {arch, cpus, loadavg, platform, totalmem} from "node:os";
import {basename, join} from "node:path";
import {findBrowser} from "../tools/site/browser.mjs";
import {watchMemory} from "./memory.js";
import {type Measurement, normalise, toMarkdown} from "./measurement.js";

/** What a module of this folder exports: a name, and a run that returns measurements, or numbers by their names. */
interface Bench {
  name: string;
  run(): Promise<Results> | Results;
}
type Results = Record<string, number> | readonly Measurement[];

const isBench = (value: unknown): value is Bench =>
  typeof value === "object" && value !== null && "name" in value && typeof (value as Bench).run === "function";

/** The benches of one module, by its file. */
async function benchesOf(file: string): Promise<Bench[]> {
  const module = (await import(join(import.meta.dirname, file))) as Record<string, unknown>;
  return Object.values(module).filter(isBench);
}

/** Runs the benches of one file in a process of its own; gives what they measured and the peak memory they took. */
async function runFile(file: string, wanted: readonly string[]): Promise<Measurement[]> {
  const child = fork(import.meta.filename, ["--only", file, ...wanted], {stdio: ["ignore", 2, 2, "ipc"]});
  const memory = watchMemory(child.pid!);
  const measured: Measurement[] = [];
  child.on("message", (results) => measured.push(...(results as Measurement[])));
  const code = await new Promise<number | null>((resolve, reject) => child.on("error", reject).on("close", resolve));
  const peaks = memory.stop();
  if (code !== 0) throw new Error(`The bench in ${file} ended with code ${code}.`);
  const [{bench} = {bench: file}] = measured;
  return [
    ...measured,
    ...peaks.map(([process, MiB]) => ({bench, name: `peak memory, ${process}`, value: MiB, unit: "MiB"}))
  ];
}

function machine(): Record<string, string> {
  const browser = findBrowser();
  const options = {encoding: "utf8", stdio: ["ignore", "pipe", "ignore"]} as const;
  return {
    date: new Date().toISOString().slice(0, 10),
    processor: `${cpus().length} × ${cpus()[0]?.model ?? "unknown"}`,
    memory: `${Math.round(totalmem() / 2 ** 30)} GiB`,
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
    browser: browser
      ? `${execFileSync(browser, ["--version"], {...options, stdio: [...options.stdio]}).trim()} (${basename(browser)})`
      : "none",
    "load before": loadavg()
      .map((load) => load.toFixed(2))
      .join(" ")
  };
}

const [first, file, ...names] = process.argv.slice(2);
if (first === "--only") {
  for (const bench of await benchesOf(file!)) {
    if (names.length && !names.includes(bench.name)) continue;
    const start = performance.now();
    process.send!(normalise(bench.name, await bench.run()));
    console.error(`${bench.name}  ${((performance.now() - start) / 1000).toFixed(1)} s`);
  }
  process.disconnect();
} else {
  const wanted = process.argv.slice(2);
  const where = machine();
  const parts = new Set(["run.ts", "memory.ts", "measurement.ts", "visit.ts", "peers.ts"]);
  const files = (await readdir(import.meta.dirname)).filter((name) => name.endsWith(".ts") && !parts.has(name)).sort();
  const measured: Measurement[] = [];
  for (const name of files) {
    const benches = (await benchesOf(name)).filter((bench) => !wanted.length || wanted.includes(bench.name));
    if (!benches.length) continue;
    try {
      measured.push(...(await runFile(name, wanted)));
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
      process.exitCode = 1;
    }
  }
  const markdown = toMarkdown(where, measured);
  console.log(markdown);
  await mkdir(".cache/bench", {recursive: true});
  await writeFile(".cache/bench/bench.md", markdown);
  await writeFile(".cache/bench/bench.json", `${JSON.stringify({machine: where, measured}, null, 2)}\n`);
}
