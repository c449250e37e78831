import * as Plot from "@observablehq/plot";
import type {Drawing} from "../dom.js";
import {narrow, plot} from "./plot.js";

/** A share in a year, on one of a few lines, in one of a few panels. */
export interface PanelPoint {
  panel: string;
  year: number;
  line: string;
  value: number;
}

/** Lines of shares over years in panels of one scale, side by side or, where there is little room, below each other. */
export function panelsPlot(
  points: readonly PanelPoint[],
  {
    width,
    document,
    colours,
    dashes = {}
  }: Drawing & {
    width: number;
    colours: Readonly<Record<string, string>>;
    dashes?: Readonly<Record<string, string>>;
  }
): SVGSVGElement {
  const small = narrow(width);
  const panels = [...new Set(points.map(({panel}) => panel))];
  const facet = small ? "fy" : "fx";
  const lines = Object.keys(colours);
  const years = points.map(({year}) => year);
  const ends = panels.flatMap((panel) =>
    lines.map((line) =>
      points.filter((one) => one.panel === panel && one.line === line).reduce((a, b) => (b.year > a.year ? b : a))
    )
  );
  return plot({
    width,
    height: small ? 60 + panels.length * 138 : 270,
    marginLeft: 40,
    marginRight: 34,
    marginTop: small ? 22 : 40,
    marginBottom: 30,
    ...(document ? {document} : {}),
    x: {
      label: null,
      domain: [Math.min(...years), Math.max(...years)],
      tickFormat: "d",
      tickSize: 3,
      ticks: small ? 5 : [2014, 2018, 2022]
    },
    y: {label: null, domain: [0, 100], grid: true, ticks: [0, 50, 100], tickFormat: (d: number) => `${d}%`},
    [facet]: {label: null, axis: null, domain: panels, padding: small ? 0.3 : 0.16},
    marks: [
      lines.map((line) => [
        Plot.line(
          points.filter((one) => one.line === line),
          {
            [facet]: "panel",
            x: "year",
            y: "value",
            stroke: colours[line]!,
            strokeWidth: 2,
            ...(dashes[line] ? {strokeDasharray: dashes[line]} : {})
          }
        ),
        Plot.dot(
          points.filter((one) => one.line === line),
          {[facet]: "panel", x: "year", y: "value", fill: colours[line]!, r: 2.2}
        )
      ]),
      Plot.text(ends, {
        [facet]: "panel",
        x: "year",
        y: "value",
        text: (d: PanelPoint) => `${Math.round(d.value)}%`,
        fill: (d: PanelPoint) => colours[d.line]!,
        fontWeight: 600,
        textAnchor: "start",
        dx: 6
      }),
      Plot.text(
        panels.map((panel) => ({panel})),
        {
          [facet]: "panel",
          frameAnchor: "top-left",
          text: "panel",
          textAnchor: "start",
          lineAnchor: "bottom",
          dy: -8,
          fontWeight: 600,
          lineWidth: small ? 30 : 12
        }
      )
    ] as Plot.Markish[]
  });
}
