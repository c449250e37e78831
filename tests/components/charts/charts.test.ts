import {describe, expect, it} from "vitest";
import {changesPlot} from "../../../src/components/charts/changes.js";
import {colour} from "../../../src/components/palette.js";
import {type Share, sharesPlot} from "../../../src/components/charts/shares.js";
import {specificationCurve, type Specification} from "../../../src/components/charts/spec-curve.js";
import {agreementPlot} from "../../../src/components/charts/agreement.js";
import {influenceGrid} from "../../../src/components/charts/influence-grid.js";
import {legend} from "../../../src/components/charts/legend.js";
import {stackPlot} from "../../../src/components/charts/stack.js";
import {trendPlot} from "../../../src/components/charts/trend.js";
import {page, texts} from "../page.js";

const words = (svg: Element): string[] => [...svg.querySelectorAll("text")].map((one) => one.textContent ?? "");
const widths = [320, 390, 832] as const;

/** No coordinate of a drawing may be NaN: a browser drops such a mark without a word. */
const drawn = (svg: Element): void => {
  expect(svg.namespaceURI).toBe("http://www.w3.org/2000/svg");
  expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
};

describe("colour(place)", () => {
  it("is a country's own by name and by code, and that of all others for places without one", () => {
    expect(colour("China")).toBe(colour("CN"));
    expect(colour("United States")).toBe(colour("US"));
    expect(colour("Atlantis")).toBe(colour("Others"));
    const own = ["China", "United States", "Europe", "India", "United Kingdom", "Canada", "Others"].map(colour);
    expect(new Set(own).size).toBe(own.length);
  });
});

describe("sharesPlot(shares, {width, document})", () => {
  const shares: Share[] = [
    {place: "China", year: 2019, share: 29, low: 25.6, high: 32.4},
    {place: "Others", year: 2022, share: 50, low: 46, high: 54},
    {place: "China", year: 2022, share: 47, low: 43.7, high: 50.3},
    {place: "India", year: 2022, share: 5, low: 3.7, high: 6.7}
  ];

  it.each(widths)("draws a dot and an interval for every share at %d pixels", (width) => {
    const svg = sharesPlot(shares, {width, document: page()});
    drawn(svg);
    expect(svg.querySelectorAll("circle")).toHaveLength(shares.length);
    expect(svg.getAttribute("width")).toBe(String(width));
  });

  it("names every place, the largest of the last year first and Others last", () => {
    const names = words(sharesPlot(shares, {width: 640, document: page()}));
    const order = names.filter((one) => ["China", "India", "Others"].includes(one));
    expect(order).toEqual(["China", "India", "Others"]);
  });

  it("writes every share beside its dot", () => {
    const text = words(sharesPlot(shares, {width: 640, document: page()})).join(" ");
    for (const {share, year} of shares) expect(text).toContain(`${share}  ${year}`);
  });
});

describe("changesPlot(changes, {width, document})", () => {
  const changes = [
    {label: "China", place: "China", value: 18, low: 9.5, high: 26},
    {label: "India", place: "India", value: -3, low: -7.6, high: 1.4}
  ];

  it.each(widths)("draws every change at %d pixels, hollow where its interval crosses no change", (width) => {
    const svg = changesPlot(changes, {width, document: page()});
    drawn(svg);
    const fills = [...svg.querySelectorAll("circle")].map((dot) => dot.getAttribute("fill"));
    expect(fills).toEqual([colour("China"), "var(--theme-background)"]);
  });
});

describe("specificationCurve(universes, {width, document, label, zero})", () => {
  const universes: Specification[] = [
    {value: 3, low: 1, high: 5, probability: 0.6, finding: "open", own: false, choices: {Tier: "top", Way: "a"}},
    {value: -2, low: -4, high: 0, probability: 0.02, finding: "fails", own: false, choices: {Tier: "elite", Way: "a"}},
    {value: 1, low: 1, high: 1, probability: 1, finding: "holds", own: true, choices: {Tier: "top", Way: "b"}}
  ];

  it.each(widths)("draws a curve and a matrix at %d pixels", (width) => {
    const [curve, matrix] = specificationCurve(universes, {width, document: page(), label: "points", zero: 0});
    drawn(curve!);
    drawn(matrix!);
    // One dot a universe, and a ring around the article's own.
    expect(curve!.querySelectorAll("circle")).toHaveLength(universes.length + 1);
    expect(words(matrix!)).toEqual(["top", "elite", "a", "b"]);
  });

  it("sorts by value, whatever the order given, and colours by finding", () => {
    const fills = (given: readonly Specification[]): (string | null)[] => {
      const [curve] = specificationCurve(given, {width: 640, document: page(), label: "points"});
      const dots = [...curve!.querySelectorAll("circle")].slice(0, universes.length);
      return dots
        .toSorted((a, b) => Number(a.getAttribute("cx")) - Number(b.getAttribute("cx")))
        .map((dot) => dot.getAttribute("fill"));
    };
    expect(fills(universes)).toEqual(["var(--fails)", "var(--holds)", "var(--open)"]);
    expect(fills(universes.toReversed())).toEqual(fills(universes));
  });

  it("marks the article's own reading in words, once", () => {
    const [curve] = specificationCurve(universes, {width: 640, document: page(), label: "points"});
    expect(words(curve!).filter((one) => one.includes("the article's reading"))).toHaveLength(1);
    const without = universes.map((one) => ({...one, own: false}));
    const [bare] = specificationCurve(without, {width: 640, document: page(), label: "points"});
    expect(words(bare!).join()).not.toContain("the article's reading");
  });

  it("has no row for a choice that was made alike in every universe", () => {
    const alike = universes.map((one) => ({...one, choices: {...one.choices, Way: "a"}}));
    const [, matrix] = specificationCurve(alike, {width: 640, document: page(), label: "points"});
    expect(words(matrix!)).toEqual(["top", "elite"]);
  });

  it("gives long names of choices room by cutting them short", () => {
    const long = universes.map((one, i) => ({...one, choices: {Tier: `${i} a name of an option that goes on and on`}}));
    const [, matrix] = specificationCurve(long, {width: 390, document: page(), label: "points"});
    expect(words(matrix!)).toHaveLength(universes.length);
    for (const name of words(matrix!)) expect(name).toMatch(/^.{1,31}…$/);
  });
});

describe("stackPlot(pieces, {width, document, label, colours})", () => {
  const pieces = [
    {bar: "2019", part: "China", value: 15.9},
    {bar: "2019", part: "rest", value: 24.1},
    {bar: "2022", part: "China", value: 16},
    {bar: "2022", part: "rest", value: 4}
  ];
  const colours = {China: "red", rest: "grey"};
  const boxes = (svg: Element): {fill: string | null; x: number; width: number}[] =>
    [...svg.querySelectorAll("g[data-mark='rect'] rect")].map((rect) => ({
      fill: rect.getAttribute("fill"),
      x: Number(rect.getAttribute("x")),
      width: Number(rect.getAttribute("width"))
    }));

  it.each(widths)("lays the parts of a bar end to end, as long as their values, at %d pixels", (width) => {
    const svg = stackPlot(pieces, {width, document: page(), label: "%", colours});
    drawn(svg);
    const [first, second, third] = boxes(svg);
    expect([first!.fill, second!.fill]).toEqual(["red", "grey"]);
    expect(second!.x).toBeGreaterThanOrEqual(first!.x + first!.width);
    expect(second!.x - first!.x - first!.width).toBeLessThan(2);
    expect(second!.width / first!.width).toBeCloseTo(24.1 / 15.9, 1);
    expect(third!.x).toBe(first!.x);
  });

  it("cuts off what lies beyond the domain, and writes a name only where it has room", () => {
    const svg = stackPlot(pieces, {width: 640, document: page(), label: "%", colours, domain: [0, 20]});
    const right = Math.max(...boxes(svg).map(({x, width}) => x + width));
    expect(right).toBeLessThanOrEqual(620);
    const tiny = [
      {bar: "2022", part: "China", value: 1},
      {bar: "2022", part: "rest", value: 99}
    ];
    const names = words(stackPlot(tiny, {width: 320, document: page(), label: "%", colours}));
    expect(names).toContain("rest");
    expect(names).not.toContain("China");
  });
});

describe("trendPlot(points, {width, document, label, colours})", () => {
  const points = [2019, 2020, 2021].flatMap((year, i) => [
    {year, line: "China", value: 20 + i, low: 18 + i, high: 22 + i},
    {year, line: "US", value: 21 + i, low: null, high: null}
  ]);

  it.each(widths)("draws every point and names every line at its end at %d pixels", (width) => {
    const svg = trendPlot(points, {width, document: page(), label: "%", colours: {China: "red", US: "blue"}});
    drawn(svg);
    expect(svg.querySelectorAll("circle")).toHaveLength(points.length);
    for (const line of ["China", "US"]) expect(words(svg).filter((one) => one === line)).toHaveLength(1);
  });

  it("draws the same for points in any order, and keeps the names of close lines apart", () => {
    const draw = (given: typeof points) =>
      trendPlot(given, {width: 640, document: page(), label: "%", colours: {China: "red", US: "blue"}});
    /** How far down a name stands: its own place and its group's, as both are shifted. */
    const depth = (name: Element): number =>
      [name, name.parentElement!]
        .map((one) => /translate\([^,]+,\s*([\d.-]+)\)/.exec(one.getAttribute("transform") ?? "")?.[1])
        .reduce((sum, shift) => sum + Number(shift ?? 0), 0);
    const names = (svg: Element): [string, number][] =>
      [...svg.querySelectorAll("text")]
        .filter((one) => ["China", "US"].includes(one.textContent ?? ""))
        .map((one): [string, number] => [one.textContent, depth(one)])
        .toSorted(([a], [b]) => a.localeCompare(b));
    const [[, china], [, us]] = names(draw(points)) as [[string, number], [string, number]];
    expect(china - us).toBeGreaterThanOrEqual(12);
    expect(names(draw(points.toReversed()))).toEqual(names(draw(points)));
  });
});

describe("influenceGrid(cells, {width, document, dimensions})", () => {
  const cells = [
    {assertion: "T5.passed", dimension: "sampling", flips: 0.4},
    {assertion: "T5.passed", dimension: "rounding", flips: 0}
  ];

  it.each(widths)("is as dark as a choice decides, on one scale for all grids, at %d pixels", (width) => {
    const svg = influenceGrid(cells, {width, document: page(), dimensions: ["sampling", "rounding"]});
    drawn(svg);
    const dark = [...svg.querySelectorAll("rect[fill-opacity]")].map((one) => Number(one.getAttribute("fill-opacity")));
    expect(dark.map((one) => Math.round(10 * one) / 10)).toEqual([0.4, 0]);
    expect(words(svg)).toContain("40");
    expect(words(svg)).not.toContain("0");
  });
});

describe("agreementPlot(claims, {width, document})", () => {
  const claims = [
    {id: "T5", reported: ["misread"], borneOut: ["undecided"]},
    {id: "T6", reported: ["exact"], borneOut: ["holds", "undecided"]},
    {id: "T10", reported: [], borneOut: ["not testable"]}
  ];

  it.each(widths)("writes every claim once in each place that a part of it has, at %d pixels", (width) => {
    const svg = agreementPlot(claims, {width, document: page()});
    drawn(svg);
    for (const {id, borneOut} of claims) expect(words(svg).filter((one) => one === id)).toHaveLength(borneOut.length);
  });

  it("has a line only for what occurs", () => {
    const names = words(agreementPlot(claims, {width: 832, document: page()}));
    expect(names).toContain("misread");
    expect(names).not.toContain("stale");
  });
});

describe("legend(colours, {document})", () => {
  it("names every colour in words, the swatches hidden from screen readers", () => {
    const element = legend({China: "red", "all others": "grey"}, {document: page()});
    expect(texts(element, ".legend > span")).toEqual(["China", "all others"]);
    for (const swatch of element.querySelectorAll(".legend-swatch")) {
      expect(swatch.getAttribute("aria-hidden")).toBe("true");
    }
  });
});
