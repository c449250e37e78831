import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {ratioDesignEffect} from "../../src/analysis/cluster.js";
import {tally, type Tally} from "../../src/cohort/moments.js";
import type {Choices} from "../../src/cohort/understand.js";
import {readPeople, sheetOf, times} from "./people.js";

/** China and the rest, of those at work. */
const isChinese = (
  sheet: ReturnType<typeof sheetOf>,
  {year = null, ...part}: Partial<Choices> & {year?: number | null} = {}
): Tally => tally(readPeople(sheet, part).counts.moments("work", year), (code) => (code === "CN" ? 0 : 1), 2);

describe("tally(moments, unitOf)", () => {
  it("gives Newcombe's published interval, 81 of 263, where every row is a person", () => {
    const [china] = isChinese(sheetOf("work", ...times(81, "CN"), ...times(182, "US"))).units;
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
    const {units, n, papers: counted, effective} = isChinese(sheetOf("paper work", ...rows));
    const design = ratioDesignEffect(papers.map(([count, size]) => ({count, size})));
    expect([n, counted]).toEqual([19, 6]);
    expect(19 / units[0]!.effective).toBeCloseTo(design, 9);
    // Of two parts both have the same design effect, and so has the division.
    expect(effective).toBeCloseTo(19 / design, 9);
  });

  it("counts authors who are all alike within papers as no more than their papers", () => {
    const rows = ["a", "b", "c", "d", "e", "f"].flatMap((paper, i) => times(10, `${paper} ${i % 2 ? "CN" : "US"}`));
    expect(isChinese(sheetOf("paper work", ...rows)).effective).toBeLessThanOrEqual(6);
  });

  it("never lets papers make the sample larger than it is", () => {
    const rows = ["a", "b", "c", "d"].flatMap((paper) => [`${paper} CN`, `${paper} US`]);
    const {units, effective} = isChinese(sheetOf("paper work", ...rows));
    expect(units[0]!.effective).toBeLessThanOrEqual(8);
    expect(effective).toBeLessThanOrEqual(8);
  });

  it("shares a person equally among its countries, or takes the first, or leaves it out, or counts every row", () => {
    const table = sheetOf("person work", "Ada .", "Ada CN", "Ada US", "Ada US", "Bo US", ". US", ". US");
    const of = (part: Partial<Choices>): number[] => isChinese(table, part).units.map(({count}) => count);
    expect(of({})).toEqual([0.5, 3.5]);
    expect(of({several: "first"})).toEqual([1, 3]);
    expect(of({several: "left out"})).toEqual([0, 3]);
    expect(of({counting: "rows"})).toEqual([1, 5]);
    const {counts} = readPeople(table);
    expect(counts.moments("work", null).several).toBe(1);
    expect(counts.people).toBe(4);
  });

  it("widens the interval by those left out and those shared, as the people who remain tell", () => {
    const table = sheetOf("person work", ...times(1, "a CN"), "b US", "c CN", "c US", "d US");
    expect(isChinese(table).units[0]).toMatchObject({share: 1.5 / 4, effective: 4});
    expect(isChinese(table, {several: "left out"}).units[0]).toMatchObject({share: 1 / 3, effective: 3});
  });

  it("counts all papers of the people counted, also those whose authors were met before", () => {
    const table = sheetOf("person paper work", "Ada a CN", "Bo a CN", "Ada b CN", "Cy c US", "Bo c CN");
    expect(isChinese(table)).toMatchObject({n: 3, papers: 3});
    const {clusters} = readPeople(table).counts.moments("work", null);
    // Ada and Bo are counted in paper a, Cy in c; b is nobody's.
    expect(clusters).toBe(2);
  });

  it("takes people who always write together for no more than one group, however many papers they have", () => {
    const rows = ["x", "y", "z"].flatMap((group, g) =>
      Array.from({length: 5}, (_, p) =>
        times(1, "").flatMap(() => [1, 2, 3, 4].map((who) => `${group}${who} ${group}-${p} ${g ? "CN" : "US"}`))
      ).flat()
    );
    expect(isChinese(sheetOf("person paper work", ...rows)).effective).toBeLessThanOrEqual(3);
  });

  it("weights people, and takes them for as many as Kish's effective size says", () => {
    const table = sheetOf("person work weight", "a CN 3", "b US 1", "c US 1", "d US 1", "e CN .", "f CN -1");
    const {units, n, effective} = isChinese(table);
    expect([n, units[0]!.share]).toEqual([4, 0.5]);
    expect(effective).toBeCloseTo(36 / 12, 12);
    const {people} = readPeople(table);
    expect(people.understood.notices.join()).toMatch(/weighted by “weight”.*2 rows without a weight .* are left out/);
  });

  it("gives the same moments whatever the order of the rows", () => {
    const cell = fc.constantFrom("CN", "US", "DE", ".");
    const row = fc.tuple(fc.constantFrom("a", "b", "c", "."), fc.constantFrom("p", "q", "r", "."), cell, cell);
    fc.assert(
      fc.property(
        fc
          .array(row, {minLength: 3, maxLength: 14})
          .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, {minLength: rows.length}))),
        ([rows, shuffled]) => {
          const mapping = {mapping: {person: 0, paper: 1, undergraduate: 2, work: 3}};
          const of = (some: typeof rows) => {
            const {counts} = readPeople(
              sheetOf("person paper undergraduate work", ...some.map((one) => one.join(" "))),
              mapping
            );
            return (["everybody", "undergraduate", "work", "america", "step 0"] as const).map((measure) => {
              const {cross, sums, ...rest} = counts.moments(measure, null);
              const firm = (all: ArrayLike<number>): number[] => Array.from(all, (one) => Number(one.toPrecision(12)));
              return {
                ...rest,
                heads: firm(rest.heads),
                sums: firm(sums),
                cross: firm(cross),
                weight: firm([rest.weight])
              };
            });
          };
          expect(of(shuffled)).toEqual(of(rows));
        }
      ),
      {numRuns: 200, seed: 7}
    );
  });

  it("looks at the year and the tier that are chosen", () => {
    const table = sheetOf("work tier year", "CN oral 2019", "CN poster 2019", "US oral 2022", "CN oral 2022");
    const of = (year: number | null, tier: string | null): number => isChinese(table, {year, tier}).n;
    expect([of(null, null), of(2019, null), of(2022, "oral"), of(2022, "poster"), of(2000, null)]).toEqual([
      4, 2, 2, 0, 0
    ]);
  });

  it("says nothing of nobody", () => {
    expect(isChinese(sheetOf("work year", "CN 2022"), {year: 1999})).toMatchObject({units: [], n: 0, effective: 0});
  });
});
