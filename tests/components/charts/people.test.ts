import {describe, expect, it} from "vitest";
import {argumentMap, type MapNode, type MapRules, type MapState} from "../../../src/components/charts/argument-map.js";
import {conclusionList} from "../../../src/components/cards/conclusion-list.js";
import {dateWords, eventList} from "../../../src/components/cards/event-list.js";
import {rangesPlot} from "../../../src/components/charts/ranges.js";
import {type Ribbon, sankeyPlot} from "../../../src/components/charts/sankey.js";
import {type Moment, span, timelinePlot} from "../../../src/components/charts/timeline.js";
import {tornadoPlot} from "../../../src/components/charts/tornado.js";
import {figureOf, hostile, page, text, texts} from "../page.js";

const widths = [320, 390, 832] as const;

/** No coordinate of a drawing may be NaN: a browser drops such a mark without a word. */
const drawn = (svg: Element): void => {
  expect(svg.namespaceURI).toBe("http://www.w3.org/2000/svg");
  expect(svg.outerHTML).not.toMatch(/NaN|undefined|Infinity/);
};

describe("sankeyPlot(ribbons, {width, stages, places, document})", () => {
  const stages = ["First degree", "Graduate school", "Work"];
  const places = ["China", "United States"];
  const ribbons: Ribbon[] = [
    {step: 0, from: "China", to: "China", value: 30, low: 20, high: 40},
    {step: 0, from: "China", to: "United States", value: 20, low: 0, high: 25},
    {step: 0, from: "United States", to: "China", value: 0.01, low: 0, high: 5},
    {step: 0, from: "United States", to: "United States", value: 50, low: 50, high: 50},
    {step: 1, from: "China", to: "China", value: 30, low: 10, high: 40},
    {step: 1, from: "United States", to: "United States", value: 70, low: 60, high: 75}
  ];
  const made = (width: number) => sankeyPlot(ribbons, {width, stages, places, document: page()});
  const strokes = (svg: Element, name: string): number[] =>
    [...svg.querySelectorAll(`.${name}`)].map((path) => Number(path.getAttribute("stroke-width")));

  it.each(widths)("draws every flow wide enough to see, with a core as thick as is certain, at %d pixels", (width) => {
    const {drawing} = made(width);
    drawn(drawing);
    const [central, core] = [strokes(drawing, "sankey-central"), strokes(drawing, "sankey-core")];
    expect(central).toHaveLength(5);
    expect(core[0]! / central[0]!).toBeCloseTo(20 / 30, 6);
    expect(Math.min(...core)).toBe(0);
    expect(core.some((one, i) => Math.abs(one - central[i]!) < 1e-9)).toBe(true);
  });

  it("keeps all names inside the drawing, short ones where there is little room", () => {
    const {drawing} = made(390);
    const names = [...drawing.querySelectorAll(".sankey-name")];
    expect(names.map((one) => one.textContent)).toContain("US 70%");
    for (const name of names) {
      const x = Number(name.getAttribute("x"));
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(390);
    }
  });

  it("reads out the largest flow first, then whichever the reader picks by keyboard or points at", () => {
    const {drawing, readout} = made(832);
    const output = readout.querySelector("output")!;
    expect(output.textContent).toBe(
      "United States (graduate school) to United States (work): 70.0%, could be 60.0–75.0%."
    );
    const select = readout.querySelector("select")!;
    expect(select.options).toHaveLength(5);
    const wanted = [...select.options].find((one) => one.textContent === "China → United States (graduate school)")!;
    select.value = wanted.value;
    select.dispatchEvent(new select.ownerDocument.defaultView!.Event("input"));
    expect(output.textContent).toContain("China (first degree) to United States (graduate school): 20.0%");
    const ribbon = drawing.querySelector(".sankey-ribbon")!;
    ribbon.dispatchEvent(new drawing.ownerDocument.defaultView!.Event("pointerenter"));
    expect(output.textContent).toContain("China (first degree) to China (graduate school): 30.0%");
    expect(drawing.querySelectorAll(".sankey-shown")).toHaveLength(1);
  });

  it("names the control for a screen reader", () => {
    const {readout} = made(832);
    expect(readout.querySelector("label")!.textContent).toContain("Read a flow");
    expect(readout.querySelector("label select")).not.toBeNull();
  });
});

describe("tornadoPlot(bars, {width, base, label, end, document})", () => {
  const bars = [
    {label: "Wide", from: 0.2, to: 0.6, atFrom: -20, atTo: 5},
    {label: "Narrow", from: 0, to: 1, atFrom: -8, atTo: -11}
  ];

  it.each(widths)("writes both ends of every range at %d pixels", (width) => {
    const svg = tornadoPlot(bars, {width, base: -10, label: "Lead", end: (x) => `${100 * x}%`, document: page()});
    drawn(svg);
    const all = texts(svg, "text");
    for (const word of ["20%", "60%", "0%", "100%", "Wide", "Narrow"]) expect(all, word).toContain(word);
  });

  it("draws a control that changes nothing without a number that is none", () => {
    const flat = [{label: "Flat", from: 0, to: 1, atFrom: 3, atTo: 3}];
    drawn(tornadoPlot(flat, {width: 390, base: 3, label: "Lead", end: String, document: page()}));
  });
});

describe("rangesPlot(ranges, {width, label, domain, document})", () => {
  const ranges = [
    {label: "Inside", low: 10, high: 20, value: 12},
    {label: "Off by rounding", low: 10, high: 20, value: 20.4, slack: 0.5},
    {label: "Outside", low: 10, high: 20, value: 25, slack: 1},
    {label: "Unsaid", low: 0, high: 100, value: null}
  ];

  it.each(widths)("marks only what cannot be as it was printed, at %d pixels", (width) => {
    const svg = rangesPlot(ranges, {width, label: "%", document: page()});
    drawn(svg);
    const dots = [...svg.querySelectorAll("circle")];
    expect(dots).toHaveLength(3);
    expect(dots.filter((dot) => dot.getAttribute("stroke") === "var(--fails)")).toHaveLength(1);
    for (const {label} of ranges) expect(texts(svg, "text")).toContain(label);
  });
});

describe("span(date)", () => {
  it("is as long as the date is vague", () => {
    const days = (date: string): number => {
      const [from, to] = span(date);
      return (to.getTime() - from.getTime()) / 86_400_000;
    };
    expect([days("2025"), days("2025-02"), days("2025-02-24")]).toEqual([365, 28, 0]);
  });

  it("refuses what is no date", () => {
    for (const wrong of ["soon", "2025-13", "2025-7"]) expect(() => span(wrong), wrong).toThrow(/expected a year/);
  });
});

describe("timelinePlot(moments, {width, start, lanes, document})", () => {
  const moments: Moment[] = [
    {id: "a", date: "2025-07-19", lane: "people", bearing: "strengthens", title: "A"},
    {id: "b", date: "2025-07", lane: "people", bearing: "weakens", title: "B"},
    {id: "c", date: "2026", lane: "count", bearing: "both ways", title: "C"},
    {id: "d", date: "2025-02", lane: "people", bearing: "neither", title: "D"}
  ];

  it.each(widths)("draws every event in its lane at %d pixels, none on another", (width) => {
    const svg = timelinePlot(moments, {width, start: "2025-02-24", lanes: ["people", "count"], document: page()});
    drawn(svg);
    const marks = [...svg.querySelectorAll("title")].map((title) => title.parentElement!.getAttribute("transform"));
    expect(marks).toHaveLength(moments.length);
    expect(new Set(marks).size).toBe(moments.length);
    expect(texts(svg, "text")).toEqual(expect.arrayContaining(["people", "count", "the article"]));
  });
});

describe("eventList(events, {lookUp, link, document})", () => {
  const item = {
    id: "event-a",
    date: "2025-07-19",
    says: ["It was ", {figure: "some-figure"}, "."],
    strengthens: ["T8"],
    weakens: ["T9", "C1"],
    why: "Because.",
    source: "https://www.example.org/a",
    confidence: "S",
    note: "Careful",
    story: null as string | null
  };
  const made = (...parts: Partial<typeof item>[]) =>
    eventList(
      (parts.length ? parts : [{}]).map((part) => ({...item, ...part})),
      {
        lookUp: (id) => figureOf({id}),
        link: (claim) => `./x.html#${claim.toLowerCase()}`,
        document: page()
      }
    );

  it("gives each its date, its numbers as citations, the claims it bears on and its source", () => {
    const list = made();
    expect(text(list)).toContain("19 July 2025");
    expect(text(list)).toContain("It was 47%.");
    expect(text(list)).toContain("▲ for T8▼ against T9, C1Because.");
    expect(list.querySelector('a[href="https://www.example.org/a"]')!.textContent).toBe("example.org");
    expect(list.querySelector('a[href="./x.html#c1"]')).not.toBeNull();
    expect(list.querySelector("time")!.getAttribute("datetime")).toBe("2025-07-19");
  });

  it("shows the events of one story as one entry that opens, at the place of its first", () => {
    const told = {story: "A story"};
    const list = made({id: "event-a", ...told}, {id: "event-b"}, {id: "event-c", date: "2026-03", ...told});
    expect([...list.children].map((one) => one.getAttribute("data-story") ?? one.id)).toEqual(["A story", "event-b"]);
    const story = list.querySelector("[data-story]")!;
    expect(story.querySelector("summary")!.textContent).toBe("A story (2 events)");
    expect(text(story.querySelector("time")!)).toBe("19 July 2025 to March 2026");
    expect([...story.querySelectorAll("details [data-event]")].map(({id}) => id)).toEqual(["event-a", "event-c"]);
    expect(made({...told}).querySelector("details")).toBeNull();
  });

  it("says nothing of claims it does not bear on, and shows text as text", () => {
    const list = made({strengthens: [], weakens: [], says: [hostile]});
    expect(text(list)).not.toMatch(/for T|against/);
    expect(list.querySelector("script, img")).toBeNull();
  });
});

describe("dateWords(date)", () => {
  it("is as precise as the date", () => {
    expect(["2026", "2026-03", "2026-03-28"].map(dateWords)).toEqual(["2026", "March 2026", "28 March 2026"]);
  });
});

describe("argumentMap(argument, states, {document})", () => {
  const node = (id: string, from: string[] = []): MapNode => ({
    id,
    kind: from.length ? "step" : "fact",
    says: `${id}.`,
    claim: "T6",
    page: "top-tier",
    verdict: "holds",
    part: id.toLowerCase(),
    from,
    bridges: id === "Two" ? [{id: "x", says: "It is so everywhere.", support: "fails"}] : [],
    unbridged: id === "So" ? "No number tells." : null
  });
  const argument = [node("One"), node("Three"), node("Two", ["Three"]), node("So", ["One", "Two", "Three"])];
  const own: readonly (readonly [string, MapState])[] = [
    ["One", "stands"],
    ["Three", "open"],
    ["Two", "falls"],
    ["So", "falls"]
  ];
  const rules: MapRules = {
    standing: (granted) =>
      new Map(own.map(([id, state]) => [id, granted.has(id) || (id === "So" && granted.size > 1) ? "stands" : state])),
    hangingOn: (id) => (id === "Three" ? argument.slice(2) : [])
  };
  const draw = () => argumentMap(argument, rules, {document: page()});
  const map = draw();

  it("nests premises under what they are meant to carry", () => {
    expect(map.querySelectorAll("[data-node]")).toHaveLength(4);
    expect(text(map.querySelector("li li li .argument-says")!)).toBe("Three.");
  });

  it("says of every sentence whether it stands, falls or is open, in words", () => {
    expect(texts(map, ".argument-verdict strong")).toEqual(["falls", "stands", "falls", "open"]);
    expect(texts(map, ".argument-leap")).toEqual([
      "No number tells.",
      "It needs: It is so everywhere (fails).",
      "With it falls what hangs on it: two; so."
    ]);
  });

  it("says which moves make a sentence, what is conceded against it, and which steps nothing hangs on", () => {
    const other = argumentMap(
      [node("One"), node("Side", ["One"]), node("But"), {...node("So", ["One"]), although: ["But"], moves: [3, 71]}],
      {standing: () => new Map(["One", "Side", "But", "So"].map((id) => [id, "stands"])), hangingOn: () => []},
      {document: page()}
    );
    const links = [...other.querySelectorAll("[data-node=So] > .argument-box a")].map((one) =>
      one.getAttribute("href")
    );
    expect(links).toEqual(["./top-tier.html#t6", "./article.html#move-3", "./article.html#move-71"]);
    expect(texts(other, ".argument-because")).toEqual(["because", "although, as it concedes,", "because"]);
    expect(texts(other, ".argument-besides")).toHaveLength(1);
    expect(other.querySelectorAll("ol.argument-map")[1]!.querySelector("[data-node=Side]")).not.toBeNull();
  });

  it("refers to what stands above already", () => {
    expect(texts(map, ".argument-again")).toEqual(["three, as above."]);
  });

  it("sets the others anew when a sentence is granted or no longer, and says what it comes to", () => {
    const other = draw();
    other.ownerDocument.body.append(other);
    const stateOf = (id: string) => other.querySelector<HTMLElement>(`[data-node=${id}]`)!.dataset.state;
    const tick = (id: string): void => other.querySelector<HTMLInputElement>(`input[name=${id}]`)!.click();
    expect(text(other.querySelector("[role=status]")!)).toBe(
      "As the evidence is, the conclusion falls: of 4 sentences 1 stand."
    );
    tick("Two");
    expect([stateOf("Two"), stateOf("So"), other.value]).toEqual(["stands", "falls", ["Two"]]);
    tick("Three");
    expect([stateOf("So"), other.value]).toEqual(["stands", ["Two", "Three"]]);
    expect(text(other.querySelector("[role=status]")!)).toContain("It follows: so stands.");
    tick("Two");
    expect([stateOf("Two"), stateOf("So")]).toEqual(["falls", "falls"]);
  });

  it("takes over what is granted, ids with dots too", () => {
    const other = argumentMap(
      [{...node("A.b")}, {...node("So", ["A.b"])}],
      {
        ...rules,
        standing: (granted) =>
          new Map([
            ["A.b", granted.has("A.b") ? "stands" : "open"],
            ["So", "open"]
          ])
      },
      {document: page()}
    );
    other.value = ["A.b"];
    expect(other.querySelector<HTMLInputElement>("input[name='A.b']")!.checked).toBe(true);
    expect(other.querySelector<HTMLElement>("[data-node='A.b']")!.dataset.state).toBe("stands");
  });

  it("links a sentence to the card of its claim", () => {
    expect(map.querySelector("a")!.getAttribute("href")).toBe("./top-tier.html#t6");
  });
});

describe("conclusionList(groups, {document})", () => {
  it("puts sentences under headings with links to their cards, and says so where there are none", () => {
    const list = conclusionList(
      [
        {heading: "Right", sentences: [{id: "T6", page: "top-tier", text: "China up: it is."}]},
        {heading: "Unknown", sentences: []}
      ],
      {document: page()}
    );
    expect(texts(list, "h3")).toEqual(["Right", "Unknown"]);
    expect(texts(list, "li")).toEqual(["T6 China up: it is."]);
    expect(list.querySelector("a")!.getAttribute("href")).toBe("./top-tier.html#t6");
    expect(text(list)).toContain("Nothing so far.");
  });
});
