import * as aq from "arquero";
import {describe, expect, it} from "vitest";
import {cutFigure, layersOf, printedElite, reachedOf, tierGradientFigure} from "../../src/pages/elite.js";
import {bookOf, said, withDocument} from "./book.js";

withDocument();

const counted = aq.table({
  year: [2019, 2019, 2019, 2022, 2022],
  status: ["oral", "spotlight", "poster", "oral", "poster"],
  papers: [30, 160, 1200, 170, 2500]
});
const layers = layersOf({counted, submitted: {2019: 6000, 2022: 10000}});

describe("layersOf({counted, submitted})", () => {
  it("sets each grade against all submissions of its year, and a grade that a year has not at none", () => {
    expect(layers.filter((one) => one.bar === "2019").map((one) => one.value)).toEqual([0.5, (100 * 160) / 6000, 20]);
    expect(layers.find((one) => one.bar === "2022" && one.part === "spotlight")).toMatchObject({papers: 0, value: 0});
  });
});

describe("reachedOf({layers, inside})", () => {
  const at = (papers: number, year: number): string => reachedOf({layers, inside: () => papers})(year);

  it("says how far a cut reaches into orals, spotlights and posters", () => {
    expect(at(12, 2019)).toBe("12 of the 30 orals");
    expect(at(100, 2019)).toBe("all 30 orals and 70 of 160 spotlights");
    expect(at(500, 2019)).toBe("all 30 orals, all 160 spotlights, and 310 posters");
    expect(at(500, 2022)).toBe("all 170 orals, and 330 posters");
  });
});

describe("what the figures tell", () => {
  it("names the cut and what both years hold at it", () => {
    const reached = (year: number): string => `the papers of ${year}`;
    expect(said(cutFigure({cutAt: 2, reached, book: bookOf(), layers}).title)).toBe(
      "At the top 2% of submissions, 2019 holds the papers of 2019; 2022 holds the papers of 2022"
    );
  });

  it("counts the years in which the share is larger among all than among orals", () => {
    const row = {year: 2022, tier: "all", line: "all", value: 9, low: 8, high: 10, papers: 3, effective: 3};
    const pair = {oral: row, all: row};
    expect(
      said(tierGradientFigure({steeper: [pair], pairs: [pair, pair], stepRows: [row], border: "CN"}).title)
    ).toMatch(/^In 1 of 2 years/);
  });

  it("asks each year's own edition", () => {
    expect(printedElite("work country", 2019).edition).toBe("1.0");
    expect(printedElite("work country", 2022).edition).toBe("2.0");
  });
});
