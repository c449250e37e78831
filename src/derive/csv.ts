import {formatCsv} from "../tables/format-csv.js";
import type {Cell, Field, Row} from "./recipe.js";

/**
 * Writes rows as CSV with the columns of `fields`, in their order.
 *
 * Numbers keep `field.digits` significant digits (6 unless told), so that the last bits of a sum do not make two runs
 * differ. `null` becomes an empty cell. Throws a RangeError that names table, row and column when a cell does not have
 * the field's type, and when a row carries a column that no field describes.
 */
export function toCsv(rows: readonly Row[], fields: readonly Field[], table: string): string {
  const known = new Set(fields.map((field) => field.name));
  const cells = rows.map((row, i) => {
    const where = `${table}, row ${i + 1}`;
    for (const name of Object.keys(row)) {
      if (!known.has(name)) throw new RangeError(`${where}: column "${name}" is described by no field.`);
    }
    return Object.fromEntries(fields.map((field) => [field.name, check(row[field.name], field, where)]));
  });
  return formatCsv(
    cells,
    fields.map((field) => field.name)
  );
}

function check(cell: Cell | undefined, field: Field, where: string): Cell {
  if (cell === null) return null;
  const wrong = (expected: string) =>
    new RangeError(`${where}: ${field.name} is ${JSON.stringify(cell) ?? "missing"}, expected ${expected}.`);
  switch (field.type) {
    case "year":
    case "integer":
      if (!Number.isSafeInteger(cell)) throw wrong("a whole number");
      return cell as number;
    case "number":
      if (typeof cell !== "number" || !Number.isFinite(cell)) throw wrong("a finite number");
      return Number(cell.toPrecision(field.digits ?? 6));
    case "category":
    case "string":
      if (typeof cell !== "string") throw wrong("text");
      return cell;
  }
}
