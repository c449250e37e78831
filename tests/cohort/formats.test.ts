import {DuckDBInstance} from "@duckdb/node-api";
import {tableFromArrays, tableToIPC, utf8 as flechetteText} from "@uwdata/flechette";
import * as arrow from "apache-arrow";
import {stringify} from "csv-stringify/sync";
import fc from "fast-check";
import {parquetWriteBuffer} from "hyparquet-writer";
import {mkdtemp, readFile, rm} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {answer} from "../../src/cohort/answer.js";
import {openFile} from "../../src/cohort/open.js";
import {resultOf} from "../../src/cohort/result.js";
import {literal} from "../../src/cohort/sql.js";
import {formatCsv} from "../../src/tables/format-csv.js";
import {countries} from "./people.js";

const names = ["person", "paper", "undergraduate", "work", "institution", "year"] as const;
type Person = Record<(typeof names)[number], string>;

let folder: string;
let duck: Awaited<ReturnType<DuckDBInstance["connect"]>>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "formats-"));
  duck = await (await DuckDBInstance.create(":memory:")).connect();
});
afterAll(async () => {
  duck.closeSync();
  await rm(folder, {recursive: true, force: true});
});

const columnsOf = (rows: readonly Person[]): Record<string, string[]> =>
  Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name])]));

let files = 0;
/** What DuckDB writes of a table. */
async function byDuckDb(rows: readonly Person[], options: string): Promise<Uint8Array> {
  const path = join(folder, `t${files++}`);
  const values = rows.map((row) => `(${names.map((name) => literal(row[name])).join(", ")})`).join(", ");
  await duck.run(`COPY (SELECT * FROM (VALUES ${values}) AS t(${names.join(", ")})) TO ${literal(path)} (${options})`);
  return Uint8Array.from(await readFile(path));
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const parquet =
  (codec: string, more = "") =>
  (rows: readonly Person[]) =>
    byDuckDb(rows, `FORMAT parquet, COMPRESSION ${codec}${more}`);

/** Every format by every writer: at least two writers each. */
const writers: Readonly<Record<string, (rows: readonly Person[]) => Uint8Array | Promise<Uint8Array>>> = {
  "CSV by our own": (rows) => utf8(formatCsv(rows, [...names])),
  "CSV by DuckDB": (rows) => byDuckDb(rows, "FORMAT csv, HEADER"),
  "CSV by csv-stringify, all quoted": (rows) =>
    utf8(stringify([...rows], {header: true, quoted: true, columns: [...names]})),
  "TSV by DuckDB": (rows) => byDuckDb(rows, "FORMAT csv, HEADER, DELIMITER '\t'"),
  "JSON by JavaScript": (rows) => utf8(JSON.stringify(rows)),
  "JSON by DuckDB": (rows) => byDuckDb(rows, "FORMAT json, ARRAY true"),
  "JSON lines by DuckDB": (rows) => byDuckDb(rows, "FORMAT json"),
  "JSON lines by JavaScript": (rows) => utf8(rows.map((row) => JSON.stringify(row)).join("\n")),
  "Parquet by DuckDB, Snappy": parquet("snappy"),
  "Parquet by DuckDB, Zstandard": parquet("zstd"),
  "Parquet by DuckDB, gzip": parquet("gzip"),
  "Parquet by DuckDB, Brotli": parquet("brotli"),
  "Parquet by DuckDB, LZ4": parquet("lz4_raw"),
  "Parquet by DuckDB, version 2 pages": parquet("snappy", ", PARQUET_VERSION v2"),
  "Parquet by hyparquet-writer": (rows) =>
    new Uint8Array(
      parquetWriteBuffer({
        columnData: Object.entries(columnsOf(rows)).map(([name, data]) => ({name, data, type: "STRING" as const})),
        rowGroupSize: 7
      })
    ),
  "Arrow file by apache-arrow": (rows) => arrow.tableToIPC(arrow.tableFromArrays(columnsOf(rows)), "file"),
  "Arrow stream by apache-arrow": (rows) => arrow.tableToIPC(arrow.tableFromArrays(columnsOf(rows)), "stream"),
  "Arrow file by flechette": (rows) => tableToIPC(tableFromArrays(columnsOf(rows)), {format: "file"})!,
  "Arrow stream by flechette, plain texts": (rows) =>
    tableToIPC(
      tableFromArrays(columnsOf(rows), {types: Object.fromEntries(names.map((name) => [name, flechetteText()]))}),
      {
        format: "stream"
      }
    )!
};

async function said(bytes: Uint8Array) {
  const {sheet, choices} = await openFile(new Blob([Uint8Array.from(bytes)]), {countries});
  const {kind, unclear, ...result} = resultOf(answer(sheet, choices, countries));
  // The file is told by its name, and rows by their numbers; which spelling stands first is the file's.
  return {
    ...result,
    notices: result.notices.map((one) => one.replace(/ in row \d+/, "")).sort(),
    unclear: unclear.length,
    kind: kind && ""
  };
}

const country = fc.constantFrom("CN", "China", "US", "DE", "France", "中国", "");
const person: fc.Arbitrary<Person> = fc.record({
  person: fc.oneof(
    fc.integer({min: 1, max: 9}).map((i) => `P${i}`),
    fc.bigInt({min: 10n ** 18n, max: 10n ** 18n + 3n}).map(String),
    fc.constantFrom("NA", "Ada, Countess", 'the "first"', "张三")
  ),
  paper: fc.integer({min: 1, max: 9}).map((i) => `q ${i}`),
  undergraduate: country,
  work: country,
  institution: fc.constantFrom("MIT", "mit", "清华", "ETH; Zürich", "N/A"),
  year: fc.constantFrom("2019", "2022")
});
const table = fc.array(person, {minLength: 12, maxLength: 30});

describe("a table of people", {timeout: 120_000}, () => {
  it.each(Object.entries(writers))("gives the same answers as %s", async (_, write) => {
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        expect(await said(await write(rows))).toEqual(await said(utf8(JSON.stringify(rows))));
      }),
      {numRuns: 4, seed: 7}
    );
  });

  it("gives the same answers whatever the order of its rows", async () => {
    await fc.assert(
      fc.asyncProperty(
        table.chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, {minLength: rows.length}))),
        async ([rows, shuffled]) => {
          expect(await said(utf8(JSON.stringify(shuffled)))).toEqual(await said(utf8(JSON.stringify(rows))));
        }
      ),
      {numRuns: 15, seed: 7}
    );
  });
});

describe("types of Parquet", () => {
  const types: [type: string, value: string, what: "read" | RegExp][] = [
    ["VARCHAR", "'id' || i", "read"],
    ["BIGINT", "1780000000000000000 + i", "read"],
    ["UBIGINT", "18000000000000000000 + i", "read"],
    ["HUGEINT", "i", "read"],
    ["DECIMAL(9, 2)", "i / 100", "read"],
    ["DECIMAL(18, 4)", "99999999990000.0001::DECIMAL(18, 4) + i", "read"],
    ["DECIMAL(38, 10)", "9999999999999999999999990000::DECIMAL(38, 10) + i", "read"],
    ["DOUBLE", "i + 0.5", "read"],
    ["FLOAT", "i", "read"],
    ["TINYINT", "i", "read"],
    ["USMALLINT", "i", "read"],
    ["DATE", "DATE '2022-01-01' + i", "read"],
    ["TIMESTAMP", "TIMESTAMP '2022-01-01' + to_days(i)", "read"],
    ["TIMESTAMP_NS", "TIMESTAMP '2022-01-01' + to_days(i)", "read"],
    ["TIMESTAMPTZ", "TIMESTAMP '2022-01-01' + to_days(i)", "read"],
    ["TIME", "TIME '00:00:00' + to_seconds(i)", "read"],
    ["UUID", "md5(i::VARCHAR)::UUID", "read"],
    ["BLOB", "encode('b' || i)", "read"],
    ["BIT", "i::BIT", "read"],
    ["JSON", "('{\"a\":' || i || '}')::JSON", "read"],
    ["INTERVAL", "to_days(i)", /“person” is left out: it holds intervals of time/],
    ["INTEGER[]", "[i]", /“person” is left out: it holds lists or records/],
    ["STRUCT(a INTEGER)", "{a: i}", /“person” is left out: it holds lists or records/],
    ["MAP(INTEGER, INTEGER)", "MAP {1: i}", /“person” is left out: it holds lists or records/]
  ];
  it.each(types)("%s as identities", async (type, value, what) => {
    const path = join(folder, `type${files++}.parquet`);
    await duck.run(
      `COPY (SELECT (${value})::${type} AS person, 'CN' AS work FROM (SELECT (r % 30)::INTEGER AS i FROM range(90) t(r))) TO ${literal(path)} (FORMAT parquet)`
    );
    const {sheet, choices} = await openFile(new Blob([Uint8Array.from(await readFile(path))]), {countries});
    const told = answer(sheet, what === "read" ? {...choices, mapping: {person: 0, work: 1}} : choices, countries);
    expect(told.rows).toBe(90);
    expect(told.people).toBe(what === "read" ? 30 : 90);
    if (what !== "read") expect(told.notices.join("\n")).toMatch(what);
  });
});
