import type {Read} from "../authors/read.js";
import type {Cell, Field as TableField, Row} from "../tables/field.js";

export type {Cell, Read, Row};

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
