import {DuckDBInstance} from "@duckdb/node-api";
import {from, op} from "arquero";
import {formatCsv} from "../src/tables/format-csv.js";
import {encodeArrow} from "../src/tables/arrow.js";
import {table} from "../src/tables/table.js";
import {parse} from "csv-parse/sync";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import type {Measurement} from "./measurement.js";

/** As many rows as there are author slots at NeurIPS from 2013 to 2022, by and large. */
const size = 100_000;
const countries = ["US", "CN", "GB", "DE", "CA", "FR", "CH", "SG", "KR", "JP"];
const rows = Array.from({length: size}, (_, i) => ({
  year: 2013 + (i % 10),
  country: countries[Math.floor(countries.length * ((i * 0.618034) % 1) ** 2)]!,
  weight: 1 / (1 + (i % 7))
}));

/** The middle of `runs` times, in milliseconds, after one run that is not counted, and the last result. */
async function median<T>(runs: number, work: () => T | Promise<T>): Promise<{ms: number; result: T}> {
  let result = await work();
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const start = performance.now();
    result = await work();
    times.push(performance.now() - start);
  }
  return {ms: times.sort((a, b) => a - b)[Math.floor(runs / 2)]!, result};
}

/** Sums by year and country in one order, so that answers can be held against each other. */
type Sums = [year: number, country: string, slots: number, weight: number][];
const ordered = (sums: Sums): Sums => sums.sort((a, b) => a[0] - b[0] || (a[1] < b[1] ? -1 : 1));

function plain(): Sums {
  const sums = new Map<string, Sums[number]>();
  for (const {year, country, weight} of rows) {
    const key = `${year} ${country}`;
    const found = sums.get(key) ?? [year, country, 0, 0];
    found[2]++;
    found[3] += weight;
    sums.set(key, found);
  }
  return ordered([...sums.values()]);
}

/** Throws unless two answers are the same to nine digits. */
function agree(name: string, sums: Sums, expected: Sums): void {
  const told = (all: Sums): string => JSON.stringify(all.map(([y, c, n, w]) => [y, c, n, Number(w.toPrecision(9))]));
  if (told(sums) !== told(expected)) throw new Error(`${name} gives another answer than plain JavaScript.`);
}

/** The derive step's rollup, slots and credit by year and country, in three ways; each must give the same answer. */
export const rollup = {
  name: "rollup",
  async run(): Promise<Measurement[]> {
    const bench = "rollup";
    const base = await median(9, plain);
    const frame = from(rows);
    const arquero = await median(9, () =>
      ordered(
        (
          frame
            .groupby("year", "country")
            .rollup({n: op.count(), w: op.sum("weight")})
            .objects() as {
            year: number;
            country: string;
            n: number;
            w: number;
          }[]
        ).map(({year, country, n, w}) => [year, country, n, w])
      )
    );
    agree("Arquero", arquero.result, base.result);

    const folder = await mkdtemp(join(tmpdir(), "rollup-"));
    try {
      await writeFile(join(folder, "slots.csv"), formatCsv(rows, ["year", "country", "weight"]));
      const connection = await (await DuckDBInstance.create(":memory:", {threads: "2"})).connect();
      await connection.run(`create table slots as select * from read_csv('${join(folder, "slots.csv")}')`);
      const duckdb = await median(9, async () => {
        const read = await connection.runAndReadAll(
          "select year::integer, country, count(*)::integer, sum(weight)::double from slots group by year, country"
        );
        return ordered(read.getRows() as unknown as Sums);
      });
      connection.closeSync();
      agree("DuckDB", duckdb.result, base.result);
      const against = {bench, unit: "ms", baseline: base.ms};
      return [
        {bench, name: "plain JavaScript, 100,000 rows", value: base.ms, unit: "ms"},
        {...against, name: "Arquero, the same", value: arquero.ms},
        {...against, name: "DuckDB, the same", value: duckdb.ms}
      ];
    } finally {
      await rm(folder, {recursive: true, force: true});
    }
  }
};

/** One table decoded from three formats, to the same sum. */
export const decode = {
  name: "decode",
  async run(): Promise<Measurement[]> {
    const bench = "decode";
    const fields = [
      {name: "year", type: "year", description: "Year."},
      {name: "country", type: "category", description: "Country."},
      {name: "weight", type: "number", description: "Credit."}
    ] as const;
    const schema = {name: "slots", title: "Slots", description: "Slots.", source: "made up", fields};
    const arrow = Uint8Array.from(encodeArrow(rows, schema)).buffer;
    const csv = formatCsv(rows, ["year", "country", "weight"]);
    const json = JSON.stringify(rows);
    const sum = (weights: Iterable<number>): number => {
      let total = 0;
      for (const weight of weights) total += weight;
      return total;
    };
    const fromArrow = await median(9, () => sum(table(arrow).array("weight") as Iterable<number>));
    const fromCsv = await median(3, () =>
      sum(parse<{weight: string}>(csv, {columns: true}).map(({weight}) => Number(weight)))
    );
    const fromJson = await median(9, () => sum((JSON.parse(json) as typeof rows).map(({weight}) => weight)));
    for (const {result} of [fromCsv, fromJson])
      if (Math.abs(result - fromArrow.result) > 1e-6) throw new Error("Formats decode to different sums.");
    const against = {bench, unit: "ms", baseline: fromArrow.ms};
    return [
      {bench, name: "Arrow, 100,000 rows", value: fromArrow.ms, unit: "ms"},
      {...against, name: "CSV, the same rows", value: fromCsv.ms},
      {...against, name: "JSON, the same rows", value: fromJson.ms},
      {bench, name: "Arrow", value: arrow.byteLength, unit: "bytes"},
      {bench, name: "CSV", value: csv.length, unit: "bytes", baseline: arrow.byteLength},
      {bench, name: "JSON", value: json.length, unit: "bytes", baseline: arrow.byteLength}
    ];
  }
};
