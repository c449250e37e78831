import {credit} from "../authors/credit.js";
import type {Rule} from "../authors/rules.js";
import {shares} from "../authors/share.js";
import type {Resolution} from "../authors/types.js";
import {countryOf, units, type CountryBasis} from "../authors/units.js";
import {papersIn, type CodedList, type Tier, type Tracks} from "./coded.js";
import type {Row} from "./recipe.js";

/** Countries and groups that a table shares out among their parts. */
export const wholes = {
  CN: (country) => country === "CN",
  "CN+HK+MO": (country) => ["CN", "HK", "MO"].includes(country),
  US: (country) => country === "US",
  world: (country) => country !== ""
} satisfies Record<string, (country: string) => boolean>;
export type Whole = keyof typeof wholes;

/**
 * A country's points shared out among its parts: a row a part that has any, and one for points whose part is unknown
 * (`partOf` gives the empty string), as a share of all the country's. No rows where the country has no points.
 */
export function partRows(
  {coded, institutions}: CodedList,
  {
    whole,
    tier,
    tracks,
    rule,
    place,
    partOf
  }: {
    whole: Whole;
    tier: Tier;
    tracks: Tracks;
    rule: Rule;
    place: CountryBasis;
    partOf: (resolution: Resolution) => string;
  }
): Row[] {
  const within = (resolution: Resolution) => wholes[whole](countryOf(resolution, place));
  const include = papersIn(coded, tier, tracks);
  const points = (name: (resolution: Resolution) => string) => {
    const group = units(coded.resolutions, (resolution) => (within(resolution) ? name(resolution) : ""));
    return {names: group.names, shares: shares(credit(coded, {rule, units: group, institutions, include}))};
  };
  const known = points(partOf);
  const parts = known.shares.map(({share, lower, upper, credit, base, papers, effective}, i): Row => {
    return {part: known.names[i]!, share, lower, upper, credit, base, papers, effective};
  });
  const [unknown] = points((resolution) => (partOf(resolution) === "" ? "unknown" : "")).shares;
  if (!unknown) return parts;
  const base = (known.shares[0]?.base ?? 0) + unknown.base;
  const rest = {lower: null, upper: null, effective: null};
  return [
    ...parts,
    {part: "unknown", share: unknown.base / base, credit: unknown.base, base, papers: unknown.papers, ...rest}
  ];
}
