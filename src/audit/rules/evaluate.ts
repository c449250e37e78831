import {
  type Answered,
  cross,
  type Flip,
  influence,
  type Influence,
  nearestFlip,
  tally,
  type Tally
} from "../../analysis/multiverse.js";
import type {Universe} from "./dimensions.js";
import type {Evidence} from "./evidence.js";
import {type ClaimFidelity, claimFidelity} from "./fidelity.js";
import {
  type Assertion,
  type AssertionText,
  type Claim,
  type ClaimText,
  isAnswer,
  type Outcome,
  type Support,
  supports
} from "./types.js";

/** The thresholds of the verdict rule, which a reader may move. */
export interface Thresholds {
  /** A universe holds at this probability or above, and fails at one minus it or below. */
  certain: number;
  /** An assertion holds (fails) when this share of its universes holds (fails). */
  most: number;
}

export const thresholds: Thresholds = {certain: 0.95, most: 0.9};

/** One universe of an assertion: the choices, and what the data answer there. */
export interface Row {
  universe: Universe;
  outcome: Outcome;
}

/** All universes of an assertion, and what they say together. */
export interface Multiverse {
  assertion: AssertionText;
  rows: readonly Row[];
  answered: readonly Answered[];
  article: Outcome;
  tally: Tally;
  influence: readonly Influence[];
  flip: Flip | undefined;
  support: Support;
  /** Each reason why universes could not be answered, with how many that concerns. */
  unanswered: readonly {reason: string; universes: number}[];
}

/** Evaluates one assertion in one universe; options that no data can answer say so. */
export function evaluate(assertion: Assertion, evidence: Evidence, universe: Universe = assertion.article): Outcome {
  for (const {id, options} of assertion.dimensions) {
    const option = options.find((one) => one.id === universe[id]);
    if (!option) {
      const known = options.map((one) => one.id).join(", ");
      throw new RangeError(`${assertion.id}: ${id} is “${universe[id] ?? ""}”; expected one of ${known}`);
    }
    if (option.unanswerable) return {reason: option.unanswerable};
  }
  return assertion.evaluate(evidence, universe);
}

/**
 * The rule for one assertion: it holds (fails) when at least `most` of its universes hold (fail); it holds with
 * conditions when at least half hold; otherwise the evidence leaves it undecided. Throws a RangeError unless `most` is
 * above ½ and at most 1: below, an assertion could hold and fail at once.
 */
export function supportOf({answered, holds, fails}: Tally, {most}: Thresholds): Support {
  if (!(most > 0.5 && most <= 1)) throw new RangeError(`most is ${most}; expected more than 0.5 and at most 1`);
  if (!answered) return "not testable";
  if (holds >= most) return "holds";
  if (fails >= most) return "fails";
  return holds >= 0.5 ? "holds with conditions" : "undecided";
}

/** Evaluates an assertion in every combination of its dimensions' options and sums up what they say. */
export function multiverse(assertion: Assertion, evidence: Evidence, limits: Thresholds = thresholds): Multiverse {
  const choices = assertion.dimensions.map(({id, options}) => ({id, options: options.map((option) => option.id)}));
  const rows = cross(choices).map((universe): Row => ({universe, outcome: evaluate(assertion, evidence, universe)}));
  return summarise(assertion, rows, limits);
}

/** Sums up universes already evaluated; moving a threshold needs no new evaluation. */
export function summarise(assertion: AssertionText, rows: readonly Row[], limits: Thresholds = thresholds): Multiverse {
  const choices = assertion.dimensions.map(({id, options}) => ({id, options: options.map((option) => option.id)}));
  const answered = rows.flatMap(({universe, outcome}): Answered[] =>
    isAnswer(outcome) ? [{choices: universe, value: outcome.value, probability: outcome.probability}] : []
  );
  const reasons = new Map<string, number>();
  for (const {outcome} of rows) {
    if (!isAnswer(outcome)) reasons.set(outcome.reason, (reasons.get(outcome.reason) ?? 0) + 1);
  }
  const counted = tally(answered, limits);
  const isArticle = ({universe}: Row): boolean =>
    assertion.dimensions.every(({id}) => universe[id] === assertion.article[id]);
  const own = rows.find(isArticle);
  if (!own) throw new Error(`${assertion.id}: the article's own reading is not among its universes`);
  return {
    assertion,
    rows,
    answered,
    article: own.outcome,
    tally: counted,
    influence: influence(answered, choices, limits),
    flip: nearestFlip(answered, own.universe, limits),
    support: supportOf(counted, limits),
    unanswered: [...reasons].map(([reason, universes]) => ({reason, universes}))
  };
}

/** Everything said of one claim: both verdicts, and the universes behind the second. */
export interface Evaluation {
  claim: ClaimText;
  fidelity: ClaimFidelity;
  support: Support;
  multiverses: readonly Multiverse[];
  /** Share of answered universes in which the article's assertions hold; null when none was answered. */
  robustness: number | null;
}

/**
 * The rule for a claim, the same for all: its support is that of its weakest assertion. A part that cannot be tested
 * does not decide, but it keeps the whole from holding without conditions; if no part can be, the claim is not
 * testable. Claims without assertions say why there are none, or that they are not evaluated yet.
 */
export function claimSupport(claim: ClaimText, multiverses: readonly Multiverse[]): Support {
  const own = multiverses.filter(({assertion}) => assertion.by === "article");
  if (!own.length) return claim.untestable ? "not testable" : "not evaluated yet";
  const tested = own.filter(({support}) => support !== "not testable");
  if (!tested.length) return "not testable";
  const worst = supports[Math.max(...tested.map(({support}) => supports.indexOf(support)))]!;
  return worst === "holds" && (claim.untestable || tested.length < own.length) ? "holds with conditions" : worst;
}

/** Evaluates one claim on the evidence. */
export function evaluateClaim(claim: Claim, evidence: Evidence, limits: Thresholds = thresholds): Evaluation {
  return sumUp(
    claim,
    evidence,
    claim.assertions.map((assertion) => multiverse(assertion, evidence, limits))
  );
}

/** Sums a claim up from the universes of its assertions. */
export function sumUp(claim: ClaimText, evidence: Evidence, multiverses: readonly Multiverse[]): Evaluation {
  const own = multiverses.filter(({assertion}) => assertion.by === "article");
  const answered = own.reduce((sum, {tally}) => sum + tally.answered, 0);
  const holding = own.reduce((sum, {tally}) => sum + tally.holds * tally.answered, 0);
  return {
    claim,
    fidelity: claimFidelity(claim.id, evidence.figures),
    support: claimSupport(claim, multiverses),
    multiverses,
    robustness: answered ? holding / answered : null
  };
}
