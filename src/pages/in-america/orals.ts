import type {Datum} from "../../components/exports/csv.js";
import type {CountryShare} from "../../tables/rows.js";

export interface OralRow extends Datum {
  year: number;
  line: string;
  value: number;
  low: number | null;
  high: number | null;
  papers: number;
}

type Counted = CountryShare & {rule: string; tracks: string; papers: number};

const lines: Readonly<Record<string, string>> = {US: "United States", CN: "China", GB: "United Kingdom", CA: "Canada"};

/** Countries' shares of the authors of NeurIPS's orals by year under one counting rule, in per cent. */
export const oralRows = (rows: readonly Counted[], rule: string): OralRow[] =>
  rows
    .filter((row) => row.rule === rule && row.tracks === "main" && row.country in lines)
    .map(({year, country, share, lower, upper, papers}) => ({
      year,
      line: lines[country]!,
      value: 100 * share,
      low: lower === null ? null : 100 * lower,
      high: upper === null ? null : 100 * upper,
      papers
    }));
