import {parse} from "csv-parse/sync";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {csvAddress, type Datum, toCsv} from "../../../src/components/exports/csv.js";

const data: readonly Datum[] = [
  {place: "China", share: 47, low: 43.7},
  {place: "India", share: 5, low: null}
];

describe("toCsv(data, columns)", () => {
  it("writes a heading and a line for every row, in the order of the columns asked for", () => {
    expect(toCsv(data, ["share", "place"])).toBe("share,place\n47,China\n5,India\n");
  });

  it("leaves missing values empty and writes negative numbers as numbers", () => {
    expect(toCsv([{a: null, b: undefined, c: -2.5}], ["a", "b", "c", "d"])).toBe("a,b,c,d\n,,-2.5,\n");
  });

  it("writes no noise of binary fractions, and every digit that was measured", () => {
    expect(toCsv([{a: 100 * 0.29, b: 47.1234567, c: 0.0297}], ["a", "b", "c"])).toBe("a,b,c\n29,47.1234567,0.0297\n");
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
    "keeps a spreadsheet from computing the text %j",
    (cell) => {
      const [[written]] = parse(toCsv([{a: cell}], ["a"]), {from: 2, relax_column_count: true}) as [[string]];
      expect(written).toBe(`'${cell}`);
    }
  );

  it("quotes a formula's commas and quotation marks too", () => {
    expect(toCsv([{a: '=HYPERLINK("x","y")'}], ["a"])).toBe(`a\n"'=HYPERLINK(""x"",""y"")"\n`);
  });

  it("reads back as the text it was made of", () => {
    const cell = fc.string().filter((one) => !/^[=+\-@\t\r]/.test(one));
    fc.assert(
      fc.property(fc.array(fc.record({a: cell, b: cell}), {minLength: 1}), (rows) => {
        const back = parse<Record<string, string>>(toCsv(rows, ["a", "b"]), {columns: true, record_delimiter: "\n"});
        expect(back).toEqual(rows.map((row) => ({...row})));
      })
    );
  });
});

describe("csvAddress(data, columns)", () => {
  it("is the file itself, with the mark that tells spreadsheets its encoding", () => {
    const [head, body] = csvAddress(data, ["place"]).split(",", 2) as [string, string];
    expect(head).toBe("data:text/csv;charset=utf-8");
    expect(decodeURIComponent(body)).toBe(`\ufeff${toCsv(data, ["place"])}`);
  });
});
