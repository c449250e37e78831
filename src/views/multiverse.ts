import type {Evaluation} from "../audit/rules/evaluate.js";

/** One line per assertion for the overview of all universes: how many answer, what they say, which choices matter. */
export function multiverseRows(evaluations: readonly Evaluation[]) {
  return evaluations.flatMap(({claim, multiverses}) =>
    multiverses.map(({assertion, rows, tally, influence, support}) => ({
      id: assertion.id,
      claim: claim.id,
      by: assertion.by,
      kind: assertion.kind,
      part: assertion.part,
      says: assertion.says,
      support,
      asked: rows.length,
      answered: tally.answered,
      holds: tally.holds,
      open: tally.answered ? 1 - tally.holds - tally.fails : 0,
      fails: tally.fails,
      influence: influence.map((one) => ({
        ...one,
        label: assertion.dimensions.find(({id}) => id === one.id)?.label ?? one.id
      }))
    }))
  );
}

/** Universes that the data cannot answer: of which assertion, and why not. */
export const unansweredUniverses = (evaluations: readonly Evaluation[]): {assertion: string; reason: string}[] =>
  evaluations.flatMap(({multiverses}) =>
    multiverses.flatMap(({assertion, rows}) =>
      rows.flatMap(({outcome}) => ("reason" in outcome ? [{assertion: assertion.id, reason: outcome.reason}] : []))
    )
  );
