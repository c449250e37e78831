import * as Plot from "@observablehq/plot";
import {JSDOM} from "jsdom";
import {describe, expect, it} from "vitest";
import {intervalMarks, type IntervalOptions} from "../../../src/components/charts/intervals.js";

type Row = {place: string; value: number | null; low: number; high: number};
const rows: Row[] = [
  {place: "China", value: 29, low: 25, high: 33},
  {place: "India", value: null, low: 5, high: 11}
];

const drawn = (options: Partial<IntervalOptions<Row>>): Element =>
  Plot.plot({
    document: new JSDOM("").window.document,
    marks: intervalMarks(rows, {x: "value", y: "place", colour: "green", ...options})
  });

describe("intervalMarks(rows, options)", () => {
  it("draws a bar for every interval and a dot where there is a value", () => {
    const svg = drawn({});
    expect(svg.querySelectorAll('[aria-label="rule"] line')).toHaveLength(2);
    expect(svg.querySelectorAll("circle")).toHaveLength(1);
    expect(svg.querySelector("circle")!.getAttribute("fill")).toBe("green");
  });

  it("draws a ring where a row is hollow, in the ring's colour if it has one", () => {
    const ring = drawn({hollow: () => true, ring: () => "red"}).querySelector("circle")!;
    expect(ring.getAttribute("stroke")).toBe("red");
    expect(ring.getAttribute("fill")).toBe("var(--theme-background)");
  });

  it("writes behind each interval what it is told to", () => {
    const svg = drawn({text: ({place}) => `${place}: text`});
    const words = [...svg.querySelectorAll("text")].map((one) => one.textContent);
    expect(words).toEqual(expect.arrayContaining(["China: text", "India: text"]));
  });
});
