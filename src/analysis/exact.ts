import {betaCdf, betaQuantile} from "./beta.js";
import {fraction, whole, within} from "./check.js";
import type {Interval, LevelOptions} from "./interval.js";

/**
 * Clopper–Pearson interval for `k` successes among `n`: every share p that neither one-sided exact binomial test at
 * half the error rejects. Its coverage is never below the level, at the price of width; meant for handfuls such as
 * twelve founders. `k` and `n` are whole numbers, 0 ≤ k ≤ n, n ≥ 1; a RangeError otherwise.
 * Source: C. J. Clopper and E. S. Pearson, Biometrika 26 (1934) 404–413, through quantiles of the beta distribution.
 */
export function clopperPearson(k: number, n: number, {level = 0.95}: LevelOptions = {}): Interval {
  whole("The sample size n", n, 1);
  whole("The number of successes k", k, 0, n);
  const tail = (1 - fraction("The confidence level", level)) / 2;
  const lower = k === 0 ? 0 : betaQuantile(tail, k, n - k + 1);
  const upper = k === n ? 1 : betaQuantile(1 - tail, k + 1, n - k);
  return {value: k / n, lower, upper, level};
}

/**
 * The probability of at least `k` successes among `n` when each comes independently with probability `p`: the upper
 * binomial tail, exactly I_p(k, n − k + 1). `k` may run from 0 (certain) to n.
 * Throws a RangeError unless k and n are whole, 0 ≤ k ≤ n, n ≥ 1 and 0 ≤ p ≤ 1.
 * Source: NIST Digital Library of Mathematical Functions, 8.17.5.
 */
export function binomialTail(k: number, n: number, p: number): number {
  whole("The sample size n", n, 1);
  whole("The number of successes k", k, 0, n);
  within("The probability p", p, 0, 1);
  return k === 0 ? 1 : betaCdf(p, k, n - k + 1);
}
