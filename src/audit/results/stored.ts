import type {Rows} from "../../tables/decode.js";
import {type Evaluation, type Row, summarise, sumUp, type Thresholds, thresholds} from "../rules/evaluate.js";
import type {Evidence} from "../rules/evidence.js";
import type {ClaimText} from "../rules/types.js";

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
 * Reads the evaluation of a claim back from the table of universes, so that a page need not compute it anew. A page asks
 * for few of the claims, so each is read when it is asked for.
 */
export function evaluationReader(
  universes: Rows,
  evidence: Evidence,
  limits: Thresholds = thresholds
): (claim: ClaimText) => Evaluation {
  const places = placesOf(universes);
  return (claim) => {
    const multiverses = claim.assertions.map((assertion) => {
      const rows = (places.get(assertion.id) ?? []).map((at): Row => {
        const read = (field: string): string | number | null =>
          universes.column(field)!.at(at) as string | number | null;
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
    });
    return sumUp(claim, evidence, multiverses);
  };
}
