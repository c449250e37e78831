import {finite, positive} from "./check.js";
import {criticalValue} from "./normal.js";

/** Refuses lists of unequal length, too few pairs, and what is no number; returns how many pairs there are. */
function pairs(x: readonly number[], y: readonly number[], least = 3): number {
  if (x.length !== y.length || x.length < least) {
    throw new RangeError(
      `There are ${x.length} and ${y.length} values, but equally many, at least ${least}, were expected.`
    );
  }
  // Counted by hand here and below: a permutation test asks a hundred thousand times.
  for (let i = 0; i < x.length; i++) {
    finite("A value to correlate", x[i]!);
    finite("A value to correlate", y[i]!);
  }
  return x.length;
}

function mean(values: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += values[i]!;
  return sum / values.length;
}

/**
 * Pearson's product-moment correlation of pairs (xᵢ, yᵢ), from −1 to 1. Throws a RangeError on fewer than three pairs,
 * on lists of unequal length, and where all x or all y are equal, because nothing can then vary with the other.
 * Source: K. Pearson, "Mathematical contributions to the theory of evolution III", Phil. Trans. R. Soc. A 187 (1896).
 */
export function pearson(x: readonly number[], y: readonly number[]): number {
  pairs(x, y);
  const [mx, my] = [mean(x), mean(y)];
  let [xy, xx, yy] = [0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const dx = x[i]! - mx;
    const dy = y[i]! - my;
    xy += dx * dy;
    xx += dx * dx;
    yy += dy * dy;
  }
  if (xx === 0 || yy === 0)
    throw new RangeError("All values of one list are equal, but values that vary were expected.");
  // Rounding can carry a perfect correlation a hair beyond one.
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

/** Ranks from 1 for the smallest value up; equal values share the mean of the ranks they take up. */
export function ranks(values: readonly number[]): number[] {
  const sorted = values.toSorted((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2 + 1);
}

/**
 * Spearman's rank correlation: Pearson's of the ranks, ties at their mean rank. Throws as {@link pearson} does.
 * Source: C. Spearman, "The proof and measurement of association between two things", Am. J. Psychology 15 (1904).
 */
export const spearman = (x: readonly number[], y: readonly number[]): number => pearson(ranks(x), ranks(y));

/** What least squares of y on z (with a constant) leave over, one residual a pair. Throws where all z are equal. */
export function residuals(y: readonly number[], z: readonly number[]): number[] {
  pairs(y, z);
  const [my, mz] = [mean(y), mean(z)];
  const zz = z.reduce((sum, value) => sum + (value - mz) ** 2, 0);
  if (zz === 0) throw new RangeError("All values to allow for are equal, but values that vary were expected.");
  const slope = z.reduce((sum, value, i) => sum + (value - mz) * (y[i]! - my), 0) / zz;
  return y.map((value, i) => value - my - slope * (z[i]! - mz));
}

/**
 * Pearson's correlation of x and y at equal z: that of what is left of each when z has explained what it can by a
 * straight line. Source: G. U. Yule, "On the theory of correlation for any number of variables", Proc. R. Soc. A 79
 * (1907).
 */
export const partial = (x: readonly number[], y: readonly number[], z: readonly number[]): number =>
  pearson(residuals(x, z), residuals(y, z));

/**
 * A statistic of n items with each item left out in turn: entry i is computed on the others. `statistic` is given the
 * indices that stay.
 */
export function leaveOneOut(n: number, statistic: (kept: readonly number[]) => number): number[] {
  const all = Array.from({length: n}, (_, i) => i);
  return all.map((out) => statistic(all.filter((i) => i !== out)));
}

/**
 * Fisher's interval for a correlation of n pairs at a confidence level, symmetric on the scale of atanh r; `given` is
 * how many other quantities were held equal. Throws a RangeError unless −1 < r < 1 and n > given + 3.
 * Source: R. A. Fisher, "On the 'probable error' of a coefficient of correlation deduced from a small sample", Metron 1
 * (1921).
 */
export function fisherInterval(r: number, n: number, {level = 0.95, given = 0} = {}): {lower: number; upper: number} {
  if (!(Math.abs(r) < 1)) throw new RangeError(`The correlation is ${r}, but a number between −1 and 1 was expected.`);
  const free = positive("The number of pairs less three", n - given - 3);
  const reach = criticalValue(level) / Math.sqrt(free);
  return {lower: Math.tanh(Math.atanh(r) - reach), upper: Math.tanh(Math.atanh(r) + reach)};
}
