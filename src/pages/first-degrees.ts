import * as Plot from "@observablehq/plot";
import {narrow, plot} from "../components/charts/plot.js";
import type {Drawing} from "../components/dom.js";
import {colour} from "../components/palette.js";

/** The share of one origin in one period, in percent, with its interval and the bounds of what is unknown. */
export interface OriginShare {
  period: string;
  place: string;
  share: number;
  low: number;
  high: number;
  least: number;
  most: number;
  people: number;
  of: number;
}

/** Origins that are drawn, by their codes in the table. */
export const origins: Readonly<Record<string, string>> = {
  US: "United States",
  CN: "China",
  IN: "India",
  Europe: "Europe"
};

/** Headings of the table below the figure. */
export const originColumns = {
  period: "Period",
  place: "First degree from",
  people: "People",
  of: "Known",
  share: "Share (%)",
  low: "Low",
  high: "High",
  least: "Least (%)",
  most: "Most (%)"
};

/** Shares of origins over periods as lines, with 95 % intervals as bars and the bounds of what is unknown as thin ones. */
export function originsPlot(rows: readonly OriginShare[], {width, document}: Drawing & {width: number}): SVGSVGElement {
  const periods = [...new Set(rows.map(({period}) => period))];
  const last = periods.at(-1);
  return plot({
    width,
    height: 330,
    marginLeft: 40,
    marginRight: narrow(width) ? 84 : 130,
    marginTop: 16,
    ...(document ? {document} : {}),
    x: {
      type: "point",
      domain: periods,
      label: null,
      tickSize: 3,
      padding: 0.3,
      ...(narrow(width) ? {tickRotate: -30} : {})
    },
    ...(narrow(width) ? {marginBottom: 44} : {}),
    y: {label: "Share of those whose first degree is known (%)", grid: true, zero: true, ticks: 6},
    marks: [
      Plot.ruleX(rows, {x: "period", y1: "least", y2: "most", stroke, strokeOpacity: 0.35}),
      Plot.line(rows, {x: "period", y: "share", z: "place", stroke, strokeWidth: 2}),
      Plot.ruleX(rows, {
        x: "period",
        y1: "low",
        y2: "high",
        stroke,
        strokeWidth: 5,
        strokeOpacity: 0.3,
        strokeLinecap: "round"
      }),
      Plot.dot(rows, {x: "period", y: "share", fill: stroke, r: 4}),
      Plot.text(
        rows.filter(({period}) => period === last),
        {
          x: "period",
          y: "share",
          text: "place",
          fill: stroke,
          dx: 10,
          textAnchor: "start",
          fontWeight: 600,
          lineWidth: narrow(width) ? 7 : 14
        }
      )
    ]
  });
}

const stroke = ({place}: OriginShare): string => colour(place);
