import {html} from "htl";
import {besidePlot} from "../components/charts/beside.js";
import type {FigureOptions} from "../components/charts/figure.js";
import type {Datum} from "../components/exports/csv.js";
import type {Figure} from "../tables/rows.js";

/** A share that an edition of the tracker prints. */
export interface PrintedShare extends Datum {
  place: string;
  year: number;
  share: number;
  publication: string;
}

/**
 * The shares (%) of a measure in a tier that the tracker prints for 2019 and for 2022: of each place and year those of the
 * later edition that has them. Nothing is computed: what no source prints is not there.
 */
export function printedShares(
  figures: readonly Figure[],
  measure: string,
  tier: string,
  years: readonly number[] = [2019, 2022]
): PrintedShare[] {
  const found = new Map<string, PrintedShare>();
  const rows = figures
    .filter((one) => /^tracker-\d$/.test(one.publication) && one.measure === measure && one.tier === tier)
    .filter((one) => one.unit === "%" && years.includes(one.year) && !one.place.includes(" and "))
    .toSorted((a, b) => a.publication.localeCompare(b.publication));
  for (const {place, year, value, publication} of rows)
    found.set(`${place} ${year}`, {place, year, share: value, publication});
  return [...found.values()];
}

/** One printed share; throws a RangeError where none is printed. */
export function printedOf(rows: readonly PrintedShare[], place: string, year: number): number {
  const found = rows.find((one) => one.place === place && one.year === year);
  if (!found) throw new RangeError(`No share of ${place} is printed for ${year}.`);
  return found.share;
}

/** The printed shares, 2019 beside 2022. */
export const printedPlot = (rows: readonly PrintedShare[], width: number): SVGSVGElement =>
  besidePlot(
    rows.map(({place, year, share}) => ({row: place, column: String(year), value: share})),
    {width}
  );

/** What is told of a picture of the article's that is redrawn: its finding, whom it counts, where its numbers were seen. */
export const printedFigure = (
  rows: readonly PrintedShare[],
  {title, name, whom, first}: {title: string; name: string; whom: string; first: string}
): FigureOptions => ({
  title,
  subtitle: `The article's picture redrawn, as the tracker printed it: ${whom}`,
  china: "unsaid",
  alt: `Bars of ${whom}, 2019 beside 2022. ${title}.`,
  source: html`MacroPolo, Global AI Talent Tracker 1.0 and 2.0, as quoted by the outlets on the
    <a href="./sources.html">sources page</a>; what none quotes is marked so`,
  data: rows,
  columns: {place: first, year: "Year", share: "Share (%)", publication: "Edition"},
  name
});
