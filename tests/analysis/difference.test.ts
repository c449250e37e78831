import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {newcombe, newcombePaired, newcombeWithin} from "../../src/analysis/difference.js";

const share = fc.double({min: 0, max: 1, noNaN: true});
const size = fc.double({min: 1, max: 1e4, noNaN: true});

describe("newcombe(a, b, {level})", () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809]
  ])("reproduces %d/%d − %d/%d as printed by Newcombe (1998), 17: 873–890", (x, m, y, n, lower, upper) => {
    const interval = newcombe({share: x / m, n: m}, {share: y / n, n});
    expect(interval.value).toBeCloseTo(x / m - y / n, 12);
    expect(interval.lower).toBeCloseTo(lower, 4);
    expect(interval.upper).toBeCloseTo(upper, 4);
  });

  it("changes sign, and nothing else, when the samples are swapped", () => {
    fc.assert(
      fc.property(share, size, share, size, (p, m, q, n) => {
        const forth = newcombe({share: p, n: m}, {share: q, n});
        const back = newcombe({share: q, n}, {share: p, n: m});
        expect(forth.lower).toBeCloseTo(-back.upper, 12);
        expect(forth.upper).toBeCloseTo(-back.lower, 12);
      })
    );
  });

  it("shrinks when both samples grow and stays inside −1 to 1", () => {
    fc.assert(
      fc.property(share, size, share, size, (p, m, q, n) => {
        const small = newcombe({share: p, n: m}, {share: q, n});
        const large = newcombe({share: p, n: 2 * m}, {share: q, n: 2 * n});
        expect(large.upper - large.lower).toBeLessThan(small.upper - small.lower + 1e-12);
        expect(small.lower).toBeGreaterThanOrEqual(-1);
        expect(small.upper).toBeLessThanOrEqual(1);
      })
    );
  });

  it("refuses an empty sample and a percentage", () => {
    expect(() => newcombe({share: 0.5, n: 0}, {share: 0.5, n: 10})).toThrow("The sample size n is 0");
    expect(() => newcombe({share: 50, n: 5}, {share: 0.5, n: 10})).toThrow("The share is 50");
  });
});

describe("newcombePaired(counts, {level})", () => {
  it.each([
    [36, 12, 2, 0, 0.0569, 0.3404],
    [18, 12, 2, 18, 0.0562, 0.329],
    [53, 0, 0, 1, -0.0729, 0.0729],
    [0, 30, 0, 0, 0.8395, 1]
  ])(
    "reproduces the pairs %d, %d, %d, %d of Newcombe (1998), 17: 2635–2650",
    (both, first, second, neither, lo, hi) => {
      const interval = newcombePaired({both, first, second, neither});
      expect(Math.abs(interval.lower - lo)).toBeLessThan(1e-4);
      expect(Math.abs(interval.upper - hi)).toBeLessThan(1e-4);
    }
  );

  it("reproduces the consolidation-therapy example of Fagerland, Lydersen & Laake (2017), chapter 8", () => {
    const interval = newcombePaired({both: 59, first: 6, second: 16, neither: 80});
    expect(interval.value).toBeCloseTo(-0.0621, 4);
    expect(interval.lower).toBeCloseTo(-0.1186, 4);
    expect(interval.upper).toBeCloseTo(-0.0046, 4);
  });

  it("changes sign when first and second are swapped", () => {
    const count = fc.double({min: 0, max: 500, noNaN: true});
    fc.assert(
      fc.property(count, count, count, fc.double({min: 1, max: 500, noNaN: true}), (both, first, second, neither) => {
        const forth = newcombePaired({both, first, second, neither});
        const back = newcombePaired({both, first: second, second: first, neither});
        expect(forth.lower).toBeCloseTo(-back.upper, 10);
        expect(forth.upper).toBeCloseTo(-back.lower, 10);
      })
    );
  });

  it("refuses negative counts and an empty table", () => {
    expect(() => newcombePaired({both: -1, first: 1, second: 1, neither: 1})).toThrow('The count "both" is -1');
    expect(() => newcombePaired({both: 0, first: 0, second: 0, neither: 0})).toThrow("The number of pairs is 0");
  });
});

describe("newcombeWithin(a, b, n, {level})", () => {
  it("is wider than two independent samples of the same size would be", () => {
    const within = newcombeWithin(0.38, 0.37, 364);
    const apart = newcombe({share: 0.38, n: 364}, {share: 0.37, n: 364});
    expect(within.value).toBeCloseTo(0.01, 12);
    expect(within.upper - within.lower).toBeGreaterThan(apart.upper - apart.lower);
    expect(within.lower).toBeLessThan(0);
  });

  it("agrees with the multinomial standard error in a large sample", () => {
    const [a, b, n] = [0.38, 0.37, 1e6];
    const {lower, upper} = newcombeWithin(a, b, n);
    const error = Math.sqrt((a + b - (a - b) ** 2) / n);
    expect((upper - lower) / 2 / 1.959964 / error).toBeCloseTo(1, 3);
  });

  it("refuses parts that exceed the whole", () => {
    expect(() => newcombeWithin(0.7, 0.6, 100)).toThrow("parts of one whole sum to at most 1");
  });
});
