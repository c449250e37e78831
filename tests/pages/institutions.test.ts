import {describe, expect, it} from "vitest";
import {
  bothOf,
  chinaFirstOf,
  countingRules,
  insideOf,
  latestOf,
  membersOf,
  orderOf,
  type RankRow,
  venuesFigure
} from "../../src/pages/institutions.js";
import {said, withDocument} from "./book.js";

withDocument();

const ranked = (institution: string, rank: number, year = 2022): RankRow => ({
  ...{year, institution, country: "US", sector: "firm", rank, score: 1},
  ...{rankLower: rank, rankUpper: rank, top25: 1}
});

describe("bothOf({top, shared})", () => {
  it("has every institution of either top with its rank in both years, null where it is not listed", () => {
    const shared = [
      ranked("A", 1, 2019),
      ranked("A", 2),
      ranked("B", 25),
      ranked("C", 26, 2019),
      ranked("B", 40, 2019)
    ];
    const top = (year: number): RankRow[] => shared.filter((one) => one.year === year && one.rank <= 25);
    expect(bothOf({top, shared: shared.filter((one) => one.institution !== "C")})).toEqual([
      {institution: "A", country: "US", before: 1, after: 2},
      {institution: "B", country: "US", before: 40, after: 25}
    ]);
    expect(bothOf({top, shared: shared.filter((one) => one.rank !== 40)})[1]).toMatchObject({before: null});
  });
});

describe("membersOf({rankings})", () => {
  it("counts by how many rules an institution is in, and knows its worst rank only if all rules list it", () => {
    const every = [...countingRules.values()].map((_, i) => ranked("A", 20 + i));
    expect(membersOf({rankings: [...every, ranked("B", 25), ranked("C", 26)]})).toEqual([
      {year: 2022, institution: "A", country: "US", rules: 6, best: 20, worst: 26},
      {year: 2022, institution: "B", country: "US", rules: 1, best: 25, worst: null}
    ]);
  });
});

describe("insideOf({counted, printed})", () => {
  it("keeps the counts whose interval holds the printed share of the same place and year", () => {
    const one = {year: 2022, place: "China", rule: "person", share: 27, low: 26, high: 28};
    const printed = [{year: 2022, place: "China", share: 28}];
    expect(insideOf({counted: [one, {...one, year: 2019}, {...one, high: 27.9}], printed})).toEqual([one]);
  });
});

describe("conferences", () => {
  const share = (venue: string, year: number, country: string, value: number) => ({
    ...{venue, year, country, value, low: value - 1, high: value + 1, papers: 100}
  });
  const latest = latestOf({
    elsewhere: [
      ...[share("neurips", 2021, "CN", 90), share("neurips", 2022, "CN", 27), share("neurips", 2022, "US", 40)],
      ...[share("aaai", 2022, "CN", 50), share("aaai", 2022, "US", 25)]
    ]
  });
  const order = orderOf({latest});

  it("are shown by their latest list, China's share first", () => {
    expect(order).toEqual(["AAAI 2022", "NeurIPS 2022"]);
  });

  it("name those that China leads, and say so when it leads at none", () => {
    expect(chinaFirstOf({order, latest})).toEqual(["AAAI 2022"]);
    expect(said(venuesFigure({chinaFirst: ["AAAI 2022"], latest}).title)).toBe(
      "China leads at AAAI 2022; not at the others"
    );
    expect(said(venuesFigure({chinaFirst: [], latest}).title)).toBe("America leads at every venue");
  });
});
