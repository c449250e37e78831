import {describe, expect, it} from "vitest";
import {pearson, spearman} from "../../src/analysis/association.js";
import {permutationTest} from "../../src/analysis/permutation.js";

describe("permutationTest(x, y, statistic)", () => {
  // Answered by whole enumeration at stats.stackexchange.com/questions/211851.
  const tied = {x: [7.1, 7.1, 7.2, 8.3, 9.4, 10.5, 11.4], y: [2.8, 2.9, 2.8, 2.6, 3.5, 4.6, 5.0]};

  it("finds 446 of the 5,040 pairings of seven tied values as extreme: p = 0.08849", () => {
    const test = permutationTest(tied.x, tied.y, spearman);
    expect(test.value).toBeCloseTo(0.7, 9);
    expect(test).toMatchObject({pairings: 5040, exact: true});
    expect(test.twoSided).toBeCloseTo(0.08849206, 8);
  });

  // The example of R's package pspearman: the exact p of ten ranks without ties.
  const ten = {x: [1, 2, 3, 4, 5, 6, 7, 8, 9, 10], y: [5, 4, 3, 2, 1, 6, 10, 9, 8, 7]};

  it("finds the exact p = 0.05443067 of ten ranks", () => {
    const centre = (values: readonly number[]) => values.map((value) => value - 5.5);
    // The ranks' covariance, which orders pairings as their correlation does and is quicker.
    const product = (x: readonly number[], y: readonly number[]) => x.reduce((sum, value, i) => sum + value * y[i]!, 0);
    const test = permutationTest(centre(ten.x), centre(ten.y), product, {exact: 10});
    expect(test.pairings).toBe(3_628_800);
    expect(test.twoSided).toBeCloseTo(0.05443067, 8);
  });

  it("comes within two per cent of it by drawing, the same on every day, and says that it drew", () => {
    const test = permutationTest(ten.x, ten.y, spearman);
    expect(test).toMatchObject({exact: false, pairings: 10_000});
    expect(Math.abs(test.twoSided - 0.05443067)).toBeLessThan(0.01);
    expect(permutationTest(ten.x, ten.y, spearman)).toEqual(test);
    expect(permutationTest(ten.x, ten.y, spearman, {seed: 1}).twoSided).not.toBe(test.twoSided);
  });

  it("never finds a p of nought: the pairing found is one of the possible ones", () => {
    const rising = Array.from({length: 20}, (_, i) => i);
    expect(permutationTest(rising, rising, pearson, {draws: 99}).greater).toBe(1 / 100);
    expect(permutationTest([1, 2, 3, 4], [1, 2, 3, 4], pearson).greater).toBeCloseTo(1 / 24, 12);
  });

  it("tells one side from two", () => {
    const falling = permutationTest([1, 2, 3, 4], [4, 3, 2, 1], pearson);
    expect(falling.greater).toBe(1);
    expect(falling.twoSided).toBeCloseTo(2 / 24, 12);
  });

  it("refuses unequal lists and no draws at all", () => {
    expect(() => permutationTest([1, 2, 3], [1, 2], pearson)).toThrow("There are 3 and 2 values");
    expect(() => permutationTest([1, 2, 3], [1, 2, 3], pearson, {draws: 0})).toThrow("The number of draws is 0");
  });
});
