import type {FigureOptions} from "../../components/charts/figure.js";
import {trendPlot} from "../../components/charts/trend.js";
import * as Inputs from "../../components/controls/inputs.js";
import {quantity} from "../../components/format.js";
import type {Datum} from "../../components/exports/csv.js";

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

/** Parts of mainland China's authorship by year, in per cent, named for readers; what is unknown is no part. */
export const cupRows = (rows: readonly (Omit<CupRow, "line"> & {part: string})[]): CupRow[] =>
  rows.flatMap(({part, ...row}) => (parts[part] ? [{...row, line: parts[part]} as CupRow] : []));

/** Colours and dashes of the lines. */
const cupColours: Readonly<Record<string, string>> = {
  "the thirty-nine": "var(--china)",
  "other universities": "var(--part-2)",
  "Academy of Sciences": "var(--part-1)",
  "other institutes": "var(--part-3)",
  firms: "var(--united-states)"
};
const cupDashes: Readonly<Record<string, string>> = {
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

/** The control that chooses how authorship is counted. */
export const cupRuleInput = () =>
  Inputs.select(
    new Map([
      ["paper shared among institutions", "institution"],
      ["person", "person"],
      ["author slot", "slot"],
      ["first author", "first"],
      ["last author", "last"]
    ]),
    {label: "Counting rule", query: "cup-count", article: "institution"}
  );

/** The parts of China's authorship by year. */
export const cupPlot = (rows: readonly CupRow[], width: number) =>
  trendPlot(rows, {
    width,
    label: "Part of China's authorship (%)",
    colours: cupColours,
    dashes: cupDashes,
    height: 340
  });

/** What is told of that figure. */
export function cupFigure(rows: readonly CupRow[]): FigureOptions {
  const ends = cupEnds(rows);
  return {
    title: ends
      ? `The programme's universities have ${quantity(ends.last.value, "%", {digits: 0})} of mainland China's authorship in ${ends.last.year}, after ${quantity(ends.first.value, "%", {digits: 0})} in ${ends.first.year}`
      : "By this rule the lists do not tell",
    subtitle: "Parts of mainland China's authorship at NeurIPS by kind of institution (%), with 95% intervals",
    china: "mainland",
    alt: "Line chart of the parts of China's NeurIPS authorship: the universities of Project\u00a0985 lead in every year with more than a few papers.",
    source:
      "Counted from the public author lists; the list of the programme's universities is that of the Ministry of Education",
    note: "Hong Kong and Macau are left out: the programme is the mainland's. In the first years only a few papers stand for it.",
    data: rows,
    columns: {year: "Year", line: "Kind", value: "Part (%)", low: "Low", high: "High", papers: "Papers"},
    name: "cup-985"
  };
}
