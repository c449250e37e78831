import type {FigureOptions} from "../../components/charts/figure.js";
import {trendPlot} from "../../components/charts/trend.js";
import * as Inputs from "../../components/controls/inputs.js";
import {quantity} from "../../components/format.js";
import {colour} from "../../components/palette.js";
import type {Datum} from "../../components/exports/csv.js";

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

/** The places that are drawn, named for readers. */
export const jointRows = (rows: readonly (Omit<JointRow, "line"> & {country: string})[]): JointRow[] =>
  rows.flatMap(({country, ...row}) => (lines[country] ? [{...row, line: lines[country]} as JointRow] : []));

/** The control that chooses the conference. */
export const jointVenueInput = (): HTMLElement & {value: string} =>
  Inputs.radio(
    new Map([
      ["NeurIPS", "neurips"],
      ["ICML", "icml"],
      ["CVPR", "cvpr"]
    ]),
    {label: "Conference", query: "joint-at", article: "neurips"}
  );

/** The control that chooses which firms count. */
export const jointSenseInput = (): HTMLElement & {value: string} =>
  Inputs.radio(
    new Map([
      ["a firm's laboratory in the country", "both"],
      ["a firm anywhere", "university"]
    ]),
    {label: "Written with", query: "joint-with", article: "both"}
  );

/** The part of university papers that firms have a part in, by year. */
export const jointPlot = (rows: readonly JointRow[], width: number) =>
  trendPlot(rows, {
    width,
    label: "Papers with a firm (%)",
    colours: {China: colour("CN"), "United States": colour("US"), world: "var(--others)"},
    dashes: {"United States": "5,3", world: "2,3"},
    height: 320
  });

/** What is told of that figure. */
export function jointFigure(rows: readonly JointRow[]): FigureOptions {
  const chinese = rows.filter(({line}) => line === "China");
  const [first, last] = [chinese[0], chinese.at(-1)];
  return {
    title:
      first && last
        ? `Firms had a part in ${quantity(first.value, "%", {digits: 0})} of the papers of China's universities in ${first.year} and in ${quantity(last.value, "%", {digits: 0})} in ${last.year}`
        : "Too few papers of China's universities to tell",
    subtitle:
      "Papers with a university of the country that also name a firm (%), with 95% intervals; years with enough such papers",
    china: "mainland",
    alt: "Line chart of the part of university papers that firms have a part in, for China, the United States and the world.",
    source: "Counted from the public author lists, main track, by location; mainland China",
    note: "A paper written together is a trace of shared means, not a proof of them: computing that is rented leaves no name on a paper.",
    data: rows,
    columns: {
      year: "Year",
      line: "Universities of",
      value: "With a firm (%)",
      low: "Low",
      high: "High",
      papers: "Papers",
      most: "At most (%)"
    },
    name: "joint-papers"
  };
}
