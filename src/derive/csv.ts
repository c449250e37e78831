import type {Cell, Field, Row} from "./recipe.js";

/**
 * Writes rows as CSV (RFC 4180, LF line ends) with the columns of `fields`, in their order.
 *
 * Numbers keep `field.digits` significant digits (6 unless told), so that the last bits of a sum do not make two runs
 * differ. `null` becomes an empty cell. Throws a RangeError that names table, row and column when a cell does not have
 * the field's type, and when a row carries a column that no field describes.
 */
export function toCsv(rows: readonly Row[], fields: readonly Field[], table: string): string {
  const known = new Set(fields.map((field) => field.name));
  const lines = [fields.map((field) => quote(field.name)).join(",")];
  rows.forEach((row, i) => {
    for (const name of Object.keys(row)) {
      if (!known.has(name)) throw new RangeError(`${table}, row ${i + 1}: column "${name}" is described by no field.`);
    }
    lines.push(fields.map((field) => format(row[field.name], field, `${table}, row ${i + 1}`)).join(","));
  });
  return lines.join("\n") + "\n";
}

function format(cell: Cell | undefined, field: Field, where: string): string {
  if (cell === null) return "";
  const wrong = (expected: string) =>
    new RangeError(`${where}: ${field.name} is ${JSON.stringify(cell) ?? "missing"}, expected ${expected}.`);
  switch (field.type) {
    case "integer":
      if (!Number.isSafeInteger(cell)) throw wrong("a whole number");
      return String(cell);
    case "number":
      if (typeof cell !== "number" || !Number.isFinite(cell)) throw wrong("a finite number");
      return String(Number(cell.toPrecision(field.digits ?? 6)));
    case "boolean":
      if (typeof cell !== "boolean") throw wrong("true or false");
      return String(cell);
    case "string":
      if (typeof cell !== "string") throw wrong("text");
      return quote(cell);
  }
}

function quote(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
