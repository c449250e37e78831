import type {Tally} from "../../analysis/multiverse.js";
import type {Support} from "./types.js";

/** The thresholds of the verdict rule, which a reader may move. */
export interface Thresholds {
  /** A universe holds at this probability or above, and fails at one minus it or below. */
  certain: number;
  /** An assertion holds (fails) when this share of its universes holds (fails). */
  most: number;
}

export const thresholds: Thresholds = {certain: 0.95, most: 0.9};

/**
 * The rule for one assertion: it holds (fails) when at least `most` of its universes hold (fail); it holds with
 * conditions when at least half hold; otherwise the evidence leaves it undecided. Throws a RangeError unless `most` is
 * above ½ and at most 1: below, an assertion could hold and fail at once.
 */
export function supportOf({answered, holds, fails}: Tally, {most}: Pick<Thresholds, "most">): Support {
  if (!(most > 0.5 && most <= 1)) throw new RangeError(`most is ${most}; expected more than 0.5 and at most 1`);
  if (!answered) return "not testable";
  if (holds >= most) return "holds";
  if (fails >= most) return "fails";
  return holds >= 0.5 ? "holds with conditions" : "undecided";
}

/** From what speaks most against a conclusion to what speaks most for it. */
const against: readonly Support[] = [
  "fails",
  "not evaluated yet",
  "undecided",
  "not testable",
  "holds with conditions",
  "holds"
];

/**
 * What several assertions that must all be true come to: their conjunction is no firmer than the one that speaks most
 * against it. This is how the bridges of a step are put together, never the parts of a claim.
 */
export function together(all: readonly [Support, ...Support[]]): Support {
  return against[Math.min(...all.map((one) => against.indexOf(one)))]!;
}
