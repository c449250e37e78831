import {describe, expect, it} from "vitest";
import {tableQuery} from "../../../src/notebook/editor/table-query.js";
import type {Dictionary} from "../../../src/tables/dictionary.js";

const about = (name: string, ...types: [name: string, type: string][]): Dictionary => ({
  name,
  title: "",
  description: "",
  source: "",
  fields: types.map(([name, type]) => ({name, type, unit: null, description: null}))
});

const kindsOf = (column: string): number => (column === "venue" ? 1 : column === "id" ? 500 : 7);

describe("tableQuery(dictionary, {kindsOf, taken})", () => {
  it("asks how many rows there are of each kind, by the first column with some kinds", () => {
    expect(
      tableQuery(
        about("first-degrees", ["share", "number"], ["venue", "category"], ["id", "category"], ["origin", "category"]),
        {kindsOf}
      )
    ).toBe(
      [
        'const firstDegreesRows = table(await FileAttachment("./data/first-degrees.arrow").arrayBuffer());',
        'const firstDegreesRowsAsked = firstDegreesRows.groupby("origin").count();',
        'display(rowsView(firstDegreesRowsAsked, {name: "first-degrees", caption: "Rows by origin"}));'
      ].join("\n")
    );
  });

  it("shows how a table begins that has none", () => {
    expect(tableQuery(about("sizes", ["year", "year"], ["id", "category"]), {kindsOf})).toContain(
      "sizesRows.slice(0, 10)"
    );
  });

  it("takes no name that another cell of the page gives", () => {
    const taken = new Set(["stayRows", "stayRows2"]);
    expect(tableQuery(about("stay", ["year", "year"]), {kindsOf, taken})).toMatch(
      /^const stayRows3 = .*\nconst stayRows3Asked = /
    );
  });

  it("writes names of columns as text, whatever is in them", () => {
    const odd = '"); alert(1); ("';
    expect(tableQuery(about("stay", [odd, "category"]), {kindsOf})).toContain(`groupby(${JSON.stringify(odd)})`);
  });
});
