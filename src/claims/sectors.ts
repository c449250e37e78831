import {countedPart} from "../audit/rules/assess.js";
import type {Composition, Evidence} from "../audit/rules/evidence.js";
import {loaded, type SectorShare} from "../tables/rows.js";
import type {Unanswerable} from "../audit/rules/types.js";

/**
 * Firms' share of a country's (or the world's) authorship in the main track of a NeurIPS year by location, counted by
 * `rule`; undefined where the lists give none. Throws a sentence where the table was not loaded.
 */
export function firmRow(
  {tables}: Evidence,
  {year, rule, country}: {year: number; rule: string; country: string}
): (SectorShare & {id: string}) | undefined {
  const row = loaded<SectorShare>(tables, "sectors").find(
    (one) =>
      one.year === year &&
      one.tracks === "main" &&
      one.rule === rule &&
      one.place === "location" &&
      one.country === country &&
      one.sector === "firm"
  );
  return row && {...row, id: `sectors ${year} ${rule} ${country} firm`};
}

/** The same as a part of a whole, with the papers it was counted from; a reason where the lists give none. */
export function firmShare(
  evidence: Evidence,
  of: {year: number; rule: string; country: string}
): Composition | Unanswerable {
  const row = firmRow(evidence, of);
  if (!row || row.effective === null)
    return {reason: `The author lists of ${of.year} give no share of firms counted so.`};
  const {share, effective, id} = row;
  return countedPart(["firms", "others"], {share, effective}, id);
}
