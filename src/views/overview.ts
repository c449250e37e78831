import type {Evaluation} from "../audit/rules/evaluate.js";
import type {ClaimText, Fidelity} from "../audit/rules/types.js";

/**
 * Every dimension that any assertion varies, with its options and the claims that vary it; one by its label, since ids
 * need to differ within an assertion only.
 */
export function dimensionRows(claims: readonly ClaimText[]) {
  const found = new Map<string, {options: Map<string, string | null>; claims: Set<string>}>();
  for (const {id, assertions} of claims) {
    for (const {dimensions} of assertions) {
      for (const dimension of dimensions) {
        const row = found.get(dimension.label) ?? {options: new Map(), claims: new Set()};
        found.set(dimension.label, row);
        row.claims.add(id);
        for (const option of dimension.options) row.options.set(option.label, option.unanswerable ?? null);
      }
    }
  }
  return [...found].map(([choice, {options, claims: used}]) => ({
    choice,
    options: [...options.keys()].join(" · "),
    unanswerable: [...options].flatMap(([option, reason]) => (reason ? [`${option}: ${reason}`] : [])).join(" "),
    claims: [...used].join(" ")
  }));
}

/** One example of each class of fidelity that occurs among the article's numbers; “unsourced” is a number unmatched. */
export function fidelityExamples(evaluations: readonly Evaluation[]) {
  const examples = new Map<Fidelity, {claim: string; printed: string; reason: string; fidelity: Fidelity}>();
  for (const {claim, reported} of evaluations) {
    for (const {printed, reason, fidelity} of reported.figures) {
      const mark = fidelity ?? "unsourced";
      if (!examples.has(mark)) examples.set(mark, {claim: claim.id, printed: printed.id, reason, fidelity: mark});
    }
  }
  return examples;
}

/** The facts whose verdict differs between two evaluations of the same claims. */
export function changedVerdicts(before: readonly Evaluation[], after: readonly Evaluation[]) {
  const now = new Map(after.flatMap(({borneOut}) => borneOut.parts.map(({id, verdict}) => [id, verdict] as const)));
  return before.flatMap(({claim, borneOut}) =>
    borneOut.parts.flatMap(({id, says, verdict}) => {
      const other = now.get(id);
      return other && other !== verdict ? [{claim: claim.id, says, before: verdict, after: other}] : [];
    })
  );
}
