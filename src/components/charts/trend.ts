import * as Plot from "@observablehq/plot";
import type {Drawing} from "../dom.js";
import {narrow, plot} from "./plot.js";

/** A value in a year, on one of several lines, with its interval where it has one. */
export interface Point {
  year: number;
  line: string;
  value: number;
  low?: number | null;
  high?: number | null;
}

export interface TrendOptions extends Drawing {
  width: number;
  label: string;
  colours: Readonly<Record<string, string>>;
  /** Dash pattern of a line, so that lines can be told apart without colour. */
  dashes?: Readonly<Record<string, string>>;
  height?: number;
}

/** Lines over years with intervals as bands, each line named at its end. */
export function trendPlot(
  points: readonly Point[],
  {width, document, label, colours, dashes = {}, height = 300}: TrendOptions
): SVGSVGElement {
  const years = [...new Set(points.map(({year}) => year))].toSorted((a, b) => a - b);
  const banded = points.filter(
    ({low, high}) => low !== null && low !== undefined && high !== null && high !== undefined
  );
  const stroke = (d: Point): string => colours[d.line] ?? "var(--others)";
  const lines = [...new Set(points.map(({line}) => line))];
  const ends = dodge(points, lines, height - 46);
  return plot({
    width,
    height,
    marginLeft: 40,
    marginRight: narrow(width) ? 86 : 150,
    marginTop: 16,
    ...(document ? {document} : {}),
    x: {
      label: null,
      ticks: narrow(width) && years.length > 4 ? years.filter((year) => year % 3 === years.at(-1)! % 3) : years,
      tickFormat: "d",
      tickSize: 3
    },
    y: {label, grid: true, zero: true, ticks: 6},
    marks: [
      Plot.areaY(banded, {x: "year", y1: "low", y2: "high", z: "line", fill: stroke, fillOpacity: 0.14}),
      lines.map((line) =>
        Plot.line(
          points.filter((one) => one.line === line),
          {
            x: "year",
            y: "value",
            stroke: colours[line] ?? "var(--others)",
            strokeWidth: 2,
            ...(dashes[line] ? {strokeDasharray: dashes[line]} : {})
          }
        )
      ),
      Plot.dot(points, {x: "year", y: "value", fill: stroke, r: 3}),
      ends.map((end) =>
        Plot.text([end], {
          x: "year",
          y: "value",
          text: "line",
          // A line that ends before the others is named above its end, out of the way of what comes after it.
          ...(end.year < years.at(-1)!
            ? {dx: 4, dy: -14, textAnchor: "end"}
            : {dx: 8, dy: end.dy, textAnchor: "start"}),
          fill: stroke,
          fontWeight: 600,
          lineWidth: narrow(width) ? 7 : 14
        })
      )
    ]
  });
}

/** The last point of each line with the shift in pixels that keeps its name clear of the names of its neighbours. */
function dodge(points: readonly Point[], lines: readonly string[], pixels: number): (Point & {dy: number})[] {
  const top = Math.max(...points.map(({value, high}) => high ?? value)) || 1;
  const ends = lines
    .map((line) => points.filter((one) => one.line === line).reduce((a, b) => (b.year > a.year ? b : a)))
    .toSorted((a, b) => b.value - a.value);
  let free = -Infinity;
  return ends.map((end) => {
    const y = pixels * (1 - end.value / top);
    const placed = Math.max(y, free);
    free = placed + 16 * Math.max(1, Math.ceil(end.line.length / 16));
    return {...end, dy: placed - y};
  });
}
