import {describe, expect, it} from "vitest";
import {toCsv} from "../../src/derive/csv.js";
import type {Field} from "../../src/derive/recipe.js";

const fields: Field[] = [
  {name: "name", type: "category", description: ""},
  {name: "year", type: "year", description: ""},
  {name: "share", type: "number", description: "", digits: 3}
];

describe("toCsv(rows, fields, table)", () => {
  it("writes columns in the fields' order, numbers to their digits, and null as an empty cell", () => {
    const rows = [
      {share: 2 / 3, name: "a, b", year: 2019},
      {share: null, name: "", year: 2022}
    ];
    expect(toCsv(rows, fields, "t.csv")).toBe('name,year,share\n"a, b",2019,0.667\n,2022,\n');
  });

  it("writes six digits unless told, so that the last bits of a sum do not show", () => {
    const field: Field = {name: "x", type: "number", description: ""};
    expect(toCsv([{x: 0.1 + 0.2}, {x: 0.3}], [field], "t.csv")).toBe("x\n0.3\n0.3\n");
  });

  it.each([
    [{name: 1, year: 2019, share: 0}, "t.csv, row 1: name is 1, expected text."],
    [{name: "", year: 2019.5, share: 0}, "t.csv, row 1: year is 2019.5, expected a whole number."],
    [{name: "", year: 2019, share: NaN}, "t.csv, row 1: share is null, expected a finite number."],
    [{name: "", year: 2019}, "t.csv, row 1: share is missing, expected a finite number."],
    [{name: "", year: 2019, share: 0, person: "x"}, 't.csv, row 1: column "person" is described by no field.']
  ])("refuses %j", (row, message) => {
    expect(() => toCsv([row as never], fields, "t.csv")).toThrow(message);
  });
});
