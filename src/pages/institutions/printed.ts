import {besidePlot} from "../../components/charts/beside.js";
import type {FigureOptions} from "../../components/charts/figure.js";
import type {RankedPlace} from "../../components/charts/ranking.js";
import * as Inputs from "../../components/controls/inputs.js";
import {html} from "htl";
import {tableView} from "../../components/tables/data-table.js";
import type {Datum} from "../../components/exports/csv.js";
import {countryName, joinWords} from "../../components/format.js";
import {european} from "../../tables/europe.js";
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

/** The groups that the article counts the first 25 by, with the codes of their countries and their colours. */
const groups = [
  {group: "America", slug: "united-states", fill: "--united-states", holds: (code: string) => code === "US"},
  {group: "China", slug: "china", fill: "--china", holds: (code: string) => code === "CN"},
  {group: "Europe", slug: "europe", fill: "--europe", holds: (code: string) => european.has(code)}
] as const;

/** How many of the first 25 a group has in a year: as the sources print it, and in the rebuilt list. */
export interface GroupCount extends Datum {
  group: string;
  year: number;
  printed: number;
  rebuilt: number;
}

/** Both counts of each group in both years. The article prints no Europe for 2022; its source lists one Swiss institution. */
export const groupsOf = (
  book: Pick<Notebook, "value">,
  top: (year: number) => readonly {country: string}[]
): GroupCount[] =>
  [2019, 2022].flatMap((year) =>
    groups.map(({group, slug, holds}) => ({
      group,
      year,
      printed: book.value(
        year === 2022 && slug === "europe" ? "tracker2-2022-top25-switzerland" : `article-${year}-top25-${slug}`
      ),
      rebuilt: top(year).filter(({country}) => holds(country)).length
    }))
  );

/** How many a group has in the rebuilt list of a year, as a number that leads to its rows. */
export const placedOf =
  (book: Pick<Notebook, "computed">, counts: readonly GroupCount[]) =>
  (year: number, group: string): HTMLElement =>
    book.computed(
      String(counts.find((one) => one.year === year && one.group === group)!.rebuilt),
      `institutions in ${group} among the rebuilt top 25 of ${year}`,
      [`rankings ${year} institution owner main`]
    );

/** The groups as printed and as rebuilt, 2019 beside 2022. */
export const groupsPlot = (counts: readonly GroupCount[], width: number): SVGSVGElement => {
  const fillOf = (group: string) => groups.find((one) => one.group === group)!.fill;
  return besidePlot(
    counts.flatMap(({group, year, printed, rebuilt}) => [
      {row: `${group}, printed`, column: String(year), value: printed, colour: `var(${fillOf(group)})`},
      {
        ...{row: `${group}, rebuilt`, column: String(year), value: rebuilt},
        colour: `color-mix(in srgb, var(${fillOf(group)}) 55%, var(--theme-background))`
      }
    ]),
    {
      width,
      unit: "",
      rows: groups.flatMap(({group}) => [`${group}, printed`, `${group}, rebuilt`])
    }
  );
};

/** What is told of that picture. */
export function groupsFigure(counts: readonly GroupCount[]): FigureOptions {
  const off = (year: number) =>
    Math.max(...counts.filter((one) => one.year === year).map(({printed, rebuilt}) => Math.abs(printed - rebuilt)));
  const told = (year: number) => (off(year) === 0 ? "exactly" : `to within ${off(year)}`);
  return {
    title: `The printed groups come out again: ${told(2019)} in 2019, ${told(2022)} in 2022`,
    subtitle:
      "The article's picture redrawn: how many of the top 25 are where, as printed and as rebuilt from the papers",
    china: "rebuilt",
    alt: "Bars of the institutions in America, China and Europe among the top 25, as printed and as rebuilt, 2019 beside 2022.",
    source: html`The article and the tracker as quoted on the <a href="./sources.html">sources page</a>; rebuilt from
      the public author lists, a paper shared among its institutions. Europe is the continent without the United Kingdom`,
    data: counts,
    columns: {group: "Where", year: "Year", printed: "Printed", rebuilt: "Rebuilt"},
    name: "top25-by-group"
  };
}

/** The institutions outside the article's three groups, in words. */
export const outsidersOf = (top: readonly {institution: string; country: string}[]): string =>
  joinWords(
    top
      .filter(({country}) => !groups.some(({holds}) => holds(country)))
      .map(({institution, country}) => `${institution} (${countryName(country)})`)
  );

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
    beside.map((one) => ({...one, country: countryName(one.country), interval: `${one.rankLower}–${one.rankUpper}`})),
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
