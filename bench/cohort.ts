import {parquetWriteBuffer} from "hyparquet-writer";
import {existsSync} from "node:fs";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {serve} from "../tools/site/serve.js";
import {type Reading, readIn} from "./cohort-page.js";
import type {Measurement} from "./measurement.js";
import {median} from "./on-site.js";
import {bigColumns, bigCsv} from "./people.js";

const rows = 200_000;
const repetitions = Number(process.env.COHORT_RUNS ?? 5);

/** The same people in the formats that are compared. */
function files(): Record<string, Uint8Array> {
  const columns = bigColumns(rows);
  const parquet = parquetWriteBuffer({
    columnData: Object.entries(columns).map(([name, data]) => ({
      name,
      data,
      type: name === "year" ? ("INT32" as const) : ("STRING" as const)
    }))
  });
  return {CSV: Buffer.from(bigCsv(rows)), Parquet: new Uint8Array(parquet)};
}

/**
 * How long a reader waits for 200,000 rows of their own, on the built site: run “npm run build” first. With
 * COHORT_BASELINE=FOLDER, the folder of another build of the site, both read the same files in turn.
 */
export const cohort = {
  name: "cohort",
  async run(): Promise<Measurement[]> {
    const base = process.env.COHORT_BASELINE;
    for (const dist of ["dist", ...(base ? [base] : [])])
      if (!existsSync(join(dist, "your-cohort.html"))) throw new Error(`There is no built site in ${dist}.`);
    const folder = await mkdtemp(join(tmpdir(), "cohort-"));
    const sites = [await serve("dist"), ...(base ? [await serve(base)] : [])];
    const out: Measurement[] = [];
    try {
      for (const [kind, bytes] of Object.entries(files())) {
        const path = join(folder, `people.${kind.toLowerCase()}`);
        await writeFile(path, bytes);
        const runs: Reading[][] = sites.map(() => []);
        for (let i = 0; i < repetitions; i++)
          for (const [s, {url}] of sites.entries()) runs[s]!.push(await readIn(url, path));
        const of = (name: keyof Reading, unit: string, what: string, bar?: number): Measurement => {
          const [value, baseline] = runs.map((one) => median(one.map((reading) => reading[name])));
          return {
            bench: "cohort",
            name: `200,000 rows of ${kind}, ${what}`,
            value: value!,
            unit,
            ...(baseline === undefined ? {} : {baseline}),
            ...(bar === undefined ? {} : {bar: baseline === undefined ? bar : bar * baseline})
          };
        };
        out.push(
          of("total", "ms", "until the answers are drawn", base ? 0.5 : undefined),
          of("processor", "ms", "processor time of the tab", base ? 0.5 : undefined),
          of("longest", "ms", "longest task of the main thread"),
          of("memory", "MiB", "peak memory of the tab")
        );
      }
      return out;
    } finally {
      for (const site of sites) await site.close();
      await rm(folder, {recursive: true, force: true});
    }
  }
};
