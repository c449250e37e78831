import {JSDOM} from "jsdom";
import type {CardAssertion, CardClaim} from "../../src/components/cards/claim-card.js";
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
  says: "The share rose.",
  quantity: "share in 2022 less share in 2019",
  unit: "points",
  by: "article",
  support: "holds",
  own: {value: 18, low: 18, high: 18, probability: 1},
  cautious: {low: 9.51, high: 26.04, probability: 0.9987, reading: "papers sampled"},
  answered: 20,
  holds: 0.9,
  fails: 0.1,
  flip: "What would flip it: with tier “elite”, it fails.",
  unanswered: [{reason: "Nobody recorded schools.", universes: 40}],
  rows: ["article-2022-top-undergraduate-china", "tier-gradient 2022 oral person CN"],
  computed: {module: "claims/top-tier/claims.ts T6.china", test: "tests/claims/top-tier/claims.test.ts"},
  ...part
});

export const claimCardOf = (part: Partial<CardClaim> = {}): CardClaim => ({
  id: "T6",
  title: "China up",
  says: ["China's share rose to ", {figure: "article-2022-top-undergraduate-china"}, "."],
  argued: ["It did."],
  untestable: null,
  fidelity: "exact",
  support: "holds",
  figures: [],
  assertions: [assertionOf()],
  ...part
});
