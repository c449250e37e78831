import {describe, expect, it} from "vitest";
import {ratioDesignEffect} from "../../src/analysis/cluster.js";
import {tally} from "../../src/cohort/count.js";
import type {People} from "../../src/cohort/people.js";
import {readPeople, sheetOf, times} from "./people.js";

const everybody = {year: null, tier: null, counting: "people"} as const;
const isChinese =
  ({country, codes}: People) =>
  (row: number): number => {
    const code = codes[country.work![row]!];
    return code === "" ? -1 : code === "CN" ? 0 : 1;
  };

describe("tally(people, selection, unitOf)", () => {
  it("gives Newcombe's published interval, 81 of 263, where every row is a person", () => {
    const {people} = readPeople(sheetOf("work", ...times(81, "CN"), ...times(182, "US")));
    const [china] = tally(people, everybody, isChinese(people), 2).units;
    expect(china!.count).toBe(81);
    expect(china!.low).toBeCloseTo(0.2553, 4);
    expect(china!.high).toBeCloseTo(0.3662, 4);
  });

  it("measures on the papers what co-authors are worth, as the ratio estimator does", () => {
    const papers = [
      [3, 4],
      [0, 2],
      [1, 5],
      [2, 2],
      [0, 3],
      [2, 3]
    ] as const;
    const rows = papers.flatMap(([count, size], p) => [
      ...times(count, `p${p} CN`),
      ...times(size - count, `p${p} US`)
    ]);
    const {people} = readPeople(sheetOf("paper work", ...rows));
    const {units, n, papers: counted, effective} = tally(people, everybody, isChinese(people), 2);
    const design = ratioDesignEffect(papers.map(([count, size]) => ({count, size})));
    expect([n, counted]).toEqual([19, 6]);
    expect(19 / units[0]!.effective).toBeCloseTo(design, 9);
    // Of two parts both have the same design effect, and so has the division.
    expect(effective).toBeCloseTo(19 / design, 9);
  });

  it("counts authors who are all alike within papers as no more than their papers", () => {
    const rows = ["a", "b", "c", "d", "e", "f"].flatMap((paper, i) => times(10, `${paper} ${i % 2 ? "CN" : "US"}`));
    const {people} = readPeople(sheetOf("paper work", ...rows));
    expect(tally(people, everybody, isChinese(people), 2).effective).toBeLessThanOrEqual(6);
  });

  it("never lets papers make the sample larger than it is", () => {
    const rows = ["a", "b", "c", "d"].flatMap((paper) => [`${paper} CN`, `${paper} US`]);
    const {people} = readPeople(sheetOf("paper work", ...rows));
    const {units, effective} = tally(people, everybody, isChinese(people), 2);
    expect(units[0]!.effective).toBeLessThanOrEqual(8);
    expect(effective).toBeLessThanOrEqual(8);
  });

  it("counts a person once, by the first row that tells the country, or every row when asked", () => {
    const {people} = readPeople(sheetOf("person work", "Ada .", "Ada CN", "Ada US", "Bo US", ". US", ". US"));
    const of = (counting: "people" | "rows"): number[] =>
      tally(people, {...everybody, counting}, isChinese(people), 2).units.map(({count}) => count);
    expect(of("people")).toEqual([1, 3]);
    expect(of("rows")).toEqual([1, 4]);
  });

  it("looks at the year and the tier that are chosen", () => {
    const {people} = readPeople(
      sheetOf("work tier year", "CN oral 2019", "CN poster 2019", "US oral 2022", "CN oral 2022")
    );
    const of = (year: number | null, tier: string | null): number =>
      tally(people, {year, tier, counting: "people"}, isChinese(people), 2).n;
    expect([of(null, null), of(2019, null), of(2022, "oral"), of(2022, "poster"), of(2000, null)]).toEqual([
      4, 2, 2, 0, 0
    ]);
  });

  it("says nothing of nobody", () => {
    const {people} = readPeople(sheetOf("work", "CN"));
    expect(tally(people, everybody, () => -1, 2)).toMatchObject({units: [], n: 0, effective: 0});
  });
});
