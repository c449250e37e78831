import {effectiveSize} from "../analysis/cluster.js";
import {newcombe} from "../analysis/difference.js";
import {wilsonShare} from "../analysis/interval.js";
import {type Composition, type Evidence, isUnanswerable, type Query} from "../audit/rules/evidence.js";
import type {Figure} from "../tables/rows.js";
import {say} from "../language/say.js";

/** A share in per cent with its interval, as charts and tables show it. */
export type ShareRow = {
  place: string;
  year: number;
  share: number;
  low: number;
  high: number;
  /** Effective number of people behind it. */
  effective: number | null;
};

/** The effective number of people behind a composition when co-authors correlate by `rho`; null when n is unknown. */
export function effectiveOf({sampleSize: n, clusterSize: m}: Composition, rho: number): number | null {
  return n === null ? null : m === null ? n : effectiveSize(n, {m, rho});
}

/**
 * The shares of a composition in per cent with Wilson intervals on the effective sample size, largest first and
 * “Others” last. Without a known sample size the interval is the value itself. Empty when the data have no such
 * composition.
 */
export function sharesOf(evidence: Evidence, query: Query, {rho}: {rho: number}): ShareRow[] {
  const composition = evidence.composition(query);
  if (isUnanswerable(composition)) return [];
  const effective = effectiveOf(composition, rho);
  const rows = composition.parts.map((place, i) => {
    const value = composition.shares[i]!;
    const {lower, upper} = effective === null ? {lower: value, upper: value} : wilsonShare(value, effective);
    return {place, year: query.year, share: 100 * value, low: 100 * lower, high: 100 * upper, effective};
  });
  const rank = ({place, share}: ShareRow): number => (place === "Others" ? Infinity : -share);
  return rows.toSorted((a, b) => rank(a) - rank(b));
}

/**
 * The interval of a share that the tracker prints: Wilson's on the effective sample, co-authors correlated by ½. Null
 * for other figures, and where the people behind a share were not printed.
 */
export function rangeOf(
  evidence: Evidence,
  {publication, measure, tier, year, unit, place, value}: Figure,
  {rho = 0.5}: {rho?: number} = {}
): {low: number; high: number; reading: string} | null {
  const edition = /^tracker-(\d)$/.exec(publication)?.[1];
  if (!edition || unit !== "%" || !tier) return null;
  const query = {measure, tier, year, edition: `${edition}.0`} as Query;
  const row = sharesOf(evidence, query, {rho}).find((one) => one.place === place);
  // What is no part of a whole, or was not printed as it is, has no interval of that kind.
  if (!row || row.effective === null || Math.abs(row.share - value) > 1e-9) return null;
  return {low: row.low, high: row.high, reading: say("papers sampled, co-authors correlated by ½")};
}

/** A change of a share in points with Newcombe's hybrid-score interval. */
export type ChangeRow = {
  place: string;
  label: string;
  from: number;
  to: number;
  value: number;
  low: number;
  high: number;
};

/** How each place's share changed between two compositions, for the places that both print; “Others” left out. */
export function changesOf(evidence: Evidence, before: Query, after: Query, {rho}: {rho: number}): ChangeRow[] {
  const [first, second] = [evidence.composition(before), evidence.composition(after)];
  if (isUnanswerable(first) || isUnanswerable(second)) return [];
  const [n1, n2] = [effectiveOf(first, rho), effectiveOf(second, rho)];
  if (n1 === null || n2 === null) return [];
  return second.parts.flatMap((place, i) => {
    const j = first.parts.indexOf(place);
    if (j < 0 || place === "Others") return [];
    const [to, from] = [second.shares[i]!, first.shares[j]!];
    const {value, lower, upper} = newcombe({share: to, n: n2}, {share: from, n: n1});
    return [
      {place, label: place, from: 100 * from, to: 100 * to, value: 100 * value, low: 100 * lower, high: 100 * upper}
    ];
  });
}
