import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {credit, type Credit} from "../../src/authors/credit.js";
import type {Coded} from "../../src/authors/encode.js";
import {rules, type Rule} from "../../src/authors/rules.js";
import {shares} from "../../src/authors/share.js";
import {countryOf, units, type CountryBasis} from "../../src/authors/units.js";
import {table} from "./table.js";

const byCountry = (
  coded: Coded,
  rule: Rule,
  place: CountryBasis = "location",
  include: (p: number) => boolean = () => true
) => {
  const group = units(coded.resolutions, (resolution) => countryOf(resolution, place));
  const institutions = units(coded.resolutions, (resolution) => resolution.institution);
  return {group, points: credit(coded, {rule, units: group, institutions, include})};
};
const totals = ({group, points}: {group: {names: string[]}; points: Credit}) => {
  const sum = Object.fromEntries(group.names.map((name) => [name, 0]));
  points.unit.forEach((u, e) => (sum[group.names[u]!]! += points.weight[e]!));
  return Object.fromEntries(Object.entries(sum).map(([name, value]) => [name, Number(value.toFixed(9))]));
};
const sum = (values: ArrayLike<number>) => Array.from(values).reduce((a, b) => a + b, 0);

// Three papers, worked by hand below. Ada is on two papers; Dan has no affiliation; Eve has two.
const papers = table(
  "ada:MIT@US; bob:MIT@US; cyd:Tsinghua@CN",
  "ada:MIT@US; dan:; eve:Stanford@US+ETH@CH",
  "fay:Peking@CN; gil:Unheard Of"
);

describe("credit(coded, {rule, units, institutions})", () => {
  it.each<[Rule, Record<string, number>, number]>([
    // Distinct people: ada, bob US; cyd, fay CN; eve half US, half CH. gil's country is unknown, dan's blank is nobody's.
    ["person", {CH: 0.5, CN: 2, US: 2.5}, 1],
    // Slots: US 2 + 1 + ½; CN 1 + 1; CH ½; dan and gil unknown.
    ["slot", {CH: 0.5, CN: 2, US: 3.5}, 2],
    // Paper 1: MIT ½, Tsinghua ½. Paper 2: MIT, Stanford, ETH a third each. Paper 3: Peking ½, unheard of ½.
    ["institution", {CH: 0.333333333, CN: 1, US: 1.166666667}, 0.5],
    // Paper 1: ⅔ US, ⅓ CN. Paper 2, without dan: US ½ + ¼, CH ¼. Paper 3: CN ½.
    ["author", {CH: 0.25, CN: 0.833333333, US: 1.416666667}, 0.5],
    ["any", {CH: 1, CN: 2, US: 2}, 0],
    ["first", {CH: 0, CN: 1, US: 2}, 0],
    ["last", {CH: 0.5, CN: 1, US: 0.5}, 1]
  ])("counts by %s as worked by hand", (rule, expected, unknown) => {
    const counted = byCountry(papers, rule);
    expect(totals(counted)).toEqual(expected);
    expect(sum(counted.points.unknown)).toBeCloseTo(unknown, 9);
  });

  it("counts by the owner's seat under the headquarters rule", () => {
    const coded = table("ada:DeepMind@GB<Google@US; bob:Oxford@GB");
    expect(totals(byCountry(coded, "slot", "location"))).toEqual({GB: 2});
    expect(totals(byCountry(coded, "slot", "headquarters"))).toEqual({GB: 1, US: 1});
  });

  it("splits an institution's part among the countries it has on the paper", () => {
    const coded = table("ada:Lab@US; bob:Lab@CN; cyd:MIT@US");
    expect(totals(byCountry(coded, "institution"))).toEqual({CN: 0.25, US: 0.75});
  });

  it("counts a paper once in a group of countries", () => {
    const coded = table("ada:Tsinghua@CN; bob:HKU@HK");
    const group = units(coded.resolutions, ({country}) => (["CN", "HK"].includes(country) ? "CN+HK" : ""));
    const points = credit(coded, {rule: "any", units: group, institutions: group});
    expect([...points.weight]).toEqual([1]);
  });

  it("leaves papers out that are not included, and spreads people over those that are", () => {
    expect(totals(byCountry(papers, "person", "location", (p) => p === 1))).toEqual({CH: 0.5, CN: 0, US: 1.5});
    expect(totals(byCountry(papers, "slot", "location", (p) => p === 2))).toEqual({CH: 0, CN: 1, US: 0});
  });

  it("skips papers that do not tell who stands where, for the rules that need it", () => {
    const coded = table("?:MIT@US; ?:ETH@CH");
    for (const rule of ["person", "first", "last"] as const)
      expect(totals(byCountry(coded, rule))).toEqual({CH: 0, US: 0});
    expect(totals(byCountry(coded, "slot"))).toEqual({CH: 1, US: 1});
  });

  describe("where a paper does not tell whose an affiliation is", () => {
    it("spreads it over the authors: each has each with the same chance", () => {
      // ada has one slot told; on the second paper an affiliation is hers with chance ½, and then worth half her point.
      const coded = table("ada:MIT@US", "?ada:Tsinghua@CN; ?bob:");
      expect(totals(byCountry(coded, "person"))).toEqual({CN: 0.75, US: 0.75});
      expect(totals(byCountry(coded, "slot"))).toEqual({CN: 1, US: 1});
    });

    it("bounds people by who may have it", () => {
      const {points, group} = byCountry(table("ada:MIT@US", "?ada:Tsinghua@CN; ?bob:"), "person");
      const [cn, us] = [group.names.indexOf("CN"), group.names.indexOf("US")];
      // ada's: half a point, and half of hers is left in the US. bob's: a whole one.
      expect([points.bounds!.least[cn], points.bounds!.most[cn]]).toEqual([0.5, 1]);
      expect([points.bounds!.least[us], points.bounds!.most[us]]).toEqual([0.5, 1]);
      const [china] = shares(points);
      expect(china!.lower).toBeLessThan(1 / 3);
      expect(china!.upper).toBeGreaterThan(2 / 3);
    });

    it("counts a first author as unknown, unless the paper names one unit, and bounds it", () => {
      const mixed = byCountry(table("ada:MIT@US", "?bob:MIT@US; ?cyd:Tsinghua@CN"), "first");
      expect(totals(mixed)).toEqual({CN: 0, US: 1});
      expect(sum(mixed.points.unknown)).toBe(1);
      const [cn, us] = [mixed.group.names.indexOf("CN"), mixed.group.names.indexOf("US")];
      expect([mixed.points.bounds!.least[cn], mixed.points.bounds!.most[cn]]).toEqual([0, 1]);
      expect([mixed.points.bounds!.least[us], mixed.points.bounds!.most[us]]).toEqual([1, 2]);
      const alike = byCountry(table("?bob:MIT@US; ?cyd:ETH@US; ?dan:"), "last");
      expect(totals(alike)).toEqual({US: 0.666666667});
      expect(sum(alike.points.unknown)).toBeCloseTo(1 / 3, 9);
    });

    it("gives no bounds where every paper tells, and none to rules that need not know", () => {
      expect(byCountry(papers, "person").points.bounds).toBeUndefined();
      expect(byCountry(table("?ada:MIT@US; ?bob:"), "slot").points.bounds).toBeUndefined();
    });

    const loosened = fc
      .array(
        fc.tuple(
          fc.boolean(),
          fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), {minLength: 1, maxLength: 4}),
          fc.infiniteStream(fc.constantFrom("M@US", "S@US", "T@CN", "E@CH", "", "lab"))
        ),
        {minLength: 1, maxLength: 6}
      )
      .map((lines) =>
        table(
          ...lines.map(([loose, names, places]) =>
            names.map((name) => `${loose ? "?" : ""}${name}:${places.next().value}`).join(";")
          )
        )
      );

    it("keeps people's points between their bounds, and those of all together at no more than a point a person", () => {
      fc.assert(
        fc.property(loosened, (coded) => {
          const {points, group} = byCountry(coded, "person");
          const own = new Float64Array(group.names.length);
          points.unit.forEach((u, e) => (own[u]! += points.weight[e]!));
          const people = new Set([...coded.person, ...coded.team].filter((who) => who >= 0));
          expect(sum(points.known) + sum(points.unknown)).toBeLessThanOrEqual(people.size + 1e-9);
          if (!points.bounds) return;
          own.forEach((value, u) => {
            expect(value).toBeGreaterThanOrEqual(points.bounds!.least[u]! - 1e-9);
            expect(value).toBeLessThanOrEqual(points.bounds!.most[u]! + 1e-9);
          });
        })
      );
    });
  });

  it("counts a single author as first and as last", () => {
    const coded = table("ada:MIT@US");
    expect(totals(byCountry(coded, "first"))).toEqual({US: 1});
    expect(totals(byCountry(coded, "last"))).toEqual({US: 1});
  });

  const anyTable = fc
    .array(
      fc.array(
        fc.tuple(
          fc.constantFrom("a", "b", "c", "d", "e"),
          fc.array(fc.constantFrom("M@US", "S@US", "T@CN", "E@CH", "", "lab"), {minLength: 1, maxLength: 2})
        ),
        {minLength: 1, maxLength: 5}
      ),
      {minLength: 1, maxLength: 6}
    )
    .map((lines) => table(...lines.map((line) => line.map(([name, at]) => `${name}:${at.join("+")}`).join(";"))));

  it("gives every paper one point, known or unknown, under the rules that share a paper out", () => {
    fc.assert(
      fc.property(
        anyTable,
        fc.constantFrom("institution" as const, "author" as const, "any" as const),
        (coded, rule) => {
          const {points} = byCountry(coded, rule);
          coded.papers.forEach((_, p) => expect(points.known[p]! + points.unknown[p]!).toBeCloseTo(1, 9));
        }
      )
    );
  });

  it("gives every author one point under slot, and every distinct name with an affiliation one under person", () => {
    fc.assert(
      fc.property(anyTable, (coded) => {
        const slot = byCountry(coded, "slot").points;
        expect(sum(slot.known) + sum(slot.unknown)).toBeCloseTo(sum(coded.share), 9);
        const people = new Set<number>();
        coded.person.forEach((who, s) => {
          if (coded.resolutions[coded.resolution[s]!]!.why !== "blank") people.add(who);
        });
        const person = byCountry(coded, "person").points;
        expect(sum(person.known) + sum(person.unknown)).toBeCloseTo(people.size, 9);
      })
    );
  });
});

describe("shares(credit)", () => {
  it("gives shares of known credit that add up to one, unless papers count fully for each", () => {
    for (const rule of rules) {
      const total = shares(byCountry(papers, rule).points).reduce((all, {share}) => all + share, 0);
      if (rule === "any") expect(total).toBeCloseTo(5 / 3, 9);
      else expect(total).toBeCloseTo(1, 9);
    }
  });

  it("takes papers with one author for independent draws: n − 1 of them, by the sample variance", () => {
    const coded = table(...Array.from({length: 100}, (_, i) => `p${i}:${i < 30 ? "T@CN" : "M@US"}`));
    const [china] = shares(byCountry(coded, "slot").points);
    expect(china!.share).toBeCloseTo(0.3, 12);
    expect(china!.effective).toBeCloseTo(99, 6);
  });

  it("takes authors who always agree for one draw a paper", () => {
    const coded = table(
      ...Array.from({length: 100}, (_, i) =>
        Array(4)
          .fill(`x:${i < 30 ? "T@CN" : "M@US"}`)
          .join(";")
      )
    );
    expect(shares(byCountry(coded, "slot").points)[0]!.effective).toBeCloseTo(99, 6);
  });

  it("has an interval that holds the share, and one of papers for a share of 0 or 1", () => {
    for (const rule of rules) {
      for (const {share, lower, upper} of shares(byCountry(papers, rule).points)) {
        expect(lower).toBeLessThanOrEqual(share);
        expect(upper).toBeGreaterThanOrEqual(share);
      }
    }
    const [all] = shares(byCountry(table("a:M@US", "b:M@US"), "slot").points);
    expect(all).toMatchObject({share: 1, effective: 2, upper: 1});
  });

  it("is empty when no credit is known", () => {
    expect(shares(byCountry(table("a:;b:lab"), "slot").points)).toEqual([]);
  });
});
