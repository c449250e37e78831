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
