import type {Resolution} from "./types.js";

/** What credit is given to: a name an index, and for every resolution the index of its unit, or −1 for unknown. */
export interface Units {
  names: string[];
  of: Int32Array;
}

/**
 * Groups resolutions into units by a name that `pick` gives; the empty string is unknown. Names are in code-unit order,
 * so that indices do not depend on the order of slots.
 */
export function units(resolutions: readonly Resolution[], pick: (resolution: Resolution) => string): Units {
  const picked = resolutions.map(pick);
  const names = [...new Set(picked)].filter((name) => name !== "").sort();
  const index = new Map(names.map((name, i) => [name, i]));
  return {names, of: Int32Array.from(picked, (name) => index.get(name) ?? -1)};
}

export type CountryBasis = "location" | "headquarters";

/** The country a resolution counts for: where the work was done, or where the institution's owner sits. */
export function countryOf(resolution: Resolution, place: CountryBasis): string {
  return place === "location" ? resolution.country : resolution.headquarters;
}
