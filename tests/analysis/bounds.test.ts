import loadHighs from "highs";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {type Bounds, boundsUnder} from "../../src/analysis/bounds.js";
import {cellsOf, fits, type Pattern, type Ratio, shareIn} from "../../src/analysis/flow-cells.js";
import {rake, seedOf} from "../../src/analysis/raking.js";

const highs = await loadHighs();
const places = ["A", "B"];
const cells = cellsOf(places);
const exactly = (of: Ratio["of"], share: number, among: Ratio["among"] = {}): Ratio => ({
  name: JSON.stringify(of),
  of,
  among,
  low: share,
  high: share
});

/** The limits of one share. */
const limits = (ratios: readonly Ratio[], of: Pattern, among?: Pattern): Bounds =>
  boundsUnder(cells, ratios, [among ? {of, among} : {of}], highs)[0]!;

describe("cellsOf(places, groups)", () => {
  it("makes a way for every triple, and a second for ways within a group", () => {
    expect(cells).toHaveLength(8);
    const grouped = cellsOf(["A", "B", "Rest"], ["Rest"]);
    expect(grouped).toHaveLength(27 + 3);
    expect(grouped.filter(({origin, work, abroad}) => origin === work && abroad)).toHaveLength(3);
    expect(cells.every(({origin, work, abroad}) => abroad === (origin !== work))).toBe(true);
  });

  it("refuses a place named twice, and fewer than two", () => {
    expect(() => cellsOf(["A", "A"])).toThrow(/expected at least two, each once/);
    expect(() => cellsOf(["A"])).toThrow(RangeError);
  });
});

describe("fits(cell, pattern)", () => {
  const cell = {origin: "A", graduate: "B", work: "B", abroad: true};

  it("wants every stage that the pattern names", () => {
    expect(fits(cell, {})).toBe(true);
    expect(fits(cell, {origin: "A", work: "B"})).toBe(true);
    expect(fits(cell, {origin: "A", work: "A"})).toBe(false);
    expect(fits(cell, {abroad: false})).toBe(false);
  });

  it("reads a leading exclamation mark as not", () => {
    expect(fits(cell, {origin: "!B"})).toBe(true);
    expect(fits(cell, {origin: "!A"})).toBe(false);
  });
});

describe("limits(ratios, of, among)", () => {
  it("finds Fréchet's limits of a cell between two margins", () => {
    // M. Fréchet (1951): max(0, p + q − 1) ≤ P(both) ≤ min(p, q).
    const ratios = [exactly({origin: "A"}, 0.7), exactly({work: "A"}, 0.6)];
    const {low, high} = limits(ratios, {origin: "A", work: "A"});
    expect(low).toBeCloseTo(0.3, 9);
    expect(high).toBeCloseTo(0.6, 9);
  });

  it("finds the limits of a share of a share", () => {
    const ratios = [exactly({origin: "A"}, 0.5), exactly({work: "A"}, 0.2)];
    const {low, high} = limits(ratios, {work: "A"}, {origin: "A"});
    expect(low).toBeCloseTo(0, 9);
    expect(high).toBeCloseTo(0.4, 9);
  });

  it("leaves everything open where nothing is published, and nothing where everything is", () => {
    expect(limits([], {graduate: "A"})).toEqual({low: 0, high: 1});
    const {low, high} = limits([exactly({graduate: "A"}, 0.25)], {graduate: "A"});
    expect(high - low).toBeCloseTo(0, 9);
  });

  it("answers questions about different people in their order, as if each had been asked alone", () => {
    const ratios = [exactly({origin: "A"}, 0.5), exactly({work: "A"}, 0.2)];
    const questions = [
      {of: {work: "A"}, among: {origin: "A"}},
      {of: {graduate: "B"}},
      {of: {origin: "B"}, among: {work: "!A"}},
      {of: {work: "A"}, among: {origin: "A"}}
    ];
    const together = boundsUnder(cells, ratios, questions, highs);
    for (const [i, {of, among}] of questions.entries()) {
      const alone = limits(ratios, of, among);
      expect(together[i]!.low).toBeCloseTo(alone.low, 12);
      expect(together[i]!.high).toBeCloseTo(alone.high, 12);
    }
    // By hand: between 0.3 and 0.5 of the people began at B and did not end at A, among the 0.8 who did not.
    expect(together[2]!.low).toBeCloseTo(0.3 / 0.8, 12);
    expect(together[2]!.high).toBeCloseTo(0.5 / 0.8, 12);
  });

  it("leaves out what is held out, for that question alone", () => {
    const [origin, work] = [exactly({origin: "A"}, 0.5), exactly({work: "A"}, 0.2)];
    const of = {origin: "A"};
    const [held, given] = boundsUnder(cells, [origin, work], [{of, without: [origin]}, {of}], highs);
    expect(held).toEqual({low: 0, high: 1});
    expect(given!.low).toBeCloseTo(0.5, 12);
    expect(given!.high).toBeCloseTo(0.5, 12);
  });

  it("names the shares that contradict each other", () => {
    const ratios = [exactly({origin: "A"}, 0.7), exactly({origin: "A", work: "A"}, 0.8)];
    expect(() => limits(ratios, {work: "A"})).toThrow(/^No table fits all of \{"origin":"A"\}/);
  });

  it("contains every share of the very table that the ratios were read from, given or held out", () => {
    const table = fc.array(fc.integer({min: 1, max: 1000}), {minLength: cells.length, maxLength: cells.length});
    const patterns: Ratio["of"][] = [
      {origin: "A"},
      {work: "A"},
      {origin: "A", work: "A"},
      {graduate: "A", work: "A"},
      {abroad: true}
    ];
    fc.assert(
      fc.property(table, fc.nat(patterns.length - 1), (people, out) => {
        const given = patterns
          .filter((_, i) => i !== out)
          .map((of) => {
            const share = shareIn(cells, people, of);
            return {...exactly(of, share), low: Math.max(0, share - 0.005), high: Math.min(1, share + 0.005)};
          });
        const held = patterns[out]!;
        const {low, high} = limits(given, held);
        const truth = shareIn(cells, people, held);
        expect(low).toBeLessThanOrEqual(truth + 1e-6);
        expect(high).toBeGreaterThanOrEqual(truth - 1e-6);
      }),
      {numRuns: 60}
    );
  });
});

describe("rake(cells, ratios, {seed})", () => {
  const seed = seedOf(cells, {before: 1, after: 1});

  it("makes stages independent where only their margins are known", () => {
    const {values} = rake(cells, [exactly({origin: "A"}, 0.7), exactly({work: "A"}, 0.6)], {seed});
    expect(shareIn(cells, values, {origin: "A", work: "A"})).toBeCloseTo(0.42, 6);
    expect(shareIn(cells, values, {graduate: "A"})).toBeCloseTo(0.5, 6);
  });

  it("leaves a start that fits already as it is", () => {
    const wide = [{...exactly({origin: "A"}, 0.5), low: 0.4, high: 0.6}];
    const {values, rounds} = rake(cells, wide, {seed});
    expect(rounds).toBe(1);
    expect([...values]).toEqual([...seed]);
  });

  it("keeps everybody, and stays within the limits that linear programming finds", () => {
    const share = fc.double({min: 0.05, max: 0.95, noNaN: true});
    fc.assert(
      fc.property(share, share, share, (a, b, c) => {
        const ratios = [exactly({origin: "A"}, a), exactly({work: "A"}, b), exactly({graduate: "A"}, c)];
        const {values} = rake(cells, ratios, {seed});
        expect(values.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 9);
        for (const of of [
          {origin: "A", work: "A"},
          {graduate: "A", work: "B"}
        ]) {
          const {low, high} = limits(ratios, of);
          const found = shareIn(cells, values, of);
          expect(found).toBeGreaterThanOrEqual(low - 1e-5);
          expect(found).toBeLessThanOrEqual(high + 1e-5);
        }
      }),
      {numRuns: 40}
    );
  });

  it("names the ratio that stays furthest off where ratios contradict each other", () => {
    const ratios = [
      {...exactly({origin: "A"}, 0.7), name: "first"},
      {...exactly({origin: "A", work: "A"}, 0.8), name: "second"}
    ];
    expect(() => rake(cells, ratios, {seed, rounds: 50})).toThrow(
      /^The ratio (first|second) is still off by 0\.\d+ after 50 rounds; expected/
    );
  });
});

describe("seedOf(cells, {before, after})", () => {
  it("makes each move as rare as told, and sums to one", () => {
    const seed = seedOf(cells, {before: 4, after: 10});
    expect(seed.reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 12);
    const at = (origin: string, graduate: string, work: string): number =>
      seed[cells.findIndex((cell) => cell.origin === origin && cell.graduate === graduate && cell.work === work)]!;
    expect(at("A", "A", "A") / at("A", "B", "B")).toBeCloseTo(4, 12);
    expect(at("A", "A", "A") / at("A", "A", "B")).toBeCloseTo(10, 12);
  });

  it("refuses moves that are impossible", () => {
    expect(() => seedOf(cells, {before: 0, after: 1})).toThrow(/before graduate school is 0/);
  });
});
