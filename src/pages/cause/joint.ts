import type {Datum} from "../../components/exports/csv.js";
import type {JointPapers} from "../../tables/rows.js";

export interface JointRow extends Datum {
  year: number;
  line: string;
  value: number;
  low: number;
  high: number;
  papers: number;
  most: number;
}

const lines: Readonly<Record<string, string>> = {CN: "China", US: "United States", world: "world"};

/** The part of a country's university papers that a firm has a part in, by year, where so many papers stand for it. */
export const jointRows = (
  rows: readonly JointPapers[],
  {venue, sense, least = 20}: {venue: string; sense: string; least?: number}
): JointRow[] =>
  rows
    .filter(
      (row) =>
        row.venue === venue &&
        row.country in lines &&
        row.papers >= least &&
        // In the world as a whole the two senses are one.
        row.sense === (row.country === "world" ? "university" : sense)
    )
    .map(({year, country, share, lower, upper, most, papers}) => ({
      year,
      line: lines[country]!,
      value: 100 * share,
      low: 100 * lower,
      high: 100 * upper,
      papers,
      most: 100 * most
    }))
    .toSorted((a, b) => a.year - b.year);
