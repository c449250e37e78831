import {createHash} from "node:crypto";
import {toCsv} from "./csv.js";
import type {Field, Read, Recipe} from "./recipe.js";

/** What the manifest says of one derived table. */
export interface Entry {
  name: string;
  title: string;
  output: string;
  rows: number;
  bytes: number;
  sha256: string;
  /** Day on which these bytes were first derived from these inputs, as YYYY-MM-DD. */
  date: string;
  licence: string;
  attribution: string;
  inputs: {path: string; bytes: number; sha256: string}[];
  fields: Field[];
}

export interface Manifest {
  tables: Entry[];
}

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/**
 * Runs one recipe: the CSV text and its manifest entry. `digest` gives size and SHA-256 of a raw file; `date` is the
 * day to record.
 */
export function run(
  recipe: Recipe,
  options: {read: Read; digest: (path: string) => {bytes: number; sha256: string}; date: string}
): {csv: string; entry: Entry} {
  const rows = recipe.derive(options.read);
  const csv = toCsv(rows, recipe.fields, recipe.output);
  const entry: Entry = {
    name: recipe.name,
    title: recipe.title,
    output: recipe.output,
    rows: rows.length,
    bytes: Buffer.byteLength(csv),
    sha256: sha256(csv),
    date: options.date,
    licence: recipe.licence,
    attribution: recipe.attribution,
    inputs: recipe.inputs.map((path) => ({path, ...options.digest(path)})),
    fields: recipe.fields.map((field) => ({...field}))
  };
  return {csv, entry};
}

/**
 * Puts fresh entries into a manifest, ordered by name, entries of recipes that were not run left as they are. An entry
 * whose inputs and output are unchanged keeps its old date, so that deriving twice changes no byte.
 */
export function mergeManifest(old: Manifest, fresh: readonly Entry[], names: ReadonlySet<string>): Manifest {
  const byName = new Map(old.tables.filter((entry) => names.has(entry.name)).map((entry) => [entry.name, entry]));
  for (const entry of fresh) {
    const before = byName.get(entry.name);
    const same = before?.sha256 === entry.sha256 && JSON.stringify(before.inputs) === JSON.stringify(entry.inputs);
    byName.set(entry.name, same ? {...entry, date: before.date} : entry);
  }
  return {tables: [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1))};
}
