import {DuckDBInstance} from "@duckdb/node-api";
import initSqlJs from "sql.js";
import {describe, expect, it} from "vitest";
import {choicesFor} from "../../../src/cohort/answer.js";
import {fields} from "../../../src/cohort/columns.js";
import {foundIn} from "../../../src/cohort/people.js";
import {readSheet} from "../../../src/cohort/read/read.js";
import {literal, quoted, statementsOf} from "../../../src/cohort/sql.js";
import {understand} from "../../../src/cohort/understand.js";
import {bigCsv} from "../../../bench/people.js";
import {countries} from "../../cohort/people.js";

type Rows = Record<string, string>[];

/** Rows in an order and a notation that all engines share. */
const plain = (rows: readonly Record<string, unknown>[]): Rows =>
  rows
    .map((row) =>
      Object.fromEntries(
        Object.entries(row).map(([key, value]) => [
          key,
          typeof value === "number" || typeof value === "bigint" ? Number(value).toPrecision(10) : String(value)
        ])
      )
    )
    .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

describe("statementsOf(source)", () => {
  it.each(["shared", "first", "left out"] as const)(
    "gives the same counts on DuckDB and on SQLite, %s",
    async (several) => {
      const sheet = await readSheet(new Blob([bigCsv(800).replaceAll("Person 7,", "NA,")]));
      const choices = {...choicesFor(sheet, countries), several};
      const found = foundIn(sheet, choices);
      const names = Object.fromEntries(
        fields.flatMap((field) =>
          choices.mapping[field] === undefined ? [] : [[field, sheet.header[choices.mapping[field]]!.name]]
        )
      );
      const statements = statementsOf({
        table: "people",
        names,
        found,
        understood: understand(found, choices, countries),
        choices
      });
      const columns = sheet.columns.map((column) => column!);
      const rows = Array.from({length: sheet.rows}, (_, i) =>
        columns.map(({codes, texts}) => literal(texts.text(codes[i]!)))
      );
      const create = `CREATE TABLE people (${columns.map(({name}) => `${quoted(name)} VARCHAR`).join(", ")})`;
      const insert = `INSERT INTO people VALUES ${rows.map((row) => `(${row.join(", ")})`).join(", ")}`;

      const duck = await (await DuckDBInstance.create(":memory:")).connect();
      const {Database} = await initSqlJs();
      const lite = new Database();
      for (const sql of [create, insert, statements.rows, statements.people!]) {
        await duck.run(sql);
        lite.run(sql);
      }
      const asked = [
        statements.totals,
        statements.papers!,
        ...statements.measures.map(({sql}) => sql),
        statements.institutions!,
        statements.seats!
      ];
      for (const sql of asked) {
        const there = (await duck.runAndReadAll(sql)).getRowObjectsJS();
        const [{columns: header, values}] = lite.exec(sql) as [{columns: string[]; values: unknown[][]}];
        const here = values.map((row) => Object.fromEntries(header.map((name, i) => [name, row[i]])));
        expect(there.length).toBeGreaterThan(0);
        expect(plain(here)).toEqual(plain(there));
      }
      duck.closeSync();
      lite.close();
    }
  );
});
