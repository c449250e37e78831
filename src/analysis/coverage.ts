import {fraction, positive, whole} from "./check.js";
import {clusterSize, designEffect, intraclass} from "./cluster.js";
import type {Cluster} from "./cluster.js";
import {wilson} from "./interval.js";
import type {Interval} from "./interval.js";
import {gamma} from "./random.js";
import type {Random} from "./random.js";

/** An interval for `k` successes among `n`, such as `wilson` or `clopperPearson`. */
export type IntervalRule = (k: number, n: number) => Interval;

/** How often intervals held the true share, by what they took the sample size to be. */
export interface ClusteredCoverage {
  /** Authors counted as if drawn one by one. */
  naive: number;
  /** The effective size from the true correlation. */
  effective: number;
  /** The effective size from the correlation estimated on the same sample; what a survey can do. */
  estimated: number;
  /** Kish's design effect of the design, and the mean of the estimated correlations. */
  designEffect: number;
  rho: number;
}

/**
 * The exact probability that `rule`'s interval holds a true share `p` when `n` independent people are drawn: the
 * binomial probabilities of all k whose interval holds p, added up. No simulation.
 * Throws a RangeError unless 0 < p < 1 and n is whole and at least 1.
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998) 857–872, whose criterion this is.
 */
export function coverage(p: number, n: number, rule: IntervalRule): number {
  whole("The sample size n", n, 1);
  fraction("The share p", p);
  let log = n * Math.log1p(-p);
  let held = 0;
  for (let k = 0; k <= n; k++) {
    const {lower, upper} = rule(k, n);
    if (lower <= p && p <= upper) held += Math.exp(log);
    log += Math.log((n - k) / (k + 1)) + Math.log(p) - Math.log1p(-p);
  }
  return Math.min(1, held);
}

/**
 * The mean and the least {@link coverage} of `rule` over `points` true shares spread evenly inside 0–1 (the middles of
 * as many equal steps). Throws a RangeError unless n and points are whole and at least 1.
 */
export function coverageOver(
  n: number,
  rule: IntervalRule,
  {points = 1000}: {points?: number} = {}
): {mean: number; least: number} {
  whole("The number of points", points, 1);
  const intervals = Array.from({length: whole("The sample size n", n, 1) + 1}, (_, k) => rule(k, n));
  let sum = 0;
  let least = 1;
  for (let i = 0; i < points; i++) {
    const held = coverage((i + 0.5) / points, n, (k) => intervals[k] as Interval);
    sum += held;
    least = Math.min(least, held);
  }
  return {mean: sum / points, least};
}

/** The sizes of the papers that `n` authors would write, `m` a paper, as evenly as whole authors allow; two papers at least. */
export function evenSizes(n: number, m: number): number[] {
  const papers = Math.min(n, Math.max(2, Math.round(n / positive("The size of a paper", m))));
  return Array.from({length: papers}, (_, i) => Math.floor(((i + 1) * n) / papers) - Math.floor((i * n) / papers));
}

/**
 * Simulates what clustering does to Wilson intervals. In each of `rounds` rounds every paper of the given `sizes` draws
 * its own share from a beta distribution with mean `share` and within-paper correlation `rho` (the beta-binomial
 * model), its authors follow that share, and the interval for all authors is computed on three sample sizes: naive, effective
 * and effective by estimate. Rounds in which the correlation cannot be estimated (nobody or everybody has the trait)
 * count all authors as independent there.
 * Throws a RangeError unless 0 < share < 1, 0 < rho < 1, sizes are whole with at least 2 papers, and rounds ≥ 1.
 * Source of the model: J. G. Skellam, Journal of the Royal Statistical Society B 10 (1948) 257–261.
 */
export function clusteredCoverage({
  share,
  rho,
  sizes,
  rounds,
  random,
  level = 0.95
}: {
  share: number;
  rho: number;
  sizes: readonly number[];
  rounds: number;
  random: Random;
  level?: number;
}): ClusteredCoverage {
  fraction("The share", share);
  fraction("The within-cluster correlation rho", rho);
  whole("The number of rounds", rounds, 1);
  whole("The number of clusters", sizes.length, 2);
  sizes.forEach((size, i) => whole(`The size of cluster ${i + 1}`, size, 1));
  const n = sizes.reduce((sum, size) => sum + size, 0);
  const effect = designEffect(clusterSize(sizes), rho);
  const spread = (1 - rho) / rho;
  const sampler = gamma(random);
  const [yes, no] = [sampler(share * spread), sampler((1 - share) * spread)];
  const clusters: Cluster[] = sizes.map((size) => ({size, count: 0}));
  const hits = {naive: 0, effective: 0, estimated: 0};
  let sum = 0;
  for (let round = 0; round < rounds; round++) {
    let total = 0;
    for (const cluster of clusters) {
      const [a, b] = [yes(), no()];
      // Two tiny shapes can both underflow to 0: the paper is then all one or all the other.
      const own = a + b > 0 ? a / (a + b) : Number(random() < share);
      cluster.count = 0;
      for (let i = 0; i < cluster.size; i++) if (random() < own) cluster.count++;
      total += cluster.count;
    }
    const estimate = total > 0 && total < n ? intraclass(clusters) : {rho: 0, designEffect: 1};
    sum += estimate.rho;
    const holds = (effect: number) => {
      const {lower, upper} = wilson(total / effect, n / effect, {level});
      return Number(lower <= share && share <= upper);
    };
    hits.naive += holds(1);
    hits.effective += holds(effect);
    hits.estimated += holds(estimate.designEffect);
  }
  return {
    naive: hits.naive / rounds,
    effective: hits.effective / rounds,
    estimated: hits.estimated / rounds,
    designEffect: effect,
    rho: sum / rounds
  };
}
