import * as Plot from "@observablehq/plot";
import {html} from "htl";
import type {FigureOptions} from "../../components/charts/figure.js";
import {legend} from "../../components/charts/legend.js";
import {narrow, plot} from "../../components/charts/plot.js";
import {joinWords, number, quantity} from "../../components/format.js";
import type {Notebook} from "../../notebook/notebook.js";
import type {Figure} from "../../tables/rows.js";
import type {Quoted} from "../../views/quoted.js";

/** A sum as the article quotes it beside what was published, both in bn CNY. */
export type SumRow = {
  claim: string;
  label: string;
  quoted: number;
  published: number;
  /** Both in words, in their own currencies. */
  says: string;
  found: string;
  fidelity: string;
};

/** What a sum turned out to be, in the order in which a reader is told. */
const outcomes = {
  right: "as published",
  stale: "as it once was",
  misread: "not what was published",
  other: "a sum of something else"
} as const;

const colours = {right: "var(--holds)", stale: "var(--conditions)", misread: "var(--open)", other: "var(--fails)"};

const outcomeOf = ({fidelity}: Pick<SumRow, "fidelity">): keyof typeof outcomes =>
  fidelity === "exact" || fidelity === "rounded"
    ? "right"
    : fidelity === "misattributed"
      ? "other"
      : fidelity === "stale"
        ? "stale"
        : "misread";

/** A sum of money in words: 29.7 m USD, 38.6 bn CNY, 1,110 bn CNY. */
export const moneyWords = (value: number, unit: string): string =>
  quantity(value, unit, {digits: value % 1 === 0 ? 0 : value < 0.1 ? 4 : 1});

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** How a bound of the article's reads before its number. */
const bounds: Readonly<Record<string, string>> = {"at most": "at most ", over: "over ", about: "about "};

/**
 * The sums that the article prints, each with the published one it was matched to, in yuan, largest first. Tencent's
 * quarter is reckoned back from the next year's by the growth printed beside it, and dollars are yuan at the market rate
 * of the article's month.
 */
export function sumRowsOf({pairs, book}: {pairs: readonly Quoted[]; book: Pick<Notebook, "value">}): SumRow[] {
  const yuan = ({value, unit}: Pick<Figure, "value" | "unit">): number =>
    unit.endsWith("USD") ? value * book.value("electricity-2025-exchange-rate") : value;
  /** A published sum of a quarter, taken back a year. */
  const taken = (one: Figure): {value: number; unit: string; about: string} =>
    one.id === "tencent-2025-q2-rd"
      ? {
          value: one.value / (1 + book.value("tencent-2025-q2-rd-growth") / 100),
          unit: one.unit,
          about: `${one.measure}, ${one.year - 1}`
        }
      : {value: one.value, unit: one.unit, about: `${one.measure}, ${one.year}`};
  return pairs
    .flatMap(({claim, of, printed, published: [found], fidelity}) => {
      if (!printed || !found) return [];
      const {value, unit, about} = taken(found);
      return [
        {
          claim,
          label: printed.measure.includes(of) ? capital(printed.measure) : `${of}: ${printed.measure}`,
          quoted: printed.value,
          published: yuan({value, unit}),
          says: `${bounds[printed.bound ?? ""] ?? ""}${moneyWords(printed.value, printed.unit)}`,
          found: `${moneyWords(value, unit)}, ${about}`,
          fidelity
        }
      ];
    })
    .sort((a, b) => b.quoted - a.quoted);
}

/** Claims on this page that print no sum: what there is nothing to compare for, said once. */
export const withoutSum = (pairs: readonly Quoted[]): string[] =>
  pairs.filter(({printed}) => !printed).map(({claim}) => claim);

/** What is told of the figure: finding, alt text, source, columns. */
export function sumsFigure({
  rows,
  pairs,
  sources
}: {
  rows: readonly SumRow[];
  pairs: readonly Quoted[];
  sources: () => HTMLElement;
}): FigureOptions {
  const count = (outcome: keyof typeof outcomes): number => rows.filter((one) => outcomeOf(one) === outcome).length;
  const none = withoutSum(pairs);
  const seen = Object.keys(outcomes).filter(
    (one) => count(one as keyof typeof outcomes) > 0
  ) as (keyof typeof outcomes)[];
  const said = seen.map((one) => {
    const many = count(one);
    const words = one === "other" && many > 1 ? "sums of something else" : outcomes[one];
    return `${number(many)} ${many > 1 ? "are" : "is"} ${words}`;
  });
  return {
    title: `Of ${number(rows.length)} sums that the article prints, ${joinWords(said)}`,
    subtitle: [
      legend(Object.fromEntries(seen.map((one) => [outcomes[one], colours[one]]))),
      "Filled: as the article quotes it; hollow: as published, with what it is a sum of; bn CNY, on a logarithmic scale"
    ],
    alt: "Dot plot of each sum that the article prints beside the published one, from the electricity bill to Huawei's decade.",
    source: [
      "The article and the publications under ",
      sources(),
      ". At market rates; nothing is adjusted for what money buys."
    ],
    note: none.length
      ? html`${joinWords(none)} print no sum, so there is nothing to set beside them; their evidence stands in their
        cards below.`
      : undefined,
    data: rows.map((one) => ({...one, outcome: outcomes[outcomeOf(one)]})),
    columns: {
      claim: "Claim",
      label: "Sum",
      says: "As quoted",
      found: "As published",
      quoted: "As quoted (bn CNY)",
      published: "As published (bn CNY)",
      outcome: "What it is",
      fidelity: "Reported"
    },
    name: "sums-beside"
  };
}

/** The drawing of that figure: a line a sum, with what is quoted above it and what is published below. */
export function sumsPlot({rows, width}: {rows: readonly SumRow[]; width: number}): ReturnType<typeof plot> {
  const colour = (one: SumRow): string => colours[outcomeOf(one)];
  const domain: [number, number] = [0.1, 2500];
  const words = {y: "label", x: domain[0], textAnchor: "start" as const, lineWidth: width / 12.5};
  return plot({
    width,
    height: 58 + rows.length * (narrow(width) ? 70 : 52),
    marginLeft: 8,
    marginRight: 18,
    marginTop: 14,
    marginBottom: 44,
    x: {type: "log", domain, label: "bn CNY", grid: true, ticks: [0.1, 1, 10, 100, 1000], tickFormat: ","},
    y: {domain: rows.map(({label}) => label), axis: null},
    marks: [
      Plot.link(rows, {y: "label", x1: "quoted", x2: "published", stroke: colour, strokeWidth: 3, strokeOpacity: 0.4}),
      Plot.dot(rows, {
        y: "label",
        x: "published",
        r: 7,
        stroke: colour,
        strokeWidth: 2,
        fill: "var(--theme-background)"
      }),
      Plot.dot(rows, {y: "label", x: "quoted", r: 4, fill: colour}),
      Plot.text(rows, {
        ...words,
        dy: -15,
        fontWeight: 600,
        stroke: "var(--theme-background)",
        fill: "currentColor",
        text: (one: SumRow) => `${one.label}, ${one.says}`
      }),
      Plot.text(rows, {
        ...words,
        dy: 9,
        lineAnchor: "top" as const,
        stroke: "var(--theme-background)",
        fill: colour,
        text: (one: SumRow) => `published: ${one.found}`
      })
    ]
  });
}
