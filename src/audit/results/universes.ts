import type {Row as TableRow, Schema} from "../../tables/field.js";
import type {Evidence} from "../rules/evidence.js";
import {multiverse} from "../rules/evaluate.js";
import {claims} from "../../claims/index.js";
import {isAnswer} from "../rules/types.js";

/** Ids of all dimensions that any assertion varies, in the order of their first use. */
function dimensionIds(): string[] {
  const all = claims.flatMap(({assertions}) => assertions.flatMap(({dimensions}) => dimensions));
  return [...new Set(all.map(({id}) => id))];
}

/** The table of all universes: one row for every combination of choices of every assertion, answered or not. */
export function universesSchema(): Schema {
  return {
    name: "universes",
    title: "Every claim in every universe",
    description: "One combination of analytic choices of one assertion a row, with what the data answer there.",
    source: "computed from the figures and derived tables by audit/rules/evaluate.ts",
    fields: [
      {name: "claim", type: "category", description: "Id of the claim."},
      {name: "assertion", type: "category", description: "Id of the assertion within the claim."},
      ...dimensionIds().map((id) => ({
        name: id,
        type: "category" as const,
        description: `Option chosen for “${id}”; empty where the assertion does not vary it.`
      })),
      {name: "value", type: "number", unit: "the assertion's own", description: "The quantity at the printed numbers."},
      {name: "low", type: "number", unit: "the assertion's own", description: "Lower end of its 95% interval."},
      {name: "high", type: "number", unit: "the assertion's own", description: "Upper end of its 95% interval."},
      {name: "probability", type: "number", unit: "probability", description: "Probability that the assertion holds."},
      {name: "holds", type: "category", description: "yes or no: whether it holds at the value itself."},
      {name: "n", type: "number", unit: "people", description: "People behind the quantity."},
      {name: "effective", type: "number", unit: "people", description: "What they are worth when independent."},
      {name: "rows", type: "string", description: "Ids of the figures used."},
      {name: "reason", type: "string", description: "Why the data cannot answer, where they cannot."}
    ]
  };
}

const round = (value: number | null, digits: number): number | null =>
  value === null ? null : Number(value.toFixed(digits));

/** Evaluates assertions in every universe, all unless some are given, and lays the results out as {@link universesSchema}. */
export function universesRows(evidence: Evidence, wanted?: ReadonlySet<string>): TableRow[] {
  return claims.flatMap((claim) =>
    claim.assertions
      .filter(({id}) => !wanted || wanted.has(id))
      .flatMap((assertion) =>
        multiverse(assertion, evidence).rows.map(({universe, outcome}): TableRow => {
          const answered = isAnswer(outcome) ? outcome : null;
          return {
            claim: claim.id,
            assertion: assertion.id,
            ...universe,
            value: round(answered?.value ?? null, 4),
            low: round(answered?.low ?? null, 4),
            high: round(answered?.high ?? null, 4),
            // As many digits as draws can tell apart, so that no universe crosses a threshold by being stored.
            probability: round(answered?.probability ?? null, 6),
            holds: answered ? (answered.holds ? "yes" : "no") : null,
            n: round(answered?.n ?? null, 1),
            effective: round(answered?.effective ?? null, 1),
            rows: answered ? answered.rows.join("; ") : null,
            reason: answered ? null : (outcome as {reason: string}).reason
          };
        })
      )
  );
}
