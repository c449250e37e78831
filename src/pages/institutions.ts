import {legend} from "../components/charts/legend.js";
import {intervalMarks} from "../components/charts/intervals.js";
import {narrow, plot} from "../components/charts/plot.js";
import * as Inputs from "../components/controls/inputs.js";
import {countryName, joinWords, number, quantity} from "../components/format.js";
import {tableView} from "../components/tables/data-table.js";
import {colour} from "../components/palette.js";
import {european} from "../tables/europe.js";
import * as Plot from "@observablehq/plot";
import {html} from "htl";
import type {FigureOptions} from "../components/charts/figure.js";
import type {Notebook} from "../notebook/notebook.js";
import type {ColumnTable} from "arquero";
import type {Datum} from "../components/exports/csv.js";

/** A row of the rankings table. */
export type RankRow = {
  year: number;
  institution: string;
  country: string;
  sector: string;
  rank: number;
  score: number;
  rankLower: number;
  rankUpper: number;
  top25: number;
};

/** An institution's ranks in 2019 and 2022; null where it is not listed. */
export type RankPair = {
  institution: string;
  country: string;
  before: number | null;
  after: number | null;
};

/** A country's share of authorship by one counting rule (%). */
export type RuleShare = {
  year: number;
  place: string;
  rule: string | undefined;
  share: number;
  low: number;
  high: number;
};

/** An institution that is among the top 25 by at least one rule. */
export type Member = {
  year: number;
  institution: string;
  country: string;
  rules: number;
  best: number;
  worst: number | null;
};

/** A country's share of authorship at one conference (%). */
export type VenueShare = {
  venue: string;
  year: number;
  country: string;
  value: number;
  low: number;
  high: number;
  papers: number;
};

/** The same with the names it is drawn by. */
export type NamedVenueShare = VenueShare & {
  name: string;
  land: string;
};

/** Counting rules by what they are called. */
export const countingRules = new Map([
  ["paper shared among institutions", "institution"],
  ["paper shared among authors", "author"],
  ["author slot", "slot"],
  ["person", "person"],
  ["any author", "any"],
  ["first author", "first"],
  ["last author", "last"]
]);

/** Names of the rows of rankings that a year's top 25 rest on. */
const rankingRows = (wanted: number) =>
  [...countingRules.values()].map((rule) => `rankings ${wanted} ${rule} owner main`);

/** Kinds of institutions in the plural. */
export const plural: Record<string, string> = {firm: "firms", university: "universities", institute: "institutes"};

/** Colours of the lines over the years. */
export const shades = {
  China: colour("China"),
  "United States": colour("United States"),
  "China, affiliations": colour("China"),
  "US, affiliations": colour("United States")
};

/** What is told of the figure ranking: finding, alt text, source, columns. */
export const rankingFigure = ({
  sure,
  year,
  open,
  ranked
}: {
  sure: RankRow[];
  year: number;
  open: RankRow[];
  ranked: RankRow[];
}): FigureOptions => ({
  title: `${sure.length} institutions belong to the top 25 of ${year} beyond doubt; ${open.length} compete for the other ${25 - sure.length} places`,
  subtitle: [
    legend({
      China: colour("China"),
      "United States": colour("United States"),
      "United Kingdom": colour("United Kingdom"),
      Canada: colour("Canada"),
      "elsewhere in Europe": colour("Europe"),
      others: colour("Others")
    }),
    "Rank and its 95% interval when papers are drawn anew; circles are universities and institutes, squares are firms"
  ],
  china: "mainland",
  alt: "Dot plot of institutions by rank with rank intervals and a line where the top 25 end.",
  source: html`Counted from the public author lists (Paper Copilot; nd7141; dongkwan-kim); see
    <a href="./sources.html">sources</a>`,
  note: "The country of an institution is that of its owner's seat.",
  data: ranked,
  columns: {
    rank: "Rank",
    institution: "Institution",
    country: "Country",
    sector: "Sector",
    score: "Points",
    rankLower: "Rank from",
    rankUpper: "Rank to",
    top25: "P(in the 25)"
  },
  name: "ranking"
});

/** What is told of the figure ranks 20192022: finding, alt text, source, columns. */
export const ranks20192022Figure = ({
  joined,
  gone,
  count,
  book,
  both
}: {
  joined: RankPair[];
  gone: RankPair[];
  count: (wanted: number, test: (one: {country: string}) => boolean) => number;
  book: Notebook;
  both: RankPair[];
}): FigureOptions => ({
  title: `In came ${joinWords(joined.map((one) => one.institution))}; out went ${joinWords(gone.map((one) => one.institution))}`,
  subtitle: "Rank in the rebuilt lists, paper shared among institutions; the line marks the end of the top 25",
  china: "mainland",
  alt: "Slope chart of institutions' ranks in the rebuilt lists of 2019 and 2022.",
  source: "Counted from the public author lists",
  note: `Rebuilt: ${count(2019, (one) => one.country === "US")} American, ${count(2019, (one) => one.country === "CN")} Chinese, ${count(2019, (one) => european.has(one.country))} European without the UK in 2019; ${count(2022, (one) => one.country === "US")}, ${count(2022, (one) => one.country === "CN")} and ${count(2022, (one) => european.has(one.country))} in 2022. The article has ${book.value("article-2019-top25-united-states")}, ${book.value("article-2019-top25-china")} and ${book.value("article-2019-top25-europe")}, then ${book.value("article-2022-top25-united-states")} and ${book.value("article-2022-top25-china")}.`,
  data: both,
  columns: {institution: "Institution", country: "Country", before: "Rank 2019", after: "Rank 2022"},
  name: "ranks-2019-2022"
});

/** What is told of the figure rebuilt and printed: finding, alt text, source, columns. */
export const rebuiltAndPrintedFigure = ({
  inside,
  counted,
  placed,
  bordered,
  book
}: {
  inside: RuleShare[];
  counted: RuleShare[];
  placed: string;
  bordered: string;
  book: Notebook;
}): FigureOptions => ({
  title: `The tracker's share lies inside the rebuilt interval in ${inside.length} of ${counted.length} counts`,
  subtitle: [
    legend({China: colour("China"), "United States": colour("United States")}),
    `Share of authorship ${placed === "location" ? "by location" : "by headquarters"}, all accepted papers; dashed: the tracker's figure`
  ],
  china: bordered === "CN" ? "mainland" : "with Hong Kong",
  alt: "Dot plots of the American and Chinese share of NeurIPS authorship in 2019 and 2022 under seven counting rules, with the tracker's figures as dashed lines.",
  source: [
    "Counted from the public author lists; tracker: ",
    book.n("tracker1-2019-top-work-united-states"),
    ", ",
    book.n("tracker1-2019-top-work-china"),
    "; ",
    book.n("tracker2-2022-top-work-united-states"),
    ", ",
    book.n("tracker2-2022-top-work-china")
  ],
  data: counted,
  columns: {year: "Year", place: "Place", rule: "Rule", share: "Share (%)", low: "Low", high: "High"},
  name: "rebuilt-and-printed"
});

/** The drawing of that figure. */
export const rebuiltAndPrintedPlot = ({
  width,
  printed,
  counted
}: {
  width: number;
  printed: {year: number; place: string; share: number}[];
  counted: RuleShare[];
}): ReturnType<typeof plot> =>
  plot({
    width,
    height: 420,
    marginLeft: narrow(width) ? 118 : 210,
    marginRight: 12,
    marginTop: 30,
    marginBottom: 38,
    fx: {label: null, tickFormat: "d"},
    x: {label: "Share (%)", domain: [0, 70], grid: true, ticks: narrow(width) ? 4 : 7},
    y: {
      domain: [...countingRules.keys()],
      label: null,
      tickSize: 0,
      tickFormat: (name) => (narrow(width) ? name.replace("paper shared among", "shared:") : name)
    },
    marks: [
      Plot.ruleX(printed, {
        fx: "year",
        x: "share",
        stroke: (d) => colour(d.place),
        strokeDasharray: "4,3",
        strokeWidth: 2
      }),
      Plot.text(printed, {
        fx: "year",
        x: "share",
        frameAnchor: "top",
        dy: -8,
        text: (d) => number(d.share, 0),
        fill: (d) => colour(d.place),
        fontWeight: 600
      }),
      ...intervalMarks(counted, {x: "share", y: "rule", fx: "year", r: 5, colour: (d) => colour(d.place)})
    ]
  });

/** What is told of the figure sectors: finding, alt text, source, columns. */
export const sectorsFigure = ({
  country,
  firms,
  kindRows
}: {
  country: string;
  firms: (wanted: number) => number;
  kindRows: Datum[];
}): FigureOptions => ({
  title: `${country === "CN" ? "China's" : "America's"} firms wrote ${quantity(firms(2019), "%", {digits: 0})} of their country's NeurIPS papers in 2019 and ${quantity(firms(2022), "%", {digits: 0})} in 2022`,
  subtitle: "Share of fractional credit by kind of institution (%), with 95% intervals",
  ...(country === "CN" ? {china: "mainland" as const} : {}),
  alt: "Line chart of the share of universities, firms and institutes in a country's NeurIPS authorship by year.",
  source: "Counted from the public author lists, paper shared among institutions, main track",
  data: kindRows,
  columns: {year: "Year", line: "Kind", value: "Share (%)", low: "Low", high: "High", papers: "Papers"},
  name: "sectors"
});

/** What is told of the figure venues: finding, alt text, source, columns. */
export const venuesFigure = ({
  chinaFirst,
  latest
}: {
  chinaFirst: string[];
  latest: NamedVenueShare[];
}): FigureOptions => ({
  title: chinaFirst.length
    ? `China leads at ${joinWords(chinaFirst)}; not at the others`
    : "America leads at every venue",
  subtitle: [
    legend({China: colour("China"), "United States": colour("United States")}),
    "Share of authorship by location at the latest list at hand of each conference (%)"
  ],
  china: "mainland",
  alt: "Dot plot of the Chinese and American share of authorship at eight conferences.",
  source: "Counted from the public author lists (Paper Copilot)",
  note: "Years differ between conferences, as the lists do; not every list can answer every rule.",
  data: latest,
  columns: {name: "Conference", land: "Country", value: "Share (%)", low: "Low", high: "High", papers: "Papers"},
  name: "venues"
});

/** The drawing of that figure. */
export const venuesPlot = ({
  width,
  order,
  latest
}: {
  width: number;
  order: string[];
  latest: NamedVenueShare[];
}): ReturnType<typeof plot> =>
  plot({
    width,
    height: 60 + order.length * 34,
    marginLeft: 100,
    marginRight: 16,
    marginBottom: 38,
    x: {label: "Share of authorship (%)", grid: true, zero: true},
    y: {domain: order, label: null, tickSize: 0},
    marks: [...intervalMarks(latest, {x: "value", y: "name", colour: (d) => colour(d.land)})]
  });

/** What is told of the figure neurips 20132025: finding, alt text, source, columns. */
export const neurips20132025Figure = ({
  since,
  series
}: {
  since: (country: string) => {year: number; share: number};
  series: Datum[];
}): FigureOptions => ({
  title: `By ${since("CN").year} China names ${quantity(100 * since("CN").share, "%", {digits: 0})} of the affiliations at NeurIPS, America ${quantity(100 * since("US").share, "%", {digits: 0})}`,
  subtitle:
    "Solid: share of author slots by location, with 95% intervals; dashed: share of affiliations named on papers",
  china: "mainland",
  alt: "Line chart of the Chinese and American share at NeurIPS from 2013 to 2025; the two lines approach each other.",
  source:
    "To 2022: counted from the public author lists. Since 2023: counts of prakashkagitha/neurips-us-vs-china, coded anew from the affiliation's name",
  data: series,
  columns: {year: "Year", line: "Series", value: "Share (%)", low: "Low", high: "High"},
  name: "neurips-2013-2025"
});

/** The control “Laboratories”. */
export const ownerInput = () =>
  Inputs.radio(
    new Map([
      ["with their owner", "owner"],
      ["each by itself", "institution"]
    ]),
    {label: "Laboratories", query: "labs", article: "owner"}
  );

/** The control “Tracks”. */
export const tracksInput = () =>
  Inputs.radio(
    new Map([
      ["main track", "main"],
      ["with Datasets and Benchmarks", "main+datasets"]
    ]),
    {label: "Tracks", query: "tracks", article: "main"}
  );

/** The article's institutions of 2019 in its three groups, added up. */
export const groupedOf = ({book}: {book: Notebook}) =>
  book.traced((look) =>
    ["united-states", "china", "europe"].reduce((sum, group) => sum + look(`article-2019-top25-${group}`).value, 0)
  );

/** Institutions of either year's top 25 with their ranks in both. */
export const bothOf = ({top, shared}: {top: (wanted: number) => RankRow[]; shared: RankRow[]}) =>
  [...new Set([...top(2019), ...top(2022)].map((one) => one.institution))].map((institution) => {
    const at = (wanted: number) => shared.find((one) => one.year === wanted && one.institution === institution);
    const [before, after] = [at(2019), at(2022)];
    return {
      institution,
      country: (before ?? after)!.country,
      before: before?.rank ?? null,
      after: after?.rank ?? null
    };
  });

/** Institutions that any rule puts among the top 25, with how many rules do. */
export const membersOf = ({rankings}: {rankings: RankRow[]}) =>
  [2019, 2022].flatMap((wanted) => {
    const rows = rankings.filter((one) => one.year === wanted);
    return [...new Set(rows.filter((one) => one.rank <= 25).map((one) => one.institution))].map((institution) => {
      const own = rows.filter((one) => one.institution === institution);
      return {
        year: wanted,
        institution,
        country: own[0]!.country,
        rules: own.filter((one) => one.rank <= 25).length,
        best: Math.min(...own.map((one) => one.rank)),
        worst: own.length === countingRules.size ? Math.max(...own.map((one) => one.rank)) : null
      };
    });
  });

/** How many are in under every rule, as a number that leads to its rows. */
export const alwaysInOf =
  ({book, always}: {book: Notebook; always: (wanted: number) => Member[]}) =>
  (wanted: number) =>
    book.computed(
      String(always(wanted).length),
      `institutions among the top 25 of ${wanted} under every counting rule`,
      rankingRows(wanted)
    );

/** How many are in under some rules only, as a number that leads to its rows. */
export const sometimesInOf =
  ({book, wavering}: {book: Notebook; wavering: (wanted: number) => Member[]}) =>
  (wanted: number) =>
    book.computed(
      String(wavering(wanted).length),
      `institutions among the top 25 of ${wanted} under some counting rules only`,
      rankingRows(wanted)
    );

/** Institutions that are in under some rules only, those in under most first. */
export const waveringTable = (members: readonly Member[]): HTMLElement =>
  tableView(
    members
      .toSorted((a, b) => b.rules - a.rules || a.best - b.best)
      .map((one) => ({...one, country: countryName(one.country), rules: `${one.rules} of ${countingRules.size}`})),
    {institution: "Institution", country: "Country", rules: "In by", best: "Best rank", worst: "Worst rank"},
    {caption: "Institutions among the top 25 under some counting rules only", name: "wavering"}
  );

/** The control “Place of work”. */
export const placedInput = () =>
  Inputs.radio(
    new Map([
      ["by location", "location"],
      ["by headquarters", "headquarters"]
    ]),
    {label: "Place of work", query: "place", value: "headquarters"}
  );

/** Rebuilt shares of the two countries by every rule. */
export const countedOf = ({
  work,
  placed,
  bordered,
  names
}: {
  work: ColumnTable;
  placed: string;
  bordered: string;
  names: Map<string, string>;
}) =>
  work
    .objects()
    .filter((one) => one.place === placed && ["US", bordered].includes(one.country))
    .map((one) => ({
      year: one.year,
      place: one.country === "US" ? "United States" : "China",
      rule: names.get(one.rule),
      share: one.percent,
      low: one.low,
      high: one.high
    }));

/** Rebuilt shares whose interval holds the printed one. */
export const insideOf = ({
  counted,
  printed
}: {
  counted: RuleShare[];
  printed: {year: number; place: string; share: number}[];
}) =>
  counted.filter((one) =>
    printed.some(
      (row) => row.year === one.year && row.place === one.place && row.share >= one.low && row.share <= one.high
    )
  );

/** The latest list of each conference. */
export const latestOf = ({elsewhere}: {elsewhere: VenueShare[]}) =>
  [...new Set(elsewhere.map((one) => one.venue))]
    .map((venue) => elsewhere.filter((one) => one.venue === venue))
    .flatMap((rows) => rows.filter((one) => one.year === Math.max(...rows.map((row) => row.year))))
    .map((one) => ({
      ...one,
      name: `${one.venue.toUpperCase().replace("NEURIPS", "NeurIPS")} ${one.year}`,
      land: one.country === "CN" ? "China" : "United States"
    }));

/** Conferences at which China's share is the larger. */
export const chinaFirstOf = ({order, latest}: {order: string[]; latest: NamedVenueShare[]}) =>
  order.filter((name) => {
    const [c, u] = ["CN", "US"].map((land) => latest.find((one) => one.name === name && one.country === land));
    return c && u && c.value > u.value;
  });

/** Conferences by China's share, largest first. */
export const orderOf = ({latest}: {latest: NamedVenueShare[]}) =>
  latest
    .filter((one) => one.country === "CN")
    .toSorted((a, b) => b.value - a.value)
    .map((one) => one.name);

/** Counted and published shares as lines over the years. */
export const seriesOf = ({listedYears, published}: {listedYears: ColumnTable; published: ColumnTable}) => [
  ...listedYears.objects().map((one) => ({...one, line: one.country === "CN" ? "China" : "United States"})),
  ...published.objects().map((one) => ({
    ...one,
    line: one.country === "CN" ? "China, affiliations" : "US, affiliations"
  }))
];
