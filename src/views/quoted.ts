import type {Evaluation} from "../audit/rules/evaluate.js";
import type {Figure} from "../tables/rows.js";
import {isAnswer} from "../audit/rules/types.js";

/** A number of the article beside the published ones it corresponds to, and how faithful it is to them. */
export interface Quoted {
  claim: string;
  of: string;
  /** Null for a claim that prints no number. */
  printed: Figure | null;
  published: readonly Figure[];
  fidelity: string;
  reason: string;
}

/**
 * Every number that the article prints for some claims with the published one it was matched to. A claim that prints
 * none is set beside the figures that its first assertion rests on in the article's own reading.
 */
export function quoted(evaluations: readonly Evaluation[], figures: readonly Figure[]): Quoted[] {
  return evaluations.flatMap(({claim, reported, multiverses}): Quoted[] => {
    if (reported.figures.length) {
      return reported.figures.map((one) => ({
        claim: claim.id,
        of: one.printed.place,
        printed: one.printed,
        published: one.published ? [one.published] : [],
        fidelity: one.fidelity ?? "unsourced",
        reason: one.reason
      }));
    }
    const own = multiverses[0]?.article;
    const rows = own && isAnswer(own) ? own.rows : [];
    const published = figures.filter(({id}) => rows.includes(id));
    const reason = "There is nothing to compare; these are the figures its evidence rests on.";
    return [{claim: claim.id, of: claim.title, printed: null, published, fidelity: "prints no number", reason}];
  });
}
