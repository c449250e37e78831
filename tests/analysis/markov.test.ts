import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {byPlace, move, run, step, type Stock, total} from "../../src/analysis/markov.js";
import {crossing, swings} from "../../src/analysis/sensitivity.js";

const share = fc.double({min: 0.001, max: 1, noNaN: true});
const normal = (values: readonly number[]): number[] => {
  const sum = values.reduce((all, one) => all + one, 0);
  return values.map((one) => one / sum);
};
const row = fc.array(share, {minLength: 3, maxLength: 3}).map(normal);
const matrix = fc.array(row, {minLength: 3, maxLength: 3});
const stock = fc.array(share, {minLength: 6, maxLength: 6}).map((values): Stock => {
  const all = normal(values);
  return [all.slice(0, 3), all.slice(3)];
});
const chain = fc.record({
  start: stock,
  moves: fc.array(matrix, {minLength: 2, maxLength: 2}),
  newcomers: stock,
  turnover: fc.double({min: 0, max: 1, noNaN: true})
});

describe("step(stock, {moves, newcomers, turnover})", () => {
  it("loses nobody and makes nobody up, and leaves no place with fewer than none", () => {
    fc.assert(
      fc.property(chain, fc.integer({min: 1, max: 40}), ({start, ...year}, years) => {
        for (const one of run(start, year, years)) {
          expect(total(one)).toBeCloseTo(1, 9);
          expect(one.flat().every((people) => people >= 0)).toBe(true);
        }
      })
    );
  });

  it("is the newcomers alone where everybody is new, and the moved stock alone where nobody is", () => {
    fc.assert(
      fc.property(chain, ({start, moves, newcomers}) => {
        expect(step(start, {moves, newcomers, turnover: 1})).toEqual(newcomers.map((places) => [...places]));
        expect(step(start, {moves, newcomers, turnover: 0})).toEqual(move(start, moves));
      })
    );
  });

  it("works out as by hand", () => {
    const moves = [
      [
        [1, 0],
        [0.25, 0.75]
      ]
    ];
    // Of 0.4 abroad a quarter returns: 0.7 and 0.3; a tenth of them make room for newcomers, all abroad.
    const [places] = step([[0.6, 0.4]], {moves, newcomers: [[0, 1]], turnover: 0.1});
    expect(places![0]).toBeCloseTo(0.63, 12);
    expect(places![1]).toBeCloseTo(0.37, 12);
  });

  it("refuses moves and newcomers that lose people", () => {
    const stay = [
      [
        [1, 0],
        [0, 1]
      ]
    ];
    const leaky = [
      [
        [0.9, 0],
        [0, 1]
      ]
    ];
    expect(() => step([[0.5, 0.5]], {moves: leaky, newcomers: [[1, 0]], turnover: 0.1})).toThrow(
      "The moves of group 1 from place 1 sum to 0.9; expected 1"
    );
    expect(() => step([[0.5, 0.5]], {moves: stay, newcomers: [[0.5, 0]], turnover: 0.1})).toThrow(
      "The newcomers sum to 0.5"
    );
    expect(() => step([[0.5, 0.5]], {moves: stay, newcomers: [[1, 0]], turnover: 2})).toThrow(/turnover is 2/);
  });
});

describe("move(stock, moves)", () => {
  it("keeps every group's people: nobody changes where they took their first degree", () => {
    fc.assert(
      fc.property(chain, ({start, moves}) => {
        const after = move(start, moves);
        for (const [g, places] of start.entries()) expect(total([after[g]!])).toBeCloseTo(total([places]), 9);
      })
    );
  });
});

describe("byPlace(stock)", () => {
  it("adds groups up by place", () => {
    expect(
      byPlace([
        [1, 2],
        [3, 4]
      ])
    ).toEqual([4, 6]);
  });
});

describe("crossing(f, [from, to])", () => {
  it("finds where a line crosses, whichever way it runs", () => {
    expect(crossing((x) => x - 0.3, [0, 1])).toBeCloseTo(0.3, 8);
    expect(crossing((x) => 0.3 - x, [0, 1])).toBeCloseTo(0.3, 8);
    expect(crossing((x) => x, [0, 1])).toBe(0);
  });

  it("says so where there is none, and refuses what is no number", () => {
    expect(crossing((x) => x + 1, [0, 1])).toBeUndefined();
    expect(() => crossing(() => NaN, [0, 1])).toThrow(/expected finite numbers/);
  });
});

describe("swings(base, ranges, outcome)", () => {
  it("moves one control at a time and puts the widest first", () => {
    const found = swings({a: 1, b: 1}, {a: [0, 2], b: [0, 1]}, ({a, b}) => a + 10 * b);
    expect(found).toEqual([
      {control: "b", from: 0, to: 1, atFrom: 1, atTo: 11, swing: 10},
      {control: "a", from: 0, to: 2, atFrom: 10, atTo: 12, swing: 2}
    ]);
  });
});
