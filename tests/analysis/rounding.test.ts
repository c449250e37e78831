import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {seeded} from "../../src/analysis/random.js";
import {drawCompositions, printedUnit, roundingBounds} from "../../src/analysis/rounding.js";

describe("printedUnit(text)", () => {
  it.each([
    ["38", 1],
    ["16.0", 0.1],
    ["0.50", 0.01],
    ["1,428", 1],
    [" -3.125 ", 0.001]
  ])("reads %j as printed in units of %d", (text, unit) => {
    expect(printedUnit(text)).toBe(unit);
  });

  it("refuses what is not a plain decimal", () => {
    for (const text of ["", "38%", "1e3", "14,28", "about 5"]) {
      expect(() => printedUnit(text)).toThrow(
        `The printed value is "${text}", but a plain decimal number was expected.`
      );
    }
  });
});

describe("roundingBounds(value, {unit, lower, upper})", () => {
  it("reaches half a unit to either side, no further than the quantity can go", () => {
    expect(roundingBounds(38, {unit: 1})).toEqual({lower: 37.5, upper: 38.5});
    expect(roundingBounds(0, {unit: 1, lower: 0, upper: 100})).toEqual({lower: 0, upper: 0.5});
    expect(roundingBounds(100, {unit: 1, lower: 0, upper: 100})).toEqual({lower: 99.5, upper: 100});
  });

  it("refuses a unit of 0 and a value beyond its own limits", () => {
    expect(() => roundingBounds(38, {unit: 0})).toThrow("The rounding unit is 0");
    expect(() => roundingBounds(101, {unit: 1, lower: 0, upper: 100})).toThrow("The printed value is 101");
  });
});

describe("drawCompositions(shares, {unit, remainder, count, random})", () => {
  it("draws only compositions that would be printed as given, even where the printed parts miss 1", () => {
    const parts = fc.array(fc.integer({min: 1, max: 50}), {minLength: 2, maxLength: 9});
    fc.assert(
      fc.property(parts, fc.nat(1000), (weights, seed) => {
        const whole = weights.reduce((sum, weight) => sum + weight, 0);
        const printed = weights.map((weight) => Math.round((100 * weight) / whole) / 100);
        const values = drawCompositions(printed, {unit: 0.01, count: 20, random: seeded(seed)});
        for (let row = 0; row < 20; row++) {
          const drawn = [...values.subarray(row * printed.length, (row + 1) * printed.length)];
          expect(drawn.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 10);
          for (const [i, share] of drawn.entries()) {
            expect(Math.abs(share - (printed[i] as number))).toBeLessThanOrEqual(0.005 + 1e-12);
          }
        }
      }),
      {numRuns: 50}
    );
  });

  it("spreads two parts evenly over the unit they share", () => {
    const values = drawCompositions([0.38, 0.62], {unit: 0.01, count: 20_000, random: seeded(5)});
    const first = values.filter((_, i) => i % 2 === 0);
    const mean = first.reduce((sum, share) => sum + share, 0) / first.length;
    const variance = first.reduce((sum, share) => sum + (share - mean) ** 2, 0) / first.length;
    expect(mean).toBeCloseTo(0.38, 4);
    expect(variance / (0.01 ** 2 / 12)).toBeCloseTo(1, 1);
  });

  it("matches rejection sampling of nine parts in mean and variance", () => {
    const printed = [0.47, 0.18, 0.12, 0.05, 0.04, 0.03, 0.03, 0.02, 0.05];
    const values = drawCompositions(printed, {unit: 0.01, count: 40_000, random: seeded(6)});
    const random = seeded(7);
    const kept: number[] = [];
    while (kept.length < 40_000) {
      const offsets = printed.slice(1).map(() => (random() - 0.5) * 0.01);
      const first = 0.01 - offsets.reduce((sum, offset) => sum + offset, 0);
      // The printed parts sum to 0.99, so the offsets must sum to 0.01.
      if (Math.abs(first) <= 0.005) kept.push(first);
    }
    const drawn = [...values.filter((_, i) => i % 9 === 0)].map((share) => share - 0.47);
    const moments = (list: number[]) => {
      const mean = list.reduce((sum, value) => sum + value, 0) / list.length;
      return {mean, variance: list.reduce((sum, value) => sum + (value - mean) ** 2, 0) / list.length};
    };
    expect(moments(drawn).mean).toBeCloseTo(moments(kept).mean, 4);
    expect(moments(drawn).mean).toBeCloseTo(0.01 / 9, 4);
    expect(moments(drawn).variance / moments(kept).variance).toBeCloseTo(1, 1);
  });

  it("lets an unprinted remainder take up what the printed parts leave", () => {
    const values = drawCompositions([0.47, 0.18, 0.35], {unit: 0.01, remainder: 2, count: 5000, random: seeded(8)});
    const rest = values.filter((_, i) => i % 3 === 2);
    expect(Math.min(...rest)).toBeGreaterThanOrEqual(0.34 - 1e-12);
    expect(Math.max(...rest)).toBeLessThanOrEqual(0.36 + 1e-12);
    expect(Math.max(...rest)).toBeGreaterThan(0.356);
  });

  it("refuses shares that no composition rounds to", () => {
    expect(() => drawCompositions([0.4, 0.4], {unit: 0.01, count: 1, random: seeded(1)})).toThrow(
      "but a sum of 1 was expected"
    );
    expect(() => drawCompositions([1], {unit: 0.01, count: 1, random: seeded(1)})).toThrow("The number of parts is 1");
  });
});
