import {parseCsv, type CsvRecord} from "../tables/csv.js";
import type {Read} from "./recipe.js";

/** Countries as Epoch AI spells them and as the audit writes them; the rest are "other", a blank "unknown". */
const codes = new Map([
  ["United States of America", "US"],
  ["China", "CN"],
  ["United Kingdom of Great Britain and Northern Ireland", "GB"],
  ["Canada", "CA"],
  ["Japan", "JP"],
  ["Korea (Republic of)", "KR"],
  ["", "unknown"],
  ["Multinational", "unknown"]
]);

/** The countries of Europe, without the United Kingdom, that the files name. */
const europe = new Set(
  "Austria,Belgium,Croatia,Czechia,Denmark,Finland,France,Germany,Iceland,Ireland,Italy,Luxembourg,Netherlands,Norway,Poland,Slovenia,Spain,Sweden,Switzerland".split(
    ","
  )
);

/** Places of the tables, in the order they are written; world is everything, once. */
export const epochPlaces = ["world", "US", "CN", "Europe", "GB", "CA", "JP", "KR", "other", "unknown"] as const;

export const placeField = {
  name: "place",
  type: "category",
  description:
    "world: everything, once; US, CN (mainland), GB, CA, JP, KR; Europe: the continent without the United Kingdom and Russia; other: every other country; unknown: none or several nations named as one. What has several countries counts fully in each"
} as const;

/** Who publishes the data, and on which terms. */
export const epochProvenance = {
  licence: "CC BY 4.0",
  attribution: "Epoch AI, data on AI (notable models and GPU clusters), retrieved in late 2025"
};

/** The distinct places named in a cell of country names separated by commas. */
export function epochPlacesOf(cell: string): string[] {
  const names = cell.split(",").map((name) => name.trim());
  return [...new Set(names.map((name) => codes.get(name) ?? (europe.has(name) ? "Europe" : "other")))];
}

/** The records of one of Epoch AI's files. */
export function readEpoch(read: Read, name: string): {file: string; records: CsvRecord[]} {
  const file = `epoch/${name}.csv`;
  return {file, records: parseCsv(read(file), {file}).records};
}

/** A number in a cell, null where it is blank; throws a RangeError naming file, line and column on anything else. */
export function epochNumber({line, cells}: CsvRecord, column: string, file: string): number | null {
  const cell = cells[column];
  if (cell === undefined) throw new RangeError(`${file}: there is no column ${column}.`);
  if (cell.trim() === "") return null;
  const value = Number(cell);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new RangeError(`${file}, line ${line}: ${column} is “${cell}”, expected a number of at least 0 or a blank.`);
}

/** A date in a cell (YYYY-MM-DD; a month alone is its first day), null where it is blank; throws a RangeError naming file, line and column otherwise. */
export function epochDate({line, cells}: CsvRecord, column: string, file: string): string | null {
  const cell = cells[column];
  if (cell === undefined) throw new RangeError(`${file}: there is no column ${column}.`);
  if (cell.trim() === "") return null;
  if (/^\d{4}-\d{2}-\d{2}$/.test(cell)) return cell;
  if (/^\d{4}-\d{2}$/.test(cell)) return `${cell}-01`;
  throw new RangeError(`${file}, line ${line}: ${column} is “${cell}”, expected a date such as 2021-06-30 or a blank.`);
}
