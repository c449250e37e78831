import {byVerdict} from "../audit/rules/answers.js";
import type {Evaluation} from "../audit/rules/evaluate.js";
import {pieces} from "../audit/rules/text.js";

/** The three questions in their order. */
const asked = ["reported", "borneOut", "follows"] as const;

/**
 * What the article says of a claim, in its own words and in ours, with the three answers; of its words those of the moves
 * asked for, or of the claim's first. Throws a RangeError when a move that is asked for does not make the claim.
 */
export function quotationOf(
  {claim, ...evaluation}: Pick<Evaluation, "claim" | "reported" | "borneOut" | "follows">,
  moves: readonly number[] = []
) {
  const all = claim.words ?? [];
  const words = moves.map((no) => {
    const found = all.find((one) => one.no === no);
    const known = all.map((one) => one.no).join(", ");
    if (!found) throw new RangeError(`Move ${no} does not make claim ${claim.id}; expected one of ${known || "none"}.`);
    return found;
  });
  return {
    claim: claim.id,
    href: `./${claim.page}.html#${claim.id.toLowerCase()}`,
    words: moves.length ? words : all.slice(0, 1),
    says: pieces(claim.says),
    answers: asked.map((question) => ({
      question,
      verdicts: byVerdict<string>(evaluation[question].parts).map(({verdict, parts}) => ({
        verdict,
        parts: parts.length
      }))
    })),
    whole: evaluation.borneOut.whole ?? evaluation.follows.whole ?? "not testable"
  };
}
