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

/** One example of each class of fidelity that occurs among the article's numbers. */
export function fidelityExamples(evaluations: readonly Evaluation[]) {
  const examples = new Map<Fidelity, {claim: string; printed: string; reason: string; fidelity: Fidelity}>();
  for (const {claim, fidelity} of evaluations) {
    for (const one of fidelity.figures) {
      if (one.fidelity && !examples.has(one.fidelity)) {
        examples.set(one.fidelity, {
          claim: claim.id,
          printed: one.printed.id,
          reason: one.reason,
          fidelity: one.fidelity
        });
      }
    }
  }
  return examples;
}

/** The claims whose support differs between two evaluations of the same claims. */
export function changedVerdicts(before: readonly Evaluation[], after: readonly Evaluation[]) {
  const now = new Map(after.map((one) => [one.claim.id, one.support]));
  return before.flatMap(({claim, support}) => {
    const other = now.get(claim.id);
    return other && other !== support ? [{claim: claim.id, title: claim.title, before: support, after: other}] : [];
  });
}
