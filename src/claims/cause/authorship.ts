import {countedPart} from "../../audit/rules/assess.js";
import type {Composition, Evidence} from "../../audit/rules/evidence.js";
import {type CountryShare, loaded, type Tables} from "../../tables/rows.js";
import type {Unanswerable} from "../../audit/rules/types.js";

type Counted = CountryShare & {tracks: string; tier: string; rule: string; place: string; effective: number | null};

/** NeurIPS authorship of every country and year in the main track, by one counting rule and one rule of place. */
export const authorship = (tables: Tables, {rule = "institution", place = "location"} = {}): Counted[] =>
  loaded<Counted>(tables, "countries").filter(
    (row) => row.tracks === "main" && row.tier === "all" && row.rule === rule && row.place === place
  );

/** A country's share of the authorship of a year as a part of a whole, with the papers it was counted from. */
export function partOf(
  {tables}: Evidence,
  {year, country, ...how}: {year: number; country: string; rule?: string; place?: string}
): Composition | Unanswerable {
  const row = authorship(tables, how).find((one) => one.year === year && one.country === country);
  if (!row || row.effective === null) {
    return {reason: `The author lists of ${year} give no share of ${country} counted so.`};
  }
  const {share, effective} = row;
  return countedPart(
    ["there", "elsewhere"],
    {share, effective},
    `country-shares ${year} ${row.rule} ${row.place} ${country}`
  );
}
