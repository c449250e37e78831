import * as Plot from "@observablehq/plot";
import type {FigureOptions} from "../../components/charts/figure.js";
import {colour} from "../../components/palette.js";
import * as Inputs from "../../components/controls/inputs.js";
import {narrow, plot} from "../../components/charts/plot.js";
import {number} from "../../components/format.js";
import type {Datum} from "../../components/exports/csv.js";
import type {Graduates} from "../../tables/rows.js";

/** The places whose share of the top tier the tracker prints, as both tables name them. */
const places: readonly {place: string; code: string; figure: string}[] = [
  {place: "China", code: "CN", figure: "china"},
  {place: "United States", code: "US", figure: "united-states"},
  {place: "India", code: "IN", figure: "india"},
  {place: "Europe", code: "Europe", figure: "europe"}
];

export interface GraduatesRow extends Datum {
  place: string;
  degrees: number;
  /** Per cent of the top tier of 2022 with a first degree from there. */
  talent: number;
  /** Per cent of the top tier for each million graduates of a year. */
  each: number;
}

/** Graduates and talent by place; a place that does not print the field is left out. */
export const graduateRows = (
  rows: readonly Graduates[],
  {level, field, year}: {level: string; field: string; year: number},
  talentOf: (figure: string) => number
): GraduatesRow[] =>
  places.flatMap(({place, code, figure}): GraduatesRow[] => {
    const found = rows.find(
      (row) => row.country === code && row.level === level && row.field === field && row.year === year
    );
    if (!found) return [];
    const talent = talentOf(`tracker2-2022-top-undergraduate-${figure}`);
    return [{place, degrees: found.degrees, talent, each: talent / (found.degrees / 1e6)}];
  });

/** Which graduates can be chosen, as level and field of their table. */
export const graduatesChoices = new Map([
  ["first degrees in science and engineering", "first degree|science and engineering"],
  ["first degrees in computing", "first degree|computer sciences"],
  ["doctorates in science and engineering", "doctorate|science and engineering"],
  ["doctorates in computing", "doctorate|computer sciences"]
]);

/** The control that chooses which graduates. */
export const graduatesInput = () =>
  Inputs.select(graduatesChoices, {
    label: "Graduates",
    query: "graduates",
    article: "first degree|science and engineering"
  });

/** Graduates by place, and beside each bar its share of the tier. */
export const graduatesPlot = (rows: readonly GraduatesRow[], width: number) =>
  plot({
    width,
    height: 70 + rows.length * 44,
    marginLeft: narrow(width) ? 96 : 118,
    marginRight: 70,
    marginBottom: 40,
    x: {label: "Graduates of 2018 (m)", grid: true, zero: true},
    y: {domain: rows.map((one) => one.place), label: null, tickSize: 0},
    marks: [
      Plot.barX(rows, {
        y: "place",
        x: (d: GraduatesRow) => d.degrees / 1e6,
        fill: (d: GraduatesRow) => colour(d.place),
        insetTop: 8,
        insetBottom: 8
      }),
      Plot.text(rows, {
        y: "place",
        x: (d: GraduatesRow) => d.degrees / 1e6,
        text: (d: GraduatesRow) => `${number(d.talent, 0)}% of the tier`,
        textAnchor: "start",
        dx: 6
      })
    ]
  });

/** What is told of that figure. */
export function graduatesFigure(rows: readonly GraduatesRow[]): FigureOptions {
  const [{place: first} = {place: "Nobody"}] = rows;
  const each = (place: string): string => number(rows.find((one) => one.place === place)?.each ?? NaN, 0);
  const counted = rows.some(({place}) => place === "China");
  return {
    title: counted
      ? `${first} has most of them${first === "China" ? "" : ", not China"}; for each million China gives ${each("China")}% of the top tier, India ${each("India")}%`
      : `${first} has most of those counted, and China counts none apart from engineering; for each million India gives ${each("India")}% of the top tier`,
    subtitle: "Graduates of 2018 (m), and beside each bar the place's share of the top tier of 2022 by first degree",
    china: "unsaid",
    alt: "Bar chart of graduates by place, with each place's share of the top tier.",
    source: "NCSES, Science and Engineering Indicators, tables SHED-11 and SHED-12; MacroPolo",
    note: "China and Japan print no degrees in computing apart from engineering. Counts are not like for like between countries.",
    data: rows,
    columns: {
      place: "Place",
      degrees: "Graduates of 2018",
      talent: "Share of the top tier (%)",
      each: "For each million graduates (%)"
    },
    name: "graduates-and-talent"
  };
}
