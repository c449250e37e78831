import {describe, expect, it} from "vitest";
import {quantile, resampleCounts} from "../../src/analysis/bootstrap.js";
import {seeded} from "../../src/analysis/random.js";
import {rankUnits, type Points} from "../../src/analysis/ranking.js";

/** Items as lists of [unit, weight]. */
const points = (units: number, ...items: [number, number][][]): Points => {
  const start = new Int32Array(items.length + 1);
  items.forEach((item, i) => (start[i + 1] = start[i]! + item.length));
  const entries = items.flat();
  return {
    start,
    unit: Int32Array.from(entries, ([unit]) => unit),
    weight: Float64Array.from(entries, ([, weight]) => weight),
    units
  };
};

describe("resampleCounts(n, resamples, random)", () => {
  it("draws n items a resample, the same ones for the same seed", () => {
    const counts = resampleCounts(50, 20, seeded(1));
    for (let r = 0; r < 20; r++) expect(counts.slice(r * 50, r * 50 + 50).reduce((a, b) => a + b, 0)).toBe(50);
    expect(resampleCounts(50, 20, seeded(1))).toEqual(counts);
    expect(resampleCounts(50, 20, seeded(2))).not.toEqual(counts);
  });

  it("leaves about 1/e of the items out of a resample", () => {
    const counts = resampleCounts(1000, 100, seeded(3));
    const absent = counts.filter((count) => count === 0).length / counts.length;
    expect(absent).toBeCloseTo(Math.exp(-1), 2);
  });

  it("rejects sizes that are no whole numbers above 0", () => {
    expect(() => resampleCounts(0, 1, seeded(1))).toThrow(RangeError);
    expect(() => resampleCounts(5, 1.5, seeded(1))).toThrow(RangeError);
  });
});

describe("quantile(sorted, q)", () => {
  it("goes between neighbours by a straight line", () => {
    expect([0, 0.25, 0.5, 1].map((q) => quantile([1, 2, 4], q))).toEqual([1, 1.5, 2, 4]);
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });
});

describe("rankUnits(points, options)", () => {
  const once = (p: Points) => rankUnits(p, {counts: new Uint8Array(p.start.length - 1).fill(1)});

  it("ranks by points, ties sharing the better rank, units without points left out", () => {
    const third = 1 / 3;
    const result = once(
      points(
        5,
        [
          [0, third],
          [1, third],
          [2, third]
        ],
        [
          [0, third],
          [1, 2 * third]
        ],
        [
          [2, 1],
          [0, third]
        ]
      )
    );
    expect(result.map(({unit, rank, score}) => [unit, rank, Number(score.toFixed(6))])).toEqual([
      [2, 1, 1.333333],
      [0, 2, 1],
      [1, 2, 1]
    ]);
  });

  it("gives intervals and chances by hand for two items and all four draws", () => {
    // Item 0 gives unit 0 three points; item 1 gives unit 1 two. Draws: 0+0, 0+1, 1+0, 1+1.
    const p = points(2, [[0, 3]], [[1, 2]]);
    const counts = Uint8Array.from([2, 0, 1, 1, 1, 1, 0, 2]);
    const [first, second] = rankUnits(p, {counts, top: 1, level: 0.5});
    expect(first).toMatchObject({unit: 0, score: 3, rank: 1, inTop: 0.75, scoreLower: 2.25, scoreUpper: 3.75});
    expect(second).toMatchObject({unit: 1, score: 2, rank: 2, inTop: 0.25});
  });

  it("is sure of a unit that every item credits most", () => {
    const p = points(
      2,
      ...Array.from({length: 30}, (): [number, number][] => [
        [0, 0.1],
        [1, 0.9]
      ])
    );
    const [best] = rankUnits(p, {counts: resampleCounts(30, 200, seeded(4)), top: 1});
    expect(best).toMatchObject({unit: 1, rank: 1, rankLower: 1, rankUpper: 1, inTop: 1});
    expect(best!.scoreLower).toBeCloseTo(best!.scoreUpper, 9);
  });

  it("gives equal units an even chance of the first place", () => {
    const p = points(2, ...Array.from({length: 400}, (_, i): [number, number][] => [[i % 2, 1 + (i % 7) / 100]]));
    const ranked = rankUnits(p, {counts: resampleCounts(400, 2000, seeded(5)), top: 1});
    for (const {inTop} of ranked) expect(Math.abs(inTop - 0.5)).toBeLessThan(0.1);
  });

  it("keeps as many as asked, and does not let the field of contenders change the order", () => {
    const p = points(30, ...Array.from({length: 30}, (_, i): [number, number][] => [[i, i + 1]]));
    const counts = resampleCounts(30, 50, seeded(6));
    const all = rankUnits(p, {counts, keep: 5});
    const few = rankUnits(p, {counts, keep: 5, contenders: 10});
    expect(all.map(({unit}) => unit)).toEqual([29, 28, 27, 26, 25]);
    expect(few.map(({unit, rank}) => [unit, rank])).toEqual(all.map(({unit, rank}) => [unit, rank]));
  });

  it("rejects counts made for another number of items", () => {
    expect(() => rankUnits(points(1, [[0, 1]], [[0, 1]]), {counts: new Uint8Array(3)})).toThrow(
      "There are 3 counts for 2 items, expected a whole multiple."
    );
  });
});
