import "arquero";

/**
 * Arquero says of `params` that it gives a table or the parameters, and of `objects` that it gives objects of nothing;
 * here the first is given parameters and so gives the table. What columns a row has and what is in them only the file
 * knows, so that a row is of any type, as it is in Arquero's own table expressions; `rowsOf` gives it a type.
 */
declare module "arquero" {
  interface ColumnTable {
    params(values: Record<string, unknown>): this;
    // oxlint-disable-next-line typescript/no-explicit-any
    objects(options?: {limit?: number; offset?: number}): any[];
  }
}
