import type {Testable} from "./assertion.js";
import type {Evidence} from "./evidence.js";
import {deterministicAnswer} from "./deterministic-answer.js";

type Read = {value: number; holds: boolean; rows: string[]};

/** What it takes to set two published sums side by side: no choice, and an answer without chance in it. */
export const comparisonAssertion = (
  read: (evidence: Evidence) => Read
): Pick<Testable<Record<never, never>, Evidence>, "choices" | "article" | "evaluate"> => ({
  choices: {},
  article: {},
  evaluate: (evidence) => {
    const {value, holds, rows} = read(evidence);
    return deterministicAnswer(value, holds, null, rows);
  }
});

/** Whether what was published reaches what was named. */
export const reaches =
  (published: string, named: string) =>
  (evidence: Evidence): Read => {
    const ratio = ratioOf(evidence, published, named);
    return {...ratio, holds: ratio.value >= 1};
  };

/** One figure as a multiple of another. */
export function ratioOf({figure}: Evidence, one: string, other: string): {value: number; rows: string[]} {
  return {value: figure(one).value / figure(other).value, rows: [one, other]};
}
