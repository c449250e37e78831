import type {Sector} from "../types.js";

/** An organisation as a registry describes it. */
export interface Organisation {
  /** Identifier of the Research Organization Registry without its address (`03cve4549`), or "" for one it does not hold. */
  ror: string;
  /** The name it is displayed by first, then other labels and aliases in every language. */
  names: readonly string[];
  acronyms: readonly string[];
  /** ISO 3166-1 alpha-2, HK, MO and TW apart. */
  country: string;
  city: string;
  /** Kinds in the registry's own words: education, company, facility, government, nonprofit, healthcare, … */
  types: readonly string[];
  domains: readonly string[];
  /** Identifiers of organisations that it belongs to. */
  parents: readonly string[];
}

/** The sector that the kinds of an organisation tell: a university that is also a hospital or funder is a university. */
export function sectorOfTypes(types: readonly string[]): Sector {
  if (types.includes("education")) return "university";
  if (types.includes("company")) return "firm";
  return types.length > 0 ? "institute" : "unknown";
}

const seat = / \([^()]+\)$/;

/** The display name without the country that the registry puts after firms' names: "Google (United States)". */
export function displayName({names, types}: Organisation): string {
  const name = names[0] ?? "";
  return types.includes("company") ? name.replace(seat, "") : name;
}
