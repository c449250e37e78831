import {from, op} from "arquero";
import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {
  fisherInterval,
  leaveOneOut,
  partial,
  pearson,
  ranks,
  residuals,
  spearman
} from "../../src/analysis/association.js";

// F. J. Anscombe, "Graphs in Statistical Analysis", The American Statistician 27 (1973) 17–21.
const quartet = [
  {
    x: [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
    y: [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
  },
  {
    x: [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
    y: [9.14, 8.14, 8.74, 8.77, 9.26, 8.1, 6.13, 3.1, 9.13, 7.26, 4.74]
  },
  {
    x: [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5],
    y: [7.46, 6.77, 12.74, 7.11, 7.81, 8.84, 6.08, 5.39, 8.15, 6.42, 5.73]
  },
  {
    x: [8, 8, 8, 8, 8, 8, 8, 19, 8, 8, 8],
    y: [6.58, 5.76, 7.71, 8.84, 8.47, 7.04, 5.25, 12.5, 5.56, 7.91, 6.89]
  }
];
// M. Hollander and D. A. Wolfe, Nonparametric Statistical Methods (1973), 185 ff.: canned tuna.
const tuna = {
  lightness: [44.4, 45.9, 41.9, 53.3, 44.7, 44.1, 50.7, 45.2, 60.1],
  panel: [2.6, 3.1, 2.5, 5.0, 3.6, 4.0, 5.2, 2.8, 3.8]
};
const list = (length: number) => fc.array(fc.integer({min: -1000, max: 1000}), {minLength: length, maxLength: length});
const varied = (length: number) => list(length).filter((values) => new Set(values).size > 2);

describe("pearson(x, y)", () => {
  it("squares to the 0.667 that Anscombe prints for each of his four data sets", () => {
    for (const {x, y} of quartet) expect(pearson(x, y) ** 2).toBeCloseTo(0.667, 2);
  });

  it("is 0.5712 for Hollander and Wolfe's tuna", () => {
    expect(pearson(tuna.lightness, tuna.panel)).toBeCloseTo(0.5712, 4);
  });

  it("agrees with Arquero's, keeps its sign under stretching and turns it under mirroring", () => {
    fc.assert(
      fc.property(varied(8), varied(8), (x, y) => {
        const r = pearson(x, y);
        const theirs = from(x.map((a, i) => ({a, b: y[i]!}))).rollup({r: op.corr("a", "b")}) as unknown as {
          get(name: string): number;
        };
        expect(r).toBeCloseTo(theirs.get("r"), 9);
        expect(
          pearson(
            x.map((a) => 3 * a - 7),
            y
          )
        ).toBeCloseTo(r, 9);
        expect(
          pearson(
            x.map((a) => -a),
            y
          )
        ).toBeCloseTo(-r, 9);
      })
    );
  });

  it("refuses lists that cannot be correlated, with a sentence", () => {
    expect(() => pearson([1, 2], [1, 2])).toThrow("There are 2 and 2 values, but equally many, at least 3");
    expect(() => pearson([1, 2, 3], [1, 2])).toThrow("There are 3 and 2 values");
    expect(() => pearson([1, 1, 1], [1, 2, 3])).toThrow("All values of one list are equal");
    expect(() => pearson([1, NaN, 3], [1, 2, 3])).toThrow("A value to correlate is NaN");
  });
});

describe("spearman(x, y)", () => {
  it("is 0.6 for Hollander and Wolfe's tuna", () => {
    expect(spearman(tuna.lightness, tuna.panel)).toBeCloseTo(0.6, 9);
  });

  it("gives ties the mean of their ranks", () => {
    expect(ranks([7.1, 7.1, 7.2, 5])).toEqual([2.5, 2.5, 4, 1]);
  });

  it("does not change when a list is stretched unevenly, as by a logarithm", () => {
    expect(spearman(tuna.lightness.map(Math.log), tuna.panel)).toBeCloseTo(0.6, 9);
  });
});

describe("partial(x, y, z)", () => {
  it("is what Yule's formula makes of the three plain correlations", () => {
    fc.assert(
      fc.property(varied(9), varied(9), varied(9), (x, y, z) => {
        const [xy, xz, yz] = [pearson(x, y), pearson(x, z), pearson(y, z)];
        fc.pre(Math.abs(xz) < 0.99 && Math.abs(yz) < 0.99);
        expect(partial(x, y, z)).toBeCloseTo((xy - xz * yz) / Math.sqrt((1 - xz ** 2) * (1 - yz ** 2)), 6);
      })
    );
  });

  it("leaves residuals that have nothing to do with what was allowed for", () => {
    expect(pearson(residuals(tuna.panel, tuna.lightness), tuna.lightness)).toBeCloseTo(0, 9);
  });

  it("refuses to allow for what does not vary", () => {
    expect(() => residuals([1, 2, 3], [4, 4, 4])).toThrow("All values to allow for are equal");
  });
});

describe("leaveOneOut(n, statistic)", () => {
  it("shows that one point alone makes the correlation of Anscombe's fourth data set", () => {
    const {x, y} = quartet[3]!;
    const at = (kept: readonly number[], values: readonly number[]) => kept.map((i) => values[i]!);
    expect(() => leaveOneOut(x.length, (kept) => pearson(at(kept, x), at(kept, y)))).toThrow("All values of one list");
    expect(leaveOneOut(3, (kept) => kept.reduce((sum, i) => sum + i, 0))).toEqual([3, 2, 1]);
  });
});

describe("fisherInterval(r, n)", () => {
  it("adds and takes 1.96 standard errors on the scale of atanh r: 0.5 of 103 pairs is 0.34 to 0.63", () => {
    const {lower, upper} = fisherInterval(0.5, 103);
    expect(lower).toBeCloseTo(Math.tanh(0.5493 - 0.196), 3);
    expect(upper).toBeCloseTo(Math.tanh(0.5493 + 0.196), 3);
  });

  it("is wider with fewer pairs and with something held equal, and stays within −1 and 1", () => {
    const width = (n: number, given = 0) => {
      const {lower, upper} = fisherInterval(0.9, n, {given});
      expect(lower).toBeGreaterThan(-1);
      expect(upper).toBeLessThan(1);
      return upper - lower;
    };
    expect(width(6)).toBeGreaterThan(width(8));
    expect(width(8, 1)).toBeCloseTo(width(7), 12);
  });

  it("refuses what leaves nothing to estimate the error from", () => {
    expect(() => fisherInterval(0.5, 3)).toThrow("The number of pairs less three is 0");
    expect(() => fisherInterval(1, 10)).toThrow("The correlation is 1");
  });
});
