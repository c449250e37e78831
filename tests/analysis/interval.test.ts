import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {wilson, wilsonShare} from "../../src/analysis/interval.js";

const share = fc.double({min: 0, max: 1, noNaN: true});
const size = fc.double({min: 0.5, max: 1e5, noNaN: true});

describe("wilson(successes, n, {level})", () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718]
  ])("reproduces %d of %d as printed by Newcombe (1998), Statistics in Medicine 17: 857–872", (x, n, lower, upper) => {
    const interval = wilson(x, n);
    expect(interval.value).toBe(x / n);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
    expect(interval.level).toBe(0.95);
  });

  it("accepts the fractional successes of an effective sample size", () => {
    const interval = wilson(12.5, 40.25);
    expect(interval.lower).toBeGreaterThan(wilson(12, 40.25).lower);
    expect(interval.upper).toBeLessThan(wilson(13, 40.25).upper);
  });

  it("refuses bad counts with a sentence that names them", () => {
    expect(() => wilson(1, 0)).toThrow("The sample size n is 0, but a number above 0 was expected.");
    expect(() => wilson(1, -3)).toThrow("The sample size n is -3");
    expect(() => wilson(5, 4)).toThrow("The number of successes is 5, but a number from 0 to n = 4 was expected.");
    expect(() => wilson(-1, 4)).toThrow("The number of successes is -1");
    expect(() => wilson(Number.NaN, 4)).toThrow("a finite number was expected");
    expect(() => wilson(1, Number.POSITIVE_INFINITY)).toThrow("a finite number was expected");
    expect(() => wilson(1, 4, {level: 1})).toThrow("The confidence level is 1");
  });
});

describe("wilsonShare(share, n, {level})", () => {
  it("holds the share and stays inside 0 to 1", () => {
    fc.assert(
      fc.property(share, size, (p, n) => {
        const {lower, upper} = wilsonShare(p, n);
        expect(lower).toBeGreaterThanOrEqual(0);
        expect(lower).toBeLessThanOrEqual(p + 1e-12);
        expect(upper).toBeGreaterThanOrEqual(p - 1e-12);
        expect(upper).toBeLessThanOrEqual(1);
      })
    );
  });

  it("solves the score equation at both limits", () => {
    fc.assert(
      fc.property(
        fc.double({min: 0.02, max: 0.98, noNaN: true}),
        fc.double({min: 5, max: 1e4, noNaN: true}),
        (p, n) => {
          for (const limit of Object.values(wilsonShare(p, n)).slice(1, 3)) {
            expect(Math.abs(p - limit) / Math.sqrt((limit * (1 - limit)) / n)).toBeCloseTo(1.959964, 5);
          }
        }
      )
    );
  });

  it("shrinks as the sample grows and widens with the level", () => {
    fc.assert(
      fc.property(share, size, (p, n) => {
        const width = (size: number, level: number) => {
          const {lower, upper} = wilsonShare(p, size, {level});
          return upper - lower;
        };
        expect(width(n * 1.5, 0.95)).toBeLessThan(width(n, 0.95));
        expect(width(n, 0.99)).toBeGreaterThan(width(n, 0.95));
      })
    );
  });

  it("mirrors when successes and failures are swapped", () => {
    fc.assert(
      fc.property(share, size, (p, n) => {
        const a = wilsonShare(p, n);
        const b = wilsonShare(1 - p, n);
        expect(a.lower).toBeCloseTo(1 - b.upper, 10);
        expect(a.upper).toBeCloseTo(1 - b.lower, 10);
      })
    );
  });

  it("refuses a percentage where a fraction is meant", () => {
    expect(() => wilsonShare(38, 364)).toThrow("The share is 38, but a number from 0 to 1 was expected.");
  });
});
