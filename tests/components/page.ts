import {JSDOM} from "jsdom";
import type {CardAnswer, CardAssertion, CardClaim, CardStep} from "../../src/components/cards/claim-card.js";
import type {Cited} from "../../src/components/cite.js";

/** An empty document of its own. */
export const page = (): Document => new JSDOM("<!doctype html><html lang='en'><body></body></html>").window.document;

/** The text a reader sees, with runs of white space as one blank. */
export const text = (element: Element): string => (element.textContent ?? "").replace(/\s+/g, " ").trim();

/** The text of all elements that fit a selector. */
export const texts = (element: Element, selector: string): string[] =>
  [...element.querySelectorAll(selector)].map(text);

/** Text that would be a script, an element or an attribute if anything parsed it. */
export const hostile = `<img src=x onerror="alert(1)"><script>alert(2)</script>" onclick="alert(3)`;

export const figureOf = (part: Partial<Cited> = {}): Cited => ({
  id: "article-2022-top-undergraduate-china",
  value: 47,
  unit: "%",
  measure: "undergraduate country",
  population: "sampled NeurIPS authors",
  place: "China",
  year: 2022,
  publication: "article",
  confidence: "P",
  source: "https://example.org/",
  ...part
});

export const assertionOf = (part: Partial<CardAssertion> = {}): CardAssertion => ({
  id: "T6.china",
  kind: "fact",
  part: "China's rise",
  says: "The share rose.",
  quantity: "share in 2022 less share in 2019",
  unit: "points",
  by: "article",
  support: "holds",
  kindest: null,
  own: {value: 18, low: 18, high: 18, probability: 1},
  cautious: {low: 9.51, high: 26.04, probability: 0.9987, reading: "papers sampled"},
  answered: 20,
  holds: 0.9,
  fails: 0.1,
  flip: "What would flip it: with tier “elite”, it fails.",
  rows: ["article-2022-top-undergraduate-china", "tier-gradient 2022 oral person CN"],
  place: {module: "src/claims/top-tier/claims.ts", test: "tests/claims/top-tier/claims.test.ts"},
  ...part
});

export const claimCardOf = (part: Partial<CardClaim> = {}): CardClaim => ({
  id: "T6",
  title: "China up",
  headline: "China's rise holds.",
  says: ["China's share rose to ", {figure: "article-2022-top-undergraduate-china"}, "."],
  argued: ["It did."],
  reported: answerOf("exact"),
  borneOut: answerOf("holds"),
  follows: {whole: null, parts: []},
  figures: [],
  unanswered: [{reason: "Nobody recorded schools.", universes: 40}],
  assertions: [assertionOf()],
  ...part
});

/** An answer of one part, or of as many as there are verdicts. */
export const answerOf = (...verdicts: string[]): CardAnswer => ({
  whole: verdicts.length ? (new Set(verdicts).size === 1 ? verdicts[0]! : "mixed") : null,
  parts: verdicts.map((verdict, i) => ({id: `T6.part${i}`, part: `part ${i}`, says: "It is so.", verdict}))
});

/** A step judged by bridges, or by none. */
export const stepOf = (part: Partial<CardStep> = {}): CardStep => ({
  id: "T6.step",
  part: "the world's researchers",
  says: "So it is of the world.",
  verdict: "not testable",
  bridges: [],
  unbridged: "Nobody counted the world.",
  ...part
});
