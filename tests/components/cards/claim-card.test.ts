import {describe, expect, it} from "vitest";
import type {Explorer} from "../../../src/components/cards/explorer.js";
import {claimCard} from "../../../src/components/cards/claim-card.js";
import {answerOf, assertionOf, claimCardOf, figureOf, hostile, page, stepOf, text, texts} from "../page.js";

const figure = figureOf();
const lookUp = (id: string) => (id === figure.id ? figure : undefined);
const card = (part: Parameters<typeof claimCardOf>[0] = {}, document = page()): HTMLElement =>
  claimCard(claimCardOf(part), {document, lookUp});
const withAssertion = (part: Parameters<typeof assertionOf>[0]): HTMLElement => card({assertions: [assertionOf(part)]});

describe("claimCard(claim, {document, lookUp})", () => {
  it("is a labelled section with the claim's id as its address and its verdicts as data", () => {
    const section = card();
    expect(section.tagName).toBe("SECTION");
    expect(section.id).toBe("t6");
    expect(section.getAttribute("aria-label")).toBe("Claim T6: China up");
    expect(section.dataset).toMatchObject({
      claim: "T6",
      reported: "exact",
      borneout: "holds",
      follows: "takes no step"
    });
    expect(text(section.querySelector("h3")!)).toBe("T6 China up");
  });

  it("gives the three answers in words, and never merges parts that differ into one", () => {
    expect(texts(card(), ".answer-marks")).toEqual([
      "Reported? exact",
      "Borne out? ●holds",
      "Does it follow? takes no step"
    ]);
    const several = card({
      reported: {whole: null, parts: []},
      borneOut: answerOf("holds", "undecided", "holds"),
      follows: {whole: "not testable", parts: [stepOf()]}
    });
    expect(texts(several, ".answer-marks")).toEqual([
      "Reported? prints no number",
      "Borne out? ●2 holds ○1 undecided",
      "Does it follow? –not testable"
    ]);
    expect(several.dataset.borneout).toBe("mixed");
  });

  it("says of a step what it needs, or why nothing can judge it", () => {
    const bridge = assertionOf({
      id: "T6.bridge",
      kind: "step",
      says: "It is one conference for all.",
      support: "fails"
    });
    const steps = [
      stepOf({
        verdict: "fails",
        bridges: [
          {id: "T6.bridge", says: bridge.says, support: "fails"},
          {id: "T9.other", says: "So it is elsewhere.", support: "holds"}
        ],
        unbridged: null
      }),
      stepOf({id: "T6.other"})
    ];
    const section = card({follows: {whole: "mixed", parts: steps}, assertions: [bridge]});
    expect(texts(section, "[data-step] > .answer")).toEqual([
      "For this to follow, it must be true:",
      "Nobody counted the world."
    ]);
    // A bridge of the claim's own has its value there, and nowhere else on the card; another's has its verdict.
    expect(section.querySelectorAll("[data-assertion='T6.bridge']")).toHaveLength(1);
    expect(texts(section, ".card-steps li li .assertion-says")).toEqual([
      "● It is one conference for all. fails".replace("●", "✕"),
      "● So it is elsewhere. holds"
    ]);
  });

  it("prints the article's numbers from the table, each linked to its row", () => {
    const says = card().querySelector(".claim-says")!;
    expect(text(says)).toBe("China's share rose to 47%.");
    expect(says.querySelector("a")!.getAttribute("href")).toBe(`./sources.html#${figure.id}`);
  });

  it("names the figure that no table has", () => {
    expect(() => card({says: [{figure: "nowhere"}]})).toThrow(
      "Claim T6 refers to the figure “nowhere”, which is in no table."
    );
  });

  it("gives of each assertion the value, interval, probability and how cautiously they were found", () => {
    const item = card().querySelector("[data-assertion='T6.china']")!;
    expect(text(item.querySelector(".answer")!)).toBe(
      "Share in 2022 less share in 2019: +18 points (9.5–26.0 points), probability that it holds > 0.99, with papers sampled."
    );
    expect(text(item.querySelector(".flip")!)).toContain("it fails.");
  });

  it("gives the value alone where no universe allows for chance", () => {
    expect(texts(withAssertion({cautious: null}), ".answer")).toEqual([
      "Share in 2022 less share in 2019: +18 points."
    ]);
    // A bare factor would say nothing: what it is a multiple of comes before it.
    const ratio = {unit: "ratio", cautious: null, own: {value: 4.2, low: 4.2, high: 4.2, probability: 1}};
    expect(texts(withAssertion({...ratio, quantity: "the one as a multiple of the other"}), ".answer")).toEqual([
      "The one as a multiple of the other: × 4.20."
    ]);
  });

  it("gives the reason where there is no answer, and claims no universe, row or code", () => {
    const item = withAssertion({
      own: {reason: "Nobody counted."},
      cautious: null,
      support: "not testable",
      answered: 0,
      holds: 0,
      fails: 0,
      flip: null,
      rows: []
    });
    expect(texts(item, ".answer")).toEqual(["Nobody counted."]);
    expect(item.querySelector(".universes")).toBeNull();
    expect(item.querySelector(".flip")).toBeNull();
    expect(item.querySelector(".working")).toBeNull();
  });

  it("says in words what the bar of universes shows, which is hidden from screen readers", () => {
    const item = card();
    expect(texts(item, ".universe-words")).toEqual(["holds in 90%, open in 0%, fails in 10% of 20 universes"]);
    expect(item.querySelector(".universe-bar")!.getAttribute("aria-hidden")).toBe("true");
    for (const span of item.querySelectorAll(".universe-bar span")) {
      expect(span.getAttribute("style")).toMatch(/^flex-grow:[\d.e-]+$/);
      expect(span.getAttribute("style")).not.toContain(":-");
    }
  });

  it("draws no bar of a single universe, which its verdict says already", () => {
    expect(text(withAssertion({answered: 1, holds: 1, fails: 0}))).not.toContain("of 1 universe");
  });

  it("says which questions are the audit's own", () => {
    const both = card({assertions: [assertionOf(), assertionOf({id: "T6.ours", by: "audit", support: "undecided"})]});
    expect(texts(both, "h4")).toEqual(["Borne out?", "Asked by the audit besides"]);
    expect(texts(both, ".card-audit .assertion-verdict")).toEqual(["undecided"]);
    expect(texts(both, ".card-facts .assertion-verdict")).toEqual(["holds"]);
  });

  it("hides its marks from screen readers, since the words beside them say the same", () => {
    const marks = [...card().querySelectorAll(".verdict-mark")];
    expect(marks.length).toBeGreaterThan(1);
    for (const mark of marks) expect(mark.getAttribute("aria-hidden")).toBe("true");
  });

  it("says how it was computed behind one more fold: rows, module, test and the assertion's id", () => {
    const details = card().querySelector(".working")!;
    expect(text(details.querySelector("summary")!)).toBe("Its 20 universes, rows and code");
    expect(texts(details, "code")).toEqual(["src/claims/top-tier/claims.ts", "tests/claims/top-tier/claims.test.ts"]);
    // A row of the figures is linked; one of a derived table leads to what the table is.
    expect([...details.querySelectorAll("a")].map((a) => a.getAttribute("href"))).toEqual([
      `./sources.html#${figure.id}`,
      "./sources.html#table-tier-gradient"
    ]);
    expect(text(details)).toContain("tier-gradient 2022 oral person CN");
    expect(text(details)).toContain("assertion T6.china");
  });

  it("counts what no data can answer once a card, whatever the number of its sentences", () => {
    const section = card({assertions: [assertionOf(), assertionOf({id: "T6.other"})]});
    expect(texts(section, ".unanswered li")).toEqual(["40 universes: Nobody recorded schools."]);
    expect(card({unanswered: []}).querySelector(".unanswered")).toBeNull();
  });

  it("is folded unless told, by an element that folds without scripts, with what came of it in a sentence", () => {
    const details = card().querySelector("details")!;
    expect(details.open).toBe(false);
    expect(texts(details.querySelector("summary")!, "h3, .claim-headline")).toEqual([
      "T6 China up",
      "China's rise holds."
    ]);
    for (const inner of [".claim-says", ".assertion", ".fidelity-list"]) {
      expect(details.querySelector("summary")!.querySelector(inner)).toBeNull();
    }
    expect(claimCard(claimCardOf(), {document: page(), lookUp, open: true}).querySelector("details")!.open).toBe(true);
  });

  it("says how a sentence fares in the reading kindest to the article, where it fares better there", () => {
    const kindest = {reading: "hardly any means “one in ten”", support: "holds", holds: 1, universes: 14};
    expect(texts(withAssertion({support: "undecided", kindest}), ".kindest")).toEqual([
      "In the reading kindest to the article (hardly any means “one in ten”): holds, in 100% of 14 universes."
    ]);
    expect(texts(withAssertion({support: "holds", kindest}), ".kindest")).toEqual([]);
  });

  it("sets every number of the article beside the published one", () => {
    const published = figureOf({id: "tracker2", publication: "tracker-2"});
    const list = card({
      figures: [
        {printed: figure, published, fidelity: "exact", reason: "The number is the published one."},
        {printed: figureOf({id: "other", value: 5, unit: "rank"}), published: null, fidelity: null, reason: "Not seen."}
      ]
    }).querySelector(".fidelity-list")!;
    expect(text(list.querySelector("summary")!)).toBe("The article's 2 numbers against the source");
    expect(texts(list, "li")).toEqual([
      "47% China, 2022: exact. The number is the published one. tracker-2.",
      "rank 5 China, 2022: not found. Not seen."
    ]);
    expect(card().querySelector(".fidelity-list")).toBeNull();
  });

  it("draws the universes only when a reader opens them, and once", () => {
    const document = page();
    let drawn = 0;
    const explore = () => {
      drawn++;
      return Object.assign(document.createElement("output"), {choose: () => true}) as unknown as Explorer;
    };
    const section = card({assertions: [assertionOf({explore})]}, document);
    const details = section.querySelector<HTMLDetailsElement>(".exploration")!;
    expect(text(details.querySelector("summary")!)).toBe("Try its 20 universes");
    expect(drawn).toBe(0);
    const toggle = (open: boolean) => {
      details.open = open;
      details.dispatchEvent(new document.defaultView!.Event("toggle"));
    };
    toggle(true);
    toggle(false);
    toggle(true);
    expect(drawn).toBe(1);
    expect(details.querySelectorAll("output")).toHaveLength(1);
  });

  it("parses no text as HTML, wherever it comes from", () => {
    const section = card({
      title: hostile,
      headline: hostile,
      unanswered: [{reason: hostile, universes: 1}],
      says: [hostile],
      argued: [hostile],
      follows: {whole: hostile, parts: [stepOf({says: hostile, unbridged: hostile})]},
      figures: [{printed: figureOf({place: hostile}), published: null, fidelity: null, reason: hostile}],
      assertions: [
        assertionOf({
          says: hostile,
          quantity: hostile,
          flip: hostile,
          rows: [hostile],
          kindest: {reading: hostile, support: hostile, holds: 1, universes: 1},
          place: {module: hostile, test: hostile}
        })
      ]
    });
    expect(section.querySelector("img, script, [onclick], [onerror]")).toBeNull();
    expect(section.textContent.split(hostile).length - 1).toBeGreaterThanOrEqual(10);
  });

  it("gives no two elements one id", () => {
    const ids = [...card().querySelectorAll("[id]")].map(({id}) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
