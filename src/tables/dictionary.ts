import {arrowOf} from "./decode.js";

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

/** Reads title, source, units and descriptions back from an Arrow IPC buffer's metadata. Throws as `checked` does. */
export function dictionary(buffer: ArrayBuffer | Uint8Array): Dictionary {
  const {schema} = arrowOf(buffer);
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
