import {tornadoPlot} from "../components/charts/tornado.js";
import {trendPlot} from "../components/charts/trend.js";
import {host, interval, number, percent, quantity} from "../components/format.js";
import {colour} from "../components/palette.js";
import {tableView} from "../components/tables/data-table.js";
import {controlLabels, meanError, thresholdsOf} from "../models/retention.js";
import type {FigureOptions} from "../components/charts/figure.js";
import type {Controls, Score, Simulated, Start} from "../models/retention.js";
import type {Notebook} from "../notebook/notebook.js";
import type {Figure} from "../tables/rows.js";

/** A row of the flows table: what the published shares allow of a flow, a place or a held-out share (%). */
export type FlowRow = {
  year: number;
  kind: string;
  stage: string;
  from: string;
  to: string;
  low: number;
  central: number;
  high: number;
  figure: string;
  printed: number;
  slack: number;
};

/** A flow as the Sankey diagram draws it. */
export type RibbonRow = FlowRow & {
  step: number;
  value: number;
};

/** A published share held out, and what all the others allow of it (%). */
export type HeldOut = {
  label: string;
  figure: string;
  year: number;
  low: number;
  high: number;
  value: number;
  slack: number;
  within: string;
};

/** How far one control moves the balance, from one end of its range to the other. */
export type Swing = {
  label: string;
  control: keyof Controls;
  from: number;
  to: number;
  atFrom: number;
  atTo: number;
  swing: number;
};

/** Controls set in per cent as fractions. */
export const asFractions = (set: Controls) =>
  Object.fromEntries(Object.entries(set).map(([name, value]) => [name, value / 100])) as Record<keyof Controls, number>;

/** A label in the middle of a sentence. */
export const lowerFirst = (label: string) => label.charAt(0).toLowerCase() + label.slice(1);

/** What is told of the figure flows: finding, alt text, source, columns. */
export const flowsFigure = ({
  schooled,
  year,
  readout,
  ribbonRows
}: {
  schooled: FlowRow;
  year: 2019 | 2022;
  readout: HTMLElement;
  ribbonRows: RibbonRow[];
}): FigureOptions => ({
  title: `American graduate schools taught between ${number(schooled.low, 0)} and ${quantity(schooled.high, "%", {digits: 0})} of the top tier of ${year}: no more than that follows from what was printed`,
  subtitle:
    "Share of the whole sample (%). Dark core: certain from the published shares; pale ribbon: the estimate that adds least to them",
  china: "unsaid",
  alt: `Sankey diagram of the ways of NeurIPS ${year} authors from first degree through graduate school to work; ribbons show an estimate, their cores what is certain.`,
  source: [
    "MacroPolo, Global AI Talent Tracker ",
    year === 2019 ? "1.0" : "2.0",
    ": the shares listed under “Held out” below; limits by linear programming (HiGHS), estimate by iterative proportional fitting"
  ],
  note: readout,
  data: ribbonRows
    .toSorted((a, b) => a.step - b.step || b.value - a.value)
    .map(({stage, from, to, low, value, high}) => ({stage, from, to, low, value, high})),
  columns: {stage: "Step", from: "From", to: "To", low: "At least (%)", value: "Estimate (%)", high: "At most (%)"},
  name: "flows"
});

/** Ranges one after the other, in words. */
const rangesOf = (rows: readonly FlowRow[]): string =>
  rows.map(({low, high}) => interval(low, high, "%")).join(" then ");

/** What is told of the figure flows origin to work: finding, alt text, source, columns. */
export const flowsOriginToWorkFigure = ({
  gone,
  home,
  changes
}: {
  gone: readonly FlowRow[];
  home: readonly FlowRow[];
  changes: {label: string; low: number; high: number; value: number; colour: string}[];
}): FigureOptions => ({
  title: `Chinese-schooled researchers in America: ${rangesOf(gone)}. In China: ${rangesOf(home)}`,
  subtitle:
    "From the country of the first degree to that of work: what the published shares allow (bar), and the estimate (dot)",
  china: "unsaid",
  alt: "Ranges of the main flows from country of first degree to country of work in 2019 and 2022; the flow from China to China more than doubles while that from China to America stays.",
  source: "MacroPolo, Global AI Talent Tracker 1.0 and 2.0; limits by linear programming",
  data: changes,
  columns: {label: "Flow", low: "At least (%)", value: "Estimate (%)", high: "At most (%)"},
  name: "flows-origin-to-work"
});

/** What is told of the figure flows held out: finding, alt text, source, columns. */
export const flowsHeldOutFigure = ({
  held,
  outside,
  restated
}: {
  held: HeldOut[];
  outside: HeldOut[];
  restated: HeldOut;
}): FigureOptions => ({
  title: `${held.length - outside.length} of ${held.length} published shares fit all the others; ${outside.length === 1 ? "one does" : `${outside.length} do`} not: the ${quantity(restated.value, "%")} abroad that edition 2.0 implies for 2019`,
  subtitle:
    "What all other published shares of the year allow (bar), and what was printed (dot; hollow where it cannot be); only those that the others pin down",
  china: "unsaid",
  alt: "Ranges that the other published shares allow for each held-out share, with the printed value; all lie within except the share abroad implied by edition 2.0.",
  source: "MacroPolo, Global AI Talent Tracker 1.0 and 2.0; Nikkei; limits by linear programming",
  data: held,
  columns: {
    label: "Share",
    low: "At least (%)",
    value: "Printed (%)",
    high: "At most (%)",
    slack: "May be off by",
    within: "Fits",
    figure: "Row"
  },
  name: "flows-held-out"
});

/** What is told of the figure retention: finding, alt text, source, columns. */
export const retentionFigure = ({
  overtakes,
  end,
  from,
  path
}: {
  overtakes: Simulated | undefined;
  end: Simulated;
  from: 2019 | 2022;
  path: Simulated[];
}): FigureOptions => ({
  title: overtakes
    ? `At these rates China passes the United States in ${overtakes.year}`
    : `At these rates China does not pass the United States by ${end.year}: ${quantity(end.China, "%", {digits: 0})} against ${quantity(end["United States"], "%", {digits: 0})}`,
  subtitle: `Simulated from ${from}, by place of work (%)`,
  china: "unsaid",
  alt: "Lines of the simulated shares of the top tier working in China, the United States and elsewhere.",
  source: "Simulation (models/retention.ts); start and rates from the published shares above",
  note: "Not a forecast: it shows what follows if the rates stay put, which they have never done.",
  data: path,
  columns: {year: "Year", China: "China (%)", "United States": "United States (%)", Others: "Elsewhere (%)"},
  name: "retention"
});

/** What is told of the figure tornado: finding, alt text, source, columns. */
export const tornadoFigure = ({bars, staying}: {bars: Swing[]; staying: number}): FigureOptions => ({
  title: `What moves the balance most: ${lowerFirst(bars[0]!.label)}. Who stays after an American degree comes ${["first", "second", "third", "fourth", "fifth", "last"][staying]} of ${["one", "two", "three", "four", "five", "six"][bars.length - 1]}`,
  subtitle:
    "China's lead over the United States by place of work (points) as each control runs over its published range, the others as set above",
  china: "unsaid",
  alt: `Tornado chart of how far each control of the simulation moves China's lead; the longest bar is that of: ${lowerFirst(bars[0]!.label)}.`,
  source:
    "Ranges: tracker 1.0 and 2.0; staying from the NSF's study to what the shares of 2022 imply; returning from none to what the NSF's study implies. Turnover has no published upper end: one half is assumed",
  data: bars.map(({label, from, to, atFrom, atTo, swing}) => ({
    label,
    from: 100 * from,
    to: 100 * to,
    atFrom,
    atTo,
    swing
  })),
  columns: {
    label: "Control",
    from: "From (%)",
    to: "To (%)",
    atFrom: "Lead at the lower end",
    atTo: "Lead at the upper end",
    swing: "Swing (points)"
  },
  name: "tornado"
});

/** What is known of those at US graduate schools in a year. */
export const schooledOf = ({rows, year}: {rows: FlowRow[]; year: 2019 | 2022}) =>
  rows.find(
    (one) => one.kind === "place" && one.year === year && one.stage === "graduate" && one.from === "United States"
  )!;

/** The main flows of both years as ranges. */
export const changesOf = ({main}: {main: {origin: string; place: string; before: FlowRow; after: FlowRow}[]}) =>
  main.flatMap(({origin, place, before, after}) =>
    [before, after].map((one) => ({
      label: `${origin === "Others" ? "Elsewhere" : origin} → ${place}, ${one.year}`,
      low: one.low,
      high: one.high,
      value: one.central,
      colour: colour(place)
    }))
  );

/** Flows to China and to the United States that are more than a trickle. */
export const mainOf = ({flow}: {flow: (year: number, from: string, to: string) => FlowRow}) =>
  ["China", "United States", "India", "Europe", "Others"]
    .flatMap((origin) =>
      ["China", "United States"].map((place) => ({
        origin,
        place,
        before: flow(2019, origin, place),
        after: flow(2022, origin, place)
      }))
    )
    .filter(({before, after}) => Math.max(before.central, after.central) > 4);

/** Held-out shares with what they are called and whether they fit. */
export const heldOf = ({rows, look}: {rows: FlowRow[]; look: (id: string) => Figure}) =>
  rows
    .filter((one) => one.kind === "held out")
    .map((one) => {
      const {measure, place, population} = look(one.figure);
      const whose = one.figure.startsWith("tracker2") && one.year === 2019 ? "as edition 2.0 implies" : place;
      return {
        ...one,
        label: `${one.year}: ${measure}, ${whose}`,
        value: one.printed,
        population,
        within: one.printed + one.slack >= one.low && one.printed - one.slack <= one.high ? "yes" : "no"
      };
    });

/** Published shares that stay after a US graduate school, lowest first. */
export const staysOf = ({book, look}: {book: Notebook; look: (id: string) => Figure}) =>
  book.evidence.figures
    .filter((one) => one.measure === "stay after US graduate school" && one.unit === "%")
    .map((one) => ({
      id: one.id,
      label: host(one.source),
      of: one.population,
      year: one.year,
      value: one.value
    }))
    .concat([
      {
        id: "carnegie-2025-united-states",
        label: host(look("carnegie-2025-united-states").source),
        year: 2025,
        of: look("carnegie-2025-united-states").population,
        value: book.value("carnegie-2025-united-states")
      }
    ])
    .toSorted((a, b) => a.value - b.value);

/** The drawing of that figure. */
export const retentionDrawing = ({
  points,
  width
}: {
  points: {year: number; line: string; value: number}[];
  width: number;
}) =>
  trendPlot(points, {
    width,
    label: "Share of the top tier by place of work (%)",
    colours: {
      China: colour("China"),
      "United States": colour("United States"),
      Elsewhere: colour("Others")
    },
    dashes: {Elsewhere: "4,3"},
    height: 320
  });

/** For each control, what it is set to and where China would draw level. */
export const levelsOf = ({
  begin,
  controls,
  years
}: {
  begin: Start;
  controls: Record<keyof Controls, number>;
  years: number;
}) =>
  thresholdsOf(begin, controls, years).map(({control, now, needed}) => ({
    control: controlLabels[control],
    now: percent(now),
    needed: needed === null ? "at no value" : percent(needed)
  }));

/** The table of the same name in its files. */
export const retentionThresholdsTable = ({
  thresholds,
  from,
  years
}: {
  thresholds: {control: string; now: string; needed: string}[];
  from: 2019 | 2022;
  years: number;
}) =>
  tableView(
    thresholds,
    {control: "Control", now: "As set", needed: `China level with America in ${from + years} at`},
    {
      caption: "The value of each control, the others as set, at which China's share equals America's",
      name: "retention-thresholds"
    }
  );

/** The drawing of that figure. */
export const tornadoDrawing = ({
  bars,
  width,
  base,
  from,
  years
}: {
  bars: Swing[];
  width: number;
  base: number;
  from: 2019 | 2022;
  years: number;
}) =>
  tornadoPlot(bars, {
    width,
    base,
    label: `China's share less America's in ${from + years} (points)`,
    end: percent
  });

/** The mean error of a run from 2019 as a number that leads to its rows. */
export const missedOf =
  ({book, scores, scoredFrom}: {book: Notebook; scores: Score[]; scoredFrom: string[]}) =>
  (run: string, unit = ""): HTMLElement =>
    book.computed(
      quantity(meanError(scores, run), unit, {digits: 1}).trim(),
      `error in the shares of 2022 by place of work, in points, without sign, averaged: run from 2019 with ${run}`,
      scoredFrom
    );

/** China's share over America's in a year of a run. */
export const simulatedOf =
  ({sinceStart}: {sinceStart: Simulated[]}) =>
  (year: number) => {
    const one = sinceStart.find((run) => run.year === year)!;
    return one.China / one["United States"];
  };

/** The table of the same name in its files. */
export const retentionScoresTable = ({scores}: {scores: Score[]}) =>
  tableView(
    scores.map((one) => ({
      ...one,
      foretold: Number(one.foretold.toFixed(1)),
      error: Number(one.error.toFixed(1))
    })),
    {
      run: "Run from 2019 with",
      place: "Place",
      foretold: "Foretold for 2022 (%)",
      printed: "Printed (%)",
      error: "Error (points)"
    },
    {caption: "What runs from 2019 foretell of 2022", name: "retention-scores"}
  );
