import * as Plot from "@observablehq/plot";
import type {FigureOptions} from "../components/charts/figure.js";
import {narrow, plot} from "../components/charts/plot.js";
import type {Drawing} from "../components/dom.js";
import {quantity} from "../components/format.js";
import {colour} from "../components/palette.js";

/** A country's share of a conference's authorship in one year, in percent, with its interval. */
export interface PlaceShare {
  year: number;
  place: string;
  share: number;
  low: number;
  high: number;
}

/** Where NeurIPS's author lists come from, by their first year: between them the count breaks. */
const sources: readonly [first: number, name: string][] = [
  [2013, "proceedings"],
  [2019, "conference's page"],
  [2021, "OpenReview"],
  [2022, "conference's page"],
  [2023, "OpenReview"],
  [2024, "conference's page"]
];

/** The source of a year's list, as its place in the order of sources: years of one source follow one another. */
export function sourceOf(year: number): {order: number; name: string} {
  const order = sources.findLastIndex(([first]) => first <= year);
  if (order < 0) throw new RangeError(`No list of ${year} is known, expected ${sources[0]![0]} or later.`);
  return {order, name: sources[order]![1]};
}

/**
 * Shares by place of work over the years, with 95 % intervals: full lines within one source, thin dots across a change
 * of source, which is ruled and named.
 */
export function placesOfWorkPlot(
  rows: readonly PlaceShare[],
  {width, document}: Drawing & {width: number}
): SVGSVGElement {
  const years = [...new Set(rows.map(({year}) => year))].toSorted((a, b) => a - b);
  const breaks = years.slice(1).filter((year) => sourceOf(year).order !== sourceOf(year - 1).order);
  const ends = rows.filter(({year}) => year === years.at(-1));
  const stroke = ({place}: PlaceShare): string => colour(place);
  return plot({
    width,
    height: 320,
    marginLeft: 40,
    marginRight: narrow(width) ? 80 : 110,
    marginTop: 16,
    ...(document ? {document} : {}),
    x: {
      label: null,
      ticks: narrow(width) ? years.filter((year) => year % 3 === 2) : years,
      tickFormat: "d",
      tickSize: 3
    },
    y: {label: "Share of authorship (%)", grid: true, zero: true, ticks: 6},
    marks: [
      Plot.ruleX(breaks, {
        x: (year: number) => year - 0.5,
        stroke: "var(--theme-foreground-faint)",
        strokeDasharray: "2,4"
      }),
      Plot.line(rows, {x: "year", y: "share", z: "place", stroke, strokeWidth: 1, strokeDasharray: "1,4"}),
      Plot.line(rows, {
        x: "year",
        y: "share",
        z: (one: PlaceShare) => `${one.place} ${sourceOf(one.year).order}`,
        stroke,
        strokeWidth: 2
      }),
      Plot.ruleX(rows, {
        x: "year",
        y1: "low",
        y2: "high",
        stroke,
        strokeWidth: 5,
        strokeOpacity: 0.3,
        strokeLinecap: "round"
      }),
      Plot.dot(rows, {x: "year", y: "share", fill: stroke, r: 3.5}),
      Plot.text(ends, {
        x: "year",
        y: "share",
        text: "place",
        fill: stroke,
        dx: 9,
        textAnchor: "start",
        fontWeight: 600,
        lineWidth: 7
      })
    ]
  });
}

/** What is told of the figure places of work, shares in per cent: finding, alt text, source, columns. */
export function placesOfWorkFigure({placesOfWork}: {placesOfWork: readonly PlaceShare[]}): FigureOptions {
  const ended = Math.max(...placesOfWork.map((one) => one.year));
  const endOf = (place: string): string =>
    quantity(placesOfWork.find((one) => one.year === ended && one.place === place)!.share, "%", {digits: 0});
  return {
    title: `At NeurIPS ${ended} ${endOf("United States")} of authorship is in the United States and ${endOf("China")} in mainland China`,
    subtitle:
      "Share of authorship by location, accepted papers (%), 95% intervals; ruled where the list comes from another source",
    china: "mainland",
    alt: "Lines of the American and Chinese share of NeurIPS authorship by year, with a rule wherever the source of the author list changes.",
    source: "Counted from the public author lists",
    note: "Lists from OpenReview leave out more affiliations than the conference's own pages, and that of the last year has Datasets and Benchmarks inside: steps across a rule are not all of them steps in the world.",
    data: placesOfWork.map((one) => ({...one, list: sourceOf(one.year).name})),
    columns: {year: "Year", place: "Place", share: "Share (%)", low: "Low", high: "High", list: "List from"},
    name: "places-of-work"
  };
}
