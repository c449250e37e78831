import {betaCdf} from "./beta.js";
import {positive, whole, within} from "./check.js";
import {gamma} from "./random.js";
import type {Random} from "./random.js";
import {drawCompositions} from "./rounding.js";

/** What a sample says about a whole divided into parts: a Dirichlet distribution with these parameters. */
export interface Posterior {
  /** One parameter a part: share × n + prior. */
  alpha: readonly number[];
  /** Sum of the parameters. */
  total: number;
  /** The shares as given, and what is known of their rounding; unit 0 means exact. */
  shares: readonly number[];
  n: number;
  prior: number;
  unit: number;
  remainder?: number | undefined;
}

export interface PosteriorOptions {
  /** Dirichlet prior of each part; Jeffreys's ½ unless told. */
  prior?: number;
  /** Rounding unit of the shares as a fraction of 1 (0.01 for whole per cents), or 0 for exact shares. */
  unit?: number;
  /** Index of a part found by subtraction instead of printed. */
  remainder?: number | undefined;
}

/** Draws from a posterior, row after row in one array of count × parts. */
export interface Draws {
  values: Float64Array;
  count: number;
  parts: number;
}

export interface DrawOptions {
  random: Random;
  count?: number;
  /** Whether each draw also draws anew what the printed shares may have stood for. */
  rounding?: boolean;
}

/**
 * The posterior of a composition from its `shares` (fractions of 1, at least 2) and (effective) sample size `n`.
 * Printed shares need not sum to exactly 1: half a `unit` for each part is allowed, and they are brought to 1.
 * Throws a RangeError on a share outside 0–1, shares that do not sum to 1 within that, n ≤ 0 or a prior ≤ 0.
 * Source: H. Jeffreys, "An invariant form for the prior probability in estimation problems", Proceedings of the Royal
 * Society A 186 (1946) 453–461; A. Gelman et al., "Bayesian Data Analysis", 3rd ed. (2013), section 3.4.
 */
export function posterior(
  shares: readonly number[],
  n: number,
  {prior = 0.5, unit = 0, remainder}: PosteriorOptions = {}
): Posterior {
  whole("The number of parts", shares.length, 2);
  positive("The sample size n", n);
  positive("The prior", prior);
  within("The rounding unit", unit, 0, 1);
  if (remainder !== undefined) whole("The index of the remainder", remainder, 0, shares.length - 1);
  const sum = shares.reduce((total, share, i) => total + within(`Share ${i + 1}`, share, 0, 1), 0);
  const slack = (shares.length * unit) / 2 + 1e-6;
  if (Math.abs(sum - 1) > slack) {
    throw new RangeError(`The shares sum to ${sum}, but a sum of 1 was expected, give or take ${slack}.`);
  }
  const alpha = shares.map((share) => (share / sum) * n + prior);
  return {alpha, total: n + prior * shares.length, shares, n, prior, unit, remainder};
}

/** The parameter of one part, or a RangeError if there is no such part. */
function parameter({alpha}: Posterior, part: number): number {
  return alpha[whole("The index of the part", part, 0, alpha.length - 1)] as number;
}

/**
 * Draws whole compositions from the posterior: independent gamma variables of shapes αᵢ, divided by their sum.
 * With `rounding`, every draw starts from a composition drawn among those that round to the printed shares.
 * Source: L. Devroye, "Non-Uniform Random Variate Generation" (1986), chapter XI, section 4.
 */
export function draws(post: Posterior, {random, count = 10_000, rounding = false}: DrawOptions): Draws {
  const parts = post.alpha.length;
  const values = new Float64Array(whole("The number of draws", count, 1) * parts);
  const sampler = gamma(random);
  const {shares, unit, remainder, n, prior} = post;
  const starts = rounding && unit > 0 ? drawCompositions(shares, {unit, remainder, count, random}) : null;
  const fixed = starts ? [] : post.alpha.map((shape) => sampler(shape));
  for (let row = 0; row < values.length; row += parts) {
    let sum = 0;
    for (let i = row; i < row + parts; i++) {
      const draw = starts ? sampler((starts[i] as number) * n + prior) : (fixed[i - row] as () => number);
      sum += values[i] = draw();
    }
    for (let i = row; i < row + parts; i++) values[i] = (values[i] as number) / sum;
  }
  return {values, count, parts};
}

/**
 * The probability that part `a` exceeds part `b` in the whole from which the sample came, in closed form: given both,
 * a/(a + b) is Beta(αₐ, α_b), so it is the chance that this exceeds ½. With `roundings` above 0 the answer is the mean
 * over that many compositions drawn from `random` among those that round to the printed shares.
 * Throws a RangeError on unknown or equal parts, a TypeError if roundings are wanted without `random`.
 */
export function probabilityGreater(
  post: Posterior,
  a: number,
  b: number,
  {roundings = 0, random}: {roundings?: number; random?: Random} = {}
): number {
  const [x, y] = [parameter(post, a), parameter(post, b)];
  if (a === b) throw new RangeError(`Both parts have index ${a}, but two different parts were expected.`);
  const {shares, unit, remainder, n, prior} = post;
  if (whole("The number of roundings", roundings) === 0 || unit === 0) return betaCdf(0.5, y, x);
  if (!random) throw new TypeError("Roundings are to be drawn, but no random generator was given.");
  const starts = drawCompositions(shares, {unit, remainder, count: roundings, random});
  let sum = 0;
  for (let row = 0; row < starts.length; row += shares.length) {
    sum += betaCdf(0.5, (starts[row + b] as number) * n + prior, (starts[row + a] as number) * n + prior);
  }
  return sum / roundings;
}
