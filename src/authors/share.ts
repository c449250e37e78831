import {wilsonShare} from "../analysis/interval.js";
import type {Credit} from "./credit.js";
import type {Bounds} from "./loose.js";

/** A unit's share of all known credit, with a Wilson interval on the effective number of points. */
export interface Share {
  share: number;
  /** Limits of the interval, widened by what papers that do not tell whose an affiliation is can hide. */
  lower: number;
  upper: number;
  /** Points of the unit. */
  credit: number;
  /** Points that went to known units: the denominator. */
  base: number;
  /** Papers that gave any. */
  papers: number;
  /** Independent draws that would leave the share as uncertain as these papers do. */
  effective: number;
}

/**
 * The share of each unit. Papers are the sampling unit: the variance of the ratio Σx/Σy over papers is linearised
 * (W. G. Cochran, "Sampling Techniques", 3rd ed. 1977, section 6.4), which gives the effective sample size
 * p(1 − p)/variance for the score interval. A share of 0 or 1 has no variance: papers then stand for draws.
 * Where the credit has bounds, the interval reaches from the lower limit of the least share to the upper of the largest.
 * A unit without credit comes back with a share of 0; when no credit is known at all the list is empty.
 */
export function shares(credit: Credit): Share[] {
  const papers = credit.known.length;
  let base = 0;
  let counted = 0;
  let squares = 0;
  for (let p = 0; p < papers; p++) {
    const y = credit.known[p]!;
    base += y;
    if (y > 0) counted++;
    squares += y * y;
  }
  if (counted === 0) return [];
  const x = new Float64Array(credit.units);
  const xx = new Float64Array(credit.units);
  const xy = new Float64Array(credit.units);
  for (let p = 0; p < papers; p++) {
    for (let e = credit.start[p]!; e < credit.start[p + 1]!; e++) {
      const u = credit.unit[e]!;
      const w = credit.weight[e]!;
      x[u]! += w;
      xx[u]! += w * w;
      xy[u]! += w * credit.known[p]!;
    }
  }
  return Array.from(x, (points, u) => {
    // Rounding of sums may leave a whole share a bit above 1.
    const p = Math.min(1, points / base);
    const residual = xx[u]! - 2 * p * xy[u]! + p * p * squares;
    const variance = counted > 1 ? ((counted / (counted - 1)) * residual) / (base * base) : 0;
    const draws = variance > 1e-15 ? (p * (1 - p)) / variance : counted;
    const effective = p === 0 || p === 1 || draws <= 0 ? counted : draws;
    const {lower, upper} = widen(wilsonShare(p, effective), effective, u, credit.bounds);
    return {share: p, lower, upper, credit: points, base, papers: counted, effective};
  });
}

/** The interval stretched to the limits that the least and the largest possible share would have. */
function widen(
  interval: {lower: number; upper: number},
  effective: number,
  unit: number,
  bounds: Bounds | undefined
): {lower: number; upper: number} {
  if (!bounds) return interval;
  const [least, most] = [bounds.least[unit]!, bounds.most[unit]!];
  const part = (own: number, rest: number) => (own + rest > 0 ? Math.min(1, own / (own + rest)) : 0);
  return {
    lower: Math.min(interval.lower, wilsonShare(part(least, bounds.restMost[unit]!), effective).lower),
    upper: Math.max(interval.upper, wilsonShare(part(most, bounds.restLeast[unit]!), effective).upper)
  };
}
