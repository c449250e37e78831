import {readFileSync} from "node:fs";
import {parseCsv} from "../tables/csv.js";

/** Who owned an institution in which years. */
export interface Ownership {
  institution: string;
  owner: string;
  /** ISO 3166-1 alpha-2 of the owner's headquarters. */
  country: string;
  /** First year, in which the purchase was completed. */
  from: number;
  /** Last year; Infinity where it still holds. */
  to: number;
  source: string;
  /** What at hand bears the row out, or that nothing does. */
  checked: string;
}

/**
 * Reads a table of owners by year with the columns institution, owner, country, from, to, source, checked; an empty `to` still
 * holds. Throws a sentence that names the file, line and value for a year that is none, a country that is no two-letter
 * code, an empty cell, and years of one institution that overlap.
 */
export function readOwners(text: string, {file}: {file: string}): Ownership[] {
  const read: Ownership[] = [];
  for (const {line, cells} of parseCsv(text, {file}).records) {
    const where = `${file}, line ${line}`;
    const year = (column: "from" | "to"): number => {
      const cell = cells[column]!;
      if (column === "to" && cell === "") return Infinity;
      if (!/^(19|20)\d\d$/.test(cell)) throw new Error(`${where}: ${column} is “${cell}”, expected a year.`);
      return Number(cell);
    };
    const {institution = "", owner = "", country = "", source = "", checked = ""} = cells;
    if (institution === "" || owner === "" || source === "" || checked === "")
      throw new Error(`${where}: institution, owner, source and checked are needed, and one is empty.`);
    if (!/^[A-Z]{2}$/.test(country))
      throw new Error(`${where}: the country of ${owner} is “${country}”, expected a two-letter code.`);
    const row = {institution, owner, country, from: year("from"), to: year("to"), source, checked};
    const other = read.find((it) => it.institution === institution && it.from <= row.to && row.from <= it.to);
    if (row.to < row.from || other)
      throw new Error(`${where}: ${institution} belongs to ${owner} in years that overlap others or end early.`);
    read.push(row);
  }
  return read;
}

let committed: ReadonlyMap<string, readonly Ownership[]> | undefined;

/** The committed table, by institution. */
function owners(): ReadonlyMap<string, readonly Ownership[]> {
  if (committed) return committed;
  const file = new URL("./owners.csv", import.meta.url);
  const byName = new Map<string, Ownership[]>();
  for (const row of readOwners(readFileSync(file, "utf8"), {file: "owners.csv"}))
    byName.set(row.institution, [...(byName.get(row.institution) ?? []), row]);
  return (committed = byName);
}

/** Who owns an institution in a year, today unless told; undefined where it belongs to nobody else. */
export function ownerOf(institution: string, year = Infinity): Ownership | undefined {
  return owners()
    .get(institution)
    ?.find(({from, to}) => from <= year && year <= to);
}

/** Whether an institution's owner has changed over the years. */
export const changedOwner = (institution: string): boolean => owners().has(institution);
