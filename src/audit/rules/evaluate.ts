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
import {type Answers, answersTo, type Bridge, bridgeFrom} from "./answers.js";
import {type Reading, readings} from "./readings.js";
import {supportOf, type Thresholds, thresholds} from "./verdict-rule.js";
import {
  type Assertion,
  type AssertionText,
  type Claim,
  type ClaimText,
  isAnswer,
  type Outcome,
  type Support
} from "./types.js";

export {type Thresholds, thresholds} from "./verdict-rule.js";

/** One universe of an assertion: the choices, and what the data answer there. */
export interface UniverseRow {
  universe: Universe;
  outcome: Outcome;
}

/** All universes of an assertion, and what they say together. */
export interface Multiverse {
  assertion: AssertionText;
  rows: readonly UniverseRow[];
  answered: readonly Answered[];
  article: Outcome;
  tally: Tally;
  influence: readonly Influence[];
  flip: Flip | undefined;
  support: Support;
  /** Every way to take its words, kindest to the article first; empty where no universe could be answered. */
  readings: readonly Reading[];
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

/** Evaluates an assertion in every combination of its dimensions' options and sums up what they say. */
export function multiverse(assertion: Assertion, evidence: Evidence, limits: Thresholds = thresholds): Multiverse {
  const choices = assertion.dimensions.map(({id, options}) => ({id, options: options.map((option) => option.id)}));
  const rows = cross(choices).map((universe): UniverseRow => ({
    universe,
    outcome: evaluate(assertion, evidence, universe)
  }));
  const unsure = hangingOnDraws(rows, evidence.draws, limits);
  const settled = rows.map((row) =>
    unsure.has(row) ? {...row, outcome: evaluate(assertion, evidence.finer(), row.universe)} : row
  );
  return summarise(assertion, settled, limits);
}

/**
 * Universes whose probability lies within three standard errors of a limit, where the verdict of all would be another
 * one if they were on its other side: they need more draws, so that no verdict hangs on the seed. Else none.
 */
function hangingOnDraws(rows: readonly UniverseRow[], draws: number, limits: Thresholds): ReadonlySet<UniverseRow> {
  const {certain} = limits;
  const error = Math.sqrt((certain * (1 - certain)) / draws);
  const near = (row: UniverseRow, limit: number): boolean =>
    isAnswer(row.outcome) && Math.abs(row.outcome.probability - limit) < 3 * error;
  const [above, below] = [certain, 1 - certain].map((limit) => new Set(rows.filter((row) => near(row, limit))));
  if (!above!.size && !below!.size) return above!;
  /** The verdict when chance favours the sentence everywhere, or nowhere. */
  const support = (kind: boolean): Support =>
    supportOf(
      tally(
        rows.flatMap((row): Answered[] => {
          if (!isAnswer(row.outcome)) return [];
          const {value, probability} = row.outcome;
          const [high, low] = kind ? [1, 0.5] : [0.5, 0];
          return [
            {choices: row.universe, value, probability: above!.has(row) ? high : below!.has(row) ? low : probability}
          ];
        }),
        limits
      ),
      limits
    );
  return support(true) === support(false) ? new Set() : new Set([...above!, ...below!]);
}

/** Sums up universes already evaluated; moving a threshold needs no new evaluation. */
export function summarise(
  assertion: AssertionText,
  rows: readonly UniverseRow[],
  limits: Thresholds = thresholds
): Multiverse {
  const choices = assertion.dimensions.map(({id, options}) => ({id, options: options.map((option) => option.id)}));
  const answered = rows.flatMap(({universe, outcome}): Answered[] =>
    isAnswer(outcome) ? [{choices: universe, value: outcome.value, probability: outcome.probability}] : []
  );
  const reasons = new Map<string, number>();
  for (const {outcome} of rows) {
    if (!isAnswer(outcome)) reasons.set(outcome.reason, (reasons.get(outcome.reason) ?? 0) + 1);
  }
  const counted = tally(answered, limits);
  const isArticle = ({universe}: UniverseRow): boolean =>
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
    readings: readings(assertion, answered, limits),
    unanswered: [...reasons].map(([reason, universes]) => ({reason, universes}))
  };
}

/** Everything said of one claim: the answers to the three questions, and the universes behind them. */
export interface Evaluation extends Answers {
  claim: ClaimText;
  multiverses: readonly Multiverse[];
  /** Share of answered universes in which the article's facts hold; null when none was answered. */
  robustness: number | null;
}

/** Evaluates claims on the evidence, in their order; a step is judged by its bridges, of whichever claim they are. */
export function evaluateAll(
  claims: readonly Claim[],
  evidence: Evidence,
  limits: Thresholds = thresholds
): Evaluation[] {
  const all = claims.map(({assertions}) => assertions.map((assertion) => multiverse(assertion, evidence, limits)));
  const byId = new Map(all.flat().map((one) => [one.assertion.id, one]));
  return claims.map((claim, i) => sumUp(claim, evidence, all[i]!, (id) => byId.get(id)));
}

/** Evaluates one claim whose bridges, where its steps have any, are its own. */
export const evaluateClaim = (claim: Claim, evidence: Evidence, limits: Thresholds = thresholds): Evaluation =>
  evaluateAll([claim], evidence, limits)[0]!;

/**
 * Sums a claim up from the universes of its assertions and of the bridges that its steps name. Throws a RangeError where
 * `multiverseOf` knows no assertion that a step is to be judged by.
 */
export function sumUp(
  claim: ClaimText,
  {figures}: Pick<Evidence, "figures">,
  multiverses: readonly Multiverse[],
  multiverseOf: (id: string) => Multiverse | undefined
): Evaluation {
  const facts = multiverses.filter(({assertion}) => assertion.by === "article" && assertion.kind === "fact");
  const answered = facts.reduce((sum, {tally}) => sum + tally.answered, 0);
  const holding = facts.reduce((sum, {tally}) => sum + tally.holds * tally.answered, 0);
  const bridgeOf = (id: string): Bridge => {
    const found = multiverseOf(id);
    if (found) return bridgeFrom(found);
    throw new RangeError(`${claim.id} names the bridge “${id}”; expected an assertion that is evaluated.`);
  };
  return {
    claim,
    ...answersTo(claim, multiverses, {figures, bridgeOf}),
    multiverses,
    robustness: answered ? holding / answered : null
  };
}
