import type {CsvRecord} from "../tables/csv.js";

/** R&D expenditure by sector of performance and source of funds. */
export const eurostat = "rd/eurostat_gerd_by_sector_and_source.csv";

/** Eurostat's country codes where they are not those of ISO 3166-1. */
const recoded = new Map([
  ["UK", "GB"],
  ["CN_X_HK", "CN"]
]);

/** The country of a record by its ISO 3166-1 code. */
export function countryOfEurostat({cells}: CsvRecord): string {
  return recoded.get(cells.alpha2!) ?? cells.alpha2!;
}

/** An amount in a cell, null where there is none; throws a RangeError naming file, line and column on anything else. */
export function amountOf({line, cells}: CsvRecord, column: string, file: string): number | null {
  const cell = cells[column];
  if (cell === undefined) throw new RangeError(`${file}: there is no column ${column}.`);
  if (cell === "" || cell === "NA") return null;
  const value = Number(cell);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new RangeError(
    `${file}, line ${line}: ${column} is “${cell}”, expected an amount of at least 0, NA or a blank.`
  );
}
