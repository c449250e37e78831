import type {FigureOptions} from "../../components/charts/figure.js";
import * as Inputs from "../../components/controls/inputs.js";
import {legend} from "../../components/charts/legend.js";
import {stackPlot} from "../../components/charts/stack.js";
import {quantity} from "../../components/format.js";
import type {Datum} from "../../components/exports/csv.js";

export interface SectorPiece extends Datum {
  bar: string;
  part: string;
  value: number;
  papers: number;
}

/** Colours of the sectors, in the order in which they are laid end to end. */
const sectorColours: Readonly<Record<string, string>> = {
  university: "var(--part-1)",
  institute: "var(--part-3)",
  firm: "var(--china)",
  other: "var(--others)"
};

/** Where the authors of orals within a country's border are, by sector and year; what is unknown is no sector. */
export const sectorPieces = (
  rows: readonly {year: number; sector: string; value: number; papers: number}[]
): SectorPiece[] =>
  rows
    .filter(({sector}) => sector in sectorColours)
    .map(({year, sector, value, papers}) => ({bar: String(year), part: sector, value, papers}));

/** The control that chooses the cut. */
export const sectorCutInput = () =>
  Inputs.radio(
    new Map([
      ["orals", "oral"],
      ["orals and spotlights", "oral+spotlight"]
    ]),
    {label: "Cut", query: "grade", article: "oral"}
  );

/** The control that chooses the country. */
export const sectorPlaceInput = () =>
  Inputs.radio(
    new Map([
      ["China", "CN"],
      ["China with Hong Kong", "CN+HK+MO"],
      ["United States", "US"]
    ]),
    {label: "Where", query: "where", article: "CN"}
  );

/** Sectors of the elite of a country by year. */
export const sectorsPlot = (rows: readonly SectorPiece[], width: number) =>
  stackPlot(rows, {width, label: "Share of the elite there (%)", colours: sectorColours, domain: [0, 100]});

/** What is told of that figure. */
export function sectorsFigure(rows: readonly SectorPiece[], country: string): FigureOptions {
  const last = rows.at(-1)?.bar;
  const firms = rows.find((one) => one.bar === last && one.part === "firm");
  return {
    title: firms
      ? `In ${last}, ${quantity(firms.value, "%", {digits: 0})} of the elite who worked ${country === "US" ? "in America" : "in China"} were at firms`
      : "The lists do not tell the sectors of this cut",
    subtitle: [
      legend(sectorColours),
      "Authors of the cut's papers there by sector, people (%); years with enough such papers"
    ],
    ...(country === "US" ? {} : {china: country === "CN" ? ("mainland" as const) : ("with Hong Kong" as const)}),
    alt: "Stacked bars of the sectors at which the elite of a country work, by year; in China universities have most.",
    source: "Counted from the public author lists, main track, by location",
    data: rows,
    columns: {bar: "Year", part: "Sector", value: "Share (%)", papers: "Papers"},
    name: "elite-by-sector"
  };
}
