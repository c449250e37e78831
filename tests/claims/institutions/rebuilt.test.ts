import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {assessRanking, countOf25, rankOf, type RankingStatistic} from "../../../src/claims/institutions/rebuilt.js";
import {answerOf, tablesOf} from "../fixtures.js";
import {createEvidence} from "../../../src/audit/rules/evidence.js";
import {place, places, rebuiltEvidence} from "./rankings.js";

const universe = {counting: "institution", owner: "owner", tracks: "main"};
const always = () => true;

describe("countOf25(condition)", () => {
  const chinese = countOf25(({country}) => country === "CN");

  it("counts the first twenty-five and no place beyond, and all of a shorter list", () => {
    const ranking = places(40, {1: {country: "CN"}, 25: {country: "CN"}, 26: {country: "CN"}, 40: {country: "CN"}});
    expect(chinese.read(ranking)).toBe(2);
    expect(chinese.read(ranking.slice(0, 3))).toBe(1);
    expect(chinese.read([])).toBe(0);
  });
});

describe("rankOf(institution, among)", () => {
  const firms = {1: {sector: "firm"}, 3: {sector: "firm"}};

  it("is the place among all, or among those of one kind only", () => {
    expect(rankOf("Institution 4").read(places(9, firms))).toBe(4);
    expect(rankOf("Institution 4", ({sector}) => sector === "university").read(places(9, firms))).toBe(2);
  });

  it("is one beyond the last for a name that is not there, or not of that kind", () => {
    expect(rankOf("Nowhere").read(places(9))).toBe(10);
    expect(rankOf("Institution 3", ({sector}) => sector === "university").read(places(9, firms))).toBe(10);
  });
});

describe("assessRanking(evidence, year, universe, read, holds)", () => {
  const ask = (
    rankings: ReturnType<typeof places>,
    read: RankingStatistic,
    holds: (value: number) => boolean = always
  ) => answerOf(assessRanking(rebuiltEvidence({rankings}), 2022, universe, read, holds));

  it("orders by score, whatever the order of the table's rows", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(places(12), {minLength: 12}), (rows) => {
        expect(ask(rows, rankOf("Institution 5"))).toMatchObject({value: 5, low: 5, high: 5});
      }),
      {numRuns: 10}
    );
  });

  it("keeps apart the ranks of a list of any length", () => {
    for (const name of ["Institution 3", "Institution 299"]) {
      const rank = Number(name.split(" ")[1]);
      expect(ask(places(300), rankOf(name))).toMatchObject({value: rank, low: rank, high: rank});
    }
  });

  it("finds equal scores as often one way as the other", () => {
    const equal = {score: 100, lower: 90, upper: 110};
    const {probability} = ask([place(1, equal), place(2, equal)], rankOf("Institution 1"), (rank) => rank === 1);
    expect(probability).toBeCloseTo(0.5, 6);
  });

  it("takes an interval for ± 1.96 standard errors of a normal score", () => {
    // Two scores 1.96·√2 standard errors of one apart: the lower passes the higher with probability Φ(−1.96) = 0.025.
    const gap = 1.96 * Math.SQRT2;
    const one = {score: gap, lower: gap - 1.96, upper: gap + 1.96};
    const other = {score: 0, lower: -1.96, upper: 1.96};
    const {probability, value} = ask([place(1, one), place(2, other)], rankOf("Institution 2"), (rank) => rank === 1);
    expect(value).toBe(2);
    expect(probability).toBeCloseTo(0.025, 4);
  });

  it("gives an interval that holds the value, and a probability that is one only if every draw holds", () => {
    const rows = places(30, {}, {}).map((row) => ({...row, lower: row.score - 9, upper: row.score + 9}));
    const answer = ask(rows, rankOf("Institution 12"), (rank) => rank <= 12);
    expect(answer.low).toBeLessThan(12);
    expect(answer.high).toBeGreaterThan(12);
    expect(answer.probability).toBeGreaterThan(0.3);
    expect(answer.probability).toBeLessThan(0.7);
    expect(answer.holds).toBe(true);
  });

  it("says again exactly what it said, whatever was asked before it", () => {
    const rows = places(30).map((row) => ({...row, lower: row.score - 9, upper: row.score + 9}));
    const asked = (evidence: ReturnType<typeof rebuiltEvidence>, names: readonly string[]) =>
      new Map(names.map((name) => [name, assessRanking(evidence, 2022, universe, rankOf(name), (rank) => rank <= 9)]));
    const names = ["Institution 8", "Institution 9", "Institution 10"];
    const one = asked(rebuiltEvidence({rankings: rows}), names);
    const other = asked(rebuiltEvidence({rankings: rows}, {seed: 7}), names.toReversed());
    for (const name of names) expect(other.get(name)).toEqual(one.get(name));
  });

  it("reads only the ranking of that year, rule, unit and set of tracks", () => {
    const others = [{year: 2019}, {rule: "slot"}, {unit: "institution"}, {tracks: "main+datasets"}].map((part) =>
      place(1, {...part, institution: "Stranger"})
    );
    expect(ask([...places(3), ...others], rankOf("Stranger")).value).toBe(4);
    expect(ask([...others, ...places(3)], rankOf("Institution 1")).rows).toEqual([
      "rankings 2022 institution owner main"
    ]);
  });

  it("gives the reason with the year and the choices when there is no such ranking", () => {
    const evidence = rebuiltEvidence({rankings: places(3)});
    expect(assessRanking(evidence, 2019, universe, rankOf("Google"), always)).toEqual({
      reason: "No ranking of 2019 was rebuilt with these choices (counting institution, main)."
    });
    expect(assessRanking(evidence, 2022, {...universe, counting: "slot"}, rankOf("Google"), always)).toEqual({
      reason: expect.stringContaining("counting slot")
    });
  });

  it("says which table is missing, and which row has no interval to draw from", () => {
    const none = createEvidence(tablesOf({}));
    expect(() => assessRanking(none, 2022, universe, rankOf("Google"), always)).toThrow(/data\/rankings\.arrow/);
    const bare = places(3, {}, {lower: undefined!, upper: undefined!});
    expect(() => ask(bare, rankOf("Institution 1"))).toThrow(/2022.*Institution 1.*interval/);
  });
});
