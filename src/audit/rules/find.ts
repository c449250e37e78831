import type {ClaimText} from "./types.js";

/** The claim with this id among some; throws a sentence when there is none. */
export function claimIn<C extends ClaimText>(claims: readonly C[], id: string): C {
  const found = claims.find((claim) => claim.id === id);
  if (!found)
    throw new RangeError(`There is no claim “${id}”; expected one of ${claims.map((claim) => claim.id).join(", ")}`);
  return found;
}
