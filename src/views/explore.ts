import type {Multiverse} from "../audit/rules/evaluate.js";

/** The choices, universes and own reading of an assertion in the shape that the explorer works on. */
export function explorable({assertion, rows}: Pick<Multiverse, "assertion" | "rows">) {
  return {
    unit: assertion.unit,
    quantity: assertion.quantity,
    choices: assertion.dimensions.map(({id, label, options}) => ({
      id,
      label,
      options: options.map((option) => ({id: option.id, label: option.label}))
    })),
    universes: rows.map(({universe, outcome}) => ({choices: universe, outcome})),
    article: Object.fromEntries(assertion.dimensions.map(({id}) => [id, assertion.article[id] ?? ""]))
  };
}
