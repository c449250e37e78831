import {describe, expect, it} from "vitest";
import {gamma, seeded, xoshiro} from "../../src/analysis/random.js";

describe("xoshiro(state)", () => {
  it("gives the output of the reference implementation for the state 1, 2, 3, 4", () => {
    const next = xoshiro([1, 2, 3, 4]);
    expect(Array.from({length: 8}, next)).toEqual([
      11520, 0, 5927040, 70819200, 2031721883, 1637235492, 1287239034, 3734860849
    ]);
  });

  it("refuses the state from which it could not move", () => {
    expect(() => xoshiro([0, 0, 0, 0])).toThrow("The state of the generator is all 0");
  });
});

describe("seeded(seed)", () => {
  it("repeats itself for one seed and differs for the next", () => {
    const stream = (seed: number) => Array.from({length: 100}, seeded(seed));
    expect(stream(2025)).toEqual(stream(2025));
    expect(stream(2025).some((value, i) => value === stream(2026)[i])).toBe(false);
  });

  it("is uniform on 0 to 1: a hundred bins of 100,000 numbers stay within chance", () => {
    const random = seeded(1);
    const bins = new Float64Array(100);
    for (let i = 0; i < 100_000; i++) {
      const bin = Math.floor(random() * 100);
      bins[bin] = (bins[bin] as number) + 1;
    }
    const statistic = bins.reduce((sum, seen) => sum + (seen - 1000) ** 2 / 1000, 0);
    // 0.1 % and 99.9 % points of chi-square on 99 degrees of freedom are about 61 and 149.
    expect(statistic).toBeGreaterThan(61);
    expect(statistic).toBeLessThan(149);
  });

  it("refuses seeds that are not 32-bit whole numbers", () => {
    for (const seed of [-1, 0.5, 2 ** 32, Number.NaN]) expect(() => seeded(seed)).toThrow("The seed is");
  });
});

describe("gamma(random)(shape)", () => {
  it.each([0.5, 1, 3.7, 200])("has mean and variance equal to a shape of %d", (shape) => {
    const draw = gamma(seeded(3))(shape);
    const n = 200_000;
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < n; i++) {
      const value = draw();
      sum += value;
      squares += (value - shape) ** 2;
    }
    // Five standard errors; the fourth central moment of a gamma is 3k² + 6k.
    expect(Math.abs(sum / n - shape)).toBeLessThan(5 * Math.sqrt(shape / n));
    expect(Math.abs(squares / n - shape)).toBeLessThan(5 * Math.sqrt((2 * shape ** 2 + 6 * shape) / n));
  });
});
