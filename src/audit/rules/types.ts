import type {Dimension, Universe} from "./dimensions.js";
import type {Evidence} from "./evidence.js";
import type {Outcome} from "./outcome.js";

export {type Answer, isAnswer, type Outcome, type Unanswerable} from "./outcome.js";

/** Whether the article reports its source rightly, from best to worst. */
export const fidelities = ["exact", "rounded", "stale", "misread", "misattributed", "unsourced"] as const;
export type Fidelity = (typeof fidelities)[number];

/** Whether the evidence carries a claim, from best to worst; the last two say why there is no verdict. */
export const supports = [
  "holds",
  "holds with conditions",
  "undecided",
  "fails",
  "not testable",
  "not evaluated yet"
] as const;
export type Support = (typeof supports)[number];

/** What is said of one testable sentence within a claim: all but how it is evaluated. */
export interface AssertionText {
  id: string;
  /** The sentence, in words that a number can make true or false. */
  says: string;
  /** What is measured, and in which unit. */
  quantity: string;
  unit: "%" | "points" | "rank" | "people" | "papers" | "institutions" | "places" | "ratio" | "r";
  /** The dimensions along which a critic could choose otherwise, each with the options that apply. */
  dimensions: readonly Dimension[];
  /** The article's own reading: an option for every dimension. */
  article: Universe;
  /** Whether the article says this, or the audit adds it; what the audit adds never counts towards the verdict. */
  by: "article" | "audit";
}

/** One testable sentence within a claim, and what it needs to be evaluated on: all the evidence, or only compositions. */
export interface Assertion<E = Evidence> extends AssertionText {
  evaluate(evidence: E, universe: Universe): Outcome;
}

export type Section = "founders" | "talent" | "institutions" | "money" | "cause" | "conclusion";

/** One claim of the article, in our words: what pages show, which read what came of it instead of evaluating it. */
export interface ClaimText {
  id: string;
  section: Section;
  /** The page that argues it, without extension. */
  page: string;
  title: string;
  says: string;
  assertions: readonly AssertionText[];
  /** Why no assertion can be tested, for claims that name no quantity; a sentence. */
  untestable?: string;
  /** The sentence of argument that goes with the computed verdict. */
  argued: string;
}

/** One claim of the article with everything needed to evaluate it. */
export interface Claim<E = Evidence> extends ClaimText {
  assertions: readonly Assertion<E>[];
}
