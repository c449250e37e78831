import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {draws, posterior} from "../../src/analysis/composition.js";
import {seeded} from "../../src/analysis/random.js";
import {probabilityRose} from "../../src/analysis/rise.js";

const size = fc.double({min: 1, max: 5000, noNaN: true});
const share = fc.double({min: 0, max: 1, noNaN: true});

describe("probabilityRose(before, after, {prior, unit})", () => {
  it("has the rational answer where posteriors are whole-numbered", () => {
    // Beta(2, 1) against Beta(1, 1): P(uniform > 2t-density) = ∫ 2t(1 − t) dt = 1/3.
    expect(probabilityRose({share: 1, n: 1}, {share: 0.5, n: 1e-9}, {prior: 1})).toBeCloseTo(1 / 3, 6);
    // Beta(2, 2) against Beta(3, 1): ∫ 6t(1 − t)(1 − t³) dt = 1 − 6(1/5 − 1/6) = 4/5.
    expect(probabilityRose({share: 0.5, n: 2}, {share: 1, n: 2}, {prior: 1})).toBeCloseTo(0.8, 5);
  });

  it("agrees with draws of the two posteriors", () => {
    const count = 100_000;
    const before = draws(posterior([0.29, 0.71], 90), {random: seeded(9), count}).values;
    const after = draws(posterior([0.34, 0.66], 120), {random: seeded(10), count}).values;
    let hits = 0;
    for (let i = 0; i < 2 * count; i += 2) if ((after[i] as number) > (before[i] as number)) hits++;
    const integral = probabilityRose({share: 0.29, n: 90}, {share: 0.34, n: 120});
    expect(Math.abs(hits / count - integral)).toBeLessThan(5 * Math.sqrt(0.25 / count));
  });

  it("is one half for the same sample, and swapping the samples gives the rest", () => {
    fc.assert(
      fc.property(share, size, share, size, (p, m, q, n) => {
        const forth = probabilityRose({share: p, n: m}, {share: q, n});
        const back = probabilityRose({share: q, n}, {share: p, n: m});
        expect(forth + back).toBeCloseTo(1, 4);
        expect(forth).toBeGreaterThanOrEqual(0);
        expect(forth).toBeLessThanOrEqual(1);
        expect(probabilityRose({share: p, n: m}, {share: p, n: m})).toBeCloseTo(0.5, 4);
      })
    );
  });

  it("draws towards one half when the printed integers may hide the difference", () => {
    const [before, after] = [
      {share: 0.37, n: 50_000},
      {share: 0.38, n: 50_000}
    ] as const;
    const exact = probabilityRose(before, after);
    const rounded = probabilityRose(before, after, {unit: 0.01});
    expect(rounded).toBeLessThan(exact);
    expect(rounded).toBeGreaterThan(0.9);
  });

  it("refuses shares and sizes out of range", () => {
    expect(() => probabilityRose({share: 29, n: 675}, {share: 0.47, n: 867})).toThrow("The share is 29");
    expect(() => probabilityRose({share: 0.29, n: 0}, {share: 0.47, n: 867})).toThrow("The sample size n is 0");
    expect(() => probabilityRose({share: 0.2, n: 5}, {share: 0.4, n: 8}, {prior: 0.1})).toThrow("The prior is 0.1");
  });
});
