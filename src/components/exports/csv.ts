/** One row of a table. */
export type Datum = Readonly<Record<string, string | number | null | undefined>>;

/** Names of the columns in order, with the headings a reader sees; a unit stands in brackets at a heading's end. */
export type Headings = Readonly<Record<string, string>>;

/** Comma-separated text of the rows; a cell that a spreadsheet would take for a formula is quoted as text. */
export function toCsv(data: readonly Datum[], columns: readonly string[]): string {
  const cell = (value: Datum[string]): string => {
    // Twelve significant digits keep all that was measured and none of the noise of binary fractions.
    const exact = typeof value === "number" ? Number(value.toPrecision(12)) : value;
    const text = exact === null || exact === undefined ? "" : String(exact);
    const safe = typeof value === "string" && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return /[",\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
  };
  return (
    [columns, ...data.map((row) => columns.map((name) => row[name]))].map((row) => row.map(cell).join(",")).join("\n") +
    "\n"
  );
}

/** The address of a table as a file that works without scripts; the mark at its start tells spreadsheets its encoding. */
export const csvAddress = (data: readonly Datum[], columns: readonly string[]): string =>
  `data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${toCsv(data, columns)}`)}`;
