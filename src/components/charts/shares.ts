import * as Plot from "@observablehq/plot";
import type {Drawing} from "../dom.js";
import {colour} from "../palette.js";
import {intervalMarks} from "./intervals.js";
import {narrow, plot} from "./plot.js";

/** A share of one place in one year with its interval, all in per cent. */
export interface Share {
  place: string;
  year: number;
  share: number;
  low: number;
  high: number;
}

/**
 * Shares by place at two (or more) dates: an open dot for the first year, a filled one for the last, each with its
 * interval; places in the order of the last year. A place with one date has one dot.
 */
export function sharesPlot(
  shares: readonly Share[],
  {width, document, label = "Share (%)"}: Drawing & {width: number; label?: string}
): SVGSVGElement {
  const years = [...new Set(shares.map(({year}) => year))].toSorted((a, b) => a - b);
  const last = years.at(-1);
  const of = (place: string): number =>
    shares.find((one) => one.place === place && one.year === last)?.share ??
    shares.find((one) => one.place === place)!.share - 1e3;
  const places = [...new Set(shares.map(({place}) => place))]
    .toSorted((a, b) => of(b) - of(a))
    .toSorted((a, b) => Number(a === "Others") - Number(b === "Others"));
  // The two dates of a place lie one above the other, so that their intervals do not hide each other.
  const offset = (year: number): number => (years.length < 2 ? 0 : year === last ? 8 : -8);
  const marks = years.flatMap((year) => {
    const own = shares.filter((one) => one.year === year);
    const filled = year === last;
    return [
      ...intervalMarks(own, {
        x: "share",
        y: "place",
        dy: offset(year),
        r: 5,
        colour: (d) => colour(d.place),
        hollow: () => !filled
      }),
      Plot.text(own, {
        y: "place",
        x: "high",
        dy: offset(year),
        dx: 6,
        textAnchor: "start",
        fill: "currentColor",
        fontSize: 11,
        text: (d: Share) =>
          `${Math.round(d.share * 10) / 10}  ${years.length > 1 ? (narrow(width) ? `'${String(d.year).slice(2)}` : d.year) : ""}`
      })
    ];
  });
  return plot({
    width,
    height: 46 + places.length * 44,
    marginLeft: narrow(width) ? 92 : 118,
    marginRight: 52,
    marginTop: 8,
    marginBottom: 36,
    ...(document ? {document} : {}),
    x: {label, grid: true, domain: [0, Math.max(...shares.map(({high}) => high)) * 1.02], ticks: narrow(width) ? 4 : 7},
    y: {domain: places, label: null, tickSize: 0, padding: 0.4},
    marks
  });
}
