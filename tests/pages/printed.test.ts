import {describe, expect, it} from "vitest";
import {printedFigure, printedOf, printedShares} from "../../src/pages/printed.js";
import type {Figure} from "../../src/tables/rows.js";
import {said, withDocument} from "./book.js";

withDocument();

const row = (part: Partial<Figure>): Figure =>
  ({
    ...{publication: "tracker-1", measure: "work country", tier: "elite", unit: "%", year: 2019, place: "China"},
    value: 10,
    ...part
  }) as Figure;
const figures = [
  row({publication: "tracker-2", value: 11}),
  row({}),
  row({year: 2022, publication: "tracker-2", value: 26}),
  row({place: "United States and China", value: 75}),
  row({measure: "undergraduate country", value: 5}),
  row({publication: "article", value: 99}),
  row({year: 2018, value: 3})
];
const rows = printedShares(figures, "work country", "elite");

describe("printedShares(figures, measure, tier)", () => {
  it("takes each place and year once, from the later edition that prints it, and nothing that is no share of it", () => {
    expect(rows.map(({place, year, share}) => [place, year, share])).toEqual([
      ["China", 2019, 11],
      ["China", 2022, 26]
    ]);
  });
});

describe("printedOf(rows, place, year)", () => {
  it("gives the printed share, and refuses one that was not printed", () => {
    expect(printedOf(rows, "China", 2022)).toBe(26);
    expect(() => printedOf(rows, "India", 2022)).toThrow("No share of India is printed for 2022.");
  });
});

describe("printedFigure(rows, told)", () => {
  it("says that the picture is the article's, and whom it counts", () => {
    const told = printedFigure(rows, {title: "China rose", name: "x", whom: "authors by place", first: "Place"});
    expect(said(told.subtitle)).toBe("The article's picture redrawn, as the tracker printed it: authors by place");
    expect(told.alt).toContain("China rose");
    expect(Object.values(told.columns!)).toEqual(["Place", "Year", "Share (%)", "Edition"]);
  });
});
