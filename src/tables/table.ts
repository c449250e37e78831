import {type ColumnTable, fromArrow} from "arquero";
import {checked} from "./decode.js";

/** Decodes an Arrow IPC buffer into the Arquero table that pages, tests and tools transform. Throws as `checked` does. */
export function table(buffer: ArrayBuffer | Uint8Array): ColumnTable {
  return fromArrow(checked(buffer));
}
