import * as Plot from "@observablehq/plot";
import type {Drawing} from "../dom.js";
import {narrow, plot} from "./plot.js";
import {codeColour} from "./ranking.js";

/** A name's rank at two dates; null where it was not among those ranked. */
export interface Slope {
  institution: string;
  country: string;
  before: number | null;
  after: number | null;
}

/** Ranks at two dates joined by lines, best on top; names beyond the last place are drawn faintly. */
export function slopePlot(
  slopes: readonly Slope[],
  {width, document, from, to, last}: Drawing & {width: number; from: number; to: number; last: number}
): SVGSVGElement {
  const small = narrow(width);
  const lowest = Math.max(...slopes.flatMap(({before, after}) => [before ?? 0, after ?? 0]));
  // A name that is not on a list comes in from below it.
  const drawn = slopes.map((one) => ({...one, y1: one.before ?? lowest + 2, y2: one.after ?? lowest + 2}));
  const stroke = (d: Slope): string => codeColour(d.country);
  const inside = (rank: number | null): boolean => rank !== null && rank <= last;
  const short = (name: string): string => {
    const brief = name
      .replace("University of ", small ? "U. " : "")
      .replace("Massachusetts Institute of Technology", "MIT")
      .replace(" Institute of Technology", " Tech")
      .replace(/ University$/, "")
      .replace("California, ", "");
    const room = small ? 14 : 40;
    return brief.length > room ? `${brief.slice(0, room - 1)}…` : brief;
  };
  /** Where a name is written beside its rank: those of one rank stand closely below each other. */
  const shift = (one: Slope, rank: "before" | "after"): number => {
    const tied = slopes.filter((other) => other[rank] === one[rank]);
    return (tied.indexOf(one) - (tied.length - 1) / 2) * 10;
  };
  return plot({
    width,
    height: 40 + lowest * 16,
    marginLeft: small ? 104 : 190,
    marginRight: small ? 104 : 190,
    marginTop: 26,
    marginBottom: 10,
    ...(document ? {document} : {}),
    x: {domain: [from, to], ticks: [from, to], tickFormat: "d", axis: "top", label: null, tickSize: 0},
    y: {reverse: true, domain: [0.5, lowest + 2.5], axis: null},
    marks: [
      Plot.ruleY([last + 0.5], {stroke: "currentColor", strokeDasharray: "4,3"}),
      Plot.link(drawn, {x1: from, x2: to, y1: "y1", y2: "y2", stroke, strokeWidth: 2, strokeOpacity: 0.75}),
      ...(
        [
          [from, "before", "y1", "end", -8],
          [to, "after", "y2", "start", 8]
        ] as const
      ).map(([x, rank, y, textAnchor, dx]) =>
        slopes.flatMap((one, i) =>
          one[rank] === null
            ? []
            : Plot.text([drawn[i]!], {
                dy: shift(one, rank),
                x: () => x,
                y,
                text: (d: Slope) =>
                  textAnchor === "end" ? `${short(d.institution)}  ${d[rank]}` : `${d[rank]}  ${short(d.institution)}`,
                textAnchor,
                dx,
                fill: stroke,
                fillOpacity: (d: Slope) => (inside(d[rank]) ? 1 : 0.55),
                fontWeight: 600
              })
        )
      ),
      Plot.dot(
        drawn.filter((one) => one.before !== null),
        {x: () => from, y: "y1", fill: stroke, r: 3}
      ),
      Plot.dot(
        drawn.filter((one) => one.after !== null),
        {x: () => to, y: "y2", fill: stroke, r: 3}
      )
    ]
  });
}
