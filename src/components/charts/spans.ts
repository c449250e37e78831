import * as Plot from "@observablehq/plot";
import type {Drawing} from "../dom.js";
import {narrow, plot} from "./plot.js";

/** Something that lasts: money while it is spent, a course while it is taught. */
export interface Span {
  label: string;
  /** First day; null where it is older than the drawing or not known, which is drawn as an open end. */
  from: string | null;
  until: string;
  colour: string;
  /** A few words beside it. */
  words: string;
}

export interface SpansOptions extends Drawing {
  width: number;
  /** First and last day drawn. */
  domain: readonly [string, string];
  /** Days that everything is seen against; the first is the outcome, after which nothing can be its cause. */
  days: readonly {date: string; label: string}[];
}

const time = (date: string): Date => new Date(`${date}T00:00:00Z`);

/** Bars along time, full where they lie before the outcome's day and hollow after it. */
export function spansPlot(spans: readonly Span[], {width, document, domain, days}: SpansOptions): SVGSVGElement {
  const small = narrow(width);
  const [first, last] = domain.map(time) as [Date, Date];
  const outcome = time(days[0]!.date);
  const drawn = spans.map((span) => {
    const [from, until] = [span.from === null ? first : time(span.from), time(span.until)];
    const split = new Date(Math.min(Math.max(outcome.getTime(), from.getTime()), until.getTime()));
    return {...span, from, until, split, open: span.from === null};
  });
  const band = {y: "label", insetTop: small ? 23 : 8, insetBottom: small ? 4 : 8};
  return plot({
    width,
    height: 58 + spans.length * (small ? 44 : 34),
    marginLeft: small ? 8 : 176,
    marginRight: small ? 12 : 176,
    marginTop: 34,
    ...(document ? {document} : {}),
    x: {type: "utc", domain: [first, last], label: null, ticks: small ? 5 : 8, grid: true},
    y: {domain: spans.map(({label}) => label), label: null, tickSize: 0, axis: small ? null : "left"},
    marks: [
      Plot.barX(
        drawn.filter(({split, from}) => split > from),
        {...band, x1: "from", x2: "split", fill: "colour"}
      ),
      Plot.barX(
        drawn.filter(({split, until}) => until > split),
        {...band, x1: "split", x2: "until", fill: "colour", fillOpacity: 0.18, stroke: "colour", strokeWidth: 1.2}
      ),
      Plot.text(
        drawn.filter(({open}) => open),
        {
          x: "from",
          y: "label",
          text: () => "?",
          textAnchor: "start",
          dx: 5,
          dy: small ? 9 : 0,
          fill: "var(--theme-background)",
          fontWeight: 700
        }
      ),
      Plot.ruleX(
        days.map(({date}) => time(date)),
        {stroke: "currentColor", strokeWidth: 1.5}
      ),
      Plot.ruleX(
        days.slice(1).map(({date}) => time(date)),
        {stroke: "var(--theme-background)", strokeDasharray: "4,4", strokeWidth: 1.6}
      ),
      days.map(({date, label}, i) =>
        Plot.text([label], {
          x: () => time(date),
          frameAnchor: "top",
          text: (d: string) => d,
          dy: -22,
          textAnchor: i ? "start" : "end",
          dx: i ? -2 : 2,
          lineWidth: small ? 13 : 30,
          lineAnchor: "top",
          fontWeight: 600
        })
      ),
      // What is said of each bar stands in a column of its own, so that no line runs through it.
      Plot.text(drawn, {
        y: "label",
        frameAnchor: "right",
        text: "words",
        textAnchor: small ? "end" : "start",
        dx: small ? 0 : 12,
        dy: small ? -13 : 0,
        stroke: "var(--theme-background)",
        strokeWidth: 6,
        fill: "currentColor"
      }),
      small
        ? Plot.text(drawn, {
            x: () => first,
            y: "label",
            text: "label",
            textAnchor: "start",
            dx: 2,
            dy: -13,
            fontWeight: 600
          })
        : null
    ] as Plot.Markish[]
  });
}
