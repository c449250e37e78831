import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {parseCsv} from "../../src/tables/csv.js";
import {formatCsv} from "../../src/tables/format-csv.js";

describe("formatCsv(rows, columns)", () => {
  it("writes the columns asked for in their order, and nothing where there is no value", () => {
    expect(formatCsv([{a: 1, b: null, c: 3}], ["c", "b"])).toBe("c,b\n3,\n");
  });

  it("writes a heading alone where there are no rows", () => {
    expect(formatCsv([], ["a", "b"])).toBe("a,b\n");
  });

  it("is read back as it was, quotes, commas and line breaks included", () => {
    fc.assert(
      fc.property(fc.array(fc.record({id: fc.string({minLength: 1}), note: fc.string()})), (rows) => {
        const {records} = parseCsv(formatCsv(rows, ["id", "note"]), {file: "x.csv"});
        expect(records.map(({cells}) => cells)).toEqual(rows);
      })
    );
  });
});
