import type {FigureOptions} from "../../components/charts/figure.js";
import {legend} from "../../components/charts/legend.js";
import {panelsPlot} from "../../components/charts/panels.js";
import {number} from "../../components/format.js";
import {colour} from "../../components/palette.js";
import type {Datum} from "../../components/exports/csv.js";

export interface FirmsRow extends Datum {
  panel: string;
  year: number;
  line: "Chinese firms" | "the American four";
  value: number;
}

const names: Readonly<Record<string, string>> = {
  neurips: "NeurIPS",
  icml: "ICML",
  cvpr: "CVPR, vision"
};

const lines: Readonly<Record<string, FirmsRow["line"]>> = {chinese: "Chinese firms", four: "the American four"};

/** The part of all points that Chinese firms have, and that of the four, in per cent, a panel for each conference. */
export const firmsRows = (rows: readonly {venue: string; year: number; whose: string; value: number}[]): FirmsRow[] =>
  Object.entries(names).flatMap(([venue, panel]) =>
    rows.filter((row) => row.venue === venue).map(({year, whose, value}) => ({panel, year, line: lines[whose]!, value}))
  );

const colours = {"Chinese firms": colour("CN"), "the American four": colour("US")};

/** Chinese firms beside the American four, a panel for each conference. */
export const firmsPlot = (rows: readonly FirmsRow[], width: number) =>
  panelsPlot(rows, {width, colours, dashes: {"Chinese firms": "5,3"}});

/** What is told of that figure. */
export function firmsFigure(rows: readonly FirmsRow[]): FigureOptions {
  const of = (panel: string, line: string): number =>
    rows.find((one) => one.panel === panel && one.year === 2019 && one.line === line)?.value ?? NaN;
  const times = (panel: string): string => number(of(panel, "Chinese firms") / of(panel, "the American four"), 2);
  return {
    title: `In 2019 Chinese firms had ${times("NeurIPS")} times the points of Google, Microsoft, Facebook and IBM at NeurIPS, and ${times("CVPR, vision")} times at CVPR`,
    subtitle: [legend(colours), "Part of all points, a paper shared among its institutions (%)"],
    china: "mainland",
    alt: "Panels of lines by conference: at NeurIPS Chinese firms lie far below the four American ones, at CVPR level with them.",
    source: "Counted from the public author lists; firms far down the ranking count as having none",
    data: rows,
    columns: {panel: "Conference", year: "Year", line: "Firms", value: "Part (%)"},
    name: "firms-beside"
  };
}
