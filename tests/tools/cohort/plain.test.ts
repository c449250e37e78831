import {DuckDBInstance} from "@duckdb/node-api";
import fc from "fast-check";
import {mkdtemp, rm, writeFile} from "node:fs/promises";
import {tmpdir} from "node:os";
import {join} from "node:path";
import {afterAll, beforeAll, describe, expect, it} from "vitest";
import {gather} from "../../../src/cohort/read/gather.js";
import {withTable} from "../../../src/cohort/read/read.js";
import {selectDelimited} from "../../../tools/cohort/database.js";
import {isPlain} from "../../../tools/cohort/plain.js";

describe("a plain text read by DuckDB", () => {
  let folder: string;
  beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), "plain-"))));
  afterAll(() => rm(folder, {recursive: true, force: true}));

  it("is one without quotation marks and with one kind of line end", async () => {
    const path = join(folder, "a.csv");
    const plain = async (text: string, newline: "\n" | "\r\n"): Promise<boolean> => {
      await writeFile(path, text);
      return isPlain(path, {newline});
    };
    expect(await plain("a,b\n1,2\n", "\n")).toBe(true);
    expect(await plain("a,b\r\n1,2", "\r\n")).toBe(true);
    expect(await plain('a,b\n1,"2"\n', "\n")).toBe(false);
    expect(await plain("a,b\n1,2\r\n", "\n")).toBe(false);
    expect(await plain("a,b\r\n1\r,2\r\n", "\r\n")).toBe(false);
    expect(await plain("a,b\r\n1,2\r", "\r\n")).toBe(false);
  });

  it("has the rows that our reader finds, or is refused", async () => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const part = fc.constantFrom("a", "b", ",", ",", "\n", " ", "é", "\t", ";", "'", "\\", "#", "中", "\r");
    const path = join(folder, "b.csv");
    let compared = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(part, {minLength: 1, maxLength: 16}), fc.boolean(), async (parts, windows) => {
        const text = `x,y\n${parts.join("")}`.replaceAll("\n", windows ? "\r\n" : "\n");
        await writeFile(path, text);
        const read = await withTable(new Blob([text]), async (table) => {
          if (!table.plain || !(await isPlain(path, table.plain))) return undefined;
          const {rows, columns, notices} = await gather(table).catch(() => ({rows: 0, columns: [], notices: []}));
          const ours = Array.from({length: rows}, (_, row) =>
            columns.map((column) => column!.texts.text(column!.codes[row]!))
          );
          return {ours, notices, sql: selectDelimited(path, table.plain, {width: 2, places: [0, 1]})};
        });
        if (!read) return;
        const theirs = await connection.runAndReadAll(read.sql).catch(() => undefined);
        if (!theirs) return;
        compared++;
        expect(read.notices).toEqual([]);
        expect(theirs.getRows().map(([x, y]) => [x, y].map((cell) => String(cell ?? "").trim()))).toEqual(read.ours);
      }),
      {numRuns: 300, seed: 7}
    );
    expect(compared).toBeGreaterThan(50);
    connection.closeSync();
  });
});
