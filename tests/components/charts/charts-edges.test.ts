import {describe, expect, it} from "vitest";
import {agreementPlot} from "../../../src/components/charts/agreement.js";
import {changesPlot} from "../../../src/components/charts/changes.js";
import {influenceGrid} from "../../../src/components/charts/influence-grid.js";
import {legend} from "../../../src/components/charts/legend.js";
import {supportMarks} from "../../../src/components/palette.js";
import {sankeyPlot} from "../../../src/components/charts/sankey.js";
import {sharesPlot} from "../../../src/components/charts/shares.js";
import {specificationCurve, type Specification} from "../../../src/components/charts/spec-curve.js";
import {stackPlot} from "../../../src/components/charts/stack.js";
import {trendPlot} from "../../../src/components/charts/trend.js";
import {hostile, page, texts} from "../page.js";

const words = (svg: Element): string[] => [...svg.querySelectorAll("text")].map((one) => one.textContent ?? "");
const drawn = (svg: Element): void => expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
const here = {width: 640, document: page()};

const universe = (part: Partial<Specification>): Specification => ({
  value: 1,
  low: 0,
  high: 2,
  probability: 0.5,
  finding: "open",
  own: false,
  choices: {},
  ...part
});

describe("sankeyPlot(ribbons, options), at its edges", () => {
  it("draws nothing of no flows, and of none wide enough to be seen", () => {
    const options = {...here, stages: ["First degree", "Work"], places: ["China", "Europe"]};
    const thin = {step: 0, from: "China", to: "Europe", value: 0.01, low: 0, high: 0.02};
    for (const ribbons of [[], [thin]]) {
      const {drawing, readout} = sankeyPlot(ribbons, options);
      drawn(drawing);
      expect(drawing.querySelectorAll(".sankey-ribbon")).toHaveLength(0);
      expect(readout.querySelectorAll("option")).toHaveLength(0);
    }
  });
});

describe("specificationCurve(universes, options), at its edges", () => {
  const two = ["yes", "no"].flatMap((hongKong) =>
    ["yes", "no"].map((kingdom) => universe({choices: {"Hong Kong": hongKong, "United Kingdom": kingdom}}))
  );

  it("keeps the rows of two choices apart whose options have the same names", () => {
    const [, matrix] = specificationCurve(two, {...here, label: "points"});
    expect(words(matrix!)).toEqual(["yes", "no", "yes", "no"]);
    const ticks = [...matrix!.querySelectorAll("g[data-mark='tick'] line")];
    const heights = new Set(ticks.map((tick) => tick.getAttribute("y1")));
    expect(ticks).toHaveLength(8);
    expect(heights.size).toBe(4);
  });

  it("draws a single universe, and one whose interval has no width", () => {
    for (const svg of specificationCurve([universe({low: 1, high: 1, own: true})], {...here, label: "points"})) {
      drawn(svg);
    }
  });

  it("marks the universe the reader is in, unless it is the article's own", () => {
    const squares = (part: Partial<Specification>): number => {
      const [curve] = specificationCurve([universe(part), universe({})], {...here, label: "points"});
      return curve!.querySelectorAll("g[data-mark='dot'] path").length;
    };
    expect(squares({})).toBe(0);
    expect(squares({here: true})).toBe(1);
    expect(squares({here: true, own: true})).toBe(0);
  });
});

describe("agreementPlot(claims, options), at its edges", () => {
  it("has a place for every verdict on a claim that has been evaluated", () => {
    const verdicts = Object.keys(supportMarks).filter((support) => support !== "not evaluated yet");
    const claims = verdicts.map((support, i) => ({id: `X${i}`, reported: ["exact"], borneOut: [support]}));
    expect(words(agreementPlot(claims, here))).toEqual(expect.arrayContaining(claims.map(({id}) => id)));
  });

  it("stacks many claims of one cell without two in one place", () => {
    const claims = Array.from({length: 13}, (_, i) => ({id: `T${i + 1}`, reported: [], borneOut: ["undecided"]}));
    const svg = agreementPlot(claims, {...here, width: 320});
    const places = [...svg.querySelectorAll("g[data-mark='text']")]
      .filter((group) => /^T\d+$/.test(group.textContent ?? ""))
      .map((group) => group.getAttribute("transform"));
    expect(places).toHaveLength(13);
    expect(new Set(places).size).toBe(13);
  });
});

describe("sharesPlot and changesPlot, at their edges", () => {
  it("draw one year alone without naming it, and a place that the last year does not have", () => {
    const one = {place: "China", year: 2022, share: 47, low: 43.7, high: 50.3};
    expect(words(sharesPlot([one], here)).join(" ")).not.toContain("2022");
    const svg = sharesPlot([one, {...one, place: "India", year: 2019}], here);
    drawn(svg);
    expect(svg.querySelectorAll("circle")).toHaveLength(2);
  });

  it("draw a change of nothing in the middle, hollow", () => {
    const svg = changesPlot([{label: "China", place: "China", value: 0, low: 0, high: 0}], here);
    drawn(svg);
    expect(svg.querySelector("circle")!.getAttribute("fill")).toBe("var(--theme-background)");
  });

  it("write a fall with a minus sign and a rise with a plus on the axis", () => {
    const changes = [{label: "China", place: "China", value: 5, low: -20, high: 20}];
    expect(words(changesPlot(changes, here))).toEqual(expect.arrayContaining(["+10", "−10", "0"]));
  });
});

describe("stackPlot, trendPlot and influenceGrid, at their edges", () => {
  it("lay parts in the order of the colours, whatever the order given, and leave out what is nothing", () => {
    const pieces = [
      {bar: "2022", part: "rest", value: 60},
      {bar: "2022", part: "China", value: 40},
      {bar: "2022", part: "none", value: 0}
    ];
    const colours = {China: "red", none: "blue", rest: "grey"};
    const svg = stackPlot(pieces, {...here, label: "%", colours, mark: 50});
    drawn(svg);
    const fills = [...svg.querySelectorAll("g[data-mark='rect'] rect")].map((one) => one.getAttribute("fill"));
    expect(fills).toEqual(["red", "grey"]);
  });

  it("draw lines that are nought throughout, and lines that end at different years", () => {
    const nought = [2019, 2022].map((year) => ({year, line: "China", value: 0}));
    const svg = trendPlot([...nought, {year: 2019, line: "India", value: 0}], {...here, label: "%", colours: {}});
    drawn(svg);
    expect(words(svg)).toEqual(expect.arrayContaining(["China", "India"]));
  });

  it("have a column for every choice, also one that never matters, and none darker than certainty", () => {
    const cells = [{assertion: "T5.passed", dimension: "sampling", flips: 1}];
    const svg = influenceGrid(cells, {...here, dimensions: ["sampling", "rounding"]});
    expect(words(svg)).toEqual(expect.arrayContaining(["sampling", "rounding", "T5.passed", "100"]));
    expect(svg.querySelector("rect[fill-opacity]")!.getAttribute("fill-opacity")).toBe("1");
  });
});

describe("every drawing", () => {
  it("parses no text as HTML", () => {
    const parts = [
      sharesPlot([{place: hostile, year: 2022, share: 1, low: 0, high: 2}], here),
      changesPlot([{label: hostile, place: hostile, value: 1, low: 0, high: 2}], here),
      stackPlot([{bar: hostile, part: hostile, value: 1}], {...here, label: hostile, colours: {[hostile]: "red"}}),
      trendPlot([{year: 2022, line: hostile, value: 1}], {...here, label: hostile, colours: {}}),
      legend({[hostile]: "red"}, here)
    ];
    for (const part of parts) expect(part.querySelector("img, script, [onclick], [onerror]")).toBeNull();
    expect(texts(parts.at(-1)!, ".legend > span").join("")).toContain("<script>");
  });
});
