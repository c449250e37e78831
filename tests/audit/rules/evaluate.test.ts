import {describe, expect, it} from "vitest";
import {rounding, sampling} from "../../../src/audit/rules/dimensions.js";
import {evaluate, evaluateClaim, multiverse, summarise} from "../../../src/audit/rules/evaluate.js";
import type {Assertion, Claim, Outcome} from "../../../src/audit/rules/types.js";
import {evidenceOf} from "../../claims/fixtures.js";

const evidence = evidenceOf({});

const answer = (probability: number, value = probability): Outcome => ({
  value,
  low: value,
  high: value,
  probability,
  holds: probability > 0.5,
  n: null,
  effective: null,
  rows: ["figure"]
});

const dimension = (id: string, ...options: string[]) => ({
  id,
  label: id,
  about: "method" as const,
  options: options.map((option) => ({id: option, label: option}))
});

/** An assertion with one dimension, whose options answer with these probabilities; null is unanswerable. */
function assertion(chances: readonly (number | null)[], part: Partial<Assertion> = {}): Assertion {
  return {
    id: "X1.one",
    kind: "fact",
    part: "it",
    says: "It is so.",
    quantity: "how much",
    unit: "points",
    dimensions: [dimension("way", ...chances.map((_, i) => `${i}`))],
    article: {way: "0"},
    by: "article",
    place: {module: "src/x.ts", test: "tests/x.test.ts"},
    evaluate: (_, {way}) => {
      const chance = chances[Number(way)] ?? null;
      return chance === null ? {reason: "Nobody counted."} : answer(chance);
    },
    ...part
  };
}

const claim = (part: Partial<Claim> = {}): Claim => ({
  id: "X1",
  section: "talent",
  page: "elite",
  title: "A claim",
  says: "It is so.",
  assertions: [],
  found: "It is.",
  argued: "Because.",
  ...part
});

describe("evaluate(assertion, evidence, universe)", () => {
  const closed = {
    id: "origin",
    label: "Origin",
    about: "words" as const,
    options: [
      {id: "degree", label: "degree"},
      {id: "school", label: "school", unanswerable: "Nobody recorded schools."}
    ]
  };

  it("says why an option cannot be answered, without asking the assertion", () => {
    const never = assertion([1], {
      dimensions: [closed],
      article: {origin: "degree"},
      evaluate: () => {
        throw new Error("asked");
      }
    });
    expect(evaluate(never, evidence, {origin: "school"})).toEqual({reason: "Nobody recorded schools."});
  });

  it("takes the article's own reading unless told", () => {
    expect(evaluate(assertion([0.3, 0.9]), evidence)).toMatchObject({probability: 0.3});
  });

  it("refuses an option that its dimension does not have, and a choice left open", () => {
    expect(() => evaluate(assertion([1, 1]), evidence, {way: "7"})).toThrow("X1.one: way is “7”; expected one of 0, 1");
    expect(() => evaluate(assertion([1]), evidence, {})).toThrow("X1.one: way is “”; expected one of 0");
  });
});

describe("multiverse(assertion, evidence, limits)", () => {
  it("evaluates every combination once and counts only those answered", () => {
    const {rows, answered, tally, unanswered, support} = multiverse(assertion([1, 0.5, null, null]), evidence);
    expect(rows).toHaveLength(4);
    expect(answered).toHaveLength(2);
    expect(tally).toEqual({answered: 2, holds: 0.5, fails: 0});
    expect(unanswered).toEqual([{reason: "Nobody counted.", universes: 2}]);
    expect(support).toBe("holds with conditions");
  });

  it("marks the article's own reading and what flips it", () => {
    const own = multiverse(assertion([0.99, 0.6, 0.01]), evidence);
    expect(own.article).toMatchObject({probability: 0.99});
    expect(own.flip).toMatchObject({changed: ["way"], finding: "fails"});
    expect(multiverse(assertion([0.99, 0.98]), evidence).flip).toBeUndefined();
    expect(multiverse(assertion([null, 0.98, 0.1]), evidence).flip).toBeUndefined();
  });

  it("is one universe for an assertion without dimensions", () => {
    const {rows, tally} = multiverse(assertion([], {dimensions: [], article: {}, evaluate: () => answer(1)}), evidence);
    expect(rows).toHaveLength(1);
    expect(tally).toEqual({answered: 1, holds: 1, fails: 0});
  });

  it("does not depend on the order of dimensions and options", () => {
    const ways = dimension("way", "0", "1", "2");
    const means = dimension("means", "a", "b");
    const chance: Readonly<Record<string, number>> = {"0a": 1, "1a": 0.97, "2a": 0.3, "0b": 0.9, "1b": 0.02, "2b": 1};
    const ask = (dimensions: Assertion["dimensions"]) =>
      multiverse(
        assertion([], {
          dimensions,
          article: {way: "0", means: "a"},
          evaluate: (_, {way, means}) => answer(chance[`${way}${means}`]!)
        }),
        evidence
      );
    const forwards = ask([ways, means]);
    const backwards = ask([
      {...means, options: means.options.toReversed()},
      {...ways, options: ways.options.toReversed()}
    ]);
    expect(backwards.tally).toEqual(forwards.tally);
    expect(backwards.support).toBe(forwards.support);
    expect(backwards.flip!.finding).toBe(forwards.flip!.finding);
    expect(new Set(backwards.flip!.changed)).toEqual(new Set(forwards.flip!.changed));
    for (const {id, variance, flips} of forwards.influence) {
      const same = backwards.influence.find((one) => one.id === id)!;
      expect(same.variance).toBeCloseTo(variance, 12);
      expect(same.flips).toBeCloseTo(flips, 12);
    }
  });

  it("crosses real dimensions fully", () => {
    const {rows} = multiverse(
      assertion([], {
        dimensions: [sampling, rounding],
        article: {sampling: "none", rounding: "printed"},
        evaluate: () => answer(1)
      }),
      evidence
    );
    expect(rows).toHaveLength(sampling.options.length * rounding.options.length);
  });
});

describe("summarise(assertion, rows, limits)", () => {
  const one = assertion([0.99, 0.93, 0.93, 0.93]);
  const {rows} = multiverse(one, evidence);

  it("judges the same universes anew when a reader moves a threshold", () => {
    expect(summarise(one, rows, {certain: 0.95, most: 0.9}).support).toBe("undecided");
    expect(summarise(one, rows, {certain: 0.9, most: 0.9}).support).toBe("holds");
    expect(summarise(one, rows, {certain: 0.995, most: 0.9}).support).toBe("undecided");
    expect(summarise(one, rows, {certain: 0.9, most: 1}).support).toBe("holds");
  });

  it("refuses rows without the article's own reading, and thresholds that are none", () => {
    expect(() => summarise(one, rows.slice(1))).toThrow("X1.one: the article's own reading is not among its universes");
    expect(() => summarise(one, rows, {certain: 0.4, most: 0.9})).toThrow("certain is 0.4");
    expect(() => summarise(one, rows, {certain: 0.95, most: 0})).toThrow("most is 0");
  });
});

describe("evaluateClaim(claim, evidence, limits)", () => {
  it("gives the share of the universes of the article's facts that hold, each universe counting once", () => {
    const {robustness} = evaluateClaim(
      claim({
        assertions: [
          assertion([1, 1, 1]),
          assertion([0.5, null], {id: "X1.two"}),
          assertion([0, 0, 0, 0], {id: "X1.three", by: "audit"}),
          assertion([0, 0, 0, 0], {id: "X1.four", kind: "step"})
        ]
      }),
      evidence
    );
    expect(robustness).toBeCloseTo(3 / 4, 12);
  });

  it("has no such share where no universe was answered", () => {
    expect(evaluateClaim(claim({assertions: [assertion([null])]}), evidence).robustness).toBeNull();
    expect(evaluateClaim(claim(), evidence).robustness).toBeNull();
  });
});
