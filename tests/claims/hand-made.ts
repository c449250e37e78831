import {from} from "arquero";
import {createEvidence, type Evidence} from "../../src/audit/rules/evidence.js";
import {evaluate} from "../../src/audit/rules/evaluate.js";
import {claimOf} from "../../src/claims/index.js";
import type {Outcome} from "../../src/audit/rules/types.js";
import type {Figure, Tables} from "../../src/tables/rows.js";
import {figureRow, tablesOf} from "./fixtures.js";

/** Evidence on tables made by hand: rows by the table's name, and figures by id and value. */
export function evidenceWith(
  tables: Partial<Record<keyof Tables, readonly object[]>>,
  figures: Readonly<Record<string, number>> = {},
  more: readonly Figure[] = []
): Evidence {
  const made = Object.entries(figures).map(([id, value]) =>
    figureRow({id, value, unit: "people", publication: "made"})
  );
  return createEvidence({
    ...tablesOf({figures: [...made, ...more]}),
    ...Object.fromEntries(Object.entries(tables).map(([name, rows]) => [name, from([...rows])]))
  });
}

/** The outcome of an assertion in a universe that differs from the article's own reading by some choices. */
export function outcomeOf(id: string, evidence: Evidence, choices: Readonly<Record<string, string>> = {}): Outcome {
  const found = claimOf(id.split(".")[0]!).assertions.find((one) => one.id === id);
  if (!found) throw new Error(`There is no assertion ${id}.`);
  for (const name of Object.keys(choices)) {
    if (!found.dimensions.some((one) => one.id === name)) throw new Error(`${id} has no choice “${name}”.`);
  }
  return evaluate(found, evidence, {...found.article, ...choices});
}
