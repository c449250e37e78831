import * as Plot from "@observablehq/plot";
import type {Drawing} from "../dom.js";
import {intervalMarks} from "./intervals.js";
import {narrow, plot} from "./plot.js";

/** What a number can be between two limits, and what it is said to be, with how far off that may be as printed. */
export interface Ranged {
  label: string;
  low: number;
  high: number;
  value: number | null;
  slack?: number;
  colour?: string;
}

/**
 * Limits as pale bars with the said value as a dot on them; a dot whose own range misses the bar is drawn hollow.
 */
export function rangesPlot(
  ranges: readonly Ranged[],
  {width, document, label, domain = [0, 100]}: Drawing & {width: number; label: string; domain?: [number, number]}
): SVGSVGElement {
  const small = narrow(width);
  const misses = ({low, high, value, slack = 0}: Ranged): boolean =>
    value !== null && (value + slack < low - 1e-6 || value - slack > high + 1e-6);
  const stroke = (d: Ranged): string => d.colour ?? "var(--part-1)";
  return plot({
    width,
    height: 54 + ranges.length * (small ? 38 : 26),
    marginLeft: small ? 8 : 330,
    marginRight: 18,
    marginTop: small ? 20 : 8,
    marginBottom: 38,
    ...(document ? {document} : {}),
    x: {label, grid: true, domain, ticks: small ? 5 : 10},
    y: {domain: ranges.map((one) => one.label), label: null, tickSize: 0, axis: small ? null : "left"},
    marks: [
      ...intervalMarks(ranges, {
        x: "value",
        y: "label",
        bar: 9,
        r: 5,
        colour: stroke,
        hollow: misses,
        ring: (d) => (misses(d) ? "var(--fails)" : stroke(d))
      }),
      small ? Plot.text(ranges, {y: "label", x: domain[0], text: "label", textAnchor: "start", dy: -14}) : null
    ]
  });
}
