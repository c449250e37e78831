import {describe, expect, it} from "vitest";
import {evaluate} from "../../../src/audit/rules/evaluate.js";
import {claimOf} from "../../../src/claims/index.js";
import type {Ranked} from "../../../src/claims/institutions/rebuilt.js";
import {answerOf, figureRow} from "../fixtures.js";
import {firms, places, rebuiltEvidence} from "./rankings.js";

const assertionOf = (id: string) => claimOf(id.split(".")[0]!).assertions.find((one) => one.id === id)!;

/** What an assertion in the article's own reading says of a hand-made ranking. */
const says = (id: string, rankings: readonly Ranked[]) =>
  answerOf(evaluate(assertionOf(id), rebuiltEvidence({rankings})));

/** Forty places of a year: the first `count` as described, all others British. */
const first = (count: number, country: string, year: number): Ranked[] =>
  places(40, Object.fromEntries(Array.from({length: count}, (_, i) => [i + 1, {country}])), {country: "GB", year});

describe("the counts of I2, I3 and I4 on hand-made lists", () => {
  it.each([
    ["I2.us", "US", 2019, 18],
    ["I2.china", "CN", 2019, 2],
    ["I2.europe", "DE", 2019, 3],
    ["I3.us", "US", 2022, 15],
    ["I4.china", "CN", 2022, 6]
  ])("%s: those of %s in %d are %d, give or take one and no more", (id, country, year, printed) => {
    for (const [count, holds] of [
      [printed - 2, false],
      [printed - 1, true],
      [printed, true],
      [printed + 1, true],
      [printed + 2, false]
    ] as const) {
      expect(says(id, first(count, country, year)), `${id} ${count}`).toMatchObject({
        value: count,
        low: count,
        high: count,
        probability: Number(holds),
        holds
      });
    }
  });

  it("I2.europe counts British institutions only where the United Kingdom is taken for Europe", () => {
    const evidence = rebuiltEvidence({rankings: first(22, "US", 2019)});
    const ask = (europe: string) =>
      answerOf(evaluate(assertionOf("I2.europe"), evidence, {...assertionOf("I2.europe").article, europe})).value;
    expect([ask("continent"), ask("with UK")]).toEqual([0, 3]);
  });
});

describe("the ranks of I2, I3 and I4 on hand-made lists", () => {
  const at = (rank: number, institution: string, year: number, named = {}): Ranked[] =>
    places(40, {...named, [rank]: {institution}}, {year});

  it.each([
    ["I2.lower", "Tsinghua University", 2019, 13, 12],
    ["I2.inria", "Inria", 2019, 25, 26],
    ["I2.eth", "ETH Zurich", 2019, 25, 26],
    ["I2.epfl", "EPFL", 2019, 25, 26],
    ["I3.ibm", "IBM", 2022, 26, 25],
    ["I4.academy", "Chinese Academy of Sciences", 2022, 25, 26],
    ["I4.jiaotong", "Shanghai Jiao Tong University", 2022, 25, 26],
    ["I4.zhejiang", "Zhejiang University", 2022, 25, 26],
    ["I4.huawei", "Huawei", 2022, 25, 26],
    ["I4.tsinghua", "Tsinghua University", 2022, 2, 3],
    ["I4.peking", "Peking University", 2022, 5, 6]
  ])("%s: %s in %d holds at rank %d and not at rank %d", (id, name, year, holds, fails) => {
    expect(says(id, at(holds, name, year))).toMatchObject({value: holds, probability: 1, holds: true});
    expect(says(id, at(fails, name, year))).toMatchObject({value: fails, probability: 0, holds: false});
  });

  it("I3.ibm holds when the list does not hold IBM at all", () => {
    expect(says("I3.ibm", places(40))).toMatchObject({value: 41, probability: 1});
  });

  it("I4 ranks Tsinghua and Peking among universities: firms and academies before them do not count", () => {
    const before = {1: {sector: "firm"}, 2: {sector: "firm"}, 3: {sector: "institute"}};
    expect(says("I4.tsinghua", at(5, "Tsinghua University", 2022, before))).toMatchObject({value: 2, holds: true});
    expect(says("I4.peking", at(9, "Peking University", 2022, before))).toMatchObject({value: 6, holds: false});
    // Tsinghua's place of 2019 is one of the whole list: the article names the list's middle, not the universities'.
    const of2019 = places(40, {...before, 13: {institution: "Tsinghua University"}}, {year: 2019});
    expect(says("I2.lower", of2019)).toMatchObject({value: 13, holds: true});
  });
});

describe("I1.rule on a hand-made list", () => {
  const published = (place: string, value: number, part = {}) =>
    figureRow({id: place, measure: "rank in top 25", unit: "rank", place, value, ...part});
  const list = places(40, {1: {institution: "Google"}, 2: {institution: "Stanford University"}});
  const distance = (...figures: ReturnType<typeof published>[]) =>
    answerOf(evaluate(assertionOf("I1.rule"), rebuiltEvidence({rankings: list, figures})));

  it("is how far rebuilt ranks lie from published ones on average, in whichever direction", () => {
    expect(distance(published("Google", 1), published("Stanford University", 2))).toMatchObject({
      value: 0,
      holds: true
    });
    expect(distance(published("Google", 2), published("Stanford University", 1))).toMatchObject({
      value: 1,
      holds: true
    });
    expect(distance(published("Google", 1), published("Stanford University", 5)).value).toBe(1.5);
    expect(distance(published("Google", 1), published("Stanford University", 5)).holds).toBe(false);
  });

  it("sets no rank of the tracker's first edition beside the list of 2022", () => {
    const old = published("Institution 30", 9, {publication: "tracker-1", year: 2019});
    expect(distance(published("Google", 1), old).value).toBe(0);
  });

  it("gives a reason, not a number, where no rank was published", () => {
    const outcome = evaluate(assertionOf("I1.rule"), rebuiltEvidence({rankings: list, figures: []}));
    expect(outcome).toEqual({reason: expect.stringMatching(/No published rank of 2022/) as unknown});
  });
});

describe("I5.grew on hand-made shares", () => {
  const grew = (sectors: readonly object[], part = {}) =>
    evaluate(assertionOf("I5.grew"), rebuiltEvidence({sectors}), {...assertionOf("I5.grew").article, ...part});

  it("is the difference in points, sure of a great one either way and undecided about none", () => {
    expect(grew([firms(2019, 0.2), firms(2022, 0.5)])).toMatchObject({holds: true, probability: 1});
    expect(answerOf(grew([firms(2019, 0.2), firms(2022, 0.5)])).value).toBeCloseTo(30, 9);
    expect(answerOf(grew([firms(2019, 0.5), firms(2022, 0.2)])).probability).toBe(0);
    const none = answerOf(grew([firms(2019, 0.3), firms(2022, 0.3)]));
    expect(none.value).toBeCloseTo(0, 9);
    expect(none.probability).toBeGreaterThan(0.4);
    expect(none.probability).toBeLessThan(0.6);
    expect(none.low).toBeLessThan(0);
    expect(none.high).toBeGreaterThan(0);
  });

  it("takes Hong Kong and Macao in only where they are taken for China", () => {
    const rows = [
      firms(2019, 0.2),
      firms(2022, 0.1),
      firms(2019, 0.2, {country: "CN+HK+MO"}),
      firms(2022, 0.4, {country: "CN+HK+MO"})
    ];
    expect(answerOf(grew(rows)).value).toBeCloseTo(-10, 9);
    expect(answerOf(grew(rows, {"hong kong": "in China"})).value).toBeCloseTo(20, 9);
  });

  it("gives the year as its reason when a share is not there or nobody knows what it is worth", () => {
    expect(grew([firms(2019, 0.2)])).toEqual({reason: "The author lists of 2022 give no share of firms counted so."});
    expect(grew([firms(2022, 0.2), firms(2019, 0.2, {effective: null})])).toEqual({
      reason: "The author lists of 2019 give no share of firms counted so."
    });
    for (const part of [{tracks: "main+datasets"}, {place: "owner"}, {sector: "institute"}, {rule: "slot"}]) {
      expect(grew([firms(2022, 0.2), firms(2019, 0.2, part)])).toHaveProperty("reason");
    }
  });

  it("says which table it needs", () => {
    expect(() => evaluate(assertionOf("I5.grew"), rebuiltEvidence({}))).toThrow(/data\/sectors\.arrow/);
  });
});
