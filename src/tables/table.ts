import {tableFromIPC} from "@uwdata/flechette";
import {type ColumnTable, fromArrow} from "arquero";

/** What a table says of one of its columns. */
export interface DictionaryEntry {
  name: string;
  type: string;
  unit: string | null;
  description: string | null;
}

/** What a table says of itself: title, what a row is, where it comes from, and its columns. */
export interface Dictionary {
  name: string;
  title: string;
  description: string;
  source: string;
  fields: DictionaryEntry[];
}

/** Decodes an Arrow IPC buffer into the Arquero table that pages, tests and tools all work on. */
export function table(buffer: ArrayBuffer | Uint8Array): ColumnTable {
  return fromArrow(buffer);
}

/** Reads title, source, units and descriptions back from an Arrow IPC buffer's metadata. */
export function dictionary(buffer: ArrayBuffer | Uint8Array): Dictionary {
  const {schema} = tableFromIPC(buffer);
  const of = (key: string): string => schema.metadata?.get(key) ?? "";
  return {
    name: of("name"),
    title: of("title"),
    description: of("description"),
    source: of("source"),
    fields: schema.fields.map((field) => ({
      name: field.name,
      type: field.metadata?.get("type") ?? "",
      unit: field.metadata?.get("unit") ?? null,
      description: field.metadata?.get("description") ?? null
    }))
  };
}
