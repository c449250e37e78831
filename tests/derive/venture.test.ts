import {describe, expect, it} from "vitest";
import {venture} from "../../src/derive/venture.js";

const derive = (...lines: string[]) =>
  venture.derive(() => ["country_or_region_full_path,field_2019,field_2020", ...lines].join("\n"));

describe("venture.derive(read)", () => {
  it("gives the places it names a row a year, and leaves the others in their total", () => {
    expect(derive("Total,10,20", "Total -> Asia -> China,4,5", "Total -> Asia -> Malaysia,1,1")).toEqual([
      {place: "world", year: 2019, amount: 10},
      {place: "world", year: 2020, amount: 20},
      {place: "CN", year: 2019, amount: 4},
      {place: "CN", year: 2020, amount: 5}
    ]);
  });

  it("keeps what is not recorded empty", () => {
    expect(derive("Total -> Asia -> Japan,NA,0").map(({amount}) => amount)).toEqual([null, 0]);
  });

  it("names file, line, column and cell of what is no amount", () => {
    expect(() => derive("Total,10,a lot")).toThrow(/ncses\/6208.csv, line 2: field_2020 is "a lot"/);
  });
});
