import {tableFromIPC} from "apache-arrow";
import {describe, expect, it} from "vitest";
import {toArrow, unitOf} from "../../../src/components/exports/arrow.js";
import {dictionary} from "../../../src/tables/dictionary.js";
import {table} from "../../../src/tables/table.js";

const rows = [
  {place: "China", share: 47.25, year: 2022, note: null},
  {place: "India", share: 5, year: 2019, note: "few"},
  {place: "China", share: null, year: 2019, note: null}
];
const columns = {place: "First degree from", share: "Share (%)", year: "Year", note: "Note"};
const about = {name: "shares", title: "China leads", source: "the tracker"};

describe("unitOf(heading)", () => {
  it("is what stands in brackets at the heading's end", () => {
    expect([unitOf("Share (%)"), unitOf("Change (points) since"), unitOf("Share")]).toEqual(["%", null, null]);
  });
});

describe("toArrow(data, columns, about)", () => {
  const bytes = toArrow(rows, columns, about);

  it("is read back by another implementation with the same values, missing ones as nulls", () => {
    const read = tableFromIPC(bytes);
    expect(read.toArray().map((row) => ({...row.toJSON()}))).toEqual(rows);
    expect(read.schema.fields.map(({name, type}) => `${name} ${type}`)).toEqual([
      "place Dictionary<Int32, Utf8>",
      "share Float64",
      "year Int32",
      "note Dictionary<Int32, Utf8>"
    ]);
  });

  it("says of itself what it is, and of every column its heading, unit and source", () => {
    expect(dictionary(bytes)).toMatchObject({...about, description: ""});
    expect(dictionary(bytes).fields[1]).toEqual({name: "share", type: "", unit: "%", description: "Share (%)"});
    const field = tableFromIPC(bytes).schema.fields[1]!;
    expect(Object.fromEntries(field.metadata)).toEqual({description: "Share (%)", unit: "%", source: "the tracker"});
  });

  it("writes a column of mixed cells as text, an empty one as nulls, and no rows as no rows", () => {
    const odd = toArrow(
      [
        {a: 1, b: null},
        {a: "x", b: null}
      ],
      {a: "A", b: "B"},
      about
    );
    expect(table(odd).objects()).toEqual([
      {a: "1", b: null},
      {a: "x", b: null}
    ]);
    expect(tableFromIPC(toArrow([], columns, about)).numRows).toBe(0);
  });
});
