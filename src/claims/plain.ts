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

/** One figure as a multiple of another. */
export function ratioOf({figure}: Evidence, one: string, other: string): {value: number; rows: string[]} {
  return {value: figure(one).value / figure(other).value, rows: [one, other]};
}
