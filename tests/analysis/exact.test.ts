import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {binomialTail, clopperPearson} from "../../src/analysis/exact.js";

/** P(X ≥ k) by adding up the binomial probabilities one after another. */
function tailBySum(k: number, n: number, p: number): number {
  let mass = (1 - p) ** n;
  let below = 0;
  for (let i = 0; i < k; i++) {
    below += mass;
    mass *= ((n - i) / (i + 1)) * (p / (1 - p));
  }
  return 1 - below;
}

describe("clopperPearson(k, n, {level})", () => {
  it("reproduces 13 of 16 as worked by Fagerland, Lydersen & Laake (2017), chapter 2", () => {
    const interval = clopperPearson(13, 16);
    expect(interval.value).toBe(0.8125);
    expect(interval.lower).toBeCloseTo(0.5435, 4);
    expect(interval.upper).toBeCloseTo(0.9595, 4);
  });

  it("reproduces 5 of 25 as read from the tables of Conover, Practical Nonparametric Statistics (1999)", () => {
    const interval = clopperPearson(5, 25);
    expect(interval.lower).toBeCloseTo(0.068, 3);
    expect(interval.upper).toBeCloseTo(0.407, 3);
  });

  it("has the closed forms 1 − (α/2)^(1/n) and (α/2)^(1/n) at no and at all successes", () => {
    for (const n of [1, 12, 20, 500]) {
      expect(clopperPearson(0, n)).toMatchObject({lower: 0, upper: expect.closeTo(1 - 0.025 ** (1 / n), 12)});
      expect(clopperPearson(n, n)).toMatchObject({lower: expect.closeTo(0.025 ** (1 / n), 12), upper: 1});
    }
  });

  it("puts exactly half the error into each tail at its limits", () => {
    fc.assert(
      fc.property(fc.integer({min: 2, max: 400}), fc.double({min: 0.01, max: 0.99, noNaN: true}), (n, at) => {
        const k = Math.min(n - 1, 1 + Math.floor(at * (n - 1)));
        const {lower, upper} = clopperPearson(k, n);
        expect(binomialTail(k, n, lower)).toBeCloseTo(0.025, 8);
        expect(1 - binomialTail(k + 1, n, upper)).toBeCloseTo(0.025, 8);
      })
    );
  });

  it("shrinks as the sample grows and mirrors when successes and failures are swapped", () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 300}), fc.double({min: 0, max: 1, noNaN: true}), (n, at) => {
        const k = Math.round(at * n);
        const exact = clopperPearson(k, n);
        const larger = clopperPearson(2 * k, 2 * n);
        const mirror = clopperPearson(n - k, n);
        expect(exact.lower).toBeCloseTo(1 - mirror.upper, 9);
        expect(exact.upper - exact.lower).toBeGreaterThan(larger.upper - larger.lower);
      })
    );
  });

  it("refuses fractions, and more successes than trials, with a sentence", () => {
    expect(() => clopperPearson(5, 4)).toThrow(
      "The number of successes k is 5, but a whole number from 0 to 4 was expected."
    );
    expect(() => clopperPearson(0, 0)).toThrow(
      "The sample size n is 0, but a whole number of at least 1 was expected."
    );
    expect(() => clopperPearson(1.5, 4)).toThrow("The number of successes k is 1.5");
    expect(() => clopperPearson(1, 4, {level: 0})).toThrow("The confidence level is 0");
  });
});

describe("binomialTail(k, n, p)", () => {
  it("agrees with adding up the probabilities", () => {
    fc.assert(
      fc.property(
        fc.integer({min: 1, max: 60}),
        fc.nat(60),
        fc.double({min: 0.01, max: 0.9, noNaN: true}),
        (n, k, p) => {
          const least = Math.min(k, n);
          expect(binomialTail(least, n, p)).toBeCloseTo(tailBySum(least, n, p), 9);
        }
      )
    );
  });

  it("keeps its digits far out in the tail, where a sum from below loses them", () => {
    expect(binomialTail(12, 12, 0.01) / 1e-24).toBeCloseTo(1, 9);
  });

  it("is certain for at least none, and impossible at p = 0", () => {
    expect(binomialTail(0, 12, 0.3)).toBe(1);
    expect(binomialTail(1, 12, 0)).toBe(0);
    expect(binomialTail(12, 12, 1)).toBe(1);
  });

  it("refuses a probability given in per cent", () => {
    expect(() => binomialTail(5, 12, 29)).toThrow("The probability p is 29, but a number from 0 to 1 was expected.");
  });
});
