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

/** Throws what a failing loader said, which the preview leaves in the place of its table, as an error. */
function refuseWords(buffer: ArrayBuffer | Uint8Array): void {
  const bytes = new Uint8Array(buffer);
  // A file begins with its name, a stream with four bytes of ones.
  if (bytes[0] !== 0xff && String.fromCharCode(...bytes.subarray(0, 6)) !== "ARROW1")
    throw new Error(new TextDecoder().decode(bytes.subarray(0, 4000)));
}

/**
 * Decodes an Arrow IPC buffer into the Arquero table that pages, tests and tools all work on. Throws the sentence that
 * stands in the place of a table that could not be made.
 */
export function table(buffer: ArrayBuffer | Uint8Array): ColumnTable {
  refuseWords(buffer);
  return fromArrow(buffer);
}

/** Reads title, source, units and descriptions back from an Arrow IPC buffer's metadata. */
export function dictionary(buffer: ArrayBuffer | Uint8Array): Dictionary {
  refuseWords(buffer);
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
