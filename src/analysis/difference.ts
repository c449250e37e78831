import {finite, positive, within} from "./check.js";
import {wilsonShare} from "./interval.js";
import type {Interval, LevelOptions} from "./interval.js";

/** A share (fraction of 1) and the (effective) number of people behind it. */
export interface Proportion {
  share: number;
  n: number;
}

/** A paired 2×2 table: how many have both traits, only the first, only the second, or neither. */
export interface PairedCounts {
  both: number;
  first: number;
  second: number;
  neither: number;
}

/** Squares and adds the distances from two shares to their own Wilson limits, with correlation `phi` between them. */
function squareAndAdd(a: Interval, b: Interval, phi: number, level: number): Interval {
  const value = a.value - b.value;
  const down = [a.value - a.lower, b.upper - b.value] as const;
  const up = [a.upper - a.value, b.value - b.lower] as const;
  // Rounding can leave a perfect correlation a hair below zero under the root.
  const reach = ([x, y]: readonly [number, number]) => Math.sqrt(Math.max(0, x * x - 2 * phi * x * y + y * y));
  return {value, lower: Math.max(-1, value - reach(down)), upper: Math.min(1, value + reach(up)), level};
}

/**
 * Newcombe's hybrid score interval for the difference `a` − `b` of two shares from *independent* samples: this year's
 * conference against another's. Shares are fractions of 1; n may be an effective size.
 * Throws a RangeError unless 0 ≤ share ≤ 1 and n > 0.
 * Source: method 10 of R. G. Newcombe, "Interval estimation for the difference between independent proportions",
 * Statistics in Medicine 17 (1998) 873–890.
 */
export function newcombe(a: Proportion, b: Proportion, {level = 0.95}: LevelOptions = {}): Interval {
  return squareAndAdd(wilsonShare(a.share, a.n, {level}), wilsonShare(b.share, b.n, {level}), 0, level);
}

/**
 * Newcombe's hybrid score interval for the difference of two shares measured on the *same* people (first − second).
 * Counts are real numbers of at least 0 (they may come from an effective size), not all 0; a RangeError otherwise.
 * A positive association is shrunk by half a unit before it narrows the interval, as the method prescribes.
 * Source: method 10 of R. G. Newcombe, "Improved confidence intervals for the difference between binomial proportions
 * based on paired data", Statistics in Medicine 17 (1998) 2635–2650.
 */
export function newcombePaired(counts: PairedCounts, {level = 0.95}: LevelOptions = {}): Interval {
  const {both, first, second, neither} = counts;
  for (const [name, count] of Object.entries({both, first, second, neither})) {
    if (finite(`The count "${name}"`, count) < 0) {
      throw new RangeError(`The count "${name}" is ${count}, but a number of at least 0 was expected.`);
    }
  }
  const n = positive("The number of pairs", both + first + second + neither);
  const margins = (both + first) * (second + neither) * (both + second) * (first + neither);
  const product = both * neither - first * second;
  const shrunk = product > 0 ? Math.max(0, product - n / 2) : product;
  const phi = margins === 0 ? 0 : shrunk / Math.sqrt(margins);
  const a = wilsonShare(Math.min(1, (both + first) / n), n, {level});
  const b = wilsonShare(Math.min(1, (both + second) / n), n, {level});
  return squareAndAdd(a, b, phi, level);
}

/**
 * The difference `a` − `b` between two parts of *one* composition, such as the Chinese and the American share of the
 * same authors. Nobody is in both parts, so it is {@link newcombePaired} with an empty first cell: the shares pull
 * against each other and the interval is wider than two independent samples would give.
 * Throws a RangeError unless both shares are in 0–1, their sum is at most 1, and n > 0.
 */
export function newcombeWithin(a: number, b: number, n: number, {level = 0.95}: LevelOptions = {}): Interval {
  within("The first share", a, 0, 1);
  within("The second share", b, 0, 1);
  positive("The sample size n", n);
  if (a + b > 1 + 1e-9) {
    throw new RangeError(`The two shares ${a} and ${b} sum to ${a + b}, but parts of one whole sum to at most 1.`);
  }
  return newcombePaired({both: 0, first: a * n, second: b * n, neither: Math.max(0, (1 - a - b) * n)}, {level});
}
