import * as Plot from "@observablehq/plot";
import type {Drawing} from "../dom.js";
import {narrow, plot} from "./plot.js";

/** A control's range and what the outcome is at its two ends. */
export interface Bar {
  label: string;
  from: number;
  to: number;
  atFrom: number;
  atTo: number;
}

/**
 * A tornado: for each control a bar from the outcome at the lower end of its range to that at the upper end, widest on
 * top, against the outcome as things stand. The ends are written out; where they differ by less than can be drawn, once.
 */
export function tornadoPlot(
  bars: readonly Bar[],
  {
    width,
    document,
    base,
    label,
    end
  }: Drawing & {width: number; base: number; label: string; end: (x: number) => string}
): SVGSVGElement {
  const small = narrow(width);
  const ends = bars.flatMap(({atFrom, atTo}) => [atFrom, atTo]);
  const [least, most] = [Math.min(base, ...ends), Math.max(base, ...ends)];
  const pad = (most - least || 1) * (small ? 0.16 : 0.1);
  const text = (at: "atFrom" | "atTo", value: "from" | "to", other: "atFrom" | "atTo") => [
    ...([true, false] as const).map((right) =>
      Plot.text(
        bars.filter((one) => one[at] > one[other] === right && one[at] !== one[other]),
        {
          y: "label",
          x: at,
          text: (d: Bar) => end(d[value]),
          textAnchor: right ? "start" : "end",
          dx: right ? 5 : -5
        }
      )
    )
  ];
  return plot({
    width,
    height: 56 + bars.length * (small ? 46 : 32),
    marginLeft: small ? 8 : 268,
    marginRight: 16,
    marginTop: small ? 18 : 8,
    marginBottom: 38,
    ...(document ? {document} : {}),
    x: {label, grid: true, domain: [least - pad, most + pad], ticks: small ? 5 : 8},
    y: {
      domain: bars.map((one) => one.label),
      label: null,
      tickSize: 0,
      padding: small ? 0.62 : 0.35,
      axis: small ? null : "left"
    },
    marks: [
      Plot.barX(bars, {y: "label", x1: "atFrom", x2: "atTo", fill: "var(--part-2)"}),
      Plot.ruleX([base], {stroke: "currentColor", strokeWidth: 1.5}),
      least < 0 && most > 0 ? Plot.ruleX([0], {stroke: "currentColor", strokeDasharray: "3,3"}) : null,
      text("atFrom", "from", "atTo"),
      text("atTo", "to", "atFrom"),
      small
        ? Plot.text(bars, {y: "label", x: least - pad, text: "label", textAnchor: "start", dy: -17, fontWeight: 600})
        : null
    ]
  });
}
