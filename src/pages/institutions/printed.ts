import type {RankedPlace} from "../../components/charts/ranking.js";
import * as Inputs from "../../components/controls/inputs.js";
import {html} from "htl";
import {tableView} from "../../components/tables/data-table.js";
import type {Notebook} from "../../notebook/notebook.js";
import type {Figure} from "../../tables/rows.js";

/** One institution in a rebuilt list. */
export interface RebuiltPlace extends RankedPlace {
  top25: number;
}

/** A place of the rebuilt list beside what is known of the printed one. */
export interface PrintedRow extends RebuiltPlace {
  /** The printed rank, “listed” where only that it is listed was seen, or nothing. */
  printed: string;
}

/** The names this project gives institutions that the sources of the printed lists name otherwise. */
const names: Readonly<Record<string, string>> = {
  Facebook: "Meta",
  MIT: "Massachusetts Institute of Technology",
  Stanford: "Stanford University",
  "Carnegie Mellon": "Carnegie Mellon University"
};

/** What was seen of the printed list of a year: ranks, and institutions known to be listed without a rank. */
export function printedPlaces(figures: readonly Figure[], year: number): Map<string, string> {
  const own = figures.filter((row) => row.year === year && row.publication.startsWith("tracker-"));
  const of = (measure: string) => own.filter((row) => row.measure === measure);
  return new Map([
    ...of("listed in top 25").map(({place}) => [names[place] ?? place, "listed"] as const),
    ...of("rank in top 25").map(({place, value}) => [names[place] ?? place, String(value)] as const)
  ]);
}

/**
 * The first 25 of a rebuilt list beside what is known of the printed one, and below them whatever is known to be printed
 * and is not among these.
 */
export function besidePrinted(
  rebuilt: readonly RebuiltPlace[],
  figures: readonly Figure[],
  year: number
): PrintedRow[] {
  const printed = printedPlaces(figures, year);
  return rebuilt
    .toSorted((a, b) => a.rank - b.rank)
    .filter(({institution}, i) => i < 25 || printed.has(institution))
    .map((row) => ({...row, printed: printed.get(row.institution) ?? ""}));
}

/** How many of the first 25 are of a country and a sector. */
export const countOf = (rows: readonly RebuiltPlace[], country: string, sector?: string): number =>
  rows
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, 25)
    .filter((row) => row.country === country && (sector === undefined || row.sector === sector)).length;

/** The control that chooses the list. */
export const listYearInput = () =>
  Inputs.radio(
    new Map([
      ["2019", 2019],
      ["2022", 2022]
    ]),
    {label: "List of", query: "list", value: 2022}
  );

/** How many American universities and firms the article has, and how many the rebuilt list. */
export function americanSentence(
  book: Pick<Notebook, "value" | "computed">,
  beside: readonly PrintedRow[],
  year: number
): HTMLElement {
  const said = (kind: string): number => book.value(`article-${year}-top25-${kind}-united-states`);
  const counted = (sector: string, what: string): HTMLElement =>
    book.computed(String(countOf(beside, "US", sector)), `American ${what} in the rebuilt top 25`, [
      `rankings ${year} institution owner main`
    ]);
  return html`<p>
    The article has ${said("universities")} American universities and ${said("firms")} firms in the list of ${year}; the
    rebuilt list has <strong>${counted("university", "universities")}</strong> and
    <strong>${counted("firm", "firms")}</strong>.
  </p>`;
}

/** The rebuilt list with what was seen of the printed one. */
export const besideTable = (beside: readonly PrintedRow[], year: number): HTMLElement =>
  tableView(
    beside.map((one) => ({...one, interval: `${one.rankLower}–${one.rankUpper}`})),
    {
      rank: "Rebuilt",
      interval: "95%",
      institution: "Institution",
      country: "Country",
      sector: "Kind",
      printed: "Printed"
    },
    {caption: `The rebuilt list of ${year} beside what was seen of the printed one`, name: "printed-and-rebuilt"}
  );
