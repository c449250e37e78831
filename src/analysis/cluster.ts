import {finite, positive, whole, within} from "./check.js";

/** A paper, say: how many authors it has, and how many of them show the trait. */
export interface Cluster {
  size: number;
  count: number;
}

/** What a set of clusters says about how alike their members are. */
export interface Intraclass {
  /** Number of clusters, members in all, and the share of members with the trait. */
  clusters: number;
  n: number;
  share: number;
  /** Size of the cluster an average member sits in, Σn²/Σn. */
  m: number;
  /** ANOVA estimate of the within-cluster correlation; slightly negative values are possible and are kept. */
  rho: number;
  /** 1 + (m − 1)ρ, with a negative ρ counted as 0. */
  designEffect: number;
}

/**
 * The size of the cluster that an average *member* belongs to: m = Σn²/Σn, which is what the design effect needs when
 * sizes differ (the plain mean understates it). `sizes` are numbers above 0, at least one.
 * Throws a RangeError otherwise. Source: L. Kish, "Survey Sampling" (1965), for the design effect of unequal clusters.
 */
export function clusterSize(sizes: ArrayLike<number>): number {
  if (sizes.length === 0) throw new RangeError("There are 0 cluster sizes, but at least 1 was expected.");
  let sum = 0;
  let squares = 0;
  for (let i = 0; i < sizes.length; i++) {
    const size = positive(`The size of cluster ${i + 1}`, sizes[i] as number);
    sum += size;
    squares += size * size;
  }
  return squares / sum;
}

/**
 * Kish's design effect 1 + (m − 1)ρ: by how much clustering inflates the variance of a share. `m` ≥ 1 is the cluster
 * size ({@link clusterSize}), `rho` from 0 to 1 the within-cluster correlation. Throws a RangeError otherwise.
 * Source: L. Kish, "Survey Sampling" (1965), section 5.4.
 */
export function designEffect(m: number, rho: number): number {
  if (finite("The cluster size m", m) < 1) {
    throw new RangeError(`The cluster size m is ${m}, but a number of at least 1 was expected.`);
  }
  return 1 + (m - 1) * within("The within-cluster correlation rho", rho, 0, 1);
}

/**
 * The number of independently drawn people who would tell as much as `n` clustered ones: n / (1 + (m − 1)ρ).
 * Throws a RangeError unless n > 0, m ≥ 1 and 0 ≤ rho ≤ 1.
 */
export function effectiveSize(n: number, {m, rho}: {m: number; rho: number}): number {
  return positive("The sample size n", n) / designEffect(m, rho);
}

function totals(clusters: readonly Cluster[]): {n: number; count: number; squares: number; proportions: number} {
  if (clusters.length < 2) {
    throw new RangeError(`There are ${clusters.length} clusters, but at least 2 were expected.`);
  }
  let n = 0;
  let count = 0;
  let squares = 0;
  let proportions = 0;
  for (const [i, cluster] of clusters.entries()) {
    whole(`The size of cluster ${i + 1}`, cluster.size, 1);
    whole(`The count in cluster ${i + 1}`, cluster.count, 0, cluster.size);
    n += cluster.size;
    count += cluster.count;
    squares += cluster.size * cluster.size;
    proportions += (cluster.count * cluster.count) / cluster.size;
  }
  if (count === 0 || count === n) {
    throw new RangeError(
      `The trait is shown by ${count} of ${n} members, but its correlation is defined only if some show it and some do not.`
    );
  }
  return {n, count, squares, proportions};
}

/**
 * The one-way analysis-of-variance estimate of the within-cluster correlation of a yes/no trait in clusters of unequal
 * size: ρ = (MSB − MSW) / (MSB + (n₀ − 1)·MSW), n₀ = (N − Σn²/N)/(k − 1); with the design effect that follows from it.
 * Needs at least 2 clusters, one of them larger than 1, and a trait that varies; a RangeError otherwise.
 * Source: J. L. Fleiss, "Statistical Methods for Rates and Proportions", 2nd ed. (1981), and A. Donner, "A review of
 * inference procedures for the intraclass correlation coefficient", International Statistical Review 54 (1986) 67–82.
 */
export function intraclass(clusters: readonly Cluster[]): Intraclass {
  const {n, count, squares, proportions} = totals(clusters);
  const k = clusters.length;
  if (n === k) {
    throw new RangeError(`All ${k} clusters have 1 member, but at least one with 2 or more was expected.`);
  }
  const between = (proportions - (count * count) / n) / (k - 1);
  const inside = (count - proportions) / (n - k);
  const typical = (n - squares / n) / (k - 1);
  const rho = (between - inside) / (between + (typical - 1) * inside);
  const m = squares / n;
  return {clusters: k, n, share: count / n, m, rho, designEffect: designEffect(m, Math.max(0, rho))};
}

/**
 * The design effect of a clustered share measured directly, without assuming one correlation for all clusters: the
 * linearised variance of the ratio Σcount/Σsize over clusters, divided by p(1 − p)/N.
 * Needs at least 2 clusters and a trait that varies; a RangeError otherwise.
 * Source: J. N. K. Rao and A. J. Scott, "A simple method for the analysis of clustered binary data", Biometrics 48
 * (1992) 577–585.
 */
export function ratioDesignEffect(clusters: readonly Cluster[]): number {
  const {n, count} = totals(clusters);
  const p = count / n;
  const k = clusters.length;
  let residual = 0;
  for (const cluster of clusters) residual += (cluster.count - p * cluster.size) ** 2;
  return ((k / (k - 1)) * residual) / (n * p * (1 - p));
}
