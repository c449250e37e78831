import {fraction} from "./check.js";

const density = (z: number) => Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);

/**
 * Standard normal distribution function P(Z ≤ z), by the power series about zero, which needs no table of
 * coefficients: Φ(z) = ½ + φ(z)·(z + z³/3 + z⁵/(3·5) + …).
 * Beyond |z| = 8 the smaller tail is under 1e-15 and is returned as 0 or 1.
 * Source: G. Marsaglia, "Evaluating the Normal Distribution", Journal of Statistical Software 11(4), 2004.
 */
export function normalCdf(z: number): number {
  if (Number.isNaN(z)) throw new RangeError("z is NaN, but a number was expected.");
  if (z < -8) return 0;
  if (z > 8) return 1;
  let sum = z;
  let term = z;
  for (let i = 3; sum !== sum + term || i === 3; i += 2) {
    term *= (z * z) / i;
    sum += term;
    if (term === 0) break;
  }
  return 0.5 + sum * density(z);
}

/**
 * Standard normal quantile: the z below which a share `p` of the distribution lies, by Newton's iteration on
 * {@link normalCdf}. Above the median the function is concave, so the iteration started at zero climbs to the root
 * without overshooting; below the median the answer is mirrored.
 * Throws a RangeError unless 0 < p < 1.
 */
export function normalQuantile(p: number): number {
  fraction("The probability p", p);
  if (p < 0.5) return -normalQuantile(1 - p);
  let z = 0;
  for (let i = 0; i < 100; i++) {
    const step = (p - normalCdf(z)) / density(z);
    z += step;
    if (Math.abs(step) < 1e-15 * (1 + z)) break;
  }
  return z;
}

const cache = new Map<number, number>();

/**
 * The two-sided critical value of a confidence level: 1.959964 for 0.95. Kept per level, because one page asks for the
 * same few levels thousands of times. Throws a RangeError unless 0 < level < 1.
 */
export function criticalValue(level: number): number {
  let z = cache.get(level);
  if (z === undefined) {
    fraction("The confidence level", level);
    z = normalQuantile((1 + level) / 2);
    cache.set(level, z);
  }
  return z;
}
