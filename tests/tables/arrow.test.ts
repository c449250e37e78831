import {desc, op, table as columns} from "arquero";
import {tableFromIPC} from "apache-arrow";
import {describe, expect, it} from "vitest";
import {encodeArrow} from "../../src/tables/arrow.js";
import type {Schema} from "../../src/tables/field.js";
import {decode} from "../../src/tables/decode.js";
import {dictionary} from "../../src/tables/dictionary.js";
import {table} from "../../src/tables/table.js";

const schema: Schema = {
  name: "shares",
  title: "Shares by place",
  description: "One share a row.",
  source: "https://example.org/shares",
  fields: [
    {name: "year", type: "year", description: "Year the share is about."},
    {name: "papers", type: "integer", unit: "papers", description: "Accepted papers."},
    {name: "share", type: "number", unit: "%", description: "Share of authors."},
    {name: "place", type: "category", description: "Country."}
  ]
};
const rows = [
  {year: 2019, papers: 1428, share: 29, place: "China"},
  {year: 2022, papers: 2671, share: null, place: "中国"},
  {year: 2022, papers: null, share: 0.5, place: null}
];

describe("encodeArrow(rows, schema)", () => {
  it("comes back through table() as it went in, nulls and other scripts included", () => {
    expect(table(encodeArrow(rows, schema)).objects()).toEqual(rows);
  });

  it.each([
    ["papers", 2 ** 31],
    ["papers", -(2 ** 31) - 1],
    ["papers", 0.5],
    ["year", 40_000]
  ])("throws on %s of %d, which its column would wrap or cut", (name, value) => {
    expect(() => encodeArrow([{year: 2019, papers: 1, share: 1, place: "x", [name]: value}], schema)).toThrow(
      new RegExp(`shares row 0: ${name} is ${value}; expected a whole number from -\\d+ to \\d+`)
    );
    expect(() => encodeArrow([{year: 2019, papers: 2 ** 31 - 1, share: 1, place: "x"}], schema)).not.toThrow();
  });

  it("stores years in 16 bits, counts in 32, shares as doubles, categories as dictionaries", () => {
    const {schema: stored} = tableFromIPC(encodeArrow(rows, schema));
    expect(stored.fields.map((field) => String(field.type))).toEqual([
      "Int16",
      "Int32",
      "Float64",
      "Dictionary<Int8, Utf8>"
    ]);
  });

  it.each([
    [128, "Int8"],
    [129, "Int16"],
    [32_768, "Int16"],
    [32_769, "Int32"]
  ])("numbers %i words by integers that are wide enough for them", (words, width) => {
    const many = Array.from({length: words}, (_, i) => ({place: `place ${i}`}));
    const bytes = encodeArrow(many, {...schema, fields: [schema.fields[3]!]});
    expect(String(tableFromIPC(bytes).schema.fields[0]!.type)).toBe(`Dictionary<${width}, Utf8>`);
    expect(decode(bytes).objects()).toEqual(many);
  });

  it("writes one record batch, because Arquero reads the dictionary of the last one only", () => {
    expect(tableFromIPC(encodeArrow(rows, schema)).batches.length).toBe(1);
  });

  it("carries title, source, units and descriptions, which dictionary() reads back", () => {
    const book = dictionary(encodeArrow(rows, schema));
    expect(book).toMatchObject({name: "shares", title: "Shares by place", source: "https://example.org/shares"});
    expect(book.fields[2]).toEqual({name: "share", type: "number", unit: "%", description: "Share of authors."});
  });

  it("throws what stands in a table's place when a loader failed, as an error", () => {
    const words = new TextEncoder().encode("data/a.arrow could not be made:\nrows.csv line 2: value is “x”");
    for (const read of [table, decode, dictionary])
      expect(() => read(words)).toThrow(/^data\/a\.arrow could[^]*line 2: value is “x”$/);
    expect(() => table(new ArrayBuffer(0))).toThrow();
  });

  it("encodes an empty table without losing its columns", () => {
    expect(table(encodeArrow([], schema)).columnNames()).toEqual(["year", "papers", "share", "place"]);
  });

  it("refuses text in a number column", () => {
    expect(() => encodeArrow([{year: "2019"}], schema)).toThrow(/shares row 0: year is “2019”; expected a number/);
  });

  it("gives the same bytes for the same rows", () => {
    expect(encodeArrow(rows, schema)).toEqual(encodeArrow(rows, schema));
  });
});

describe("arquero", () => {
  it("counts filtered rows rightly after orderby (it did not before 8.0.2)", () => {
    const counted = columns({a: [1, 2, 3]})
      .orderby(desc("a"))
      .filter((d: {a: number}) => d.a > 1)
      .rollup({n: op.count(), mean: op.mean("a")});
    expect(counted.object()).toEqual({n: 2, mean: 2.5});
  });
});
