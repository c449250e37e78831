import {credit} from "../authors/credit.js";
import type {Coded} from "../authors/encode.js";
import type {Rule} from "../authors/rules.js";
import {shares, type Share} from "../authors/share.js";
import {countryOf, units, type CountryBasis, type Units} from "../authors/units.js";
import {european} from "../tables/europe.js";
import {
  answerable,
  codedFiles,
  countedCoded,
  papersIn,
  tiersOf,
  tracksOf,
  type CodedList,
  type Tier,
  type Tracks
} from "./coded.js";
import {columns, provenance} from "./columns.js";
import type {Recipe, Row} from "./recipe.js";

/** Countries with a row of their own at NeurIPS, and elsewhere. */
export const countries = [
  "US",
  "CN",
  "HK",
  "MO",
  "TW",
  "GB",
  "CA",
  "DE",
  "FR",
  "CH",
  "IL",
  "IN",
  "JP",
  "KR",
  "SG",
  "AU"
];
const few = ["US", "CN", "HK", "GB", "CA", "IN"];
const china = new Set(["CN", "HK", "MO"]);

interface Grouping {
  rows: readonly string[];
  name: (country: string) => string;
}

/** Countries and groups of countries, each way of grouping apart because a paper counts once in a group. */
const groupings: Grouping[] = [
  {rows: ["CN+HK+MO"], name: (country) => (china.has(country) ? "CN+HK+MO" : "other")},
  {rows: ["Europe"], name: (country) => (european.has(country) ? "Europe" : "other")},
  {rows: ["Europe+GB"], name: (country) => (european.has(country) || country === "GB" ? "Europe+GB" : "other")}
];

interface Choice {
  tier: Tier;
  tracks: Tracks;
  rule: Rule;
  place: CountryBasis;
}

/** Shares of countries for one choice: a named country a row, `other`, the groups, and what is unknown. */
export function countryRows(it: CodedList, choice: Choice, named: readonly string[]): Row[] {
  const {coded, institutions, list} = it;
  const {tier, tracks, rule, place} = choice;
  const rows: Row[] = [];
  const include = papersIn(coded, tier, tracks);
  const key = {venue: list.source.venue, year: list.source.year, tracks, tier, rule, place};
  for (const [i, {grouping, group}] of groupsOf(coded, {place, named}).entries()) {
    const points = credit(coded, {rule, units: group, institutions, include});
    const all = shares(points);
    if (all.length === 0) return [];
    for (const country of grouping.rows) {
      const share = all[group.names.indexOf(country)] ?? none(all[0]!);
      if (share.credit > 0 || ["US", "CN", "CN+HK+MO"].includes(country)) rows.push({...key, country, ...cells(share)});
    }
    if (i === 0) {
      const unknown = points.unknown.reduce((sum, value) => sum + value, 0);
      const base = all[0]!.base;
      const of = unknown + base;
      rows.push({
        ...key,
        country: "unknown",
        share: unknown / of,
        lower: null,
        upper: null,
        base: of,
        papers: all[0]!.papers,
        effective: null
      });
    }
  }
  return rows;
}

interface Grouped {
  grouping: Grouping;
  group: Units;
}

const grouped = new WeakMap<Coded, Map<string, Grouped[]>>();

/** Countries by themselves and in groups, worked out once for all rules and tiers. */
function groupsOf(coded: Coded, {place, named}: {place: CountryBasis; named: readonly string[]}): Grouped[] {
  const known = grouped.get(coded) ?? new Map<string, Grouped[]>();
  grouped.set(coded, known);
  const key = `${place} ${named.join(" ")}`;
  const single = {rows: [...named, "other"], name: (country: string) => (named.includes(country) ? country : "other")};
  const found =
    known.get(key) ??
    [single, ...groupings].map((grouping): Grouped => {
      const unitOf = (country: string) => (country === "" ? "" : grouping.name(country));
      return {grouping, group: units(coded.resolutions, (resolution) => unitOf(countryOf(resolution, place)))};
    });
  known.set(key, found);
  return found;
}

/** A country that no paper names: its interval is that of 0 among as many draws as there are papers. */
function none(other: Share): Share {
  const z2 = 1.959963984540054 ** 2;
  return {...other, share: 0, lower: 0, upper: z2 / (other.papers + z2), credit: 0, effective: other.papers};
}

const cells = ({share, lower, upper, base, papers, effective}: Share): Row => {
  return {share, lower, upper, base, papers, effective};
};

const {venue, year, tracks, tier, rule, place, country, share, lower, upper, base, papers, effective} = columns;
const fields = [venue, year, tracks, tier, rule, place, country, share, lower, upper, base, papers, effective];

/** Shares of countries in all accepted NeurIPS papers: every rule, both place rules. */
export const countryShares: Recipe = {
  name: "country-shares",
  title: "Countries' shares of accepted NeurIPS papers by year, counting rule and place rule",
  inputs: codedFiles,
  output: "country-shares.csv",
  fields,
  ...provenance,
  derive: (read) => venueRows(countedCoded(read).filter(isNeurips), ["location", "headquarters"], countries)
};

/** The same at other conferences, by location: does NeurIPS stand for the field? */
export const venues: Recipe = {
  name: "venues",
  title: "Countries' shares of accepted papers at other conferences by year and counting rule",
  inputs: codedFiles,
  output: "venues.csv",
  fields,
  ...provenance,
  derive: (read) =>
    venueRows(
      countedCoded(read).filter((it) => !isNeurips(it)),
      ["location"],
      few
    )
};

const isNeurips = ({list}: CodedList) => list.source.venue === "neurips";

function venueRows(lists: readonly CodedList[], places: readonly CountryBasis[], named: readonly string[]): Row[] {
  return lists.flatMap((it) =>
    tracksOf(it).flatMap((tracks) =>
      answerable(it).flatMap((rule) =>
        places.flatMap((place) => countryRows(it, {tier: "all", tracks, rule, place}, named))
      )
    )
  );
}

/** The same for China and the United States by tier, wherever orals or spotlights are set apart. */
export const tierGradient: Recipe = {
  name: "tier-gradient",
  title: "China's and the United States' shares among orals, spotlights and all accepted papers",
  inputs: codedFiles,
  output: "tier-gradient.csv",
  fields,
  ...provenance,
  derive(read) {
    const wanted = new Set(["US", "CN", "CN+HK+MO", "unknown"]);
    return countedCoded(read)
      .filter((it) => it.list.source.graded)
      .flatMap((it) =>
        tracksOf(it).flatMap((tracks) =>
          tiersOf(it).flatMap((tier) =>
            answerable(it).flatMap((rule) =>
              countryRows(it, {tier, tracks, rule, place: "location"}, ["US", "CN"]).filter((row) =>
                wanted.has(row.country as string)
              )
            )
          )
        )
      );
  }
};
