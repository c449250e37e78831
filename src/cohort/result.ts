import {fields} from "./columns.js";
import type {CohortAnswer} from "./summarise.js";

/** A number to ten digits: sums in another order differ behind them. */
const firm = (value: number): number => (Number.isInteger(value) ? value : Number(value.toPrecision(10)));

function firmed<T>(value: T): T {
  if (typeof value === "number") return firm(value) as T;
  if (Array.isArray(value)) return value.map(firmed) as T;
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, firmed(one)])) as T;
  return value;
}

/** All that a file answers as one plain object, numbers to ten digits: what the command prints and the page shows. */
export function resultOf({columns, choices, summary, ...answer}: CohortAnswer) {
  const {mapping, given, ...counted} = choices;
  return firmed({
    kind: answer.kind,
    rows: answer.rows,
    people: answer.people,
    papers: answer.papers,
    columns: Object.fromEntries(
      fields.flatMap((field) => (mapping[field] === undefined ? [] : [[field, columns[mapping[field]]!.name]]))
    ),
    choices: {...counted, given: Object.fromEntries(given)},
    years: answer.years,
    tiers: answer.tiers,
    leftOut: answer.leftOut,
    notices: answer.notices,
    unclear: answer.unclear.map(({value, columns: where, rows, means}) => ({value, columns: where, rows, means})),
    shares: summary?.shares ?? [],
    questions: (summary?.answers ?? []).map(({claim, id, says, unit, finding, outcome}) => ({
      claim,
      id,
      says,
      unit,
      finding,
      ...("reason" in outcome
        ? {reason: outcome.reason}
        : {
            value: outcome.value,
            low: outcome.low,
            high: outcome.high,
            probability: outcome.probability,
            effective: outcome.effective
          })
    })),
    flows: summary?.ways ?? null,
    institutions: summary?.ranking ?? null
  });
}

export type Result = ReturnType<typeof resultOf>;
