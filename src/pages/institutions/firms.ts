import type {FigureOptions} from "../../components/charts/figure.js";
import {legend} from "../../components/charts/legend.js";
import {panelsPlot} from "../../components/charts/panels.js";
import {number} from "../../components/format.js";
import {colour} from "../../components/palette.js";
import type {Datum} from "../../components/exports/csv.js";
import type {FirmRank} from "../../tables/rows.js";

/** The four American firms that the article names among the strongest. */
const four: readonly string[] = ["Google", "Microsoft", "Meta", "IBM"];

export interface FirmsRow extends Datum {
  panel: string;
  year: number;
  line: "Chinese firms" | "the American four";
  value: number;
}

const names: Readonly<Record<string, string>> = {
  neurips: "NeurIPS",
  cvpr: "CVPR, vision",
  icml: "ICML",
  iclr: "ICLR",
  aaai: "AAAI"
};

/** The part of all points that Chinese firms have, and that of the four, by venue and year; in per cent. */
export function firmsRows(rows: readonly FirmRank[], venues: readonly string[]): FirmsRow[] {
  const asked = rows.filter((row) => row.rule === "institution" && venues.includes(row.venue));
  const editions = [...new Map(asked.map(({venue, year}) => [`${venue} ${year}`, {venue, year}])).values()];
  return editions
    .toSorted((a, b) => venues.indexOf(a.venue) - venues.indexOf(b.venue) || a.year - b.year)
    .flatMap(({venue, year}) => {
      const own = asked.filter((row) => row.venue === venue && row.year === year);
      const part = (of: (row: FirmRank) => boolean): number =>
        100 * own.filter(of).reduce((sum, {share}) => sum + (share ?? 0), 0);
      const at = {panel: names[venue] ?? venue, year};
      return [
        {...at, line: "Chinese firms", value: part(({country}) => country === "CN")},
        {...at, line: "the American four", value: part(({firm}) => four.includes(firm))}
      ] satisfies FirmsRow[];
    });
}

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
