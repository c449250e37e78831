import type {Cell, Field as TableField, Row} from "../tables/field.js";

/** Reads one raw file as UTF-8 text. The path is relative to the raw folder, such as `paperlists/nips2019.json`. */
export type Read = (path: string) => string;

export type {Cell, Row};

/** One column of a derived table, as the tables' own fields describe it. */
export interface Field extends TableField {
  /** Significant digits a number is written with: 6 unless told. */
  digits?: number;
}

/** How one derived table comes from raw files: everything the manifest says about it, and the computation. */
export interface Recipe {
  name: string;
  title: string;
  /** Raw files read, relative to the raw folder. */
  inputs: readonly string[];
  /** File name of the table in `src/data/derived`. */
  output: string;
  fields: readonly Field[];
  /** Licence of the inputs as their publishers state it. */
  licence: string;
  /** Whose data the table was computed from. */
  attribution: string;
  /** Rows in the order they are written. Pure: the same text gives the same rows. */
  derive(read: Read): Row[];
}

/** Whether a module's export is a recipe: tells recipes from helpers when the folder is listed. */
export function isRecipe(value: unknown): value is Recipe {
  if (typeof value !== "object" || value === null) return false;
  const it = value as Partial<Recipe>;
  return typeof it.name === "string" && typeof it.output === "string" && typeof it.derive === "function";
}

/**
 * Shares one costly computation among the recipes of a run: the first call with a given reader computes, later ones
 * reuse it, and the result is dropped together with the reader.
 */
export function perRun<T>(compute: (read: Read) => T): (read: Read) => T {
  const kept = new WeakMap<Read, {value: T}>();
  return (read) => {
    const found = kept.get(read);
    if (found) return found.value;
    const value = compute(read);
    kept.set(read, {value});
    return value;
  };
}
