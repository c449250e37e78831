import {describe, expect, it} from "vitest";
import {ownerOf, readOwners} from "../../src/authors/owners.js";

const header = "institution,owner,country,from,to,source,checked\n";
const read = (...rows: string[]) => readOwners(header + rows.map((row) => `${row},no\n`).join(""), {file: "f"});

describe("readOwners(text, {file})", () => {
  it("reads years, of which the last may be open", () => {
    expect(read("Lab,Old,US,1999,2009,a", "Lab,New,CN,2010,,b").map(({owner, from, to}) => [owner, from, to])).toEqual([
      ["Old", 1999, 2009],
      ["New", 2010, Infinity]
    ]);
  });
  it.each([
    ["Lab,New,CN,soon,,b", /f, line 2: from is “soon”, expected a year/],
    ["Lab,New,China,2010,,b", /f, line 2: the country of New is “China”/],
    ["Lab,New,CN,2010,,", /f, line 2: institution, owner, source and checked are needed/],
    ["Lab,New,CN,2010,2009,b", /f, line 2: Lab belongs to New in years that overlap/]
  ])("throws a sentence on %s", (row, message) => expect(() => read(row)).toThrow(message));
  it("throws on years that overlap", () => {
    expect(() => read("Lab,Old,US,1999,2010,a", "Lab,New,CN,2010,,b")).toThrow(/line 3/);
  });
});

describe("ownerOf(institution, year)", () => {
  it("tells who owned an institution, and nobody before", () => {
    expect(ownerOf("Mobileye", 2016)).toBeUndefined();
    expect(ownerOf("Mobileye", 2017)?.owner).toBe("Intel");
    expect(ownerOf("Mobileye")?.owner).toBe("Intel");
    expect(ownerOf("VMware", 2020)?.owner).toBe("Dell");
    expect(ownerOf("VMware", 2022)).toBeUndefined();
  });
});
