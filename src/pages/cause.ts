import {fisherInterval, leaveOneOut} from "../analysis/association.js";
import {isAnswer} from "../audit/rules/types.js";
import {deadline, lastYear, leadYears, spentBy, investments} from "../claims/cause/investments.js";
import {published} from "../claims/since/claims.js";
import {arrowColumns, arrowRows} from "../components/charts/causal-graph.js";
import {legend} from "../components/charts/legend.js";
import {narrow, plot} from "../components/charts/plot.js";
import {spansPlot} from "../components/charts/spans.js";
import {trendPlot} from "../components/charts/trend.js";
import {cite} from "../components/cite.js";
import * as Inputs from "../components/controls/inputs.js";
import {countryName, interval, number, quantity} from "../components/format.js";
import {colour} from "../components/palette.js";
import {equipped} from "../components/tables/data-table.js";
import {association, doses, growth} from "../models/dose.js";
import * as Plot from "@observablehq/plot";
import {html} from "htl";
import type {PermutationTest} from "../analysis/permutation.js";
import type {Multiverse} from "../audit/rules/evaluate.js";
import type {Evidence} from "../audit/rules/evidence.js";
import type {Answer} from "../audit/rules/outcome.js";
import type {FigureOptions} from "../components/charts/figure.js";
import type {Notebook} from "../notebook/notebook.js";
import type {CountryShare, Figure, Spending} from "../tables/rows.js";
import type {Sum} from "../claims/cause/investments.js";
import type {Span} from "../components/charts/spans.js";
import type {Arrow} from "../components/charts/causal-graph.js";

/** A sum with when it was or will be spent, set against the papers' deadline (bn CNY, years, %). */
export type DatedSum = Sum & {
  amount: number;
  lead: number | null;
  share: number | null;
  words: string;
};

/** A value of one line in one year. */
export type Point = {year: number; line: string; value: number};

/** A place by money and by share of authorship (%). */
export type DosePoint = {
  name: string;
  country: string;
  talent: number;
  money: number;
  year: number;
};

/** A place with the correlation that is left without it. */
export type LeftOut = {
  name: string;
  value: number;
};

/** A place's share by one measure (%). */
export type Side = {
  place: string;
  measure: string;
  share: number;
};

/** An explanation of the rise, what it predicts, what is seen, and what would tell. */
export type Rival = {
  name: string;
  predicts: string;
  seen: HTMLElement;
  tells: string;
};

/** The regions compared, by their ids in the figures, with their names and codes. */
const regionOf = {
  "european-union": {name: "Europe", code: "Europe", rd: "EU"},
  japan: {name: "Japan", code: "JP", rd: "JP"},
  china: {name: "China", code: "CN", rd: "CN"},
  "united-states": {name: "United States", code: "US", rd: "US"}
};

/** Who does research, by the names of the tables. */
export const kinds = {business: "business", "higher education": "universities", government: "state institutes"};

/** The boxes of the causal diagram. */
export const boxes = [
  {id: "state", label: "Money of the state", column: 0, row: 0},
  {id: "firms", label: "Money of firms", column: 0, row: 2},
  {id: "schools", label: "Universities and their degrees", column: 1, row: 0},
  {id: "hope", label: "Hope of well-paid work", column: 1, row: 1, unmeasured: true},
  {id: "computing", label: "Computing that firms build", column: 1, row: 3},
  {id: "use", label: "Use of it by universities", column: 2, row: 2},
  {id: "people", label: "People trained in AI", column: 2, row: 0},
  {id: "field", label: "Growth of the conference", column: 3, row: 2},
  {id: "part", label: "China's part in NeurIPS", column: 3, row: 1}
];

/** What is told of the figure timeline: finding, alt text, source, columns. */
export const timelineFigure = ({
  late,
  industry,
  dated
}: {
  late: DatedSum[];
  industry: number;
  dated: DatedSum[];
}): FigureOptions => ({
  title: `${late.length} of the ${industry} sums of industry are of the time after the papers that they are said to explain`,
  subtitle: [
    legend({firms: "var(--part-2)", "the state": "var(--part-1)", schooling: "var(--europe)"}),
    "When each sum was or will be spent (bn CNY, market rates, prices of each year), and how long its middle lies before or after the papers' deadline"
  ],
  alt: "Bars along time for each sum of money and for the first AI majors, against the deadline of the papers of NeurIPS 2022 and the date of the article.",
  source: [
    "The firms' reports and announcements as published, with what each sum is: ",
    html`<a href="./money.html">the money</a>`,
    "; the deadline from the ",
    html`<a href="${deadline.source}">call for papers</a>`
  ],
  note: "Pale: after the deadline. BYD's sum runs since the firm's beginning, without a date. ByteDance's is an outside estimate; Alibaba's is a plan. None but High-Flyer's and the state laboratory's is for AI alone.",
  data: dated.map(({label, amount, from, until, lead, share}) => ({label, amount, from, until, lead, share})),
  columns: {
    label: "Sum",
    amount: "bn CNY",
    from: "From",
    until: "Until",
    lead: "Years before the deadline",
    share: "Spent by the end of 2021 (%)"
  },
  name: "timeline"
});

/** What is told of the figure dose response: finding, alt text, source, columns. */
export const doseResponseFigure = ({
  what,
  chance,
  points,
  limits,
  unit,
  rate,
  money,
  basis
}: {
  what: string | undefined;
  chance: PermutationTest;
  points: DosePoint[];
  limits: {lower: number; upper: number};
  unit: string;
  rate: string;
  money: string;
  basis: string;
}): FigureOptions => ({
  title: `${what} and talent go together at r\u00a0=\u00a0${number(chance.value, 2)} over ${points.length} places; anything from ${number(limits.lower, 2)} to ${number(limits.upper, 2)} would fit`,
  subtitle: `${what} (${unit}, ${rate}) and share of NeurIPS 2022 authorship by location (%); both axes logarithmic`,
  china: "mainland",
  alt: "Scatter plot of countries by money and by share of NeurIPS authorship, both on logarithmic axes.",
  source:
    money === "venture"
      ? "NCSES, table SKTI-21, from PitchBook; NeurIPS from the public author lists"
      : basis === "market"
        ? "Eurostat, R&D by sector of performance; NeurIPS from the public author lists"
        : "NCSES, table SRD-2, from OECD; NeurIPS from the public author lists",
  note:
    money === "venture" && basis === "ppp"
      ? "Venture capital is published at market rates only."
      : "A paper is shared among its institutions. Countries without both numbers are left out. 95% interval after Fisher.",
  data: points,
  columns: {name: "Place", money: unit, year: "Year of the money", talent: "Part in NeurIPS 2022 (%)"},
  name: `dose-response-${money}-${money === "venture" ? "market" : basis}`
});

/** The drawing of that figure. */
export const doseResponsePlot = ({
  width,
  what,
  unit,
  coefficient,
  points
}: {
  width: number;
  what: string | undefined;
  unit: string;
  coefficient: string;
  points: DosePoint[];
}): ReturnType<typeof plot> =>
  plot({
    width,
    height: narrow(width) ? 380 : 420,
    marginLeft: 44,
    marginRight: narrow(width) ? 84 : 96,
    marginBottom: 42,
    marginTop: 24,
    x: {type: "log", label: `${what} (${unit})`, grid: true, ticks: 4, tickFormat: (d) => number(d)},
    y: {type: "log", label: "Part in NeurIPS 2022 (%)", grid: true, ticks: 5, tickFormat: (d) => number(d)},
    marks: [
      coefficient === "pearson"
        ? Plot.linearRegressionY(points, {
            x: "money",
            y: "talent",
            stroke: "var(--others)",
            ci: 0,
            strokeDasharray: "5,4"
          })
        : null,
      Plot.dot(points, {x: "money", y: "talent", r: 5, fill: (d) => colour(d.country)}),
      Plot.text(points, {
        x: "money",
        y: "talent",
        text: "name",
        textAnchor: "start",
        dx: 8,
        stroke: "var(--theme-background)",
        strokeWidth: 4,
        fill: "currentColor",
        lineWidth: narrow(width) ? 8 : 20
      })
    ]
  });

/** What is told of the figure leave one out: finding, alt text, source, columns. */
export const leaveOneOutFigure = ({
  lowest,
  points,
  rate,
  chance,
  leftOut
}: {
  lowest: LeftOut;
  points: DosePoint[];
  rate: string;
  chance: PermutationTest;
  leftOut: LeftOut[];
}): FigureOptions => ({
  title: `Without ${/^United/.test(lowest.name) ? "the " : ""}${lowest.name} the correlation is ${number(lowest.value, 2)}`,
  subtitle: `The same correlation with each place left out in turn; the dashed line is all ${points.length} (${rate})`,
  china: "mainland",
  alt: "Dot plot of the correlation between money and talent with each place left out in turn.",
  source: "Computed from the figure above",
  note: `Were talent dealt out among the ${points.length} places by chance, a correlation as large would come up in ${quantity(100 * chance.greater, "%", {digits: 1})} of deals (${number(chance.pairings, 0)} deals, ${chance.exact ? "all there are" : "drawn from a fixed seed"}).`,
  data: leftOut,
  columns: {name: "Place left out", value: "Correlation"},
  name: "leave-one-out"
});

/** The drawing of that figure. */
export const leaveOneOutPlot = ({
  width,
  leftOut,
  lowest,
  chance
}: {
  width: number;
  leftOut: LeftOut[];
  lowest: LeftOut;
  chance: PermutationTest;
}): ReturnType<typeof plot> =>
  plot({
    width,
    height: 60 + leftOut.length * 24,
    marginLeft: narrow(width) ? 128 : 170,
    marginRight: 56,
    marginBottom: 38,
    x: {label: "Correlation without it", domain: [Math.min(-0.2, lowest.value), 1], grid: true},
    y: {domain: leftOut.map((one) => one.name), label: null, tickSize: 0},
    marks: [
      Plot.ruleX([0]),
      Plot.ruleX([chance.value], {strokeDasharray: "4,3"}),
      Plot.dot(leftOut, {y: "name", x: "value", r: 5, fill: "var(--part-2)"}),
      Plot.text(leftOut, {y: "name", x: "value", text: (d) => number(d.value, 2), textAnchor: "start", dx: 9})
    ]
  });

/** What is told of the figure onlookers: finding, alt text, source, columns. */
export const onlookersFigure = ({
  side,
  evidence,
  sides
}: {
  side: (place: string, of: RegExp) => number;
  evidence: Evidence;
  sides: Side[];
}): FigureOptions => ({
  title: `The largest spenders among Europe's firms do ${quantity(side("Europe", /Scoreboard/), "%", {digits: 1})} of such firms' research, those of China ${quantity(side("China", /Scoreboard/), "%", {digits: 1})}; business does ${quantity(side("Japan", /business/), "%", {digits: 0})} of Japan's research and ${quantity(side("China", /business/), "%", {digits: 0})} of China's`,
  subtitle:
    "Shares (%) of Europe, Japan, China and the United States; the first at market rates, the second the same at market rates and at parities",
  china: "several",
  alt: "Bars of four places' shares of firms' research, of the part of business in national research, and of NeurIPS authorship.",
  source: [
    "EU Industrial R&D Investment Scoreboard 2025 (",
    cite(evidence.figure("business-rd-2024-share-european-union")),
    " is the European Union's); NCSES, table SRD-2, from OECD; NeurIPS from the public author lists"
  ],
  note: "The Scoreboard holds the firms of the world that spend most on research. In the first two panels Europe is the European Union; at NeurIPS it is the Union with Switzerland, Norway and Iceland, without the United Kingdom.",
  data: sides,
  columns: {place: "Place", measure: "Share", share: "%"},
  name: "onlookers"
});

/** The drawing of that figure. */
export const onlookersPlot = ({width, sides}: {width: number; sides: Side[]}): ReturnType<typeof plot> =>
  plot({
    width,
    height: narrow(width) ? 470 : 250,
    marginLeft: narrow(width) ? 92 : 96,
    marginRight: 44,
    marginBottom: 36,
    marginTop: narrow(width) ? 8 : 52,
    x: {label: null, domain: [0, 100], ticks: [0, 25, 50, 75], grid: true, tickFormat: (d) => `${d}%`},
    y: {domain: Object.values(regionOf).map(({name}) => name), label: null, tickSize: 0},
    [narrow(width) ? "fy" : "fx"]: {
      label: null,
      axis: null,
      padding: narrow(width) ? 0.24 : 0.1,
      domain: [...new Set(sides.map((one) => one.measure))]
    },
    marks: [
      Plot.barX(sides, {
        [narrow(width) ? "fy" : "fx"]: "measure",
        y: "place",
        x: "share",
        fill: (d) => colour(d.place),
        insetTop: 4,
        insetBottom: 4
      }),
      Plot.text(sides, {
        [narrow(width) ? "fy" : "fx"]: "measure",
        y: "place",
        x: "share",
        text: (d) => quantity(d.share, "%", {digits: d.share < 10 ? 1 : 0}),
        textAnchor: "start",
        dx: 5
      }),
      Plot.text(
        [...new Set(sides.map((one) => one.measure))].map((measure) => ({measure})),
        {
          [narrow(width) ? "fy" : "fx"]: "measure",
          frameAnchor: "top-left",
          text: "measure",
          dy: narrow(width) ? -13 : -40,
          lineWidth: narrow(width) ? 30 : 17,
          fontWeight: 600,
          textAnchor: "start",
          lineAnchor: "top"
        }
      ),
      Plot.ruleX([0])
    ]
  });

/** What is told of the figure side by side: finding, alt text, source, columns. */
export const sideBySideFigure = ({
  last,
  base,
  early,
  risen
}: {
  last: (line: string) => number;
  base: number;
  early: number;
  risen: Point[];
}): FigureOptions => ({
  title: `The research of China's firms, universities and state institutes grew side by side: × ${number(last("business"), 1)}, × ${number(last("universities"), 1)} and × ${number(last("state institutes"), 1)}`,
  subtitle: `R&D in China by who does it (bn EUR at market rates, prices of each year) and China's part in NeurIPS (%), each as a multiple of ${base}`,
  china: "mainland",
  alt: "Line chart of R&D in China by business, universities and state institutes and of China's part in NeurIPS, as multiples of 2013.",
  source: "Eurostat, R&D by sector of performance; NeurIPS from the public author lists, by location",
  note: `${quantity(early, "%", {digits: 0})} of the rise of China's part since ${base} came before 2019.`,
  data: risen,
  columns: {year: "Year", line: "Of", value: `Multiple of ${base}`},
  name: "side-by-side"
});

/** What is told of the figure causes: finding, alt text, source, columns. */
export const causesFigure = ({arrows}: {arrows: Arrow[]}): FigureOptions => ({
  title:
    "Many ways lead to China's part in NeurIPS: firms' own papers are a narrow one, and one that may be wide nobody has measured",
  subtitle:
    "Solid arrows are seen in the data, dashed ones are too weak or too late for most of the rise, dotted ones are not measured. Each number leads to its evidence.",
  alt: "Diagram of causes that could have raised China's part in NeurIPS: money of the state and of firms, universities, hope of work, people trained, and the growth of the conference.",
  source: "the audit's own drawing, on the evidence listed with it",
  data: arrowRows(boxes, arrows),
  columns: arrowColumns,
  name: "causes"
});

/** What is told of the figure venture: finding, alt text, source, columns. */
export const ventureFigure = ({
  peak,
  raisedBy,
  book,
  lines
}: {
  peak: number;
  raisedBy: (place: string, year: number) => number;
  book: Notebook;
  lines: Point[];
}): FigureOptions => ({
  title: `China's AI firms raised most in ${peak}, and ${quantity(100 * (1 - raisedBy("CN", peak + 1) / raisedBy("CN", peak)), "%", {digits: 0})} less the year after`,
  subtitle: "Venture capital raised by AI firms (bn USD at market rates, prices of each year)",
  china: "unsaid",
  alt: "Line chart of venture capital raised by AI firms in the United States, China, Europe and Japan, 2010 to 2020.",
  source: "NCSES, Science and Engineering Indicators, table SKTI-21, from PitchBook",
  note: [
    "Other counts differ: Tsinghua University's gives China ",
    book.n("private-investment-2017-venture-china"),
    " of ",
    book.n("private-investment-2017-venture-world"),
    " in 2017."
  ],
  data: lines,
  columns: {year: "Year", line: "Place", value: "bn USD"},
  name: "venture"
});

/** Every sum with its amount, its lead on the deadline and the part spent in time. */
export const datedOf = ({evidence}: {evidence: Evidence}) =>
  investments(evidence).map((sum) => {
    const [money, lead, spent] = [
      evidence.figure(sum.figure),
      leadYears(sum),
      sum.id === "peng-cheng" ? null : spentBy(evidence, sum.id, lastYear)
    ];
    const when =
      lead === null ? "lead not known" : `${number(Math.abs(lead), 1)} years ${lead > 0 ? "before" : "after"}`;
    return {
      ...sum,
      amount: money.value,
      lead,
      share: spent && "percent" in spent ? spent.percent : null,
      words: `${quantity(money.value, "bn", {digits: Number.isInteger(money.value) ? 0 : 1})}, ${when}`
    };
  });

/** The sums and the first AI majors as spans of time. */
export const spansOf = ({dated, majors, graduates}: {dated: DatedSum[]; majors: Figure; graduates: number}) => [
  ...dated.map(({label, from, until, words, payer}) => ({
    label,
    from,
    until,
    words,
    colour: payer === "firm" ? "var(--part-2)" : "var(--part-1)"
  })),
  {
    label: "First AI majors",
    from: `${majors.year}-09-01`,
    until: `${graduates}-06-30`,
    words: `first degrees in ${graduates}`,
    colour: "var(--europe)"
  }
];

/** The drawing of that figure. */
export const timelineDrawing = ({spans, width}: {spans: Span[]; width: number}) =>
  spansPlot(spans, {
    width,
    domain: ["2013-06-01", "2028-03-31"],
    days: [
      {date: deadline.date, label: "papers of NeurIPS 2022 due"},
      {date: published, label: "the article"}
    ]
  });

/** The control “Money”. */
export const moneyInput = () =>
  Inputs.radio(
    new Map([
      ["R&D done by business", "business"],
      ["R&D done by higher education", "education"],
      ["venture capital of AI firms", "venture"]
    ]),
    {label: "Money", query: "money", article: "business"}
  );

/** The control “Converted at”. */
export const basisInput = () =>
  Inputs.radio(
    new Map([
      ["market rates", "market"],
      ["purchasing power parities (PPP)", "ppp"]
    ]),
    {label: "Converted at", query: "at", article: "market"}
  );

/** The control “Correlation”. */
export const coefficientInput = () =>
  Inputs.radio(
    new Map([
      ["Pearson, of logarithms", "pearson"],
      ["Spearman, of ranks", "spearman"]
    ]),
    {label: "Correlation", query: "correlation", value: "pearson"}
  );

/** Places by the money chosen and their share of authorship. */
export const pointsOf = (doses: readonly Omit<DosePoint, "name">[]): DosePoint[] =>
  doses.map(({country, talent, money, year}) => ({
    ...{country, talent, money, year},
    name: country === "Europe+GB" ? "Europe with the UK" : countryName(country)
  }));

/** The correlation without each place in turn, lowest first. */
export const leftOutOf = ({
  points,
  statistic,
  logs
}: {
  points: DosePoint[];
  statistic: (x: readonly number[], y: readonly number[]) => number;
  logs: {x: number[]; y: number[]};
}) =>
  leaveOneOut(points.length, (kept) =>
    statistic(
      kept.map((i) => logs.x[i]!),
      kept.map((i) => logs.y[i]!)
    )
  )
    .map((value, i) => ({name: points[i]!.name, value}))
    .toSorted((a, b) => a.value - b.value);

/** Names of the rows that the points rest on. */
export const pointRowsOf = ({points, money, basis}: {points: DosePoint[]; money: string; basis: string}) =>
  points
    .map((one) =>
      money === "venture"
        ? `venture ${one.country}`
        : `rd ${basis} ${one.country} ${one.year} ${money === "business" ? "business" : "higher education"}`
    )
    .concat("country-shares 2022 institution location");

/** Unit and rate of conversion of the money chosen. */
export const unitsOf = ({money, basis}: {money: string; basis: string}): [unit: string, rate: string] =>
  money === "venture"
    ? ["bn USD, 2016–20", "market rates"]
    : basis === "market"
      ? ["bn EUR, 2021 or the last year before", "market rates"]
      : ["bn USD PPP, 2021 or the last year before", "purchasing power parities"];

/** The money chosen, in words. */
export const moneyWordsOf = ({money}: {money: string}) =>
  ({
    business: "R&D done by business",
    education: "R&D done by higher education",
    venture: "Venture capital raised by AI firms"
  })[money];

/** Money and share on logarithmic scales. */
export const logarithmsOf = ({points}: {points: DosePoint[]}) => ({
  x: points.map((one) => Math.log(one.money)),
  y: points.map((one) => Math.log(one.talent))
});

/** A correlation of C1 in one of its universes, as a number that leads to its rows. */
export const doseOf =
  ({research, book}: {research: Multiverse | undefined; book: Notebook}) =>
  (choices: Record<string, string>, multiverse = research!): HTMLElement => {
    const {assertion, rows} = multiverse;
    const found = rows.find(({universe}) =>
      Object.entries({...assertion.article, ...choices}).every(([id, option]) => universe[id] === option)
    );
    if (!found || !isAnswer(found.outcome))
      throw new Error(`${assertion.id} has no answer in one of its universes; expected one in each.`);
    const reading = assertion.dimensions.map(
      ({id, label, options}) => `${label.toLowerCase()}: ${options.find((one) => one.id === found.universe[id])!.label}`
    );
    return book.computed(
      number(found.outcome.value, 2),
      `${assertion.quantity}; ${reading.join("; ")}`,
      found.outcome.rows
    );
  };

/** A country's part in the authorship as a number that leads to its row. */
export const shareOf =
  ({
    shares,
    book,
    partOf
  }: {
    shares: readonly CountryShare[];
    book: Notebook;
    partOf: (country: string, year: number) => number;
  }) =>
  (country: string, year: number, digits = 0): HTMLElement => {
    const {lower, upper} = shares.find((row) => row.country === country && row.year === year)!;
    return book.computed(
      quantity(partOf(country, year), "%", {digits}),
      `${countryName(country)}'s part in the authorship of NeurIPS ${year}, by location`,
      [`country-shares ${year} institution location ${country}`],
      lower === null || upper === null
        ? undefined
        : `${interval(100 * lower, 100 * upper, "%")} (95% interval, papers drawn anew)`
    );
  };

/** The correlation with universities' R&D as a number that leads to its rows. */
export const educationOf =
  ({shares, spent, book}: {shares: readonly CountryShare[]; spent: readonly Spending[]; book: Notebook}) =>
  (basis: "market" | "ppp"): HTMLElement => {
    const of = doses(shares, spent, {basis});
    const r = association(of, {money: "education", coefficient: "pearson", allowance: "none"});
    const {lower, upper} = fisherInterval(r, of.length);
    return book.computed(
      number(r, 2),
      `correlation, over ${of.length} places, of the part in NeurIPS 2022 with R&D done by higher education, at ${basis === "ppp" ? "purchasing power parities" : "market rates"}`,
      [`rd ${basis} higher education`, "country-shares 2022 institution location"],
      `${interval(lower, upper, "r")} (95% interval, after Fisher)`
    );
  };

/** One published figure over another as a number that leads to both. */
export const overOf =
  ({book}: {book: Notebook}) =>
  (one: string, other: string, digits: number): HTMLElement => {
    const {result, rows} = book.traced((look) => look(one).value / look(other).value);
    const {measure, place, year} = book.evidence.figure(one);
    return book.computed(
      number(result, digits),
      `${measure}, ${year}: ${place} as a multiple of ${book.evidence.figure(other).place}`,
      rows
    );
  };

/** The regions' shares by the three measures. */
export const sidesOf = ({
  book,
  done,
  shares
}: {
  book: Notebook;
  done: (code: string, performer: string) => number;
  shares: readonly CountryShare[];
}) =>
  Object.entries(regionOf).flatMap(([id, {name, code, rd}]) => [
    {
      place: name,
      measure: "of the R&D of the Scoreboard's firms, 2024",
      share: book.value(`business-rd-2024-share-${id}`)
    },
    {
      place: name,
      measure: "of its own R&D is done by business, 2021",
      share: (100 * done(rd, "business")) / done(rd, "all")
    },
    {
      place: name,
      measure: "of NeurIPS 2022 authorship",
      share: 100 * shares.find((row) => row.country === code && row.year === 2022)!.share
    }
  ]);

/** An onlooker's part of the notable models as a number that leads to its rows. */
export const modelsSentenceOf =
  ({spectators, book}: {spectators: Multiverse; book: Notebook}) =>
  (onlooker: string): HTMLElement => {
    const found = spectators.rows.find(
      ({universe}) => universe.region === onlooker && universe.measure === "models 2024"
    )!.outcome;
    if (!isAnswer(found)) throw new Error(found.reason);
    return book.computed(
      quantity(found.value, "%", {digits: 0}),
      `part of the notable AI models of 2024, ${countryName(onlooker)}`,
      found.rows
    );
  };

/** What a kind of performer spent in 2021, at parities. */
export const amountOf =
  ({spent}: {spent: readonly Spending[]}) =>
  (code: string, performer: string): number =>
    spent.find(
      (row) => row.country === code && row.basis === "ppp" && row.year === 2021 && row.performer === performer
    )!.amount;

/** The part of research that business does as a number that leads to its rows. */
export const byBusinessOf =
  ({book, side}: {book: Notebook; side: (place: string, of: RegExp) => number}) =>
  (name: string, code: string): HTMLElement =>
    book.computed(
      quantity(side(name, /business/), "%", {digits: 0}),
      `part of ${name}'s R&D of 2021 that business does, at parities`,
      [`rd ppp ${code} 2021 business`, `rd ppp ${code} 2021 all`]
    );

/** R&D by performer and the part in NeurIPS as multiples of the base year. */
export const risenOf = ({
  base,
  spent,
  partOfChina
}: {
  base: 2013;
  spent: readonly Spending[];
  partOfChina: (year: number) => number;
}) =>
  Array.from({length: 10}, (_, i) => base + i).flatMap((year) => [
    ...Object.entries(kinds).map(([performer, line]) => ({
      year,
      line,
      value: year === base ? 1 : growth(spent, {performer, from: base, to: year})
    })),
    {year, line: "part in NeurIPS", value: partOfChina(year) / partOfChina(base)}
  ]);

/** The drawing of that figure. */
export const sideBySideDrawing = ({risen, width, base}: {risen: Point[]; width: number; base: number}) =>
  trendPlot(risen, {
    width,
    label: `Times the level of ${base}`,
    colours: {
      "part in NeurIPS": colour("CN"),
      business: "var(--part-2)",
      universities: "var(--part-1)",
      "state institutes": "var(--europe)"
    },
    dashes: {business: "5,3", "state institutes": "2,3"},
    height: 330
  });

/** The rival explanations, each with what is seen of it. */
export const rivalsOf = ({
  times,
  base,
  ofAdded,
  firmsAdded,
  book,
  part
}: {
  times: (performer: "business" | "higher education" | "government", digits?: number) => HTMLElement;
  base: number;
  ofAdded: (percent: number, whose: string) => HTMLElement;
  firmsAdded: number;
  book: Notebook;
  part: (country: string, year: number, digits?: number) => HTMLElement;
}) => [
  {
    name: "Industry's money",
    predicts: "Talent rises after firms spend, and where they spend.",
    seen: html`Business R&D × ${times("business")} since ${base}. Firms wrote ${ofAdded(firmsAdded, "firms")} of what
    was added after 2019.`,
    tells: "Authors' funding, paper by paper; whether those who took firms' money would have stayed without it."
  },
  {
    name: "More universities, better staffed",
    predicts: "Universities write what is added, whatever firms do.",
    seen: html`University R&D × ${times("higher education")}; ${book.n("education-2025-stem-doctorates-china")} were
    expected to take a doctorate in science or engineering in 2025, in America
    ${book.n("education-2025-stem-doctorates-united-states")}. Everyone but firms wrote
    ${ofAdded(100 - firmsAdded, "all others")} of what was added.`,
    tells: "Chairs and places in AI by university and year, set against its papers."
  },
  {
    name: "The state's money",
    predicts: "Talent follows programmes and state laboratories, and firms follow the state.",
    seen: html`State institutes' R&D × ${times("government")}. Government funds had
    ${book.n("private-investment-2024-state-venture")} over ten years,
    ${book.n("private-investment-2024-state-venture-ai")} of it for AI; of AI firms with both kinds of money,
    ${book.n("private-investment-2024-state-venture-first")} had the government's first.`,
    tells: "Provinces with and without a programme, before and after it."
  },
  {
    name: "The field grew",
    predicts: "More papers everywhere; China's part stays.",
    seen: html`${book.n("tracker2-2019-papers-accepted")} to ${book.n("tracker2-2022-papers-accepted")} from 2019 to
    2022, but China's part rose from ${part("CN", 2019, 1)} to ${part("CN", 2022, 1)}: not this alone.`,
    tells: "It is told: the part rose, not only the count."
  },
  {
    name: "The tier was drawn wider",
    predicts: "The rise is among the most elite only, where orals became more common.",
    seen: html`True of <a href="./elite.html#t4">the elite</a>; the <a href="./top-tier.html#t6">top tier</a> rose too,
      where the cut was the same.`,
    tells: "It is told, by author lists with tiers."
  },
  {
    name: "More stayed or came home",
    predicts: "The same people, in another place.",
    seen: html`By first degree China's part rose as well (<a href="./top-tier.html#t6">T6</a>), so not this alone; see
      <a href="./flows.html#t12">who stays</a>.`,
    tells: "Careers followed over years, with consent."
  }
];

/** A part of what China added as a number with its interval. */
export const ofAddedOf =
  ({book, added}: {book: Notebook; added: Answer}) =>
  (percent: number, whose: string): HTMLElement =>
    book.computed(
      quantity(percent, "%", {digits: 0}),
      `part of what China added to its NeurIPS authorship from 2019 to 2022 that ${whose} wrote`,
      added.rows,
      whose === "firms" ? interval(added.low, added.high, "%") : interval(100 - added.high, 100 - added.low, "%")
    );

/** The table of the same name in its files. */
export const rivalsTable = ({rivals}: {rivals: Rival[]}) =>
  equipped(
    html`<table class="data-table stacked">
      <caption class="visually-hidden">
        Rival explanations of China's rise, what each predicts, what is seen, and what would tell them apart
      </caption>
      <thead>
        <tr>
          ${["Explanation", "Predicts", "Seen", "What would tell"].map((head) => html`<th scope="col">${head}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rivals.map(
          ({name, predicts, seen, tells}) =>
            html`<tr>
              <th scope="row">${name}</th>
              <td data-label="Predicts">${predicts}</td>
              <td data-label="Seen">${seen}</td>
              <td data-label="What would tell">${tells}</td>
            </tr>`
        )}
      </tbody>
    </table>`,
    {caption: "Rival explanations side by side", name: "rivals", whole: true}
  );

/** How an arrow stands by the verdict on the assertion that is its evidence. */
const stateBy = (support: string): Arrow["state"] =>
  support.startsWith("holds") ? "seen" : support === "not testable" ? "unknown" : "weak";

/** The article's own mechanism as arrows: firms' money builds computing, universities use it, people come of it. */
const mechanismArrows = (book: Notebook): Arrow[] => {
  const {multiverses} = book.evaluation("C4");
  const link = (id: string) => {
    const {assertion, article, support} = multiverses.find((one) => one.assertion.id === id)!;
    if (!isAnswer(article)) throw new RangeError(`${id} has no answer; expected one for the causal diagram.`);
    const {quantity: about, unit} = assertion;
    const shown = book.computed(quantity(article.value, unit, {digits: 0, signed: unit === "points"}), about, [id]);
    return {shown, state: stateBy(support), href: "#c4"};
  };
  const [built, used, most] = [link("C4.built"), link("C4.used"), link("C4.most")];
  return [
    {
      from: "firms",
      to: "computing",
      says: "Firms' money builds computing.",
      evidence: [
        "In China ",
        built.shown,
        " of a thousand GPUs or chips like them stood when the papers were due, few of them larger."
      ],
      href: built.href,
      state: built.state
    },
    {
      from: "computing",
      to: "use",
      says: "Professors and students use it.",
      evidence: [
        "The part of universities' papers that a firm has a part in moved by ",
        used.shown,
        " over the three years that the article compares; counted from other years it is less clear."
      ],
      href: used.href,
      state: used.state
    },
    {
      from: "use",
      to: "people",
      says: "Then there are more people.",
      evidence: [most.shown, " of what China's universities added was written with a firm; first degrees came before."],
      href: most.href,
      state: most.state
    }
  ];
};

/** The arrows of the causal diagram, each with its evidence. */
export const arrowsOf = ({
  times,
  base,
  book,
  graduates,
  employed,
  ofAdded,
  firmsAdded
}: {
  times: (performer: "business" | "higher education" | "government", digits?: number) => HTMLElement;
  base: number;
  book: Notebook;
  graduates: number;
  employed: {year: number; employer: string; percent: number};
  ofAdded: (percent: number, whose: string) => HTMLElement;
  firmsAdded: number;
}) => [
  {
    from: "state",
    to: "schools",
    says: "The state pays for universities.",
    evidence: ["Their R&D grew × ", times("higher education"), ` from ${base} to 2022.`],
    href: "#what-did-chinas-surge-rest-on",
    state: "seen" as const
  },
  {
    from: "state",
    to: "firms",
    says: "The state's money comes before private money.",
    evidence: [
      book.n("private-investment-2024-state-venture-first"),
      " of AI firms with both had the government's first."
    ],
    href: "./sources.html#private-investment-2024-state-venture-first",
    state: "seen" as const
  },
  {
    from: "schools",
    to: "people",
    says: "Universities train people.",
    evidence: `But not by the new majors: their first students left in ${graduates}.`,
    href: "#what-came-first",
    state: "seen" as const
  },
  {
    from: "firms",
    to: "hope",
    says: "Firms' money raises hopes.",
    evidence: [
      "In America ",
      book.computed(
        quantity(employed.percent, "%", {digits: 0}),
        `new doctors of computing with a job, postdocs left out, who took it in industry in the United States, ${employed.year}`,
        [`careers ${employed.year} industry`]
      ),
      ` of new doctors of computing with a job took it in industry (${employed.year}); of China no such table was found.`
    ],
    href: "./money.html#who-does-the-research-now",
    state: "unknown" as const
  },
  {
    from: "hope",
    to: "people",
    says: "Hope draws people into the field.",
    evidence: "No table here says how many.",
    href: "#c3",
    state: "unknown" as const
  },
  {
    from: "people",
    to: "part",
    says: "People trained in AI write papers.",
    evidence: [
      "By first degree China's part of the authors rose as its part by place did: ",
      html`<a href="./top-tier.html#t6">T6</a>`,
      "."
    ],
    href: "./top-tier.html#t6",
    state: "seen" as const
  },
  {
    from: "firms",
    to: "part",
    says: "Firms write papers themselves.",
    evidence: [ofAdded(firmsAdded, "firms"), " of what China added after 2019."],
    href: "#c3",
    state: "weak" as const
  },
  {
    from: "field",
    to: "part",
    says: "A larger conference has room for newcomers.",
    evidence: "It grew for everyone; America's part fell while China's rose.",
    href: "./institutions.html#does-neur-ips-stand-for-ai",
    state: "weak" as const
  },
  ...mechanismArrows(book)
];

/** Venture capital by place over the years. */
export const linesOf = (rows: readonly {year: number; place: string; value: number}[]) =>
  ["US", "CN", "Europe+GB", "JP"].flatMap((place) =>
    rows
      .filter((row) => row.place === place)
      .map(({year, value}) => ({
        year,
        line: {US: "United States", CN: "China", "Europe+GB": "Europe with the UK", JP: "Japan"}[place]!,
        value
      }))
  );

/** The drawing of that figure. */
export const ventureDrawing = ({lines, width}: {lines: Point[]; width: number}) =>
  trendPlot(lines, {
    width,
    label: "Raised in the year (bn USD)",
    colours: {
      "United States": colour("US"),
      China: colour("CN"),
      "Europe with the UK": colour("Europe"),
      Japan: "var(--others)"
    },
    dashes: {China: "5,3", Japan: "2,3"},
    height: 300
  });

/** How many times the research of a kind of performer in China grew, as a number that leads to its rows. */
export const timesOf =
  ({base, last, book}: {base: number; last: (line: string) => number; book: Notebook}) =>
  (performer: keyof typeof kinds, digits = 1): HTMLElement =>
    book.computed(
      number(last(kinds[performer]), digits),
      `R&D done by ${kinds[performer]} in China in 2022 as a multiple of that of ${base}, at market rates`,
      [base, 2022].map((year) => `rd market CN ${year} ${performer}`)
    );
