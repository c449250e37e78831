/** How a column is stored: years in 16 bits, counts in 32, shares and money as doubles, categories as dictionaries. */
export type FieldType = "year" | "integer" | "number" | "category" | "string";

/** One column of a table: its name, type, unit of measurement and meaning, and what a value may be. */
export interface Field {
  name: string;
  type: FieldType;
  /** Unit of the values where it is the same down the whole column, e.g. "%" or "papers". */
  unit?: string;
  description: string;
  required?: boolean;
  /** Whether a file may do without the column; its cells are then empty. */
  optional?: boolean;
  unique?: boolean;
  enum?: readonly string[];
  /** A regular expression that the whole value must match, as in the Table Schema standard. */
  pattern?: string;
  minimum?: number;
  maximum?: number;
}

/** A named set of columns with the sentence that says what one row is. */
export interface Schema {
  name: string;
  title: string;
  description: string;
  /** Where the rows come from: a publication, a URL, or a recipe with its inputs. */
  source: string;
  fields: readonly Field[];
}

export type Cell = string | number | null;
export type Row = Record<string, Cell>;
