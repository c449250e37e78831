import {describe, expect, it} from "vitest";
import {codeColour} from "../../../src/components/charts/ranking.js";
import {type Slope, slopePlot} from "../../../src/components/charts/slope.js";
import {hostile, page} from "../page.js";

const slopes: Slope[] = [
  {institution: "Google", country: "US", before: 1, after: 1},
  {institution: "Tsinghua University", country: "CN", before: 13, after: 3},
  {institution: "IBM", country: "US", before: 16, after: 33},
  {institution: "Huawei", country: "CN", before: null, after: 22},
  {institution: "Duke University", country: "US", before: 27, after: null}
];
const draw = (shown: readonly Slope[] = slopes, width = 832): SVGSVGElement =>
  slopePlot(shown, {width, document: page(), from: 2019, to: 2022, last: 25});
const words = (svg: Element): string[] => [...svg.querySelectorAll("text")].map((one) => one.textContent ?? "");
const label = (svg: Element, said: string): Element =>
  [...svg.querySelectorAll("text")].find((one) => one.textContent === said)!;

describe("slopePlot(slopes, {width, document, from, to, last})", () => {
  it.each([320, 390, 832])("joins the two ranks of every name by a line at %d pixels", (width) => {
    const svg = draw(slopes, width);
    expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg.getAttribute("width")).toBe(String(width));
    expect(svg.querySelectorAll("g[data-mark='link'] path")).toHaveLength(slopes.length);
  });

  it("has a dot and a label with the rank on each side where there is one, and none where there is not", () => {
    const svg = draw();
    const ranks = slopes.flatMap(({before, after}) => [before, after]).filter((rank) => rank !== null);
    expect(svg.querySelectorAll("circle")).toHaveLength(ranks.length);
    expect(words(svg)).toEqual(
      expect.arrayContaining(["Google  1", "1  Google", "Tsinghua  13", "3  Tsinghua", "22  Huawei", "Duke  27"])
    );
    expect(words(svg).filter((one) => one.includes("Huawei"))).toHaveLength(1);
    expect(words(svg).filter((one) => one.includes("Duke"))).toHaveLength(1);
  });

  it("names both years", () => {
    expect(words(draw())).toEqual(expect.arrayContaining(["2019", "2022"]));
  });

  it("puts better ranks higher, and a line between the last place and the next", () => {
    const svg = draw();
    const y = (said: string): number => Number(/,\s*([\d.]+)\)/.exec(label(svg, said).getAttribute("transform")!)![1]);
    expect(y("Google  1")).toBeLessThan(y("Tsinghua  13"));
    expect(y("3  Tsinghua")).toBeLessThan(y("22  Huawei"));
    const rule = Number(svg.querySelector("[stroke-dasharray] line, line[stroke-dasharray]")!.getAttribute("y1"));
    expect(rule).toBeGreaterThan(y("22  Huawei"));
    expect(rule).toBeLessThan(y("Duke  27"));
  });

  it("writes those beyond the last place faintly, and each in the colour of its country", () => {
    const svg = draw();
    const faint = (said: string): number => Number(label(svg, said).getAttribute("fill-opacity") ?? 1);
    expect(faint("IBM  16")).toBe(1);
    expect(faint("33  IBM")).toBeLessThan(1);
    expect(label(svg, "22  Huawei").getAttribute("fill")).toBe(codeColour("CN"));
  });

  it("cuts a long name visibly where there is little room", () => {
    const long = {institution: "University of Illinois Urbana-Champaign", country: "US", before: 17, after: 11};
    const narrow = words(draw([...slopes, long], 320));
    expect(narrow).toContain("11  U. Illinois U…");
    expect(narrow).toContain("3  Tsinghua");
    expect(words(draw([...slopes, long]))).toContain("11  Illinois Urbana-Champaign");
  });

  it("parses no text as HTML", () => {
    const svg = draw([{institution: hostile, country: "US", before: 1, after: 2}]);
    expect(svg.querySelector("img, script, [onclick], [onerror]")).toBeNull();
  });
});
