import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {rounding, sampling} from "../../../src/audit/rules/dimensions.js";
import {
  claimSupport,
  evaluate,
  evaluateClaim,
  multiverse,
  summarise,
  supportOf,
  thresholds
} from "../../../src/audit/rules/evaluate.js";
import type {Assertion, Claim, Outcome, Support} from "../../../src/audit/rules/types.js";
import {supports} from "../../../src/audit/rules/types.js";
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
  options: options.map((option) => ({id: option, label: option}))
});

/** An assertion with one dimension, whose options answer with these probabilities; null is unanswerable. */
function assertion(chances: readonly (number | null)[], part: Partial<Assertion> = {}): Assertion {
  return {
    id: "X1.one",
    says: "It is so.",
    quantity: "how much",
    unit: "points",
    dimensions: [dimension("way", ...chances.map((_, i) => `${i}`))],
    article: {way: "0"},
    by: "article",
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
  argued: "Because.",
  ...part
});

/** Assertions that come out with each support. */
const made: Readonly<Record<Exclude<Support, "not evaluated yet">, readonly (number | null)[]>> = {
  holds: [1, 0.99],
  "holds with conditions": [1, 0.6],
  undecided: [0.6, 0.4],
  fails: [0, 0.01],
  "not testable": [null, null]
};

describe("evaluate(assertion, evidence, universe)", () => {
  const closed = {
    id: "origin",
    label: "Origin",
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

describe("supportOf(tally, {certain, most})", () => {
  it.each([
    [{answered: 0, holds: 0, fails: 0}, "not testable"],
    [{answered: 1, holds: 1, fails: 0}, "holds"],
    [{answered: 10, holds: 9 / 10, fails: 0}, "holds"],
    [{answered: 10, holds: 8 / 10, fails: 2 / 10}, "holds with conditions"],
    [{answered: 30, holds: 27 / 30, fails: 3 / 30}, "holds"],
    [{answered: 2, holds: 1 / 2, fails: 1 / 2}, "holds with conditions"],
    [{answered: 10, holds: 4 / 10, fails: 6 / 10}, "undecided"],
    [{answered: 10, holds: 0, fails: 8 / 10}, "undecided"],
    [{answered: 10, holds: 1 / 10, fails: 9 / 10}, "fails"],
    [{answered: 3, holds: 0, fails: 0}, "undecided"]
  ] as const)("calls %o %s", (counts, support) => {
    expect(supportOf(counts, thresholds)).toBe(support);
  });

  it("judges a sentence and its opposite alike at either end", () => {
    fc.assert(
      fc.property(fc.nat({max: 30}), fc.nat({max: 30}), fc.nat({max: 30}), (yes, no, open) => {
        const answered = yes + no + open || 1;
        const [holds, fails] = [yes / answered, no / answered];
        const [sentence, opposite] = [
          supportOf({answered, holds, fails}, thresholds),
          supportOf({answered, holds: fails, fails: holds}, thresholds)
        ];
        expect(sentence === "holds").toBe(opposite === "fails");
        expect(sentence === "fails").toBe(opposite === "holds");
      })
    );
  });

  it("refuses a threshold below which a sentence could both hold and fail", () => {
    for (const most of [0.5, 0, 1.1, NaN]) {
      expect(() => supportOf({answered: 1, holds: 1, fails: 0}, {certain: 0.95, most})).toThrow(
        `most is ${most}; expected more than 0.5 and at most 1`
      );
    }
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

describe("claimSupport(claim, multiverses)", () => {
  const support = (parts: readonly Support[], part: Partial<Claim> = {}, audit: readonly Support[] = []): Support => {
    const of = (kind: Support, by: Assertion["by"], i: number): Assertion =>
      assertion(made[kind as keyof typeof made], {id: `X1.${by}${i}`, by});
    const assertions = [
      ...parts.map((kind, i) => of(kind, "article", i)),
      ...audit.map((kind, i) => of(kind, "audit", i))
    ];
    const whole = claim({assertions, ...part});
    return claimSupport(
      whole,
      assertions.map((one) => multiverse(one, evidence))
    );
  };

  it.each(Object.keys(made) as (keyof typeof made)[])("is that of a single assertion: %s", (kind) => {
    expect(support([kind])).toBe(kind);
  });

  it.each([
    [["holds", "holds"], "holds"],
    [["holds", "holds with conditions"], "holds with conditions"],
    [["holds with conditions", "undecided"], "undecided"],
    [["holds", "fails"], "fails"],
    [["undecided", "fails", "holds"], "fails"]
  ] as const)("lets the weakest of %o decide", (parts, whole) => {
    expect(support(parts)).toBe(whole);
    expect(support(parts.toReversed())).toBe(whole);
  });

  it.each([
    [["holds", "not testable"], "holds with conditions"],
    [["undecided", "not testable"], "undecided"],
    [["fails", "not testable"], "fails"],
    [["not testable", "not testable"], "not testable"]
  ] as const)("does not let an untestable part of %o decide, but lets it qualify", (parts, whole) => {
    expect(support(parts)).toBe(whole);
  });

  it("does not let a claim hold without conditions when it says that a part of it is untestable", () => {
    const untestable = "It names no date.";
    expect(support(["holds"], {untestable})).toBe("holds with conditions");
    expect(support(["fails"], {untestable})).toBe("fails");
    expect(support([], {untestable})).toBe("not testable");
  });

  it("never counts what the audit adds", () => {
    for (const added of Object.keys(made) as (keyof typeof made)[]) {
      expect(support(["holds"], {}, [added])).toBe("holds");
      expect(support([], {untestable: "It names no date."}, [added])).toBe("not testable");
    }
  });

  it("says that nothing was evaluated where there is nothing to evaluate and no reason why", () => {
    expect(support([])).toBe("not evaluated yet");
    expect(support([], {}, ["holds"])).toBe("not evaluated yet");
  });

  it("is never better than any of its tested parts", () => {
    const kinds = Object.keys(made) as (keyof typeof made)[];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...kinds), {minLength: 1, maxLength: 4}), (parts) => {
        const tested = parts.filter((kind) => kind !== "not testable");
        const whole = supports.indexOf(support(parts));
        for (const kind of tested) expect(whole).toBeGreaterThanOrEqual(supports.indexOf(kind));
      })
    );
  });
});

describe("evaluateClaim(claim, evidence, limits)", () => {
  it("gives the share of the article's universes that hold, each universe counting once", () => {
    const {robustness} = evaluateClaim(
      claim({
        assertions: [
          assertion([1, 1, 1]),
          assertion([0.5, null], {id: "X1.two"}),
          assertion([0, 0, 0, 0], {id: "X1.three", by: "audit"})
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
