import {createHash} from "node:crypto";
import {toCsv} from "./csv.js";
import type {Field, Read, Recipe} from "./recipe.js";

/** Size and SHA-256 of a file's bytes. */
export interface Digest {
  bytes: number;
  sha256: string;
}

/** What the manifest says of one derived table. */
export interface Entry extends Digest {
  name: string;
  title: string;
  output: string;
  rows: number;
  /** Day on which these bytes were first derived from these inputs, as YYYY-MM-DD. */
  date: string;
  licence: string;
  attribution: string;
  /** Raw files read. */
  inputs: string[];
  /** SHA-256 over the inputs' paths and SHA-256s: tells a table whose inputs have changed since. */
  inputsSha256: string;
  fields: Field[];
}

export interface Manifest {
  tables: Entry[];
  /** Every raw file that a table was derived from. */
  files: Record<string, Digest>;
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
  options: {read: Read; digest: (path: string) => Digest; date: string}
): {csv: string; entry: Entry} {
  const rows = recipe.derive(options.read);
  const csv = toCsv(rows, recipe.fields, recipe.output);
  const inputs = [...recipe.inputs].sort();
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
    inputs,
    inputsSha256: sha256(inputs.map((path) => `${options.digest(path).sha256}  ${path}\n`).join("")),
    fields: recipe.fields.map((field) => ({...field}))
  };
  return {csv, entry};
}

/**
 * Puts fresh entries into a manifest, ordered by name, entries of recipes that were not run left as they are and those
 * of recipes that are no more (`names` are all there are) taken out. An entry whose inputs and output are unchanged
 * keeps its old date, so that deriving twice changes no byte.
 */
export function mergeManifest(
  old: Manifest,
  fresh: readonly Entry[],
  {names, digest}: {names: ReadonlySet<string>; digest: (path: string) => Digest}
): Manifest {
  const byName = new Map(old.tables.filter((entry) => names.has(entry.name)).map((entry) => [entry.name, entry]));
  const files = {...old.files};
  for (const entry of fresh) {
    const before = byName.get(entry.name);
    const same = before?.sha256 === entry.sha256 && before.inputsSha256 === entry.inputsSha256;
    byName.set(entry.name, same ? {...entry, date: before.date} : entry);
    for (const path of entry.inputs) files[path] = digest(path);
  }
  const tables = [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  const used = [...new Set(tables.flatMap((entry) => entry.inputs))].sort();
  return {tables, files: Object.fromEntries(used.flatMap((path) => (files[path] ? [[path, files[path]]] : [])))};
}
