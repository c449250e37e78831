import type {Rows} from "../../tables/decode.js";
import {type Evaluation, type Multiverse, type UniverseRow, summarise, sumUp} from "../rules/evaluate.js";
import type {Evidence} from "../rules/evidence.js";
import {type Thresholds, thresholds} from "../rules/verdict-rule.js";
import type {AssertionText, ClaimText} from "../rules/types.js";

/** A table of universes as it is read. */
type Stored = Pick<Rows, "column" | "totalRows">;

/** Where the rows of each assertion stand in tables of universes: in the first that has the assertion. */
function placesOf(tables: readonly Stored[]): Map<string, {table: Stored; at: number[]}> {
  const places = new Map<string, {table: Stored; at: number[]}>();
  for (const table of tables) {
    const assertions = table.column("assertion")!;
    for (let at = 0; at < table.totalRows(); at++) {
      const id = String(assertions.at(at));
      const known = places.get(id);
      if (!known) places.set(id, {table, at: [at]});
      else if (known.table === table) known.at.push(at);
    }
  }
  return places;
}

/**
 * Reads the evaluations of claims back from tables of universes, so that a page need not compute them anew. A page asks
 * for few of them, so each is read when it is asked for, and with it the bridges that its steps name: of these claims, or `bridges`.
 */
export function evaluationReader(
  claims: readonly ClaimText[],
  universes: Stored | readonly Stored[],
  evidence: Pick<Evidence, "figures">,
  {limits = thresholds, bridges = []}: {limits?: Thresholds; bridges?: readonly AssertionText[]} = {}
): (claim: ClaimText) => Evaluation {
  const where = placesOf("column" in universes ? [universes] : universes);
  const all = [...claims.flatMap(({assertions}) => assertions), ...bridges];
  const assertions = new Map(all.map((one) => [one.id, one]));
  const known = new Map<string, Multiverse>();

  const read = (assertion: AssertionText): Multiverse => {
    const {table, at: places = []} = where.get(assertion.id) ?? {};
    const rows = places.map((at): UniverseRow => {
      // A column in which nothing stands may be left out.
      const read = (field: string): string | number | null =>
        (table!.column(field)?.at(at) ?? null) as string | number | null;
      const universe = Object.fromEntries(assertion.dimensions.map(({id}) => [id, String(read(id))]));
      const outcome =
        read("value") === null
          ? {reason: String(read("reason"))}
          : {
              value: Number(read("value")),
              low: Number(read("low")),
              high: Number(read("high")),
              probability: Number(read("probability")),
              holds: read("holds") === "yes",
              n: read("n") as number | null,
              effective: read("effective") as number | null,
              rows: String(read("rows")).split("; ")
            };
      return {universe, outcome};
    });
    return summarise(assertion, rows, limits);
  };

  const multiverseOf = (assertion: AssertionText): Multiverse => {
    let found = known.get(assertion.id);
    if (!found) known.set(assertion.id, (found = read(assertion)));
    return found;
  };

  return (claim) =>
    sumUp(claim, evidence, claim.assertions.map(multiverseOf), (id) => {
      const bridge = assertions.get(id);
      return bridge && multiverseOf(bridge);
    });
}
