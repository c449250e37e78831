import type {Rows} from "../../tables/decode.js";
import {type Evaluation, type Multiverse, type UniverseRow, summarise, sumUp} from "../rules/evaluate.js";
import type {Evidence} from "../rules/evidence.js";
import {type Thresholds, thresholds} from "../rules/verdict-rule.js";
import type {AssertionText, ClaimText} from "../rules/types.js";

/** Reads claims as `data/claims.json` has them; throws the sentence that stands in its place when it could not be made. */
export function readClaims(text: string): readonly ClaimText[] {
  if (!text.startsWith("[")) throw new Error(text);
  return JSON.parse(text) as ClaimText[];
}

/** Where the rows of each assertion stand in the table of universes. */
function placesOf(universes: Rows): Map<string, number[]> {
  const places = new Map<string, number[]>();
  const assertions = universes.column("assertion")!;
  for (let at = 0; at < universes.totalRows(); at++) {
    const id = String(assertions.at(at));
    const known = places.get(id);
    if (known) known.push(at);
    else places.set(id, [at]);
  }
  return places;
}

/**
 * Reads the evaluations of claims back from the table of universes, so that a page need not compute them anew. A page asks
 * for few of them, so each is read when it is asked for, and with it the bridges that its steps name, of any claim.
 */
export function evaluationReader(
  claims: readonly ClaimText[],
  universes: Rows,
  evidence: Pick<Evidence, "figures">,
  limits: Thresholds = thresholds
): (claim: ClaimText) => Evaluation {
  const places = placesOf(universes);
  const assertions = new Map(claims.flatMap(({assertions}) => assertions.map((one) => [one.id, one])));
  const known = new Map<string, Multiverse>();

  const read = (assertion: AssertionText): Multiverse => {
    const rows = (places.get(assertion.id) ?? []).map((at): UniverseRow => {
      const read = (field: string): string | number | null => universes.column(field)!.at(at) as string | number | null;
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
