import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {criticalValue, normalCdf, normalQuantile} from "../../src/analysis/normal.js";

describe("normalCdf(z)", () => {
  it("gives one half at zero and the textbook area beyond 1.96", () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalCdf(1.96)).toBeCloseTo(0.9750021, 7);
    expect(normalCdf(-9)).toBe(0);
    expect(normalCdf(9)).toBe(1);
  });

  it("mirrors about zero", () => {
    fc.assert(
      fc.property(fc.double({min: -8, max: 8, noNaN: true}), (z) => {
        expect(normalCdf(z) + normalCdf(-z)).toBeCloseTo(1, 13);
      })
    );
  });

  it("refuses NaN", () => {
    expect(() => normalCdf(Number.NaN)).toThrow("z is NaN");
  });
});

describe("normalQuantile(p)", () => {
  it("undoes the distribution function", () => {
    fc.assert(
      fc.property(fc.double({min: 1e-6, max: 1 - 1e-6, noNaN: true}), (p) => {
        expect(normalCdf(normalQuantile(p))).toBeCloseTo(p, 12);
      })
    );
  });

  it("refuses probabilities of 0, 1 and beyond with a sentence", () => {
    for (const p of [0, 1, -0.1, 1.1, Number.NaN]) {
      expect(() => normalQuantile(p)).toThrow(/The probability p is .*, but .* expected\./);
    }
  });
});

describe("criticalValue(level)", () => {
  it("gives the usual two-sided values", () => {
    expect(criticalValue(0.9)).toBeCloseTo(1.6448536, 7);
    expect(criticalValue(0.95)).toBeCloseTo(1.959963985, 9);
    expect(criticalValue(0.99)).toBeCloseTo(2.5758293, 7);
  });

  it("names the level it refuses", () => {
    expect(() => criticalValue(95)).toThrow(
      "The confidence level is 95, but a number strictly between 0 and 1 was expected."
    );
  });
});
