import * as Plot from "@observablehq/plot";
import type {Drawing} from "../dom.js";
import {narrow, plot} from "./plot.js";

/** Something dated, the row it belongs to, and how it bears on what is judged. */
export interface Moment {
  id: string;
  /** As precisely as it is known: 2025, 2025-07 or 2025-07-19. */
  date: string;
  lane: string;
  bearing: string;
  /** A few words, shown on hover. */
  title: string;
}

/** The span of time that a date of this precision stands for. */
export function span(date: string): [Date, Date] {
  const [year, month, day] = date.split("-").map(Number) as [number, number?, number?];
  if (!/^\d{4}(-\d{2}(-\d{2})?)?$/.test(date) || (month !== undefined && (month < 1 || month > 12))) {
    throw new RangeError(`The date is “${date}”; expected a year, month or day such as 2025-07.`);
  }
  if (month === undefined) return [new Date(Date.UTC(year, 0, 1)), new Date(Date.UTC(year + 1, 0, 1))];
  if (day === undefined) return [new Date(Date.UTC(year, month - 1, 1)), new Date(Date.UTC(year, month, 1))];
  return [new Date(Date.UTC(year, month - 1, day)), new Date(Date.UTC(year, month - 1, day))];
}

/** Mark and colour of each way an event can bear on a claim, so that colour is never the only sign. */
export const bearings: Readonly<Record<string, {symbol: string; fill: string}>> = {
  strengthens: {symbol: "triangle", fill: "var(--holds)"},
  weakens: {symbol: "triangle2", fill: "var(--fails)"},
  "both ways": {symbol: "diamond2", fill: "var(--open)"},
  neither: {symbol: "circle", fill: "var(--others)"}
};

/** Events along time in lanes; a date known to the month or the year only is drawn as long as it is vague. */
export function timelinePlot(
  moments: readonly Moment[],
  {width, document, start, lanes}: Drawing & {width: number; start: string; lanes: readonly string[]}
): SVGSVGElement {
  const small = narrow(width);
  // Events of one lane and one month stand above each other.
  const [first] = span(start);
  const seen = new Map<string, number>();
  const placed = moments.map((one) => {
    const [from, to] = span(one.date);
    const middle = new Date(Math.max(first.getTime(), (from.getTime() + to.getTime()) / 2));
    const key = `${one.lane} ${middle.getUTCFullYear()}-${Math.floor(middle.getUTCMonth() / (small ? 2 : 1))}`;
    const level = seen.get(key) ?? 0;
    seen.set(key, level + 1);
    return {...one, from, to, middle, level};
  });
  const tallest = Math.max(1, ...seen.values());
  const laneHeight = 24 + 14 * Math.min(tallest, 6);
  const y = (d: {lane: string; level: number}): number =>
    lanes.indexOf(d.lane) + 0.5 + (Math.min(d.level, 5) - (Math.min(tallest, 6) - 1) / 2) * (14 / laneHeight);
  const last = new Date(Math.max(...placed.map(({to}) => to.getTime())));
  const mark = (name: string) =>
    Plot.dot(
      placed.filter(({bearing}) => bearing === name),
      {
        x: "middle",
        y,
        r: 6,
        symbol: (bearings[name]?.symbol ?? "circle") as Plot.MarkerName,
        fill: bearings[name]?.fill ?? "var(--others)",
        title: "title"
      }
    );
  return plot({
    width,
    height: 46 + lanes.length * laneHeight,
    marginLeft: small ? 58 : 70,
    marginRight: 18,
    marginTop: 22,
    ...(document ? {document} : {}),
    x: {type: "utc", domain: [first, last], label: null, ticks: small ? 4 : 8},
    y: {
      domain: [0, lanes.length],
      reverse: true,
      label: null,
      ticks: lanes.map((_, i) => i + 0.5),
      tickFormat: (at: number) => lanes[Math.floor(at)] ?? "",
      tickSize: 0
    },
    marks: [
      Plot.ruleY(
        lanes.map((_, i) => i),
        {stroke: "var(--rule)"}
      ),
      Plot.ruleX([first], {stroke: "currentColor", strokeWidth: 1.5}),
      Plot.text([first], {x: (d: Date) => d, y: 0, text: () => "the article", textAnchor: "start", dy: -10, dx: -2}),
      Plot.ruleY(
        placed.filter(({from, to}) => to > from),
        {
          x1: (d: {from: Date}) => (d.from < first ? first : d.from),
          x2: "to",
          y,
          stroke: "var(--others)",
          strokeOpacity: 0.6
        }
      ),
      ...Object.keys(bearings).map(mark)
    ]
  });
}
