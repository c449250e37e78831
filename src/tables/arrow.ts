import * as arrow from "apache-arrow";
import type {Cell, Field, Row, Schema} from "./field.js";

/** The narrowest integers that number so many words: most columns have few, and a page loads every byte of them. */
const indices = (words: number): arrow.Int8 | arrow.Int16 | arrow.Int32 =>
  words <= 2 ** 7 ? new arrow.Int8() : words <= 2 ** 15 ? new arrow.Int16() : new arrow.Int32();

function dataType(field: Field, column: number, values: readonly Cell[]): arrow.DataType {
  switch (field.type) {
    case "year":
      return new arrow.Int16();
    case "integer":
      return new arrow.Int32();
    case "number":
      return new arrow.Float64();
    default:
      // Strings repeat a lot in these tables, and readers decode a dictionary once. Its id is the column's number:
      // the library's own running ids would make the same rows give other bytes the next time.
      return new arrow.Dictionary(new arrow.Utf8(), indices(new Set(values).size), column);
  }
}

/** The least and the greatest number of an integer column: the encoder would wrap what lies beyond without a word. */
const bounds = {year: [-(2 ** 15), 2 ** 15 - 1], integer: [-(2 ** 31), 2 ** 31 - 1]} as const;

function checkNumber(value: number, field: Field, where: string): void {
  const range = field.type === "year" || field.type === "integer" ? bounds[field.type] : undefined;
  if (!range || (Number.isInteger(value) && value >= range[0] && value <= range[1])) return;
  throw new RangeError(
    `${where}: ${field.name} is ${value}; expected a whole number from ${range[0]} to ${range[1]}, or a column of type “number”`
  );
}

/** The key–value pairs a column carries with it: unit, description and what it may hold. */
function metadata(field: Field): Map<string, string> {
  const pairs: [string, string | undefined][] = [
    ["description", field.description],
    ["unit", field.unit],
    ["type", field.type]
  ];
  return new Map(pairs.filter((pair): pair is [string, string] => pair[1] !== undefined));
}

/**
 * Encodes rows as one Arrow IPC file with explicit types, one record batch, and the schema's title, description,
 * source and units as metadata. Missing values are nulls. Throws when a cell does not fit its column.
 */
export function encodeArrow(rows: readonly Row[], schema: Schema): Uint8Array {
  const columns = schema.fields.map((field, column) => {
    const text = field.type === "category" || field.type === "string";
    const values = rows.map((row, i): Cell => {
      const value = row[field.name] ?? null;
      if (value !== null && (typeof value === "string") !== text) {
        throw new TypeError(
          `${schema.name} row ${i}: ${field.name} is “${value}”; expected ${text ? "text" : "a number"}`
        );
      }
      if (typeof value === "number") checkNumber(value, field, `${schema.name} row ${i}`);
      return value;
    });
    return arrow.vectorFromArray(values, dataType(field, column, values));
  });
  const fields = schema.fields.map((field, i) => new arrow.Field(field.name, columns[i]!.type, true, metadata(field)));
  const described = new arrow.Schema(
    fields,
    new Map([
      ["name", schema.name],
      ["title", schema.title],
      ["description", schema.description],
      ["source", schema.source]
    ])
  );
  const data = arrow.makeData({
    type: new arrow.Struct(fields),
    length: rows.length,
    nullCount: 0,
    children: columns.map((column) => column.data[0] ?? arrow.makeData({type: column.type}))
  });
  return arrow.tableToIPC(new arrow.Table(described, new arrow.RecordBatch(described, data)), "file");
}
