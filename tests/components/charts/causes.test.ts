import {describe, expect, it} from "vitest";
import {
  type Arrow,
  arrowColumns,
  arrowRows,
  type Cause,
  causalGraph
} from "../../../src/components/charts/causal-graph.js";
import {panelsPlot} from "../../../src/components/charts/panels.js";
import {type Span, spansPlot} from "../../../src/components/charts/spans.js";
import {hostile, page, texts} from "../page.js";

const widths = [320, 390, 832] as const;
const words = (svg: Element): string[] => [...svg.querySelectorAll("text")].map((one) => one.textContent ?? "");
const drawn = (element: Element): void => expect(element.outerHTML).not.toMatch(/NaN|undefined|Infinity/);

describe("spansPlot(spans, {domain, days})", () => {
  const span = (label: string, from: string | null, until: string): Span => ({
    label,
    from,
    until,
    colour: "red",
    words: `${label} said`
  });
  const spans = [
    span("before", "2015-01-01", "2016-12-31"),
    span("across", "2018-01-01", "2023-12-31"),
    span("after", "2024-01-01", "2025-12-31"),
    span("open", null, "2019-12-31")
  ];
  const days = [
    {date: "2022-05-19", label: "due"},
    {date: "2025-02-24", label: "written"}
  ];
  const draw = (width: number) =>
    spansPlot(spans, {width, document: page(), domain: ["2014-01-01", "2026-12-31"], days});

  it.each(widths)("names every bar, says something of it and marks the days at %d pixels", (width) => {
    const svg = draw(width);
    drawn(svg);
    for (const {label, words: said} of spans) {
      expect(words(svg)).toContain(label);
      expect(words(svg)).toContain(said);
    }
    expect(words(svg).filter((one) => one === "due" || one === "written")).toEqual(["due", "written"]);
  });

  it("draws full what lies before the first day and pale what lies after, and splits what lies across", () => {
    const bars = [...draw(832).querySelectorAll("g[data-mark=bar]")].map(
      (group) => group.querySelectorAll("rect").length
    );
    expect(bars).toEqual([3, 2]);
  });
});

describe("panelsPlot(points, {colours})", () => {
  const points = ["models", "papers"].flatMap((panel) =>
    [2013, 2022].flatMap((year) => [
      {panel, year, line: "firms", value: year === 2022 ? 90.4 : 10},
      {panel, year, line: "universities", value: 9}
    ])
  );

  it.each(widths)("names each panel and prints where its lines end at %d pixels", (width) => {
    const svg = panelsPlot(points, {width, document: page(), colours: {firms: "red", universities: "blue"}});
    drawn(svg);
    expect(words(svg)).toEqual(expect.arrayContaining(["models", "papers"]));
    expect(words(svg).filter((one) => one === "90%").length).toBe(2);
  });
});

describe("causalGraph(causes, arrows, {width})", () => {
  const causes: Cause[] = [
    {id: "a", label: "Money", column: 0, row: 0},
    {id: "b", label: "Hope of well-paid work", column: 1, row: 1, unmeasured: true},
    {id: "c", label: hostile, column: 2, row: 0}
  ];
  const arrow = (from: string, to: string, part: Partial<Arrow> = {}): Arrow => ({
    from,
    to,
    says: `${from} makes ${to}.`,
    evidence: "Seen once.",
    href: `#${from}`,
    state: "seen",
    ...part
  });
  const arrows = [arrow("a", "b"), arrow("b", "c", {state: "unknown"})];
  const draw = (width: number) => causalGraph(causes, arrows, {width, document: page()});

  it.each(widths)(
    "numbers its arrows with links to the evidence, and says in a list what it draws, at %d pixels",
    (width) => {
      const graph = draw(width);
      drawn(graph);
      expect(texts(graph, "a.causal-number")).toEqual(["1", "2"]);
      expect([...graph.querySelectorAll("a.causal-number")].map((one) => one.getAttribute("href"))).toEqual([
        "#a",
        "#b"
      ]);
      expect(texts(graph, "li")).toEqual([
        "a makes b. Seen once. Seen in the data.",
        "b makes c. Seen once. Not measured."
      ]);
      expect(graph.querySelectorAll("svg > .causal-arrow").length).toBe(2);
    }
  );

  it("keeps its boxes within the drawing", () => {
    for (const width of [0, ...widths]) {
      for (const group of draw(width).querySelectorAll("svg > .causal-cause")) {
        const x = Number(/translate\(([\d.]+)/.exec(group.getAttribute("transform")!)![1]);
        const half = Number(group.querySelector("rect")!.getAttribute("width")) / 2;
        expect(x - half).toBeGreaterThanOrEqual(0);
        expect(x + half).toBeLessThanOrEqual(Math.max(280, width));
        expect(half).toBeGreaterThan(40);
      }
    }
  });

  it("links no drawing inside, because a picture's parts cannot be reached", () => {
    expect(draw(832).querySelector("svg a")).toBeNull();
  });

  it("numbers its arrows in the drawing too, for a file of it, and draws nothing that a file would leave behind", () => {
    const svg = draw(832).querySelector("svg")!;
    expect(texts(svg, ".causal-mark")).toEqual(["1", "2"]);
    expect(svg.querySelector("defs, marker, use")).toBeNull();
  });

  it("says all it draws as rows, evidence of nodes in words", () => {
    const link = page().createElement("a");
    link.textContent = "T6";
    const rows = arrowRows(causes, [arrow("a", "b", {evidence: ["Seen in ", link, "."]}), ...arrows.slice(1)]);
    expect(rows.map((row) => Object.keys(arrowColumns).map((name) => row[name]))).toEqual([
      [1, "Money", "Hope of well-paid work", "a makes b.", "Seen in T6.", "seen in the data", "#a"],
      [2, "Hope of well-paid work", hostile, "b makes c.", "Seen once.", "not measured", "#b"]
    ]);
  });

  it("takes words for words", () => {
    expect(draw(832).querySelector("script, img")).toBeNull();
  });

  it("names the box that an arrow misses", () => {
    expect(() => causalGraph(causes, [arrow("a", "z")], {width: 640, document: page()})).toThrow(
      "An arrow leads from or to “z”; expected one of a, b, c."
    );
  });
});
