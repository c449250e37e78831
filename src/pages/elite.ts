import {ownEdition} from "../audit/rules/assess.js";
import {trendPlot} from "../components/charts/trend.js";
import * as Inputs from "../components/controls/inputs.js";
import {interval, joinWords, quantity} from "../components/format.js";
import {html} from "htl";
import type {FigureOptions} from "../components/charts/figure.js";
import {printedFigure, printedOf, type PrintedShare} from "./printed.js";
import type {Notebook} from "../notebook/notebook.js";
import type {ShareRow} from "../views/shares.js";
import type {ColumnTable} from "arquero";

/** A grade of accepted papers as a part of all submissions (%). */
export type Layer = {
  bar: string;
  part: string;
  papers: number;
  value: number;
};

/** A year's orals among its accepted papers. */
export type OralYear = {
  year: number;
  papers: number;
  accepted: number;
  share: number;
};

/** China's share of authorship at one cut in one year (%). */
export type CutShare = {
  year: number;
  tier: string;
  line: string;
  value: number;
  low: number;
  high: number;
  papers: number;
  effective: number;
};

/** The query for a printed composition of the elite, as each year's own edition of the tracker prints it. */
export const printedElite = (measure: string, year: number) => ownEdition(measure, "elite", year);

/** What is told of the printed first degrees of the elite. */
export function printedDegreesFigure(rows: readonly PrintedShare[]): FigureOptions {
  const of = (year: number) => printedOf(rows, "China", year);
  const ahead = rows.filter((one) => one.year === 2022 && one.share > of(2022)).map((one) => the(one.place));
  const place = ahead.length ? `behind ${joinWords(ahead)}` : "ahead of all";
  return printedFigure(rows, {
    title: `China went from ${quantity(of(2019), "%")} of the elite to ${quantity(of(2022), "%")}, ${place}`,
    name: "elite-printed-degrees",
    whom: "authors of oral papers by country of the first degree",
    first: "First degree from"
  });
}

/** What is told of the printed places of work of the elite. */
export function printedPlacesFigure(rows: readonly PrintedShare[]): FigureOptions {
  const [before, after] = [2019, 2022].map((year) => printedOf(rows, "United States", year)) as [number, number];
  const china = printedOf(rows, "China", 2022);
  return printedFigure(rows, {
    title: `America had ${quantity(before, "%")} of the elite, then ${quantity(after, "%")}; China by then ${quantity(china, "%")}`,
    name: "elite-printed-places",
    whom: "authors of oral papers by place of work",
    first: "Place of work"
  });
}

const the = (place: string): string => (place === "United States" ? "the United States" : place);

/** Names of the cuts by the tiers they keep. */
export const cutNames: Record<string, string> = {
  oral: "orals",
  "oral+spotlight": "orals and spotlights",
  all: "all accepted"
};

/** What is told of the figure elite by place of work: finding, alt text, source, columns. */
export const eliteByPlaceOfWorkFigure = ({
  inAmerica,
  rho,
  workplaces
}: {
  inAmerica: ShareRow[];
  rho: number;
  workplaces: ShareRow[];
}): FigureOptions => ({
  title: `America kept ${inAmerica.every((one) => one.low > 50) ? "a clear majority" : "about half or more"} of the elite: ${inAmerica.map((one) => quantity(one.share, "%")).join(" in 2019, ")} in 2022`,
  subtitle: `Share of the authors of oral papers by place of work (%), 95% intervals at ρ = ${rho}; open dots 2019, filled 2022`,
  china: "unsaid",
  alt: "Dot plot of the share of oral authors by place of work in 2019 and 2022; the United States is far ahead of every other country in both years.",
  source: [
    "MacroPolo, Global AI Talent Tracker 1.0 and 2.0, as quoted by the outlets on the ",
    html`<a href="./sources.html">sources page</a>`,
    ". The tracker printed no Chinese share for 2019."
  ],
  data: workplaces,
  columns: {
    place: "Place of work",
    year: "Year",
    share: "Share (%)",
    low: "Low",
    high: "High",
    effective: "Effective n"
  },
  name: "elite-by-place-of-work"
});

/** What is told of the figure elite by undergraduate country: finding, alt text, source, columns. */
export const eliteByUndergraduateCountryFigure = ({
  before,
  after,
  rho,
  degrees
}: {
  before: ShareRow | undefined;
  after: ShareRow | undefined;
  rho: number;
  degrees: ShareRow[];
}): FigureOptions => ({
  title: `China's share of the elite went from ${quantity(before!.share, "%")} to ${quantity(after!.share, "%")}, far more than chance would do`,
  subtitle: `Share of the authors of oral papers by country of the first degree (%), 95% intervals at ρ = ${rho}; open dots 2019, filled 2022`,
  china: "unsaid",
  alt: "Dot plot of the share of oral authors by undergraduate country in 2019 and 2022; China rises from third to second place.",
  source: [
    "MacroPolo, Global AI Talent Tracker 1.0 and 2.0, as quoted by the outlets on the ",
    html`<a href="./sources.html">sources page</a>`,
    ". Other countries of 2022 were not found."
  ],
  data: degrees,
  columns: {
    place: "First degree from",
    year: "Year",
    share: "Share (%)",
    low: "Low",
    high: "High",
    effective: "Effective n"
  },
  name: "elite-by-undergraduate-country"
});

/** What is told of the figure oral share: finding, alt text, source, columns. */
export const oralShareFigure = ({
  widthOf,
  book,
  widthRows
}: {
  widthOf: (year: number) => OralYear;
  book: Notebook;
  widthRows: OralYear[];
}): FigureOptions => ({
  title: `The elite is whatever share the conference puts on stage: ${quantity(widthOf(2019).share, "%", {digits: 1})} of accepted papers in 2019, ${quantity(widthOf(2022).share, "%", {digits: 1})} in 2022`,
  subtitle: "Oral papers as a share of all accepted main-track papers of NeurIPS",
  alt: "Line chart of oral papers per hundred accepted papers at NeurIPS by year; the share varies several-fold.",
  source: "Counted from the Paper Copilot paper lists (github.com/papercopilot/paperlists)",
  note: `In 2019 the programme lists ${widthOf(2019).papers} orals, in 2022 ${widthOf(2022).papers}; the tracker's own count for 2022 is ${book.value("tracker2-2022-oral-papers")}.`,
  data: widthRows,
  columns: {year: "Year", papers: "Oral papers", accepted: "Accepted papers", share: "Share (%)"},
  name: "oral-share"
});

/** What is told of the figure cut: finding, alt text, source, columns. */
export const cutFigure = ({
  cutAt,
  reached,
  book,
  layers
}: {
  cutAt: number;
  reached: (year: number) => string;
  book: Notebook;
  layers: Layer[];
}): FigureOptions => ({
  title: `At the top ${cutAt}% of submissions, 2019 holds ${reached(2019)}; 2022 holds ${reached(2022)}`,
  subtitle: "What became of the submissions to NeurIPS, best-placed first (%); the dashed line is the cut",
  alt: "Stacked bars of orals, spotlights and posters as shares of submissions in 2019 and 2022, with a movable cut.",
  source: [
    "Submissions: ",
    book.n("neurips-2019-papers-submitted"),
    " and ",
    book.n("neurips-2022-papers-submitted"),
    "; grades counted from the Paper Copilot paper lists. 2022 had no spotlights."
  ],
  data: layers,
  columns: {bar: "Year", part: "Grade", papers: "Papers", value: "Share of submissions (%)"},
  name: "cut"
});

/** What is told of the figure tier gradient: finding, alt text, source, columns. */
export const tierGradientFigure = ({
  steeper,
  pairs,
  stepRows,
  border
}: {
  steeper: {oral: CutShare; all: CutShare}[];
  pairs: {oral: CutShare; all: CutShare}[];
  stepRows: CutShare[];
  border: string;
}): FigureOptions => ({
  title: `In ${steeper.length} of ${pairs.length} years China's share is larger among all accepted papers than among the orals`,
  subtitle: "China's share of NeurIPS authors by place of work (%), at three cuts, with 95% intervals",
  china: border === "CN" ? "mainland" : "with Hong Kong",
  alt: "Line chart of China's share of NeurIPS authors by place of work from 2013 on at three cuts; the share is mostly lower the narrower the cut.",
  source: html`Counted from the public author lists (Paper Copilot; nd7141; dongkwan-kim); see
    <a href="./sources.html">sources</a>. Shares are of the authors whose country is known.`,
  data: stepRows,
  columns: {
    year: "Year",
    line: "Cut",
    value: "China's share (%)",
    low: "Low",
    high: "High",
    papers: "Papers",
    effective: "Effective n"
  },
  name: "tier-gradient"
});

/** The drawing of that figure. */
export const oralShareDrawing = ({widthRows, width}: {widthRows: OralYear[]; width: number}) =>
  trendPlot(
    widthRows.map(({year, share}) => ({year, line: "orals", value: share})),
    {
      width,
      label: "Orals per 100 accepted papers",
      colours: {orals: "var(--part-1)"},
      height: 240
    }
  );

/** What a cut at a share of submissions reaches in a year, in words. */
export const reachedOf =
  ({layers, inside}: {layers: Layer[]; inside: (year: number) => number}) =>
  (year: number) => {
    const [oral = 0, spotlight = 0] = layers.filter((one) => one.bar === String(year)).map((one) => one.papers);
    const papers = inside(year);
    return papers <= oral
      ? `${papers} of the ${oral} orals`
      : papers <= oral + spotlight
        ? `all ${oral} orals and ${papers - oral} of ${spotlight} spotlights`
        : `all ${oral} orals, ${spotlight ? `all ${spotlight} spotlights, ` : ""}and ${papers - oral - spotlight} posters`;
  };

/** Orals, spotlights and posters of 2019 and 2022 as parts of the submissions. */
export const layersOf = ({counted, submitted}: {counted: ColumnTable; submitted: Record<number, number>}) =>
  [2019, 2022].flatMap((year) => {
    const grade = (status: string): number =>
      counted.objects().find((one) => one.year === year && one.status === status)?.papers ?? 0;
    return ["oral", "spotlight", "poster"].map((part) => ({
      bar: String(year),
      part,
      papers: grade(part),
      value: (100 * grade(part)) / submitted[year]!
    }));
  });

/** The control “Counting rule”. */
export const ruleInput = () =>
  Inputs.select(
    new Map([
      ["person", "person"],
      ["author slot", "slot"],
      ["paper shared among institutions", "institution"],
      ["paper shared among authors", "author"],
      ["any author", "any"],
      ["first author", "first"],
      ["last author", "last"]
    ]),
    {label: "Counting rule", query: "count", article: "person"}
  );

/** The drawing of that figure. */
export const tierGradientDrawing = ({stepRows, width}: {stepRows: CutShare[]; width: number}) =>
  trendPlot(stepRows, {
    width,
    label: "China's share (%)",
    colours: {
      orals: "var(--part-1)",
      "orals and spotlights": "var(--part-2)",
      "all accepted": "var(--part-3)"
    },
    dashes: {"orals and spotlights": "5,3", "all accepted": "2,3"},
    height: 340
  });

/** A share at one cut as a number that leads to its rows. */
export const steppedOf =
  ({book, rule}: {book: Notebook; rule: string}) =>
  (one: CutShare, cut: string) =>
    book.computed(
      quantity(one.value, "%", {digits: 1}),
      `China's share of the authors of ${cut}, ${one.year}, by place of work`,
      [`tier-gradient ${one.year} ${one.tier} ${rule} CN`],
      interval(one.low, one.high, "%")
    );
