import * as Plot from "@observablehq/plot";
import type {Drawing} from "../dom.js";
import {colour} from "../palette.js";
import {intervalMarks} from "./intervals.js";
import {narrow, plot} from "./plot.js";

/** A difference in points with its interval. */
export interface Change {
  label: string;
  place: string;
  value: number;
  low: number;
  high: number;
}

/** Differences against the line of no change; those whose interval crosses it are drawn hollow. */
export function changesPlot(
  changes: readonly Change[],
  {width, document, label = "Change, 2019 to 2022 (percentage points)"}: Drawing & {width: number; label?: string}
): SVGSVGElement {
  const crosses = ({low, high}: Change): boolean => low <= 0 && high >= 0;
  const reach = Math.max(...changes.flatMap(({low, high}) => [Math.abs(low), Math.abs(high)]));
  return plot({
    width,
    height: 50 + changes.length * 34,
    marginLeft: narrow(width) ? 92 : 118,
    marginRight: 16,
    marginTop: 8,
    marginBottom: 38,
    ...(document ? {document} : {}),
    x: {
      label,
      grid: true,
      domain: [-reach, reach],
      ticks: narrow(width) ? 5 : 9,
      tickFormat: (points: number) => (points > 0 ? `+${points}` : points < 0 ? `−${-points}` : "0")
    },
    y: {domain: changes.map((one) => one.label), label: null, tickSize: 0},
    marks: [
      Plot.ruleX([0], {stroke: "currentColor", strokeWidth: 1.5}),
      ...intervalMarks(changes, {x: "value", y: "label", colour: (d) => colour(d.place), hollow: crosses})
    ]
  });
}
