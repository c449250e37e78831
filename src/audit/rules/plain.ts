import type {Evidence} from "./evidence.js";
import {sure} from "./sure.js";
import type {Assertion} from "./types.js";

/** An assertion without a choice in it: two published sums set side by side. */
export const plain = (
  one: Pick<Assertion, "id" | "says" | "quantity" | "unit">,
  read: (evidence: Evidence) => {value: number; holds: boolean; rows: string[]}
): Assertion => ({
  ...one,
  by: "article",
  dimensions: [],
  article: {},
  evaluate: (evidence) => {
    const {value, holds, rows} = read(evidence);
    return sure(value, holds, null, rows);
  }
});

/** Whether what was published reaches what was named. */
export const reaches =
  (published: string, named: string) =>
  (evidence: Evidence): {value: number; holds: boolean; rows: string[]} => {
    const ratio = ratioOf(evidence, published, named);
    return {...ratio, holds: ratio.value >= 1};
  };

/** One figure as a multiple of another. */
export function ratioOf({figure}: Evidence, one: string, other: string): {value: number; rows: string[]} {
  return {value: figure(one).value / figure(other).value, rows: [one, other]};
}
