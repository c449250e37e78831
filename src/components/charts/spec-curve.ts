import * as Plot from "@observablehq/plot";
import type {Drawing} from "../dom.js";
import {narrow, plot} from "./plot.js";

/** One universe on the curve: its quantity with interval, what it finds, and its choices by label. */
export interface Specification {
  value: number;
  low: number;
  high: number;
  probability: number;
  finding: "holds" | "open" | "fails";
  /** Whether this is the article's own reading. */
  own: boolean;
  /** Whether this is the universe the reader is in. */
  here?: boolean;
  /** Dimension label → option label. */
  choices: Readonly<Record<string, string>>;
}

const colours = {holds: "var(--holds)", open: "var(--open)", fails: "var(--fails)"};

/**
 * A specification curve: universes in order of their value with intervals above, and below them a matrix of the
 * choices each was made by; the article's own reading is ringed and ruled through both parts.
 * Source: Simonsohn, Simmons & Nelson, “Specification curve analysis”, Nature Human Behaviour 4 (2020).
 */
export function specificationCurve(
  universes: readonly Specification[],
  {width, document, label, zero}: Drawing & {width: number; label: string; zero?: number}
): SVGSVGElement[] {
  const sorted = universes
    .toSorted((a, b) => a.value - b.value || a.probability - b.probability)
    .map((one, i) => ({...one, i}));
  const marginLeft = narrow(width) ? 128 : 190;
  const x = {axis: null, domain: [-1, sorted.length]} as const;
  const own = sorted.filter((one) => one.own);
  const shared = {width, marginLeft, marginRight: 12, ...(document ? {document} : {})};
  const stroke = (d: Specification): string => colours[d.finding];
  const curve = plot({
    ...shared,
    height: 190,
    marginTop: 24,
    marginBottom: 8,
    x,
    y: {label, grid: true, ticks: 5},
    marks: [
      zero === undefined ? null : Plot.ruleY([zero], {stroke: "currentColor"}),
      Plot.ruleX(own, {x: "i", stroke: "currentColor", strokeDasharray: "2,3"}),
      Plot.ruleX(sorted, {
        x: "i",
        y1: "low",
        y2: "high",
        stroke,
        strokeOpacity: 0.45,
        strokeWidth: Math.max(1, Math.min(5, 300 / sorted.length))
      }),
      Plot.dot(sorted, {x: "i", y: "value", r: sorted.length > 60 ? 2 : 3, fill: stroke}),
      Plot.dot(own, {x: "i", y: "value", r: 7, stroke: "currentColor", strokeWidth: 1.5}),
      Plot.dot(
        sorted.filter((one) => one.here && !one.own),
        {x: "i", y: "value", r: 8, symbol: "square", stroke: "currentColor", strokeWidth: 2}
      ),
      Plot.text(own.slice(0, 1), {
        x: "i",
        frameAnchor: "top",
        dy: -14,
        text: () => "the article's reading",
        fontStyle: "italic",
        textAnchor: own[0] && own[0].i > sorted.length / 2 ? "end" : "start"
      })
    ]
  });
  // A choice with a single option among the answered universes tells nothing apart and gets no row.
  const dimensions = Object.keys(universes[0]?.choices ?? {}).filter(
    (dimension) => new Set(universes.map((one) => one.choices[dimension])).size > 1
  );
  // Two choices may have options of the same name: a row is known by both.
  const rowOf = (one: Specification, dimension: string): string => `${dimension}\t${one.choices[dimension] ?? ""}`;
  const cells = sorted.flatMap((one) => dimensions.map((dimension) => ({...one, row: rowOf(one, dimension)})));
  const rows = dimensions.flatMap((dimension) => [...new Set(universes.map((one) => rowOf(one, dimension)))]);
  const matrix = plot({
    ...shared,
    height: 20 + rows.length * 17,
    marginTop: 4,
    marginBottom: 8,
    x,
    y: {
      domain: rows,
      label: null,
      tickSize: 0,
      tickFormat: (row: string) => short(row.slice(row.indexOf("\t") + 1), narrow(width) ? 21 : 32)
    },
    marks: [
      Plot.ruleX(own, {x: "i", stroke: "currentColor", strokeDasharray: "2,3"}),
      Plot.tickX(cells, {
        x: "i",
        y: "row",
        stroke,
        strokeWidth: Math.max(1.5, Math.min(6, 400 / sorted.length)),
        insetTop: 3,
        insetBottom: 3
      })
    ]
  });
  return [curve, matrix];
}

const short = (text: string, length: number): string => (text.length > length ? `${text.slice(0, length - 1)}…` : text);
