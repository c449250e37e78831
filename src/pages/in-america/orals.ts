import type {FigureOptions} from "../../components/charts/figure.js";
import {trendPlot} from "../../components/charts/trend.js";
import * as Inputs from "../../components/controls/inputs.js";
import {quantity} from "../../components/format.js";
import {colour} from "../../components/palette.js";
import type {Datum} from "../../components/exports/csv.js";

export interface OralRow extends Datum {
  year: number;
  line: string;
  value: number;
  low: number | null;
  high: number | null;
  papers: number;
}

const lines: Readonly<Record<string, string>> = {US: "United States", CN: "China", GB: "United Kingdom", CA: "Canada"};

/** Countries' shares of the authors of orals by year, in per cent, for the countries that are drawn. */
export const oralRows = (rows: readonly (Omit<OralRow, "line"> & {country: string})[]): OralRow[] =>
  rows.flatMap(({country, ...row}) => (lines[country] ? [{...row, line: lines[country]} as OralRow] : []));

/** The control that chooses how authors are counted. */
export const oralRuleInput = () =>
  Inputs.radio(
    new Map([
      ["person", "person"],
      ["author slot", "slot"],
      ["paper shared among institutions", "institution"]
    ]),
    {label: "Counting rule", query: "oral-count", article: "person"}
  );

/** Where the authors of orals work, by year. */
export const oralsPlot = (rows: readonly OralRow[], width: number) =>
  trendPlot(rows, {
    width,
    label: "Share of the authors of orals (%)",
    colours: {
      "United States": colour("US"),
      China: colour("CN"),
      "United Kingdom": colour("United Kingdom"),
      Canada: colour("Canada")
    },
    dashes: {China: "5,3", "United Kingdom": "2,3", Canada: "8,3"},
    height: 340
  });

/** What is told of that figure. */
export function oralsFigure(rows: readonly OralRow[]): FigureOptions {
  const has = (year: number, line: string): boolean => rows.some((one) => one.year === year && one.line === line);
  const last = Math.max(
    ...rows.map(({year}) => year).filter((year) => has(year, "United States") && has(year, "China"))
  );
  const [us, china] = ["United States", "China"].map((line) =>
    rows.find((one) => one.line === line && one.year === last)
  );
  return {
    title:
      us && china
        ? `In ${last}, ${quantity(us.value, "%", {digits: 0})} of the authors of NeurIPS's orals worked in America, ${quantity(china.value, "%", {digits: 0})} in mainland China`
        : "Where the authors of NeurIPS's orals worked",
    subtitle: "Share of the authors of orals by location (%), with 95% intervals; Hong Kong apart",
    china: "mainland",
    alt: "Line chart of countries' shares of the authors of NeurIPS orals by year; the United States is far ahead throughout.",
    source: "Counted from the public author lists, main track",
    note: "How many orals there are changes from year to year, and with it how narrow the tier is.",
    data: rows,
    columns: {year: "Year", line: "Country", value: "Share (%)", low: "Low", high: "High", papers: "Orals"},
    name: "orals-by-place"
  };
}
