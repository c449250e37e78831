import {dataFolder, emit} from "./emit.js";
import {readFigures} from "./figures.js";

/**
 * The figures as pages cite them: of an address the site alone; whole addresses, further ones and notes are read on the
 * page of sources only.
 */
const {rows, schema} = readFigures(dataFolder);
const elsewhere = new Set(["also", "note"]);
const site = (address: string): string => (address.startsWith("urn:") ? address : new URL(address).origin);

emit({
  rows: rows.map((row) => ({...row, source: site(String(row.source))})),
  schema: {
    ...schema,
    title: "The same figures as pages cite them: of an address the site alone, and no notes",
    fields: schema.fields
      .filter(({name}) => !elsewhere.has(name))
      .map((field) => (field.name === "source" ? {...field, description: "Site where the figure was seen."} : field))
  }
});
