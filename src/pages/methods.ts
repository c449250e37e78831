import {clusteredCoverage, evenSizes} from "../analysis/coverage.js";
import {seeded} from "../analysis/random.js";
import {thresholds} from "../audit/rules/evaluate.js";
import type {FigureOptions} from "../components/charts/figure.js";
import {rangesPlot} from "../components/charts/ranges.js";
import type {Drawing} from "../components/dom.js";
import * as Inputs from "../components/controls/inputs.js";
import {number, percent} from "../components/format.js";
import {html} from "htl";
import type {ClusteredCoverage} from "../analysis/coverage.js";
import type {Notebook} from "../notebook/notebook.js";

/** Columns of the table of choices. */
export const dimensionColumns = {
  choice: "Choice",
  options: "Options",
  claims: "Claims",
  unanswerable: "What no data can answer"
};

/** The control “A universe decides at P ≥”. */
export const certainInput = () =>
  Inputs.range([0.55, 0.99], {
    label: "A universe decides at P ≥",
    query: "certain",
    step: 0.01,
    value: thresholds.certain
  });

/** The origin of the top tier of 2022, with the size of paper counted in the author lists. */
export const topOf = ({book}: {book: Notebook}) =>
  book.evidence.composition({
    measure: "undergraduate country",
    tier: "top",
    year: 2022,
    edition: "2.0"
  });

/** The control “Share (%)”. */
export const shareInput = ({book}: {book: Notebook}) =>
  Inputs.range([0, 100], {
    label: "Share (%)",
    query: "share",
    step: 1,
    value: book.value("tracker2-2022-top-undergraduate-china")
  });

/** Coverage in simulated surveys; null where there is nothing to draw, because the model of a correlation knows neither none nor all. */
export const drawnOf = ({
  rho,
  share,
  n,
  m,
  rounds
}: {
  rho: number;
  share: number;
  n: number;
  m: number;
  rounds: number;
}) =>
  rho > 0 && rho < 1 && share > 0 && share < 100
    ? clusteredCoverage({
        share: share / 100,
        rho,
        sizes: evenSizes(n, m),
        rounds,
        random: seeded(20250224)
      })
    : null;

/** How often the intervals hold the truth, in a sentence. */
export const coverageSentence = ({
  drawn,
  rounds,
  effective,
  mean,
  least
}: {
  drawn: ClusteredCoverage | null;
  rounds: 100;
  effective: number;
  mean: number;
  least: number;
}) =>
  html`<p role="status">
    ${drawn ? `Of ${rounds} surveys, ${number(rounds * drawn.naive, 0)} hold it if people are taken for drawn one by one, ${number(rounds * drawn.effective, 0)} with the design effect, and ${number(rounds * drawn.estimated, 0)} with one estimated on the survey itself. ` : "With no correlation, or a full one, or nobody or everybody, there is nothing to draw. "}Of
    ${number(effective, 0)} people drawn independently Wilson's interval holds the truth in ${percent(mean)} of samples,
    averaged over true shares, and in ${percent(least)} at the worst of them.
  </p>`;

/** What the resolver leaves open and gets wrong in one group of labelled entries, as the table has it. */
export type ErrorRow = {
  group: string;
  labelled: number;
  open: number;
  resolved: number;
  wrong: number;
  share: number | null;
  lower: number | null;
  upper: number | null;
  slots: number | null;
};

/** One group with its shares in percent. */
export type ErrorGroup = ErrorRow & {by: string; wrongly: number; low: number; high: number; unread: number};

/** The rows of the table that a number of the resolver's errors is computed from. */
export const errorRows = (by: string): readonly string[] => [`resolver-errors ${by}`];

const groupLabel = ({group, resolved}: ErrorRow): string => `${group} (${resolved})`;

/** Shares read wrongly as dots with 95 % intervals, a line a group, how entries were drawn above where they are. */
export function errorsPlot(groups: readonly ErrorGroup[], {width, document}: Drawing & {width: number}): SVGSVGElement {
  const order = [...groups].sort((a, b) => (a.by < b.by ? 1 : a.by > b.by ? -1 : 0));
  return rangesPlot(
    order.map((one) => ({label: groupLabel(one), low: one.low, high: one.high, value: one.wrongly})),
    {
      width,
      ...(document ? {document} : {}),
      label: "Wrong among those given a country (%)",
      domain: [0, Math.max(...order.map(({high}) => high))]
    }
  );
}

/** What is told of the figure of the resolver's errors: finding, alt text, source, columns. */
export const errorsFigure = ({errors, groups}: {errors: ErrorRow; groups: readonly ErrorGroup[]}): FigureOptions => ({
  title: `Of ${number(errors.resolved)} labelled affiliations that were given a country, ${number(errors.wrong)} were given a wrong one`,
  subtitle:
    "Share given another country than the reader's (%), 95% intervals; in brackets how many entries were given one",
  alt: "Dots with intervals: the share of affiliations read wrongly, by how the entries were drawn and by the part of the world they are in.",
  source: "Entries drawn by lot from the author lists and labelled by hand from the text alone",
  note: "A list held out is one of which no text was looked at while the rules were written. Intervals are Wilson's.",
  data: groups,
  columns: {
    group: "Group",
    labelled: "Labelled",
    unread: "Without a country (%)",
    resolved: "Given one",
    wrong: "Wrong",
    wrongly: "Wrong (%)",
    low: "Low",
    high: "High"
  },
  name: "resolver-errors"
});

/** Headings of the table of what was read by conference. */
export const conferenceColumns = {
  conference: "Conference",
  slots: "All affiliations with a country (%)",
  labelled: "Labelled",
  open: "Left open",
  wrong: "Wrong",
  most: "Wrong, at most (%)"
};

/** Rows of that table: names as conferences print them, shares in percent, a dash's place left empty where nothing was drawn. */
export const conferenceErrors = (rows: readonly ErrorRow[]) =>
  rows.map(({group, slots, labelled, open, wrong, upper}) => ({
    conference: group.replace(/^\w+/, (name) => (name === "neurips" ? "NeurIPS" : name.toUpperCase())),
    slots: slots === null ? null : 100 * slots,
    labelled,
    open,
    wrong,
    most: upper === null ? null : 100 * upper
  }));
