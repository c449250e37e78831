import {DuckDBDataChunk, DuckDBInstance, VARCHAR} from "@duckdb/node-api";
import {openAsBlob} from "node:fs";
import {basename, join} from "node:path";
import {withTable} from "../../src/cohort/read/read.js";
import type {Marks} from "../../src/cohort/read/rows.js";
import {textOf} from "../../src/cohort/read/table.js";
import {FileError} from "../../src/cohort/sheet.js";
import {literal, quoted} from "../../src/cohort/sql.js";
import {isPlain} from "./plain.js";

export type Row = Readonly<Record<string, unknown>>;

/** An embedded DuckDB that keeps in a folder what does not fit its memory. */
export interface Database {
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<Row[]>;
  /** Appends columns of a file, by their names, to a table of texts; gives its rows and what was told of it. */
  append(table: string, path: string, names: readonly string[]): Promise<{rows: number; notices: readonly string[]}>;
  /** How far the statement under way has come, from 0 to 1; negative when it cannot be told. */
  progress(): number;
  close(): void;
}

export interface DatabaseOptions {
  folder: string;
  memory: string;
  threads: number | null;
}

/** Rows that an appender takes at a time. */
const atOnce = 2048;

/** Opens a database in a folder. */
export async function openDatabase({folder, memory, threads}: DatabaseOptions): Promise<Database> {
  const instance = await DuckDBInstance.create(join(folder, "cohort.duckdb"), {
    temp_directory: join(folder, "spilled"),
    ...(memory.endsWith("%") ? {} : {memory_limit: memory}),
    ...(threads === null ? {} : {threads: String(threads)})
  });
  const connection = await instance.connect();
  await connection.run("SET enable_progress_bar = true; SET enable_progress_bar_print = false");
  return {
    run: async (sql) => void (await connection.run(sql)),
    rows: async (sql) => (await connection.runAndReadAll(sql)).getRowObjectsJS(),
    progress: () => connection.progress.percentage / 100,
    append: async (table, path, names) => {
      const file = await openAsBlob(path);
      return withTable(file, async (opened) => {
        const places = names.map((name) => {
          const place = opened.header.findIndex((one) => one.trim() === name);
          if (place < 0 && !/^column \d+$| \(\d+\)$/.test(name)) {
            throw new FileError(
              `“${basename(path)}” has no column “${name}”, which the first file has. All files must have the columns that are counted.`
            );
          }
          return place < 0 ? placeOf(opened.header, name, path) : place;
        });
        const unreadable = places.find((place) => opened.unreadable.has(place));
        if (unreadable !== undefined) {
          throw new FileError(
            `“${opened.header[unreadable]}” of “${basename(path)}” cannot be counted: ${opened.unreadable.get(unreadable)}.`
          );
        }
        await connection.run(`DELETE FROM ${table} WHERE file = ${literal(path)}`);
        if (opened.plain && (await isPlain(path, opened.plain))) {
          // What DuckDB takes as it stands, without a row too long or short, it reads faster; the rest is read here.
          const read = selectDelimited(path, opened.plain, {width: opened.header.length, places});
          const done = await connection.run(`INSERT INTO ${table} ${read}`).catch(() => undefined);
          if (done) return {rows: Number(done.rowsChanged), notices: []};
        }
        const appender = await connection.createAppender(table);
        const types = [...names.map(() => VARCHAR), VARCHAR];
        let rows = 0;
        for await (const batch of opened.batches(places.map((place) => ({place})))) {
          for (let start = 0; start < batch.rows; start += atOnce) {
            const count = Math.min(atOnce, batch.rows - start);
            const chunk = DuckDBDataChunk.create(types, count);
            chunk.setColumns([
              ...batch.columns.map((cells) =>
                Array.from({length: count}, (_, i) => textOf((cells as ArrayLike<unknown>)[start + i]) || null)
              ),
              Array<string>(count).fill(path)
            ]);
            appender.appendDataChunk(chunk);
          }
          rows += batch.rows;
        }
        appender.flushSync();
        appender.closeSync();
        return {rows, notices: opened.notices()};
      });
    },
    close: () => {
      connection.closeSync();
      instance.closeSync();
    }
  };
}

/**
 * The columns at some places of a delimited text without quotation marks as texts, and the file's path, by DuckDB's own
 * reader. It refuses rows that are too short or long; a row without a text in any cell is none.
 */
export function selectDelimited(
  path: string,
  {delimiter, newline}: Marks,
  {width, places}: {width: number; places: readonly number[]}
): string {
  const cells = Array.from({length: width}, (_, i) => `c${i}`);
  const columns = cells.map((cell) => `${cell}: 'VARCHAR'`).join(", ");
  const feed = {"\n": "\\n", "\r": "\\r", "\r\n": "\\r\\n"}[newline];
  const options = [
    "auto_detect = false",
    "header = true",
    `delim = ${literal(delimiter)}`,
    `quote = '"'`,
    `escape = '"'`,
    `new_line = '${feed}'`,
    `columns = {${columns}}`
  ];
  return [
    `SELECT ${[...places.map((place) => cells[place]!), literal(path)].join(", ")}`,
    `FROM read_csv(${literal(path)}, ${options.join(", ")})`,
    `WHERE ${cells.map((cell) => `COALESCE(${cell}, '') <> ''`).join(" OR ")}`
  ].join("\n");
}

/** The place of a column whose own name is blank or doubled, by the name that it was given. */
function placeOf(header: readonly string[], name: string, path: string): number {
  const numbered = /^column (\d+)$/.exec(name);
  if (numbered && Number(numbered[1]) <= header.length) return Number(numbered[1]) - 1;
  const again = /^(.*) \((\d+)\)$/.exec(name);
  const places = header.flatMap((one, place) => (again && one.trim() === again[1] ? [place] : []));
  const place = again ? places[Number(again[2]) - 1] : undefined;
  if (place === undefined)
    throw new FileError(`“${basename(path)}” has no column “${name}”, which the first file has.`);
  return place;
}

/** A column of a Parquet file as text, as the page has it; null where no cell can hold it. */
function parquetText(name: string, type: string): string | undefined {
  const column = quoted(name);
  if (/\[|STRUCT|MAP|UNION|INTERVAL|GEOMETRY/.test(type)) return undefined;
  if (type === "BLOB") return `LOWER(HEX(${column}))`;
  if (type === "DOUBLE" || type === "FLOAT")
    return `CASE WHEN ${column} = FLOOR(${column}) AND ABS(${column}) < 1e15 THEN CAST(CAST(${column} AS BIGINT) AS VARCHAR) ELSE CAST(${column} AS VARCHAR) END`;
  return `CAST(${column} AS VARCHAR)`;
}

/** Makes a view of Parquet files with columns as texts, which DuckDB reads by itself. Throws where one lacks a column. */
export async function viewParquet(
  database: Database,
  view: string,
  paths: readonly string[],
  names: readonly string[]
): Promise<void> {
  const files = `read_parquet([${paths.map(literal).join(", ")}], union_by_name = true)`;
  const types = new Map(
    (await database.rows(`DESCRIBE SELECT * FROM ${files}`)).map((row) => [
      String(row.column_name),
      String(row.column_type)
    ])
  );
  const columns = names.map((name) => {
    const text = parquetText(name, types.get(name) ?? "");
    if (!text || !types.has(name)) throw new FileError(`“${name}” is no column of plain values in every file.`);
    return `${text} AS ${quoted(name)}`;
  });
  await database.run(`CREATE VIEW ${view} AS SELECT ${columns.join(", ") || "1 AS one"} FROM ${files}`);
}
