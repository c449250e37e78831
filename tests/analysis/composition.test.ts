import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Draws, draws, posterior, probabilityGreater} from "../../src/analysis/composition.js";
import {seeded} from "../../src/analysis/random.js";

const nine = [0.47, 0.18, 0.12, 0.05, 0.04, 0.03, 0.03, 0.02, 0.06];
const size = fc.double({min: 1, max: 5000, noNaN: true});
const share = fc.double({min: 0, max: 1, noNaN: true});

describe("posterior(shares, n, {prior, unit, remainder})", () => {
  it("adds Jeffreys's half to each part's count", () => {
    const {alpha, total} = posterior([0.5, 0.3, 0.2], 10);
    expect(alpha).toEqual([5.5, 3.5, 2.5]);
    expect(total).toBe(11.5);
  });

  it("accepts printed shares that miss 1 by their rounding, and brings them to 1", () => {
    const {alpha, total} = posterior([0.33, 0.33, 0.33], 99, {unit: 0.01});
    expect(alpha[0]).toBeCloseTo(33.5, 12);
    expect(total).toBe(100.5);
  });

  it("refuses shares that do not sum to 1, are outside 0 to 1, or have nobody behind them", () => {
    expect(() => posterior([0.5, 0.3], 10)).toThrow("The shares sum to 0.8, but a sum of 1 was expected");
    expect(() => posterior([0.33, 0.33, 0.33], 99)).toThrow("a sum of 1 was expected");
    expect(() => posterior([1.2, -0.2], 10)).toThrow("Share 1 is 1.2, but a number from 0 to 1 was expected.");
    expect(() => posterior([0.5, 0.5], 0)).toThrow("The sample size n is 0");
    expect(() => posterior([0.5, 0.5], 10, {prior: 0})).toThrow("The prior is 0");
    expect(() => posterior([1], 10)).toThrow("The number of parts is 1");
    expect(() => posterior([Number.NaN, 1], 10)).toThrow("Share 1 is NaN, but a finite number was expected.");
  });
});

describe("draws(posterior, {random, count, rounding})", () => {
  const post = posterior(nine, 217, {unit: 0.01});

  it("gives rows that sum to 1 and repeats for a seed", () => {
    const {values, count, parts} = draws(post, {random: seeded(1), count: 100});
    expect([count, parts, values.length]).toEqual([100, 9, 900]);
    for (let row = 0; row < 900; row += 9) {
      expect(values.subarray(row, row + 9).reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 12);
    }
    expect(draws(post, {random: seeded(1), count: 100}).values).toEqual(values);
  });

  it("has the closed-form means, variances and covariances within five standard errors", () => {
    const count = 50_000;
    const {values} = draws(post, {random: seeded(2), count});
    // Johnson and Kotz (1972): means α/α₀, covariances −αᵢαⱼ/(α₀²(α₀ + 1)), variances with α₀ − αᵢ for −αⱼ.
    const {alpha, total} = post;
    const scale = total * total * (total + 1);
    const mean = alpha.map((a) => a / total);
    const variance = alpha.map((a) => (a * (total - a)) / scale);
    const covariance = (a: number, b: number): number => (a === b ? variance[a]! : (-alpha[a]! * alpha[b]!) / scale);
    for (let part = 0; part < 9; part++) {
      let sum = 0;
      let squares = 0;
      let products = 0;
      const expected = mean[part] as number;
      for (let row = 0; row < values.length; row += 9) {
        const off = (values[row + part] as number) - expected;
        sum += off;
        squares += off * off;
        products += off * ((values[row] as number) - (mean[0] as number));
      }
      const spread = variance[part] as number;
      expect(Math.abs(sum / count)).toBeLessThan(5 * Math.sqrt(spread / count));
      expect(squares / count / spread).toBeCloseTo(1, 1);
      const bound = 5 * Math.sqrt((3 * spread * (variance[0] as number)) / count);
      expect(Math.abs(products / count - covariance(0, part))).toBeLessThan(bound);
    }
  });

  it("spreads wider when rounding is drawn in and the sample is large", () => {
    const large = posterior([0.38, 0.37, 0.25], 1e6, {unit: 0.01});
    const spread = (rounding: boolean) => {
      const {values} = draws(large, {random: seeded(3), count: 4000, rounding});
      const first = values.filter((_, i) => i % 3 === 0);
      return Math.max(...first) - Math.min(...first);
    };
    expect(spread(false)).toBeLessThan(0.005);
    expect(spread(true)).toBeGreaterThan(0.008);
  });
});

/** In how many of the draws the first part is larger than the second. */
function fractionGreater({values, count, parts}: Draws): number {
  let hits = 0;
  for (let row = 0; row < values.length; row += parts) hits += Number(values[row]! > values[row + 1]!);
  return hits / count;
}

describe("probabilityGreater(posterior, a, b, {roundings, random})", () => {
  it("agrees with the draws", () => {
    const post = posterior([0.38, 0.37, 0.25], 364 / 2.5, {unit: 0.01});
    const count = 100_000;
    const byDraws = fractionGreater(draws(post, {random: seeded(4), count}));
    expect(Math.abs(byDraws - probabilityGreater(post, 0, 1))).toBeLessThan(5 * Math.sqrt(0.25 / count));
    const rounded = fractionGreater(draws(post, {random: seeded(5), count, rounding: true}));
    const closed = probabilityGreater(post, 0, 1, {roundings: 2000, random: seeded(6)});
    expect(Math.abs(rounded - closed)).toBeLessThan(0.01);
  });

  it("is one half for equal parts, and swapping the parts gives the rest", () => {
    fc.assert(
      fc.property(share, share, size, (p, q, n) => {
        const [a, b] = [p / 2, q / 2];
        const post = posterior([a, b, 1 - a - b], n);
        expect(probabilityGreater(post, 0, 1) + probabilityGreater(post, 1, 0)).toBeCloseTo(1, 9);
        expect(probabilityGreater(posterior([a, a, 1 - 2 * a], n), 0, 1)).toBeCloseTo(0.5, 9);
      })
    );
  });

  it("does not depend on the order of the parts", () => {
    const forth = probabilityGreater(posterior([0.38, 0.37, 0.25], 364), 0, 1);
    expect(probabilityGreater(posterior([0.25, 0.37, 0.38], 364), 2, 1)).toBeCloseTo(forth, 12);
  });

  it("refuses one part twice, an unknown part, and roundings without a generator", () => {
    const post = posterior([0.5, 0.5], 10, {unit: 0.01});
    expect(() => probabilityGreater(post, 1, 1)).toThrow("Both parts have index 1");
    expect(() => probabilityGreater(post, 0, 2)).toThrow("The index of the part is 2");
    expect(() => probabilityGreater(post, 0, 1, {roundings: 10})).toThrow("no random generator was given");
  });
});
