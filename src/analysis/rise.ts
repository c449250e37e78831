import {betaCdfWith, logBeta} from "./beta.js";
import {positive, within} from "./check.js";
import type {Proportion} from "./difference.js";

/** Nodes and weights of the three-point Gauss–Legendre rule on −1 to 1. */
const gauss = [
  [-Math.sqrt(0.6), 5 / 9],
  [0, 8 / 9],
  [Math.sqrt(0.6), 5 / 9]
] as const;

/** P(Beta(c, d) > Beta(a, b)) for independent shares: the density of the first times the upper tail of the second. */
function exceeds(a: number, b: number, c: number, d: number): number {
  // Walks over the narrower of the two, so that the other's distribution function is smooth on its steps.
  if (c + d > a + b) return 1 - exceeds(c, d, a, b);
  const panels = 32;
  // With x = sin²θ the density stays finite at 0 and 1 and has nearly the same spread, 1/(2√n), wherever it lies.
  const centre = Math.asin(Math.sqrt(a / (a + b)));
  const reach = 4.5 / Math.sqrt(a + b);
  const from = Math.max(0, centre - reach);
  const width = Math.min(Math.PI / 2, centre + reach) - from;
  const peak = (2 * a - 1) * Math.log(Math.sin(centre)) + (2 * b - 1) * Math.log(Math.cos(centre));
  const logB = logBeta(c, d);
  let mass = 0;
  let sum = 0;
  for (let panel = 0; panel < panels; panel++) {
    for (const [node, weight] of gauss) {
      // Steps shorten towards both ends (the smooth step s²(3 − 2s)), where a share near 0 or 1 has its steepest density.
      const s = (panel + (1 + node) / 2) / panels;
      const angle = from + width * s * s * (3 - 2 * s);
      const sine = Math.sin(angle);
      const log = (2 * a - 1) * Math.log(sine) + (2 * b - 1) * Math.log(Math.cos(angle));
      const density = weight * s * (1 - s) * Math.exp(log - peak);
      mass += density;
      if (density > 1e-18) sum += density * (1 - betaCdfWith(sine * sine, c, d, logB));
    }
  }
  return sum / mass;
}

/**
 * The probability that a share rose between two independent samples, `before` and `after`, each share having its own
 * Beta posterior under Jeffreys's prior. By numerical integration, right to 1e-5, without draws. With `unit` above 0 it
 * is averaged over what the two printed shares may have stood for (uniformly within half a unit, inside 0–1).
 * Throws a RangeError unless shares are in 0–1, sample sizes above 0, prior ≥ ½ and unit in 0–1.
 * Source: the posterior of A. Gelman et al., "Bayesian Data Analysis", 3rd ed. (2013), section 2.4, for each sample.
 */
export function probabilityRose(
  before: Proportion,
  after: Proportion,
  {prior = 0.5, unit = 0}: {prior?: number; unit?: number} = {}
): number {
  for (const {share, n} of [before, after]) {
    within("The share", share, 0, 1);
    positive("The sample size n", n);
  }
  within("The prior", prior, 0.5, Number.MAX_VALUE);
  within("The rounding unit", unit, 0, 1);
  const chance = (p: number, q: number) =>
    exceeds(p * before.n + prior, (1 - p) * before.n + prior, q * after.n + prior, (1 - q) * after.n + prior);
  if (unit === 0) return chance(before.share, after.share);
  // The finer the sampling error beside the rounding, the more points the average over roundings needs.
  const error = Math.sqrt(0.25 / before.n + 0.25 / after.n);
  const points = Math.min(15, 3 + Math.ceil(unit / error));
  const spread = (share: number) => {
    const low = Math.max(0, share - unit / 2);
    const step = (Math.min(1, share + unit / 2) - low) / points;
    return Array.from({length: points}, (_, i) => low + step * (i + 0.5));
  };
  const [first, second] = [spread(before.share), spread(after.share)];
  let sum = 0;
  for (const p of first) for (const q of second) sum += chance(p, q);
  return sum / (points * points);
}
