import * as Plot from "@observablehq/plot";

/** A row of a drawing with an interval about its value, in the unit of the axis. */
export interface Interval {
  low: number;
  high: number;
}

/** How rows with intervals are drawn: the columns of their value and their line, and what differs from row to row. */
export interface IntervalOptions<T> {
  x: string;
  y: string;
  /** Column of the panel a row stands in, where there are several side by side. */
  fx?: string;
  colour: string | ((row: T) => string);
  /** Rows whose dot is an empty ring; without it every dot is a plain one. */
  hollow?: (row: T) => boolean;
  /** The ring's colour, where that is not the row's. */
  ring?: (row: T) => string;
  /** What is written behind the upper end of the interval. */
  text?: (row: T) => string;
  /** Radius of the dot, height of the bar and shift of both from the middle of the line, in pixels. */
  r?: number;
  bar?: number;
  dy?: number;
}

/**
 * The marks of rows with intervals, the same in every figure: a pale bar from `low` to `high`, and a dot at the value
 * (none where it is null).
 */
export function intervalMarks<T extends Interval>(
  rows: readonly T[],
  {x, y, fx, colour, hollow, ring, text, r = 5.5, bar = 5, dy = 0}: IntervalOptions<T>
): Plot.Markish[] {
  const own = (row: T): string => (typeof colour === "string" ? colour : colour(row));
  const place = {y, dy, ...(fx ? {fx} : {})};
  const outline = {stroke: ring ?? own, strokeWidth: 2};
  return [
    Plot.ruleY(rows, {
      ...place,
      x1: "low",
      x2: "high",
      stroke: own,
      strokeWidth: bar,
      strokeOpacity: 0.3,
      strokeLinecap: "round"
    }),
    Plot.dot(rows, {
      ...place,
      x,
      r,
      ...(hollow ? outline : {}),
      fill: (row: T) => (hollow?.(row) ? "var(--theme-background)" : own(row))
    }),
    ...(text ? [Plot.text(rows, {...place, x: "high", text, dx: 8, textAnchor: "start"})] : [])
  ];
}
