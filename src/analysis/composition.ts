import {betaCdf, betaQuantile} from "./beta.js";
import {positive, whole, within} from "./check.js";
import type {Interval, LevelOptions} from "./interval.js";
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
 * Posterior mean and variance of every part, in closed form: αᵢ/α₀ and αᵢ(α₀ − αᵢ)/(α₀²(α₀ + 1)).
 * Source: N. L. Johnson and S. Kotz, "Distributions in Statistics: Continuous Multivariate Distributions" (1972).
 */
export function moments({alpha, total}: Posterior): {mean: number[]; variance: number[]} {
  return {
    mean: alpha.map((a) => a / total),
    variance: alpha.map((a) => (a * (total - a)) / (total * total * (total + 1)))
  };
}

/** Posterior covariance of two different parts, −αᵢαⱼ/(α₀²(α₀ + 1)), or the variance if both are the same part. */
export function covariance(post: Posterior, a: number, b: number): number {
  const [x, y] = [parameter(post, a), parameter(post, b)];
  const scale = post.total * post.total * (post.total + 1);
  return a === b ? (x * (post.total - x)) / scale : (-x * y) / scale;
}

/**
 * Equal-tailed credible interval of one part, whose marginal is Beta(αᵢ, α₀ − αᵢ); its value is the posterior mean.
 * Throws a RangeError on an unknown part or a level outside 0–1.
 */
export function credible(post: Posterior, part: number, {level = 0.95}: LevelOptions = {}): Interval {
  const a = parameter(post, part);
  const tail = (1 - within("The credibility level", level, 0, 1)) / 2;
  const [lower, upper] = [betaQuantile(tail, a, post.total - a), betaQuantile(1 - tail, a, post.total - a)];
  return {value: a / post.total, lower, upper, level};
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

/** The share of draws in which part `a` is larger than part `b`. Throws a RangeError on an unknown part. */
export function fractionGreater({values, count, parts}: Draws, a: number, b: number): number {
  whole("The index of the first part", a, 0, parts - 1);
  whole("The index of the second part", b, 0, parts - 1);
  let hits = 0;
  for (let row = 0; row < values.length; row += parts) {
    if ((values[row + a] as number) > (values[row + b] as number)) hits++;
  }
  return hits / count;
}

/**
 * The probability that `part` is among the `rank` largest parts (1: that it leads), as the share of draws in which
 * fewer than `rank` parts exceed it. Throws a RangeError on an unknown part or a rank outside 1 to the number of parts.
 */
export function probabilityRankAtMost({values, count, parts}: Draws, part: number, rank: number): number {
  whole("The index of the part", part, 0, parts - 1);
  whole("The rank", rank, 1, parts);
  let hits = 0;
  for (let row = 0; row < values.length; row += parts) {
    const own = values[row + part] as number;
    let above = 0;
    for (let i = row; i < row + parts; i++) if ((values[i] as number) > own) above++;
    if (above < rank) hits++;
  }
  return hits / count;
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
