import type {Evidence} from "./evidence.js";
import {rowsOf, type SectorShare} from "./tables.js";

/**
 * Firms' share of a country's (or the world's) authorship in the main track of a NeurIPS year by location, counted by
 * `rule`; undefined where the lists give none. Throws a sentence where the table was not loaded.
 */
export function firmRow(
  {tables}: Evidence,
  {year, rule, country}: {year: number; rule: string; country: string}
): (SectorShare & {id: string}) | undefined {
  if (!tables.sectors) throw new Error("The table of sectors is not loaded; expected data/sectors.arrow.");
  const row = rowsOf<SectorShare>(tables.sectors).find(
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
