import type {Rows} from "../tables/decode.js";
import {rowsOf} from "../tables/rows.js";

interface ClusterRow {
  venue: string;
  year: number;
  tier: string;
  country: string;
  share: number;
  rho: number;
}

const countries = ["US", "CN", "other"];

/** The rows that `measuredCorrelation` is computed from, by the names they go by as sources. */
export const correlationRows = ({year, tier}: {year: number; tier: string}): string[] =>
  countries.map((country) => `clusters neurips ${year} ${tier} ${country}`);

/**
 * How strongly the places of work of one paper's authors go together, as measured on the author lists of NeurIPS: the
 * intraclass correlation of the United States, China and all others in a tier of a year (“all” or “oral”), each weighted
 * by its variance p(1 − p); rounded to two decimals. Throws a RangeError when the lists of that year hold no such tier.
 */
export function measuredCorrelation(clusters: Rows, {year, tier}: {year: number; tier: string}): number {
  const rows = rowsOf<ClusterRow>(clusters).filter(
    (row) => row.venue === "neurips" && row.year === year && row.tier === tier && countries.includes(row.country)
  );
  if (!rows.length) throw new RangeError(`No correlation was measured for the tier “${tier}” of ${year}.`);
  const weight = ({share}: ClusterRow): number => share * (1 - share);
  const total = rows.reduce((sum, row) => sum + weight(row), 0);
  const rho = rows.reduce((sum, row) => sum + weight(row) * Math.max(0, row.rho), 0) / total;
  return Number(rho.toFixed(2));
}
