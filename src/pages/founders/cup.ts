import type {Datum} from "../../components/exports/csv.js";
import type {PartOfChina} from "../../tables/rows.js";

/** How the parts of China's authorship are called. */
const parts: Readonly<Record<string, string>> = {
  "985": "the thirty-nine",
  "other university": "other universities",
  CAS: "Academy of Sciences",
  institute: "other institutes",
  firm: "firms"
};

export interface CupRow extends Datum {
  year: number;
  line: string;
  value: number;
  low: number | null;
  high: number | null;
  papers: number;
}

/** Parts of mainland China's authorship at NeurIPS by year under one counting rule, in per cent. */
export const cupRows = (rows: readonly PartOfChina[], rule: string): CupRow[] =>
  rows
    .filter((row) => row.venue === "neurips" && row.rule === rule && row.part in parts)
    .map(({year, part, share, lower, upper, papers}) => ({
      year,
      line: parts[part]!,
      value: 100 * share,
      low: lower === null ? null : 100 * lower,
      high: upper === null ? null : 100 * upper,
      papers
    }));

/** Colours and dashes of the lines. */
export const cupColours: Readonly<Record<string, string>> = {
  "the thirty-nine": "var(--china)",
  "other universities": "var(--part-2)",
  "Academy of Sciences": "var(--part-1)",
  "other institutes": "var(--part-3)",
  firms: "var(--united-states)"
};
export const cupDashes: Readonly<Record<string, string>> = {
  "other universities": "5,3",
  "Academy of Sciences": "2,3",
  "other institutes": "1,3",
  firms: "8,3"
};

/** The thirty-nine's part in the last year, and in the first that at least so many papers stand for. */
export function cupEnds(rows: readonly CupRow[], papers = 100): {first: CupRow; last: CupRow} | null {
  const own = rows
    .filter((row) => row.line === parts["985"] && row.papers >= papers)
    .toSorted((a, b) => a.year - b.year);
  const [first, last] = [own[0], own.at(-1)];
  return first && last ? {first, last} : null;
}
