import {DuckDBInstance} from "@duckdb/node-api";
import {execFile} from "node:child_process";
import {mkdtemp, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {promisify} from "node:util";
import {serve} from "../tools/site/serve.js";
import {writePeople} from "./cohort-files.js";
import {cancelIn, chooseIn, readIn} from "./cohort-page.js";
import type {Measurement} from "./measurement.js";

/** Milliseconds that DuckDB takes for the statements that the command prints for a file, which it reads itself. */
export async function duckdb(
  path: string,
  {folder, memory = "2GB"}: {folder: string; memory?: string}
): Promise<number> {
  const asked = ["--import", "tsx", "tools/cohort/cohort.ts", path, "--sql", "--table", "people"];
  const {stdout} = await promisify(execFile)(process.execPath, asked, {maxBuffer: 2 ** 26});
  const instance = await DuckDBInstance.create(join(folder, "bare.duckdb"), {
    memory_limit: memory,
    temp_directory: join(folder, "bare-spilled")
  });
  const connection = await instance.connect();
  const start = performance.now();
  const from = path.endsWith(".csv") ? `read_csv('${path}', all_varchar = true)` : `read_parquet('${path}')`;
  await connection.run(`CREATE VIEW people AS SELECT * FROM ${from}`);
  for (const sql of stdout.split(/;\n/)) if (sql.trim()) await connection.runAndReadAll(sql);
  const total = performance.now() - start;
  connection.closeSync();
  instance.closeSync();
  await rm(join(folder, "bare.duckdb"), {force: true});
  return total;
}

const millions = (rows: number): string => (rows < 1e6 ? `${rows / 1000},000` : `${rows / 1e6},000,000`);

/**
 * Large files in the page, against DuckDB on the same file and questions, on the built site: run “npm run build” first.
 * COHORT_SCALE=0.1 takes a tenth of the rows.
 */
export const cohortLarge = {
  name: "cohort-large",
  async run(): Promise<Measurement[]> {
    const scale = Number(process.env.COHORT_SCALE ?? 1);
    const folder = await mkdtemp(join(tmpdir(), "cohort-"));
    const site = await serve("dist");
    const out: Measurement[] = [];
    const add = (name: string, value: number, unit: string, more: Partial<Measurement> = {}): void =>
      void out.push({bench: "cohort-large", name, value, unit, ...more});
    try {
      const totals = new Map<string, number>();
      for (const [kind, rows] of [
        ["csv", 200_000],
        ["csv", 1_000_000],
        ["parquet", 200_000],
        ["parquet", 5_000_000]
      ] as const) {
        const path = join(folder, `${rows}.${kind}`);
        await writePeople(path, rows * scale);
        const what = `${millions(rows * scale)} rows of ${kind === "csv" ? "CSV" : "Parquet"}`;
        const {total, processor, longest, memory} = await readIn(site.url, path);
        totals.set(`${kind} ${rows}`, total);
        if (rows < 1e6) {
          add(`${what}, until the answers are drawn`, total, "ms");
          continue;
        }
        const baseline = await duckdb(path, {folder});
        add(`${what}, until the answers are drawn (DuckDB)`, total, "ms", {baseline, bar: 6 * baseline});
        add(`${what}, processor time of the tab`, processor, "ms");
        add(`${what}, peak memory of the tab`, memory, "MiB", {bar: 800});
        add(`${what}, longest task of the main thread`, longest, "ms", {bar: 50});
        add(`${what}, from Cancel to its end`, await cancelIn(site.url, path), "ms", {bar: 200});
      }
      for (const [kind, rows] of [
        ["csv", 1_000_000],
        ["parquet", 5_000_000]
      ] as const) {
        const growth = totals.get(`${kind} ${rows}`)! / totals.get(`${kind} 200000`)!;
        add(
          `time from 200,000 to ${millions(rows)} rows of ${kind}, as a power of the rows`,
          Math.log(growth) / Math.log(rows / 200_000),
          "",
          {bar: 1}
        );
      }
      const path = join(folder, "choice.parquet");
      await writePeople(path, 2_000_000 * scale);
      add(`a choice on ${millions(2_000_000 * scale)} rows, until it is drawn`, await chooseIn(site.url, path), "ms", {
        bar: 1000
      });
      return out;
    } finally {
      await site.close();
      await rm(folder, {recursive: true, force: true});
    }
  }
};
