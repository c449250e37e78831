import {wilsonShare} from "../analysis/interval.js";
import type {Role} from "./columns.js";

/**
 * What is counted: everybody; the countries of a role; the first degrees of those at work in the United States; who
 * stayed there after graduate school; and the two steps from first degree through graduate school to work.
 */
export type Measure = "everybody" | Role | "america" | "stay" | "step 0" | "step 1";

/**
 * All that shares and their intervals need to know of a year's people, whoever counted them: sums and sums of products
 * over papers. A person is one point (or its weight), shared equally among its countries, in its paper; in the first of
 * its papers by their names, where it has several. Persons without a paper are papers of their own.
 */
export interface Moments {
  people: number;
  /** Sum of the weights of these people, and of their squares; both are `people` where there are no weights. */
  weight: number;
  squares: number;
  /** The different papers of the rows counted, and those in which somebody has a point; null without papers. */
  papers: number | null;
  clusters: number | null;
  /** People whose rows say more than one thing. */
  several: number;
  /** What is told apart, such as country codes, in alphabetical order. */
  keys: readonly string[];
  /** People of each key, and their weight. */
  heads: ArrayLike<number>;
  sums: ArrayLike<number>;
  /** Sums over papers of the products of two keys' weights, keys × keys. */
  cross: Float64Array;
}

/** A unit's share of those counted, as fractions of 1, and the number of independent people it is as sure as. */
export interface Counted {
  unit: number;
  count: number;
  share: number;
  low: number;
  high: number;
  effective: number;
}

export interface Tally {
  units: readonly Counted[];
  /** People (or rows) counted, and the papers they come from; null without papers. */
  n: number;
  papers: number | null;
  /** What those counted are worth when independent, for the division as a whole. */
  effective: number;
}

/**
 * The shares of units, each a set of keys, with Wilson's interval. With papers they are the sampling unit: the variance of
 * the ratio over papers is linearised (W. G. Cochran, “Sampling Techniques”, 3rd ed. 1977, section 6.4), which gives the
 * effective size p(1 − p) / variance; a share of 0 or 1 has no variance, and papers then stand for draws. Neither makes
 * the sample larger than Kish's (Σw)² / Σw² (L. Kish, “Survey Sampling”, 1965, section 11.7), the number of people where
 * there are no weights. The effective size of the whole division is its n over the mean generalised design effect,
 * Σ(1 − p)d / (k − 1) (J. N. K. Rao and A. J. Scott, “The analysis of categorical data from complex sample surveys”,
 * Journal of the American Statistical Association 76, 1981, 221–230).
 */
export function tally(moments: Moments, unitOf: (key: string) => number, units: number): Tally {
  const {people, weight, squares, papers, clusters, keys, heads, sums, cross} = moments;
  if (!people || !weight) return {units: [], n: 0, papers, effective: 0};
  const kish = Math.min(people, (weight * weight) / squares);
  const count = new Float64Array(units);
  const x = new Float64Array(units);
  const xx = new Float64Array(units);
  const xy = new Float64Array(units);
  const k = keys.length;
  const unit = keys.map(unitOf);
  let yy = 0;
  for (let a = 0; a < k; a++) {
    const u = unit[a]!;
    count[u]! += heads[a]!;
    x[u]! += sums[a]!;
    for (let b = 0; b < k; b++) {
      const product = cross[a * k + b]!;
      if (product === 0) continue;
      yy += product;
      xy[u]! += product;
      if (unit[b] === u) xx[u]! += product;
    }
  }
  const effectiveOf = (u: number, share: number): number => {
    if (clusters === null) return kish;
    const residual = xx[u]! - 2 * share * xy[u]! + share * share * yy;
    const variance = clusters > 1 ? ((clusters / (clusters - 1)) * residual) / (weight * weight) : 0;
    const draws = variance > 1e-15 ? (share * (1 - share)) / variance : clusters;
    return Math.min(kish, share === 0 || share === 1 || draws <= 0 ? clusters : draws);
  };
  const counted = Array.from(x, (sum, u): Counted => {
    // Rounding of sums may leave a whole share a bit above 1, or apart from it.
    const raw = sum / weight;
    const share = raw > 1 - 1e-12 ? 1 : raw;
    const effective = effectiveOf(u, share);
    const {lower, upper} = wilsonShare(share, effective);
    return {unit: u, count: count[u]!, share, low: lower, high: upper, effective};
  });
  const present = counted.filter(({share}) => share > 0 && share < 1);
  const inflation = present.reduce((sum, {share, effective}) => sum + ((1 - share) * people) / effective, 0);
  const design = present.length > 1 ? Math.max(1, inflation / (present.length - 1)) : people / counted[0]!.effective;
  return {units: counted, n: people, papers, effective: Math.min(kish, people / design)};
}
