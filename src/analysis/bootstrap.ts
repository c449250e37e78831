import {whole} from "./check.js";
import type {Random} from "./random.js";

/**
 * Draws `n` of `n` items with replacement, `resamples` times, as counts: entry r·n + i is how often resample r holds
 * item i. Counts and not indices, so that one set of draws serves every statistic of the same items.
 * Throws a RangeError unless both are whole numbers above 0.
 * Source: B. Efron, "Bootstrap methods: another look at the jackknife", Annals of Statistics 7 (1979) 1–26.
 */
export function resampleCounts(n: number, resamples: number, random: Random): Uint8Array {
  whole("The number of items", n, 1);
  whole("The number of resamples", resamples, 1);
  const counts = new Uint8Array(n * resamples);
  for (let r = 0; r < resamples; r++) {
    const row = r * n;
    // A count above 255 cannot be stored, and has a chance below 1e-500 of being drawn.
    for (let i = 0; i < n; i++) counts[row + Math.floor(random() * n)]!++;
  }
  return counts;
}

/**
 * The empirical quantile of sorted numbers, between neighbours by straight line (type 7 of R. J. Hyndman and Y. Fan,
 * The American Statistician 50 (1996) 361–365). `q` lies in 0–1. Throws a RangeError on an empty list.
 */
export function quantile(sorted: ArrayLike<number>, q: number): number {
  if (sorted.length === 0) throw new RangeError("There are no numbers to take a quantile of.");
  const at = (sorted.length - 1) * q;
  const low = sorted[Math.floor(at)]!;
  const high = sorted[Math.ceil(at)]!;
  return low + (high - low) * (at - Math.floor(at));
}
