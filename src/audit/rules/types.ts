import type {DimensionText, Universe} from "./dimensions.js";
import type {Evidence} from "./evidence.js";
import type {Outcome} from "./outcome.js";

export {type Answer, isAnswer, type Outcome, type Unanswerable} from "./outcome.js";

/** Whether the article reports its source rightly, from best to worst. */
export const fidelities = ["exact", "rounded", "stale", "misread", "misattributed", "unsourced"] as const;
export type Fidelity = (typeof fidelities)[number];

/** Whether the evidence carries a sentence, from best to worst; the last two say why there is no verdict. */
export const supports = [
  "holds",
  "holds with conditions",
  "undecided",
  "fails",
  "not testable",
  "not evaluated yet"
] as const;
export type Support = (typeof supports)[number];

/**
 * What a sentence is: a report of what a source prints, judged against that source alone; a fact about people, papers or
 * money, judged in its universes; or the bridge of a step, without which a conclusion does not follow.
 */
export const kinds = ["report", "fact", "step"] as const;
export type Kind = (typeof kinds)[number];

/** Where an assertion is written and which test holds it, from the root of the repository. */
export interface CodeLocation {
  module: string;
  test: string;
}

/** What is said of one testable sentence within a claim: all but how it is evaluated. */
export interface AssertionText {
  id: string;
  kind: Kind;
  /** What the sentence is about, in a few words that its verdict can follow: “China's rise”. */
  part: string;
  /** The sentence, in words that a number can make true or false. */
  says: string;
  /** What is measured, and in which unit. */
  quantity: string;
  unit:
    "%" | "points" | "rank" | "people" | "papers" | "institutions" | "places" | "clusters" | "ratio" | "r" | "m USD";
  /** The dimensions along which a critic could choose otherwise, each with the options that apply. */
  dimensions: readonly DimensionText[];
  /** The article's own reading: an option for every dimension. */
  article: Universe;
  /** Whether the article says this, or the audit adds it; what the audit adds never counts towards an answer. */
  by: "article" | "audit";
  place: CodeLocation;
  /** Of a report: the id of the article's number that it judges, which is then not compared with a single figure. */
  number?: string | undefined;
  /** Of a report that does not agree with its source: in which way; misread unless told. */
  otherwise?: Fidelity | undefined;
}

/** One testable sentence within a claim, and what it needs to be evaluated on: all the evidence, or only compositions. */
export interface Assertion<E = Evidence> extends AssertionText {
  /** Evaluates it in a universe; `own` puts a value of the reader's own in the place of an option's. */
  evaluate(evidence: E, universe: Universe, own?: Readonly<Record<string, unknown>>): Outcome;
}

/**
 * A step from premises to a conclusion. It is judged by its bridges: assertions that have to be true for the conclusion
 * to follow, whether the premises are true or not. Where no bridge can exist, it says why.
 */
export type Step = {
  id: string;
  /** What is concluded, in a few words that its verdict can follow. */
  part: string;
  /** The conclusion, as a sentence. */
  says: string;
  /** Ids of the assertions and steps it is taken from. */
  from: readonly string[];
  /** Ids of what the article itself concedes against it: no premise, but to be weighed. */
  although?: readonly string[];
} & ({bridges: readonly [string, ...string[]]} | {unbridged: string});

export type Section = "founders" | "talent" | "institutions" | "money" | "cause" | "conclusion";

/** One claim of the article, in our words: what pages show, which read what came of it instead of evaluating it. */
export interface ClaimText {
  id: string;
  section: Section;
  /** The page that argues it, without extension. */
  page: string;
  title: string;
  says: string;
  /** A few of the article's own words for it, as printed, each with the number of the move that they stand in. */
  words?: readonly {no: number; words: string}[];
  /** Whose it is, where it is not the article's: a question of the audit is counted with no claim of the article. */
  by?: "audit";
  assertions: readonly AssertionText[];
  steps?: readonly Step[];
  /**
   * What was found, in a sentence for who reads no further: values as “{T1.majority}”, and words that state a finding as
   * “[most worked there](T1.majority holds)”, so that they can be held to the verdict.
   */
  found: string;
  /** The sentence of argument that goes with the computed verdicts; it states findings likewise. */
  argued: string;
}

/** One claim of the article with everything needed to evaluate it. */
export interface Claim<E = Evidence> extends ClaimText {
  assertions: readonly Assertion<E>[];
}
