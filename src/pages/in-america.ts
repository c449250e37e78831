import {ownEdition} from "../audit/rules/assess.js";
import {newcombeWithin} from "../analysis/difference.js";
import {wilson} from "../analysis/interval.js";
import {legend} from "../components/charts/legend.js";
import {intervalMarks} from "../components/charts/intervals.js";
import {narrow, plot} from "../components/charts/plot.js";
import {stackPlot} from "../components/charts/stack.js";
import * as Inputs from "../components/controls/inputs.js";
import {interval, joinWords, number, quantity} from "../components/format.js";
import {colour} from "../components/palette.js";
import * as Plot from "@observablehq/plot";
import {html} from "htl";
import {printedFigure, printedOf, type PrintedShare} from "./printed.js";
import type {Interval} from "../analysis/interval.js";
import type {FigureOptions} from "../components/charts/figure.js";
import type {Notebook} from "../notebook/notebook.js";
import type {ShareRow} from "../views/shares.js";

/** A group of researchers at US institutions, as shares of the world's top tier in 2019 and 2022 (%). */
export type OriginGroup = {
  name: string;
  before: number;
  after: number;
};

/** What one study found of who stays in the United States (%); `n` is null where the number of people is unpublished. */
export type StayStudy = {
  study: string;
  figure: string;
  of?: string | undefined;
  place: string;
  n: number | null;
  share: number;
  low: number;
  high: number;
};

/** People seen twice in one place (%). */
export type Stayed = {
  from: string;
  place: string;
  first: number;
  last: number;
  people: number;
  of: number;
  stayed: number;
  low: number;
  high: number;
};

/** The query for a printed composition of the top tier, as each year's own edition of the tracker prints it. */
export const printedTopTier = (measure: string, year: number) => ownEdition(measure, "top", year);

/** Colours of the three groups at US institutions. */
export const tones: Record<string, string> = {
  China: colour("China"),
  "United States": colour("United States"),
  "Every other origin": colour("Others")
};

/** Names of the regions that mobility is counted by. */
export const regions: Record<string, string> = {
  US: "United States",
  CN: "China",
  GB: "United Kingdom",
  Europe: "Europe",
  "HK+MO": "Hong Kong and Macau"
};

/** Colours of the four parts by origin and place. */
export const shades = {
  "Chinese origin, at US institutions": "var(--china)",
  "Chinese origin, anywhere else": "color-mix(in srgb, var(--china) 65%, var(--theme-background))",
  "Other origins, at US institutions": "var(--united-states)",
  "Other origins, anywhere else": "var(--others)"
};

/** What is told of the printed origins at US institutions. */
export function printedAtUsFigure(rows: readonly PrintedShare[]): FigureOptions {
  const of = (place: string, year: number): number => printedOf(rows, place, year);
  const went = (place: string): string => `from ${quantity(of(place, 2019), "%")} to ${quantity(of(place, 2022), "%")}`;
  const lead = of("China", 2022) - of("United States", 2022);
  return printedFigure(rows, {
    title: `Of the top tier at US institutions, those schooled in China went ${went("China")}, those schooled in America ${went("United States")}: ${quantity(lead, "points")} apart`,
    name: "at-us-printed",
    whom: "the top tier at US institutions by country of the first degree",
    first: "First degree in"
  });
}

/** What is told of the figure origin at us institutions: finding, alt text, source, columns. */
export const originAtUsInstitutionsFigure = ({
  tie,
  gap,
  rho,
  book,
  people,
  effective,
  atUs
}: {
  tie: boolean;
  gap: Interval;
  rho: number;
  book: Notebook;
  people: number;
  effective: number;
  atUs: ShareRow[];
}): FigureOptions => ({
  title: tie
    ? `A lead of ${quantity(100 * gap.value, "points")}, give or take: ${interval(100 * gap.lower, 100 * gap.upper, "points")}`
    : "China ahead of America, beyond chance",
  subtitle: `Origin of top-tier researchers at US institutions (%), 95% intervals at ρ = ${rho}; open dots 2019, filled 2022`,
  china: "unsaid",
  alt: "Dot plot of the origin of top-tier researchers at US institutions in 2019 and 2022; China and the United States are level in 2022.",
  source: [
    "MacroPolo, Global AI Talent Tracker 1.0 and 2.0. For 2022 only China and the United States were found: ",
    book.n("tracker2-2022-top-at-us-china"),
    " and ",
    book.n("tracker2-2022-top-at-us-united-states"),
    "."
  ],
  note: `${number(people, 0)} people of the sample of 2022 worked at US institutions; as co-authors resemble each other, they are worth ${number(effective, 0)} drawn one by one.`,
  data: atUs,
  columns: {
    place: "First degree from",
    year: "Year",
    share: "Share (%)",
    low: "Low",
    high: "High",
    effective: "Effective n"
  },
  name: "origin-at-us-institutions"
});

/** What is told of the figure in america of the world: finding, alt text, source, columns. */
export const inAmericaOfTheWorldFigure = ({
  chinese,
  book,
  groups
}: {
  chinese: OriginGroup;
  book: Notebook;
  groups: OriginGroup[];
}): FigureOptions => ({
  title: `Researchers of Chinese origin in America: ${quantity(chinese.before, "%", {digits: 1})} of the world's top tier in 2019, ${quantity(chinese.after, "%", {digits: 1})} in 2022`,
  subtitle: [legend(tones), "People at US institutions by origin, as a share of the whole sample (%)"],
  china: "unsaid",
  alt: "Two stacked bars of people at US institutions by origin as a share of the world's top tier; the Chinese part is the same length in both years while the others shrink.",
  source: [
    "MacroPolo: place of work (",
    book.n("tracker1-2019-top-work-united-states"),
    " and ",
    book.n("tracker2-2022-top-work-united-states"),
    " in the United States) × origin within it"
  ],
  note: "Place of work is by headquarters in 2019; the rule of 2022 was not found.",
  data: groups,
  columns: {name: "Origin", before: "2019 (%)", after: "2022 (%)"},
  name: "in-america-of-the-world"
});

/** What is told of the figure why the share rose: finding, alt text, source, columns. */
export const whyTheShareRoseFigure = ({
  changed,
  groups,
  hypothetical,
  share,
  contributions
}: {
  changed: string[];
  groups: OriginGroup[];
  hypothetical: number;
  share: (place: string, year: number) => number;
  contributions: {name: string; points: number}[];
}): FigureOptions => ({
  title: `Had ${changed.length === groups.length ? "all groups" : changed.length ? `only ${joinWords(changed.map((one) => one.replace("Every", "every")))}` : "no group"} changed, the Chinese share would be ${quantity(hypothetical, "%", {digits: 1})}`,
  subtitle: `Above: the groups as set. Below: what each group's change contributes to the rise from ${quantity(share("China", 2019), "%")} to ${quantity(share("China", 2022), "%")}, averaged over all orders (points)`,
  china: "unsaid",
  alt: "Bar chart of the contribution of each group's change to the rise of the Chinese share at US institutions; nearly all of it comes from the shrinking of other origins.",
  source: "Computed from the figure above; Shapley decomposition",
  data: contributions,
  columns: {name: "Group", points: "Contribution (points)"},
  name: "why-the-share-rose"
});

/** The drawing of that figure. */
const whyTheShareRosePlot = ({
  width,
  contributions
}: {
  width: number;
  contributions: {name: string; points: number}[];
}): ReturnType<typeof plot> =>
  plot({
    width,
    height: 170,
    marginLeft: narrow(width) ? 110 : 130,
    marginRight: 60,
    marginBottom: 38,
    x: {label: "Contribution to the rise (points)", grid: true, insetRight: 10},
    y: {domain: contributions.map((one) => one.name), label: null, tickSize: 0},
    marks: [
      Plot.barX(contributions, {y: "name", x: "points", fill: (d) => tones[d.name], insetTop: 4, insetBottom: 4}),
      Plot.ruleX([0], {stroke: "currentColor"}),
      Plot.text(contributions, {
        y: "name",
        x: (d) => Math.max(0, d.points),
        text: (d) => quantity(d.points, "points", {digits: 1, signed: true}),
        dx: 6,
        textAnchor: "start"
      })
    ]
  });

/** What is told of the figure stay rates: finding, alt text, source, columns. */
export const stayRatesFigure = ({studies}: {studies: StayStudy[]}): FigureOptions => ({
  title: `Every study finds that most stay: from ${quantity(Math.min(...studies.map((one) => one.share)), "%", {digits: 0})} to ${quantity(Math.max(...studies.map((one) => one.share)), "%", {digits: 0})}`,
  subtitle:
    "People trained in the United States who were still there later (%); filled where the number of people is published",
  china: "unsaid",
  alt: "Dot plot of stay rates found by six studies, all well above one half.",
  source: html`MacroPolo, Nikkei, Carnegie, NCSES and NSF; each with its address on the
    <a href="./sources.html">sources page</a>`,
  note: "The studies follow different people: the tracker's are conference authors, NCSES's are all doctorates in science and engineering.",
  data: studies,
  columns: {study: "Study", share: "Stayed (%)", low: "Low", high: "High", n: "People"},
  name: "stay-rates"
});

/** The drawing of that figure. */
export const stayRatesPlot = ({width, studies}: {width: number; studies: StayStudy[]}): ReturnType<typeof plot> =>
  plot({
    width,
    height: 64 + studies.length * (narrow(width) ? 44 : 32),
    marginBottom: 38,
    marginLeft: narrow(width) ? 16 : 290,
    marginRight: 46,
    x: {label: "Still in the United States (%)", domain: [40, 100], grid: true, ticks: 7},
    y: {domain: studies.map((one) => one.study), label: null, tickSize: 0, axis: narrow(width) ? null : "left"},
    marks: [
      Plot.ruleX([50], {stroke: "currentColor", strokeDasharray: "3,3"}),
      ...intervalMarks(studies, {
        x: "share",
        y: "study",
        colour: (d) => colour(d.place),
        hollow: (d) => !d.n,
        text: (d) => number(d.share, 0)
      }),
      narrow(width) ? Plot.text(studies, {y: "study", x: 40, text: "study", textAnchor: "start", dy: -15}) : null
    ]
  });

/** What is told of the figure seen twice: finding, alt text, source, columns. */
export const seenTwiceFigure = ({
  inUs,
  who,
  stayedRows
}: {
  inUs: Stayed | undefined;
  who: string;
  stayedRows: Stayed[];
}): FigureOptions => ({
  title: inUs
    ? `Of ${inUs.of} ${who === "student" ? "students" : "people"} seen at US institutions in ${inUs.first}, ${quantity(inUs.stayed, "%", {digits: 0})} were there in ${inUs.last}`
    : "Too few were seen at US institutions in both years",
  subtitle: "Share seen in the same region in both years (%), 95% Wilson intervals",
  china: "mainland",
  alt: "Dot plot of the share of people seen in the same region in two years, by region.",
  source: "Counted from OpenReview profiles in the Paper Copilot paper lists; aggregates of ten or more only",
  note: "By where they worked, not by where they come from: origin is not in the lists.",
  data: stayedRows,
  columns: {place: "Place", people: "Stayed", of: "Seen twice", stayed: "Stayed (%)", low: "Low", high: "High"},
  name: "seen-twice"
});

/** The drawing of that figure. */
export const seenTwicePlot = ({width, stayedRows}: {width: number; stayedRows: Stayed[]}): ReturnType<typeof plot> =>
  plot({
    width,
    height: 64 + stayedRows.length * 34,
    marginLeft: narrow(width) ? 104 : 150,
    marginRight: 46,
    marginBottom: 38,
    x: {label: "In the same place in both years (%)", domain: [0, 100], grid: true, ticks: 6},
    y: {domain: stayedRows.map((one) => one.place), label: null, tickSize: 0},
    marks: [
      ...intervalMarks(stayedRows, {
        x: "stayed",
        y: "place",
        colour: (d) => colour(d.place),
        text: (d) => `${number(d.stayed, 0)}  (n ${d.of})`
      })
    ]
  });

/** What is told of the figure what is left: finding, alt text, source, columns. */
export const whatIsLeftFigure = ({
  taken,
  left,
  originChina,
  book,
  remains
}: {
  taken: string[];
  left: number;
  originChina: number;
  book: Notebook;
  remains: {part: string; value: number}[];
}): FigureOptions => ({
  title:
    taken.length === 2
      ? `Without either Chinese group, ${quantity(left, "%", {digits: 0})} of the top tier is still there`
      : `The top tier of 2022 by origin and place: ${quantity(100 - originChina, "%", {digits: 0})} took no first degree in China`,
  subtitle: [legend(shades), "Share of all sampled authors of 2022 (%)"],
  china: "unsaid",
  alt: "A bar of the top tier of 2022 in four parts by origin and place of work; more than half is of other than Chinese origin.",
  source: [
    "MacroPolo 2.0: origin (",
    book.n("tracker2-2022-top-undergraduate-china"),
    "), place of work and origin at US institutions, multiplied out"
  ],
  data: remains,
  columns: {part: "Group", value: "Share (%)"},
  name: "what-is-left"
});

/** The lead of China over the United States within one sample, with Newcombe's interval (as fractions). */
export const gapOf = ({share, effective}: {share: (place: string, year: number) => number; effective: number}) =>
  newcombeWithin(share("China", 2022) / 100, share("United States", 2022) / 100, effective);

/** China, the United States and everybody else, in this order. */
export const groupsOf = ({group}: {group: (name: string) => {name: string; before: number; after: number}}) =>
  [group("China"), group("United States"), group("Every other origin")] as const;

/** Ids of the published figures that the shares at US institutions rest on. */
export const printedAtUsOf = ({book}: {book: Notebook}) =>
  [
    "tracker2-2019-top-at-us-china",
    "tracker2-2019-top-at-us-united-states",
    "tracker2-2022-top-at-us-china",
    "tracker2-2022-top-at-us-united-states",
    "tracker2-2022-top-work-united-states"
  ].filter((id) => book.evidence.figures.some((one) => one.id === id));

/** The groups, those that may change with their size of 2022, the others with that of 2019. */
export const sizedOf = ({groups, changed}: {groups: OriginGroup[]; changed: string[]}) =>
  groups.map((one) => ({
    name: one.name,
    value: changed.includes(one.name) ? one.after : one.before
  }));

/** The drawing of that figure. */
export const whyTheShareRoseDrawing = ({
  sized,
  width,
  contributions
}: {
  sized: {name: string; value: number}[];
  width: number;
  contributions: {name: string; points: number}[];
}) => [
  stackPlot(
    sized.map((one) => ({
      bar: "as set",
      part: one.name,
      value: one.value,
      text: number(one.value, 1)
    })),
    {width, label: "Share of the world's top tier (%)", colours: tones, domain: [0, 60]}
  ),
  whyTheShareRosePlot({width, contributions})
];

/** Published stay rates, with Wilson's interval where the number of people is published (%). */
export const studiesOf = ({book}: {book: Notebook}) =>
  [
    {study: "Tracker 1.0, Chinese origin, 2019", figure: "tracker1-2019-top-stay", place: "China"},
    {study: "Tracker 2.0, all foreign doctorates, 2022", figure: "stay-2022-nikkei", place: "Others"},
    {
      study: "Carnegie, Chinese origin, 2019 to 2025",
      figure: "carnegie-2025-united-states",
      of: "carnegie-2019-people",
      place: "China"
    },
    {
      study: "NCSES, Chinese S&E doctorates, in 2023",
      figure: "stay-2023-ncses-china-stayed",
      of: "stay-2023-ncses-china-recipients",
      place: "China"
    },
    {study: "NCSES, Indian S&E doctorates, in 2023", figure: "stay-2023-ncses-india", place: "India"},
    {
      study: "NSF, all visa holders' S&E doctorates, in 2017",
      figure: "stay-2017-nsf-science-engineering",
      place: "Others"
    }
  ].map((one) => {
    const n = one.of ? book.value(one.of) : null;
    const {value, lower, upper} = n ? wilson(book.value(one.figure), n) : {value: book.value(one.figure) / 100};
    return {...one, n, share: 100 * value, low: 100 * (lower ?? value), high: 100 * (upper ?? value)};
  });

/** The control “Years”. */
export const spanInput = () =>
  Inputs.radio(
    new Map([
      ["2021 to 2024", "2021-2024"],
      ["2021 to 2023", "2021-2023"],
      ["2023 to 2024", "2023-2024"]
    ]),
    {label: "Years", query: "span", value: "2021-2024"}
  );
