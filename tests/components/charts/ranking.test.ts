import {describe, expect, it} from "vitest";
import {colour} from "../../../src/components/palette.js";
import {codeColour, type RankedPlace, rankingPlot} from "../../../src/components/charts/ranking.js";
import {hostile, page} from "../page.js";

const words = (svg: Element): string[] => [...svg.querySelectorAll("text")].map((one) => one.textContent ?? "");
const place = (part: Partial<RankedPlace> = {}): RankedPlace => ({
  rank: 1,
  institution: "Stanford University",
  country: "US",
  sector: "university",
  rankLower: 1,
  rankUpper: 3,
  ...part
});
const places = [
  place({institution: "Google", sector: "firm"}),
  place({institution: "Hong Kong University of Science and Technology", country: "HK", rank: 2, rankLower: 2}),
  place({institution: "University of California, Berkeley", rank: 3, rankUpper: 90}),
  place({institution: "Tsinghua University", country: "CN", rank: 3, rankUpper: 12})
];
const draw = (shown: readonly RankedPlace[], options: {width?: number; last?: number} = {}): SVGSVGElement =>
  rankingPlot(shown, {width: 832, document: page(), ...options});

/** The axis's own numbers, each with its place across. */
const ticks = (svg: Element): [string, number][] =>
  [...svg.querySelectorAll("g[data-mark='x-axis tick label'] text")].map((one) => [
    one.textContent,
    Number(/translate\(([\d.]+)/.exec(one.getAttribute("transform") ?? "")?.[1])
  ]);

describe("codeColour(code)", () => {
  it("is that of the country by name", () => {
    expect(codeColour("CN")).toBe(colour("China"));
    expect(codeColour("GB")).toBe(colour("United Kingdom"));
    expect(codeColour("KR")).toBe(colour("Others"));
  });

  it("is Europe's for every country of the Union and of its single market", () => {
    const codes = "AT BE BG CY CZ DE DK EE ES FI FR GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK CH IS LI NO".split(
      " "
    );
    for (const code of codes) expect(codeColour(code), code).toBe(colour("Europe"));
  });
});

describe("rankingPlot(places, {width, document, last})", () => {
  it.each([320, 390, 832])("draws a mark for every place, firms unlike others, at %d pixels", (width) => {
    const svg = draw(places, {width});
    expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
    expect(svg.getAttribute("width")).toBe(String(width));
    const dots = [...svg.querySelectorAll("g[data-mark='dot'] path")];
    expect(dots).toHaveLength(places.length);
    expect(new Set(dots.map((dot) => dot.getAttribute("d"))).size).toBe(2);
    expect(dots[0]!.getAttribute("d")).not.toBe(dots[1]!.getAttribute("d"));
  });

  it("writes every rank as the row has it, equal ranks too", () => {
    const svg = draw(places);
    const ranks = [...svg.querySelectorAll("g[data-mark='text'] text")].map((one) => one.textContent);
    expect(ranks).toEqual(places.map(({rank}) => String(rank)));
  });

  it("names institutions in full where there is room, and shortly, cut visibly, where there is not", () => {
    const names = places.map(({institution}) => institution);
    expect(words(draw(places))).toEqual(expect.arrayContaining(names));
    const narrow = words(draw(places, {width: 320}));
    expect(narrow).toEqual(expect.arrayContaining(["Google", "Hong Kong U. Scien…", "U. Berkeley", "Tsinghua"]));
    const long = words(draw([place({institution: "An Institution Whose Name Goes On"})], {width: 320}));
    expect(long.some((one) => /^.{18}…$/.test(one))).toBe(true);
  });

  it("keeps what reaches beyond the axis inside the drawing", () => {
    const svg = draw(places);
    for (const line of svg.querySelectorAll("g[data-mark='rule'] line")) {
      for (const end of ["x1", "x2"]) expect(Number(line.getAttribute(end) ?? 0)).toBeLessThanOrEqual(832);
    }
  });

  it("writes every number of the axis where that rank is, however short the axis is", () => {
    for (const shown of [places, places.slice(0, 2), [place({rankUpper: 60})]]) {
      const [first, ...others] = ticks(draw(shown)) as [[string, number], ...[string, number][]];
      const steps = others.map(([rank, x]) => (x - first[1]) / (Number(rank) - Number(first[0])));
      expect(steps.length).toBeGreaterThan(2);
      for (const step of steps) expect(step).toBeCloseTo(steps[0]!, 6);
    }
  });

  it("draws one row, or two, like many", () => {
    for (const count of [1, 2]) {
      const svg = draw(places.slice(0, count));
      expect(svg.querySelectorAll("g[data-mark='dot'] path")).toHaveLength(count);
      expect(words(svg)).toEqual(expect.arrayContaining(places.slice(0, count).map(({institution}) => institution)));
    }
  });

  it("rules a line after the last place of the list", () => {
    const rule = (last: number): number =>
      Number(draw(places, {last}).querySelector("[stroke-dasharray] line, line[stroke-dasharray]")!.getAttribute("x1"));
    expect(rule(10)).toBeLessThan(rule(25));
  });

  it("parses no text as HTML", () => {
    const svg = draw([place({institution: hostile})]);
    expect(svg.querySelector("img, script, [onclick], [onerror]")).toBeNull();
    expect(words(svg)).toContain(hostile);
  });
});
