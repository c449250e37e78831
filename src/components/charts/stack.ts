import * as Plot from "@observablehq/plot";
import type {Drawing} from "../dom.js";
import {narrow, plot} from "./plot.js";

/** One piece of a bar: which bar and which part it belongs to, and how long it is. */
export interface Piece {
  bar: string;
  part: string;
  value: number;
  /** What is written on the piece where it has room. */
  text?: string;
}

export interface StackOptions extends Drawing {
  width: number;
  label: string;
  /** Colour of each part; parts are laid end to end in this order. */
  colours: Readonly<Record<string, string>>;
  /** Where to draw a line across all bars. */
  mark?: number;
  domain?: [number, number];
  /** What each bar is about is a sentence, which stands above it, cut to the width; bars are thin. */
  sentences?: boolean;
}

/** Horizontal bars made of parts laid end to end, each labelled where it has room. */
export function stackPlot(
  pieces: readonly Piece[],
  {width, document, label, colours, mark, domain, sentences = false}: StackOptions
): SVGSVGElement {
  const parts = Object.keys(colours);
  const bars = [...new Set(pieces.map(({bar}) => bar))];
  const ends = bars.map((bar) => pieces.filter((one) => one.bar === bar).reduce((sum, {value}) => sum + value, 0));
  const [from, to] = domain ?? [0, Math.max(...ends)];
  const laid = bars.flatMap((bar) => {
    let x = 0;
    return parts.flatMap((part) => {
      const piece = pieces.find((one) => one.bar === bar && one.part === part);
      if (!piece) return [];
      const x1 = x;
      x += piece.value;
      return [{...piece, x1: Math.max(from, x1), x2: Math.min(to, x)}];
    });
  });
  const marginLeft = sentences ? 2 : narrow(width) ? 44 : 56;
  const room = (width - marginLeft - 20) / (to - from);
  return plot({
    width,
    height: 56 + bars.length * (sentences ? 33 : 52),
    marginLeft,
    marginRight: 20,
    marginTop: 14,
    marginBottom: 38,
    ...(document ? {document} : {}),
    x: {label, domain: [from, to], ticks: narrow(width) ? 5 : 8},
    y: {domain: bars, label: null, tickSize: 0, padding: sentences ? 0.1 : 0.25, ...(sentences ? {axis: null} : {})},
    marks: [
      Plot.rect(
        laid.filter(({x1, x2}) => x2 > x1),
        {
          y: "bar",
          x1: "x1",
          x2: "x2",
          fill: (d: Piece) => colours[d.part],
          insetLeft: 0.5,
          insetRight: 0.5,
          insetTop: sentences ? 18 : 0
        }
      ),
      sentences
        ? Plot.text(bars, {
            y: (bar: string) => bar,
            x: from,
            text: (bar: string) => bar,
            textAnchor: "start",
            dy: -8,
            fontSize: 13,
            lineWidth: (Math.max(280, width) - 24) / 13,
            textOverflow: "ellipsis"
          })
        : null,
      Plot.text(
        laid.filter(({x1, x2, text, part}) => !sentences && (x2 - x1) * room > 7 * (text ?? part).length),
        {
          y: "bar",
          x: (d: {x1: number; x2: number}) => (d.x1 + d.x2) / 2,
          text: (d: Piece) => d.text ?? d.part,
          fill: "var(--theme-background)",
          fontWeight: 600
        }
      ),
      mark === undefined ? null : Plot.ruleX([mark], {stroke: "currentColor", strokeWidth: 2.5, strokeDasharray: "4,3"})
    ]
  });
}
