import {positive, within} from "./check.js";

/** Stirling's coefficients B₂ₖ / (2k(2k − 1)), k = 1 … 8, from the Bernoulli numbers. */
const stirling = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400] as const;

/**
 * Natural logarithm of the gamma function of `x` > 0, to about 1e-14: Stirling's series above 10, reached by the
 * recurrence Γ(x + 1) = xΓ(x) from below. Throws a RangeError unless x > 0.
 * Source: NIST Digital Library of Mathematical Functions, 5.11.1 and 5.5.1.
 */
export function logGamma(x: number): number {
  let z = positive("The argument x of the gamma function", x);
  let product = 1;
  while (z < 10) product *= z++;
  const square = 1 / (z * z);
  let series = 0;
  for (let k = stirling.length - 1; k >= 0; k--) series = series * square + (stirling[k] as number);
  return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series / z - Math.log(product);
}

/** Natural logarithm of the beta function B(a, b) for a, b > 0. Throws a RangeError otherwise. */
export function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

/** The continued fraction of the incomplete beta function by Lentz's method; quick where x < (a + 1)/(a + b + 2). */
function continuedFraction(x: number, a: number, b: number): number {
  const tiny = 1e-300;
  const guard = (value: number) => (Math.abs(value) < tiny ? tiny : value);
  let c = 1;
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guard(1 + even * d);
    c = guard(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + odd * d);
    c = guard(1 + odd / c);
    const step = d * c;
    value *= step;
    if (Math.abs(step - 1) < 1e-15) return value;
  }
  throw new RangeError(`The incomplete beta function of x = ${x}, a = ${a}, b = ${b} did not converge.`);
}

/**
 * Distribution function of a Beta(a, b) variable, the regularised incomplete beta function I_x(a, b): the probability
 * of a share of at most `x`. Relative accuracy is about 1e-12 for a and b up to ten thousand.
 * Throws a RangeError unless 0 ≤ x ≤ 1 and a, b > 0.
 * Source: NIST Digital Library of Mathematical Functions, 8.17.22 (continued fraction) and 8.17.4 (reflection).
 */
export function betaCdf(x: number, a: number, b: number): number {
  return betaCdfWith(within("The share x", x, 0, 1), a, b, logBeta(a, b));
}

/** {@link betaCdf} with ln B(a, b) handed in, for callers who ask many x of one distribution. Arguments are trusted. */
export function betaCdfWith(x: number, a: number, b: number, logB: number): number {
  if (x === 0) return 0;
  if (x === 1) return 1;
  const front = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logB);
  const value =
    x < (a + 1) / (a + b + 2)
      ? (front * continuedFraction(x, a, b)) / a
      : 1 - (front * continuedFraction(1 - x, b, a)) / b;
  return Math.min(1, Math.max(0, value));
}

/**
 * Quantile of a Beta(a, b) variable: the share below which it lies with probability `p`. Newton's steps on
 * {@link betaCdf}, kept inside a bracket that is halved whenever a step would leave it.
 * Throws a RangeError unless 0 ≤ p ≤ 1 and a, b > 0.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  within("The probability p", p, 0, 1);
  const logB = logBeta(a, b);
  if (p === 0 || p === 1) return p;
  let lower = 0;
  let upper = 1;
  let x = a / (a + b);
  for (let i = 0; i < 200; i++) {
    const excess = betaCdfWith(x, a, b, logB) - p;
    if (excess > 0) upper = x;
    else lower = x;
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logB);
    const next = x - excess / density;
    // Judged before the bracket is: at the root the step rounds to nothing, and halving would throw it away.
    if (Math.abs(next - x) <= 1e-15 * x || upper - lower <= 1e-15 * x) return x;
    x = next > lower && next < upper ? next : (lower + upper) / 2;
  }
  return x;
}
