import {spawn} from "node:child_process";
import {existsSync} from "node:fs";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {writePeople} from "./cohort-files.js";
import {duckdb} from "./cohort-large.js";
import type {Measurement} from "./measurement.js";
import {watchMemory} from "./memory.js";

/** Runs the command on a file; gives the milliseconds it took and its peak resident memory in MiB. */
async function command(path: string, memory: string): Promise<{total: number; peak: number}> {
  const start = performance.now();
  const child = spawn(
    process.execPath,
    ["--import", "tsx", "tools/cohort/cohort.ts", path, "--json", "--out", "none", "--memory", memory],
    {stdio: ["ignore", "ignore", "inherit"]}
  );
  const watched = watchMemory(child.pid!);
  const code = await new Promise((resolve) => child.on("close", resolve));
  const peak = Math.max(...watched.stop().map(([, MiB]) => MiB));
  if (code !== 0) throw new Error(`The command ended with code ${String(code)}.`);
  return {total: performance.now() - start, peak};
}

/**
 * The command on a Parquet file against DuckDB alone with the same statements and the same limit of memory. Ten million
 * rows unless COHORT_ROWS says how many (100000000 takes an hour and 60 GB of disk on two processors); COHORT_FILE names
 * a file that is there already, or where one is to be kept.
 */
export const cohortCommand = {
  name: "cohort-command",
  async run(): Promise<Measurement[]> {
    const rows = Number(process.env.COHORT_ROWS ?? 10_000_000);
    const memory = process.env.COHORT_MEMORY ?? "2GB";
    const folder = await mkdtemp(join(process.env.COHORT_TEMP ?? tmpdir(), "cohort-"));
    const path = process.env.COHORT_FILE ?? join(folder, "people.parquet");
    try {
      if (!existsSync(path)) await writePeople(path, rows);
      const {total, peak} = await command(path, memory);
      const baseline = await duckdb(path, {folder, memory});
      const what = `${rows.toLocaleString("en")} rows of Parquet by the command, --memory ${memory}`;
      return [
        {
          bench: "cohort-command",
          name: `${what} (DuckDB alone)`,
          value: total,
          unit: "ms",
          baseline,
          bar: 1.5 * baseline
        },
        {bench: "cohort-command", name: `${what}, peak memory of the process`, value: peak, unit: "MiB"}
      ];
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  }
};
