import {join} from "node:path";
import {arrowOf} from "../tables/decode.js";
import {dictionary} from "../tables/dictionary.js";
import {readBytes, readNames} from "../tables/read-text.js";
import {dataFolder, tablesFolder} from "./emit.js";

/** How many rows of each table are shown. */
const shown = 5;

const names = readNames(dataFolder).filter((name) => name.endsWith(".arrow.ts"));

/** Every Arrow table as it describes itself, with its size and its first rows: nothing here is said by hand. */
const tables = names.map((script) => {
  const file = script.replace(/\.ts$/, "");
  const bytes = readBytes(join(tablesFolder(), file));
  const arrow = arrowOf(bytes);
  const {title, description, source, fields} = dictionary(bytes);
  const first = (arrow.toArray() as Record<string, unknown>[]).slice(0, shown);
  return {
    name: file.replace(/\.arrow$/, ""),
    title,
    description,
    source,
    bytes: bytes.length,
    rows: arrow.numRows,
    columns: fields,
    first: first.map((row) => fields.map(({name}) => row[name] ?? null))
  };
});

process.stdout.write(JSON.stringify(tables));
