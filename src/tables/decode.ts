import {type Table, tableFromIPC} from "@uwdata/flechette";

/** What a table has to offer to be read, a decoded one as well as Arquero's. */
export interface Rows {
  /** All rows, as an object each; what is in them only the file knows (see arquero.d.ts). */
  // oxlint-disable-next-line typescript/no-explicit-any
  objects(): any[];
  /** The values of a column, by the number of the row; undefined where there is no such column. */
  column(name: string): {at(row: number): unknown} | undefined;
  totalRows(): number;
}

/** The same buffer, if it is one of Arrow's; throws the sentence that stands in the place of a table that could not be made. */
export function checked<T extends ArrayBuffer | Uint8Array>(buffer: T): T {
  const bytes = new Uint8Array(buffer);
  // A file begins with its name, a stream with four bytes of ones.
  if (bytes[0] !== 0xff && String.fromCharCode(...bytes.subarray(0, 6)) !== "ARROW1")
    throw new Error(new TextDecoder().decode(bytes.subarray(0, 4000)));
  return buffer;
}

/** Reads an Arrow IPC buffer, by the decoder that Arquero uses and in the same way. Throws as {@link checked} does. */
export const arrowOf = (buffer: ArrayBuffer | Uint8Array): Table => tableFromIPC(checked(buffer), {useDate: true});

/**
 * Decodes an Arrow IPC buffer into rows to be read: what the notebook opens with, so that a page shows its first figure
 * without waiting for Arquero. Throws as {@link checked} does.
 */
export function decode(buffer: ArrayBuffer | Uint8Array): Rows {
  const arrow = arrowOf(buffer);
  // Whoever reads cell by cell asks for the same columns thousands of times.
  const columns = new Map(arrow.schema.fields.map(({name}, i) => [name, arrow.getChildAt(i)]));
  return {
    objects: () => arrow.toArray(),
    column: (name) => columns.get(name),
    totalRows: () => arrow.numRows
  };
}
