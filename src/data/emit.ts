import {join, relative} from "node:path";
import {fileURLToPath} from "node:url";
import type {Recipe} from "../derive/recipe.js";
import {encodeArrow} from "../tables/arrow.js";
import {checkRows} from "../tables/check.js";
import {parseCsv} from "../tables/csv.js";
import type {Row, Schema} from "../tables/field.js";
import {readText} from "../tables/read-text.js";

/** The folder of figures, derived tables and their descriptions, as an editor would name it in an error message. */
export const dataFolder = relative(".", fileURLToPath(new URL(".", import.meta.url)));

/** Where the tables are put that a loader of others reads: Framework, which runs one by itself, always puts them into its cache. */
export const tablesFolder = (): string => process.env.TABLES_FOLDER ?? join(dataFolder, "../.observablehq/cache/data");

/** Writes a table to standard output as an Arrow file: the last line of every loader, and the only thing it prints. */
export function emit({rows, schema}: {rows: readonly Row[]; schema: Schema}): void {
  process.stdout.write(encodeArrow(rows, schema));
}

/** A derived table as committed, checked against the fields that its recipe promises. */
export function readDerived({name, title, output, fields, attribution, licence}: Recipe): {
  rows: Row[];
  schema: Schema;
} {
  const file = join(dataFolder, "derived", output);
  const schema: Schema = {name, title, description: `${title}. Licence: ${licence}.`, source: attribution, fields};
  return {rows: checkRows(parseCsv(readText(file), {file}), schema, {file}), schema};
}
