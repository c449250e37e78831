import {intervalMarks} from "../components/charts/intervals.js";
import {narrow, plot} from "../components/charts/plot.js";
import * as Inputs from "../components/controls/inputs.js";
import {joinWords, number, quantity} from "../components/format.js";
import * as Plot from "@observablehq/plot";
import type {FigureOptions} from "../components/charts/figure.js";
import {printedFigure, printedOf, type PrintedShare} from "./printed.js";
import type {Notebook} from "../notebook/notebook.js";
import type {ChangeRow, ShareRow} from "../views/shares.js";
import type {ColumnTable} from "arquero";

/** What is told of the printed first degrees of the top tier. */
export function printedOriginsFigure(rows: readonly PrintedShare[]): FigureOptions {
  const [before, after] = [2019, 2022].map((year) => printedOf(rows, "China", year)) as [number, number];
  const at = (place: string, year: number) => rows.find((one) => one.place === place && one.year === year)?.share;
  const others = [...new Set(rows.map(({place}) => place))]
    .filter((place) => place !== "China")
    .flatMap((place) => {
      const [then, now] = [at(place, 2019), at(place, 2022)];
      return then === undefined || now === undefined ? [] : [now - then];
    });
  const fell = others.filter((change) => change < 0).length;
  const rest =
    fell === others.length ? "every other share printed twice fell" : `${fell} of ${others.length} others fell`;
  return printedFigure(rows, {
    title: `China went from ${quantity(before, "%")} to ${quantity(after, "%")}; ${rest}`,
    name: "top-tier-printed",
    whom: "authors of a sample of papers by country of the first degree",
    first: "First degree from"
  });
}

/** Estimated author slots of one origin in 2019 and 2022. */
export type Growth = {
  place: string;
  before: number;
  after: number;
  ratio: number;
};

/** A share of the top tier set against a base, relative to that of the United States. */
export type Rate = {
  place: string;
  share: number;
  size: number;
  ratio: number;
  low: number;
  high: number;
};

/** What is told of the figure top tier by undergraduate country: finding, alt text, source, columns. */
export const topTierByUndergraduateCountryFigure = ({
  china2019,
  china2022,
  rho,
  edition,
  book,
  shares
}: {
  china2019: ShareRow | undefined;
  china2022: ShareRow | undefined;
  rho: number;
  edition: "1.0" | "2.0";
  book: Notebook;
  shares: ShareRow[];
}): FigureOptions => ({
  title: `China's universities taught ${quantity(china2019!.share, "%")} of the top tier in 2019 and ${quantity(china2022!.share, "%")} in 2022`,
  subtitle: `Share of sampled authors by country of the first degree (%), 95% intervals at ρ = ${rho}; open dots 2019, filled 2022`,
  china: "unsaid",
  alt: "Dot plot of the share of top-tier authors by undergraduate country in 2019 and 2022; China rises steeply, the others fall a little.",
  source: [
    "MacroPolo, Global AI Talent Tracker ",
    edition,
    " (2019) and 2.0 (2022): samples of ",
    book.n("tracker1-2019-authors-sampled"),
    " and ",
    book.n("tracker2-2022-authors-sampled"),
    ". Europe without the United Kingdom."
  ],
  data: shares,
  columns: {
    place: "First degree from",
    year: "Year",
    share: "Share (%)",
    low: "Low",
    high: "High",
    effective: "Effective n"
  },
  name: "top-tier-by-undergraduate-country"
});

/** What is told of the figure top tier changes: finding, alt text, source, columns. */
export const topTierChangesFigure = ({
  beyond,
  within,
  rho,
  changes
}: {
  beyond: ChangeRow[];
  within: ChangeRow[];
  rho: number;
  changes: ChangeRow[];
}): FigureOptions => ({
  title: beyond.length
    ? `Beyond chance: ${joinWords(beyond.map((one) => one.place))}. Within it: ${joinWords(within.map((one) => one.place)) || "none"}`
    : "At this correlation no change is beyond chance",
  subtitle: `Change of the share from 2019 to 2022 in percentage points, Newcombe's 95% interval at ρ = ${rho}; hollow where it includes no change`,
  china: "unsaid",
  alt: "Dot plot of the change in share by country with intervals; China's rise is far from zero, the American fall is not distinguishable from zero.",
  source: "MacroPolo, Global AI Talent Tracker 1.0 and 2.0; intervals are the audit's",
  data: changes,
  columns: {
    place: "First degree from",
    from: "2019 (%)",
    to: "2022 (%)",
    value: "Change (points)",
    low: "Low",
    high: "High"
  },
  name: "top-tier-changes"
});

/** What is told of the figure top tier numbers: finding, alt text, source, columns. */
export const topTierNumbersFigure = ({growing, growth}: {growing: Growth[]; growth: Growth[]}): FigureOptions => ({
  title: `${growing.length === growth.length ? "Every origin" : joinWords(growing.map((one) => one.place))} sent more authors in 2022 than in 2019, America ${number(growth.find((one) => one.place === "United States")!.ratio, 1)} times as many`,
  subtitle: "Author slots in the main track by country of the first degree: printed share × slots in the programme",
  china: "unsaid",
  alt: "Slope chart of estimated author slots by origin in 2019 and 2022; all lines rise, China's most steeply.",
  source: "Shares: MacroPolo. Slots counted from the Paper Copilot paper lists.",
  note: "A slot is one author of one paper: somebody with another paper has another.",
  data: growth,
  columns: {place: "First degree from", before: "2019", after: "2022", ratio: "Ratio"},
  name: "top-tier-numbers"
});

/** The drawing of that figure. */
export const topTierNumbersPlot = ({
  width,
  numbers,
  slope,
  growth
}: {
  width: number;
  numbers: {place: string; year: number; authors: number}[];
  slope: (d: {place: string}) => string;
  growth: Growth[];
}): ReturnType<typeof plot> =>
  plot({
    width,
    height: 330,
    marginLeft: 60,
    marginRight: narrow(width) ? 110 : 170,
    x: {domain: [2019, 2022], ticks: [2019, 2022], tickFormat: "d", label: null, insetLeft: 20, insetRight: 10},
    y: {label: "Author slots", grid: true, zero: true},
    marks: [
      Plot.line(numbers, {x: "year", y: "authors", z: "place", stroke: slope, strokeWidth: 2.5}),
      Plot.dot(numbers, {x: "year", y: "authors", fill: slope, r: 4.5}),
      Plot.text(growth, {
        x: 2022,
        y: "after",
        text: (d) => `${d.place} × ${number(d.ratio, 1)}`,
        textAnchor: "start",
        dx: 9,
        fill: slope,
        fontWeight: 600
      })
    ]
  });

/** What is told of the figure top tier per head: finding, alt text, source, columns. */
export const topTierPerHeadFigure = ({
  baseWords,
  chinaRate,
  ahead,
  base,
  degreeYear,
  rho,
  missing,
  rates
}: {
  baseWords: string | undefined;
  chinaRate: Rate;
  ahead: Rate[];
  base: string;
  degreeYear: number;
  rho: number;
  missing: string[];
  rates: Rate[];
}): FigureOptions => ({
  title: `Per ${baseWords}, China's share of the top tier is ${number(chinaRate.ratio, 2)} times America's${ahead.length ? `, behind ${joinWords(ahead.map((one) => one.place))}` : ""}`,
  subtitle: `Printed share of 2022 divided by ${base === "people" ? "the population of 2022" : `the degrees of ${degreeYear}`}; 95% intervals of the share at ρ = ${rho}`,
  china: "unsaid",
  alt: "Dot plot of the share of the top tier per head or per graduate by country of the first degree, relative to the United States.",
  source:
    base === "people"
      ? "World Bank population (datasets/population, public domain); MacroPolo"
      : "NCSES, Science and Engineering Indicators, tables SHED-11 and SHED-12; MacroPolo",
  note: missing.length ? `No figure of this base for ${joinWords(missing)}.` : null,
  data: rates,
  columns: {
    place: "First degree from",
    share: "Share of 2022 (%)",
    size: "Base",
    ratio: "Relative to the US",
    low: "Low",
    high: "High"
  },
  name: "top-tier-per-head"
});

/** The drawing of that figure. */
export const topTierPerHeadPlot = ({
  width,
  rates,
  baseWords,
  slope
}: {
  width: number;
  rates: Rate[];
  baseWords: string | undefined;
  slope: (d: {place: string}) => string;
}): ReturnType<typeof plot> =>
  plot({
    width,
    height: 64 + rates.length * 32,
    marginBottom: 40,
    marginLeft: narrow(width) ? 96 : 118,
    marginRight: 40,
    x: {
      label: "Share of the top tier per " + baseWords + ", United States = 1",
      grid: true,
      zero: true,
      ticks: narrow(width) ? 4 : 8
    },
    y: {domain: rates.map((one) => one.place), label: null, tickSize: 0},
    marks: [
      Plot.ruleX([1], {stroke: "currentColor", strokeDasharray: "3,3"}),
      ...intervalMarks(rates, {x: "ratio", y: "place", colour: slope, text: (d) => number(d.ratio, 2)})
    ]
  });

/** The control “Figures of 2019”. */
export const editionInput = () =>
  Inputs.radio(
    new Map<string, "1.0" | "2.0">([
      ["2.0, as reprinted", "2.0"],
      ["1.0, as first printed", "1.0"]
    ]),
    {label: "Figures of 2019", query: "edition", article: "2.0"}
  );

/** The control “Correlation ρ within papers”. */
export const rhoInput = ({measured}: {measured: number}) =>
  Inputs.range([0, 1], {
    label: "Correlation ρ within papers",
    query: "rho",
    step: 0.01,
    value: measured
  });

/** The control “Set the share of 2022 against”. */
export const baseInput = () =>
  Inputs.select(
    new Map([
      ["people", "people"],
      ["first degrees in science and engineering", "science and engineering"],
      ["first degrees in all fields", "all fields"],
      ["doctorates in science and engineering", "doctorate"]
    ]),
    {label: "Set the share of 2022 against", query: "against"}
  );

/** Shares per head or graduate as multiples of the American one, largest first. */
export const ratesOf = ({perHead, reference}: {perHead: ColumnTable; reference: {rate: number}}) =>
  perHead
    .objects()
    .map(({place, share, size, rate, lowRate, highRate}) => ({
      place,
      share,
      size,
      ratio: rate / reference.rate,
      low: lowRate / reference.rate,
      high: highRate / reference.rate
    }))
    .toSorted((a, b) => b.ratio - a.ratio);

/** Places with a share of 2022 and no figure of the base. */
export const missingOf = ({shares, rates}: {shares: ShareRow[]; rates: Rate[]}) =>
  shares
    .filter((one) => one.year === 2022 && one.place !== "Others" && !rates.some((rate) => rate.place === one.place))
    .map((one) => one.place);
