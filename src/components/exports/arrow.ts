import {
  type DataType,
  Table,
  columnFromArray,
  dictionary,
  float64,
  int32,
  tableFromColumns,
  tableToIPC,
  utf8
} from "@uwdata/flechette";
import type {Datum, Headings} from "./csv.js";

/** The unit at the end of a heading: “Share (%)” gives %; null if it names none. */
export const unitOf = (heading: string): string | null => /\(([^()]+)\)$/.exec(heading)?.[1] ?? null;

/** Whole numbers are stored as such, others as doubles, and what holds a single word as text. */
function typeOf(values: readonly Datum[string][]): DataType {
  const given = values.filter((value) => value !== null && value !== undefined);
  if (!given.length || !given.every((value) => typeof value === "number")) return dictionary(utf8());
  return given.every((value) => Number.isInteger(value) && Math.abs(value) < 2 ** 31) ? int32() : float64();
}

/**
 * Rows as one Arrow IPC file. The schema carries name, title and source, each field its heading as description and the
 * unit in it; these are the keys under which the tables of the sources page carry theirs. Missing values are nulls.
 */
export function toArrow(
  data: readonly Datum[],
  columns: Headings,
  about: {name: string; title: string; source: string}
): Uint8Array<ArrayBuffer> {
  const built = Object.keys(columns).map((key) => {
    const values = data.map((row) => row[key] ?? null);
    const type = typeOf(values);
    const text = type.typeId === dictionary(utf8()).typeId;
    return [
      key,
      columnFromArray(text ? values.map((one) => (one === null ? null : String(one))) : values, type)
    ] as const;
  });
  const table = tableFromColumns(built.map(([key, column]): [string, typeof column] => [key, column]));
  const fields = table.schema.fields.map((field) => {
    const heading = columns[field.name]!;
    const unit = unitOf(heading);
    const metadata = new Map([
      ["description", heading],
      ...(unit ? [["unit", unit] as const] : []),
      ["source", about.source]
    ]);
    return {...field, metadata};
  });
  const described = new Table({...table.schema, fields, metadata: new Map(Object.entries(about))}, table.children);
  return tableToIPC(described, {format: "file"}) as Uint8Array<ArrayBuffer>;
}
