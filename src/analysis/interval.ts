import {finite, positive, within} from "./check.js";
import {criticalValue} from "./normal.js";

/** A number with its two limits at a confidence (or credibility) level. Shares are fractions of 1, not percentages. */
export interface Interval {
  value: number;
  lower: number;
  upper: number;
  level: number;
}

export interface LevelOptions {
  /** Confidence level, strictly between 0 and 1; 0.95 unless told. */
  level?: number;
}

/**
 * Wilson score interval for a share, without continuity correction: the shares p for which the observed one lies within
 * z standard errors *of p*. Unlike the textbook interval it stays inside 0–1 and has width at 0 and at n.
 * `successes` and `n` are real numbers, because an effective sample size is rarely whole; 0 ≤ successes ≤ n, n > 0.
 * Throws a RangeError on anything else.
 * Source: E. B. Wilson, JASA 22 (1927) 209–212; method 3 of R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872.
 */
export function wilson(successes: number, n: number, {level = 0.95}: LevelOptions = {}): Interval {
  positive("The sample size n", n);
  if (finite("The number of successes", successes) < 0 || successes > n) {
    throw new RangeError(`The number of successes is ${successes}, but a number from 0 to n = ${n} was expected.`);
  }
  return wilsonShare(successes / n, n, {level});
}

/**
 * {@link wilson} from a share and its (effective) sample size, as a printed percentage gives them.
 * `share` is a fraction from 0 to 1. Throws a RangeError otherwise, or unless n > 0.
 */
export function wilsonShare(share: number, n: number, {level = 0.95}: LevelOptions = {}): Interval {
  within("The share", share, 0, 1);
  positive("The sample size n", n);
  const z = criticalValue(level);
  const scale = 1 + (z * z) / n;
  const middle = (share + (z * z) / (2 * n)) / scale;
  const half = ((z / scale) * Math.sqrt(share * (1 - share) + (z * z) / (4 * n))) / Math.sqrt(n);
  // At 0 and 1 the limit is the observed share itself; arithmetic alone would miss it by one rounding error.
  const lower = share === 0 ? 0 : Math.max(0, middle - half);
  const upper = share === 1 ? 1 : Math.min(1, middle + half);
  return {value: share, lower, upper, level};
}
