import type {Dimension, Universe} from "./dimensions.js";
import type {Evidence} from "./evidence.js";

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

/** What one universe answers: the quantity, how sure it is, and how probable it is that the assertion holds there. */
export interface Answer {
  value: number;
  /** 95 % interval of the quantity; equal to the value where the universe allows no uncertainty. */
  low: number;
  high: number;
  /** Probability that the assertion holds. */
  probability: number;
  /** Whether it holds at the value itself. */
  holds: boolean;
  /** People (or papers) behind the quantity, and what they are worth when independent; null where unpublished. */
  n: number | null;
  effective: number | null;
  /** Ids of the figures and rows used. */
  rows: readonly string[];
}

/** Why a combination of choices cannot be evaluated with the data at hand. */
export interface Unanswerable {
  reason: string;
}

export type Outcome = Answer | Unanswerable;

export const isAnswer = (outcome: Outcome): outcome is Answer => "value" in outcome;

/** One testable sentence within a claim, and what it needs to be evaluated on: all the evidence, or only compositions. */
export interface Assertion<E = Evidence> {
  id: string;
  /** The sentence, in words that a number can make true or false. */
  says: string;
  /** What is measured, and in which unit. */
  quantity: string;
  unit: "%" | "points" | "rank" | "people" | "papers" | "institutions" | "places" | "ratio";
  /** The dimensions along which a critic could choose otherwise, each with the options that apply. */
  dimensions: readonly Dimension[];
  /** The article's own reading: an option for every dimension. */
  article: Universe;
  /** Whether the article says this, or the audit adds it; what the audit adds never counts towards the verdict. */
  by: "article" | "audit";
  evaluate(evidence: E, universe: Universe): Outcome;
}

export type Section = "founders" | "talent" | "institutions" | "money" | "cause" | "conclusion";

/** One claim of the article, in our words, with everything needed to evaluate it. */
export interface Claim<E = Evidence> {
  id: string;
  section: Section;
  /** The page that argues it, without extension. */
  page: string;
  title: string;
  says: string;
  assertions: readonly Assertion<E>[];
  /** Why no assertion can be tested, for claims that name no quantity; a sentence. */
  untestable?: string;
  /** The sentence of argument that goes with the computed verdict. */
  argued: string;
}
