import {describe, expect, it} from "vitest";
import {differences, printable, type Group, type Nesting} from "../../src/derive/disclosure.js";

const nestings: Nesting[] = [
  {dimension: "at", whole: "both", parts: ["here"]},
  {dimension: "year", whole: "all", parts: ["1", "2"]}
];
const group = (at: string, year: string, counts: Record<string, number>, more = 0): Group => ({
  at: {at, year},
  known: Object.values(counts).reduce((a, b) => a + b, more),
  counts: new Map(Object.entries(counts))
});
const named = (groups: readonly Group[]) =>
  printable(groups, {smallest: 10, nestings}).map(({group, named, rest}) => [
    group.at.at,
    group.at.year,
    Object.fromEntries(named),
    rest
  ]);

describe("printable(groups, {smallest, nestings})", () => {
  it("counts small categories with the rest, and the next one where the rest would be small", () => {
    expect(named([group("here", "1", {A: 30, B: 12, C: 8, D: 5})])).toEqual([["here", "1", {A: 30, B: 12}, 13]]);
    expect(named([group("here", "1", {A: 30, B: 12, C: 8})])).toEqual([["here", "1", {A: 30}, 20]]);
    expect(named([group("here", "1", {A: 30, B: 12})])).toEqual([["here", "1", {A: 30, B: 12}, 0]]);
  });

  it("names in a whole what leaves ten or none when the part is taken off", () => {
    const here = group("here", "1", {A: 30, B: 20, C: 15});
    expect(named([here, group("both", "1", {A: 30, B: 31, C: 18}, 40)]).at(-1)).toEqual([
      "both",
      "1",
      {B: 31, A: 30},
      58
    ]);
  });

  it("leaves out a whole that is larger by fewer than ten", () => {
    expect(named([group("here", "1", {A: 30}), group("both", "1", {A: 30, B: 4})])).toHaveLength(1);
  });

  it("takes all parts off a whole, also across dimensions", () => {
    const parts = [group("here", "1", {A: 30, B: 20}), group("here", "2", {A: 30, B: 20})];
    expect(named([...parts, group("here", "all", {A: 60, B: 45}, 30)]).at(-1)).toEqual(["here", "all", {A: 60}, 75]);
    const both = [group("both", "1", {A: 50}, 50), group("both", "all", {A: 115}, 200)];
    const here = [group("here", "1", {A: 30}, 30), group("here", "all", {A: 90}, 90)];
    // Abroad in other years: (115 - 90) - (50 - 30) is five.
    expect(named([...here, ...both]).at(-1)).toEqual(["both", "all", {}, 315]);
  });

  it("prints no cell and no difference from 1 to 9, whatever the counts", () => {
    let seed = 7;
    const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
    for (let round = 0; round < 60; round++) {
      const cell = () => ({A: random(40), B: random(25), C: random(14)});
      const add = (...cells: ReturnType<typeof cell>[]) => ({
        A: cells.reduce((sum, {A}) => sum + A, 0),
        B: cells.reduce((sum, {B}) => sum + B, 0),
        C: cells.reduce((sum, {C}) => sum + C, 0)
      });
      const [h1, h2, h3, a1, a2, a3] = Array.from({length: 6}, cell);
      const groups = [
        group("here", "1", h1!),
        group("here", "2", h2!),
        group("here", "all", add(h1!, h2!, h3!)),
        group("both", "1", add(h1!, a1!)),
        group("both", "all", add(h1!, h2!, h3!, a1!, a2!, a3!))
      ];
      const printed = printable(groups, {smallest: 10, nestings});
      for (const category of ["A", "B", "C"]) {
        const naming = printed.filter((one) => one.named.has(category));
        for (const terms of differences(naming, nestings)) {
          const count = terms.reduce((sum, [sign, one]) => sum + sign * one.named.get(category)!, 0);
          expect(count === 0 || count >= 10).toBe(true);
        }
      }
      for (const {rest} of printed) expect(rest === 0 || rest >= 10).toBe(true);
    }
  });
});

describe("the committed table of first degrees", () => {
  it("tells of no group of fewer than ten people, by itself or by subtracting", async () => {
    const {readFileSync} = await import("node:fs");
    const {parseCsv} = await import("../../src/tables/csv.js");
    const file = "src/data/derived/first-degrees.csv";
    const rows = parseCsv(readFileSync(file, "utf8"), {file}).records.map(({cells}) => cells);
    const key = (who: string, field: string, at: string, period: string, origin: string) =>
      [who, field, at, period, origin].join("|");
    const people = new Map(
      rows.map((row) => [key(row.who!, row.field!, row.at!, row.period!, row.origin!), Number(row.people)])
    );
    const told = (count: number) => count > 0 && count < 10;
    for (const row of rows) {
      const {who, field, at, period, origin} = row;
      expect(told(Number(row.people))).toBe(false);
      expect(row.unknown !== "" && told(Number(row.unknown))).toBe(false);
      if (origin === "other") continue;
      const wider = [
        people.get(key(who!, field!, "North America", period!, origin!)),
        people.get(key(who!, "all", at!, period!, origin!))
      ];
      for (const count of wider) expect(count !== undefined && told(count - Number(row.people))).toBe(false);
    }
  });
});
