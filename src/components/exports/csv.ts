import {formatCsv} from "../../tables/format-csv.js";

/** One row of a table. */
export type Datum = Readonly<Record<string, string | number | null | undefined>>;

/** Names of the columns in order, with the headings a reader sees; a unit stands in brackets at a heading's end. */
export type Headings = Readonly<Record<string, string>>;

/** A cell for a spreadsheet: twelve significant digits keep all that was measured and none of the noise of binary fractions. */
function cell(value: Datum[string]): Datum[string] {
  if (typeof value === "number") return Number(value.toPrecision(12));
  // What a spreadsheet would take for a formula is marked as text.
  return typeof value === "string" && /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}

/** Comma-separated text of the rows; a cell that a spreadsheet would take for a formula is quoted as text. */
export const toCsv = (data: readonly Datum[], columns: readonly string[]): string =>
  formatCsv(
    data.map((row) => Object.fromEntries(columns.map((name) => [name, cell(row[name])]))),
    columns
  );

/** The address of a table as a file that works without scripts; the mark at its start tells spreadsheets its encoding. */
export const csvAddress = (data: readonly Datum[], columns: readonly string[]): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${toCsv(data, columns)}`)}`;
