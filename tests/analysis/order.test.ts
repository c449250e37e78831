import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {normalCdf} from "../../src/analysis/normal.js";
import {countAmongFirst, placeAmong, type Score} from "../../src/analysis/order.js";
import {seeded} from "../../src/analysis/random.js";

const score = (mean: number, sd = 0): Score => ({mean, sd});
const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

describe("placeAmong(one, others)", () => {
  it("is certain where all scores are", () => {
    expect(placeAmong(score(2), [score(5), score(3), score(1)])).toEqual([0, 0, 1, 0]);
  });

  it("gives the first place to one of two normal scores by the normal distribution of their difference", () => {
    for (const gap of [0, 0.5, 1.96 * Math.SQRT2]) {
      const [first] = placeAmong(score(0, 1), [score(gap, 1)]);
      expect(first).toBeCloseTo(normalCdf(-gap / Math.SQRT2), 4);
    }
    expect(placeAmong(score(0, 3), [score(2, 4)])[0]).toBeCloseTo(normalCdf(-2 / 5), 4);
  });

  it("gives every place alike among scores that are distributed alike", () => {
    for (const chance of placeAmong(score(7, 2), [score(7, 2), score(7, 2), score(7, 2)])) {
      expect(chance).toBeCloseTo(1 / 4, 3);
    }
  });

  it("is even between equal certain scores, and right between a certain one and a normal one", () => {
    expect(placeAmong(score(3), [score(3)])).toEqual([0.5, 0.5]);
    expect(placeAmong(score(1), [score(0, 1)])[0]).toBeCloseTo(normalCdf(1), 3);
    expect(placeAmong(score(0, 1), [score(1)])[0]).toBeCloseTo(normalCdf(-1), 3);
  });
});

describe("countAmongFirst(some, others, first)", () => {
  it("counts certain scores as they stand", () => {
    const [some, others] = [
      [9, 7, 1],
      [8, 6, 5, 4]
    ].map((values) => values.map((one) => score(one)));
    expect(countAmongFirst(some!, others!, 3)).toEqual([0, 0, 1, 0]);
    expect(countAmongFirst(some!, others!, 1)).toEqual([0, 1]);
  });

  it("is the hypergeometric distribution where all scores are distributed alike", () => {
    const alike = (length: number): Score[] => Array.from({length}, () => score(10, 3));
    // Of 3 and 4, the first 2: C(3, k)·C(4, 2 − k) / C(7, 2).
    const expected = [6 / 21, 12 / 21, 3 / 21];
    for (const [k, chance] of countAmongFirst(alike(3), alike(4), 2).entries())
      expect(chance).toBeCloseTo(expected[k]!, 3);
  });

  it("counts all where there are not more in the list, and none of none", () => {
    expect(countAmongFirst([score(1, 1), score(2, 1)], [], 25)).toEqual([0, 0, 1]);
    expect(countAmongFirst([], [score(2, 1)], 25)).toEqual([1]);
    expect(countAmongFirst([score(1, 1)], [score(5, 1)], 2)).toEqual([0, 1]);
  });

  it("is a distribution, and agrees with the place of a single one", () => {
    const scores = fc.array(fc.record({mean: fc.integer({min: 0, max: 30}), sd: fc.constantFrom(1, 2, 4)}), {
      minLength: 1,
      maxLength: 6
    });
    fc.assert(
      fc.property(scores, scores, fc.integer({min: 1, max: 5}), ([one, ...some], others, first) => {
        const counts = countAmongFirst([one!, ...some], others, first);
        expect(sum(counts)).toBeCloseTo(1, 3);
        const places = placeAmong(one!, others);
        expect(sum(places)).toBeCloseTo(1, 3);
        expect(countAmongFirst([one!], others, first)[1]).toBeCloseTo(sum(places.slice(0, first)), 3);
      }),
      {numRuns: 25}
    );
  });

  it("agrees with draws", () => {
    const some = [score(12, 3), score(9, 2), score(7, 4)];
    const others = [score(11, 2), score(10, 5), score(8, 1), score(6, 3)];
    const random = seeded(1);
    const normal = (): number => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const found = [0, 0, 0, 0];
    const draws = 40_000;
    for (let i = 0; i < draws; i++) {
      const drawn = [...some, ...others].map(({mean, sd}, at) => ({at, value: mean + sd * normal()}));
      drawn.sort((a, b) => b.value - a.value);
      found[drawn.slice(0, 3).filter(({at}) => at < some.length).length]! += 1 / draws;
    }
    for (const [k, chance] of countAmongFirst(some, others, 3).entries()) {
      expect(Math.abs(chance - found[k]!)).toBeLessThan(4 * Math.sqrt(0.25 / draws));
    }
  });

  it("asks for at least one place", () => {
    expect(() => countAmongFirst([], [], 0)).toThrow(/first is 0/);
  });
});
