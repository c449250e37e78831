import type {Dictionary} from "../dictionary.js";
import type {Marks} from "./rows.js";

/** Rows of a column: their values as the file's own library decodes them, or their numbers in its dictionary. */
export type Cells = ArrayLike<unknown> | {codes: ArrayLike<number>};

/** A column asked for, by its place; a reader that finds texts itself numbers them by a dictionary where one is given. */
export interface Wanted {
  place: number;
  texts?: Dictionary;
  /** Set as soon as it is not wanted any more; what stands for it in further batches does not matter. */
  dropped?: boolean;
}

/** A run of rows, column by column. */
export interface Batch {
  rows: number;
  /** The rows of each column that was asked for, in the order in which they were. */
  columns: readonly Cells[];
  /** The number of a row of this batch as the reader's own program counts it. */
  numberOf(row: number): number;
  /** How much of the file has been read with it, from 0 to 1. */
  read: number;
}

/** A file opened as a table: what its columns are called, and its rows by batches. */
export interface Table {
  /** What the file is: “CSV, UTF-16”. */
  kind: string;
  header: readonly string[];
  /** Rows, where the file says so before they are read. */
  rows: number | null;
  /** Its marks, of a delimited text that is UTF-8 and has a heading over every column in its first line: any engine may read it. */
  plain?: Marks;
  /** Why columns cannot be read, by their place; where only reading tells, it is added then. */
  unreadable: ReadonlyMap<number, string>;
  /** The first rows (all unless told) of these columns; a table is read as often as it is asked. */
  batches(columns: readonly Wanted[], most?: number): AsyncIterable<Batch>;
  /** What to know of how it was read; complete once all rows were. */
  notices(): readonly string[];
}

const utf8 = new TextDecoder("utf-8", {fatal: true});

/** Bytes as the text they are, or else in hexadecimal digits. */
function textOfBytes(bytes: Uint8Array): string {
  try {
    const text = utf8.decode(bytes);
    if (!/[\0-\x08\x0e-\x1f]/.test(text)) return text;
  } catch {
    // Not text.
  }
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A value of a typed file as text; undefined for lists and records, which no column here can hold. */
export function textOf(value: unknown): string | undefined {
  switch (typeof value) {
    case "string":
      return value;
    case "number":
    case "bigint":
    case "boolean":
      return String(value);
    case "undefined":
      return "";
    default:
      if (value === null) return "";
      if (value instanceof Date) {
        if (Number.isNaN(value.getTime())) return "";
        const iso = value.toISOString();
        return iso.endsWith("T00:00:00.000Z") ? iso.slice(0, 10) : iso;
      }
      return value instanceof Uint8Array ? textOfBytes(value) : undefined;
  }
}

/** A whole number scaled by a power of ten, as text with every digit. */
export function decimalText(unscaled: bigint, scale: number): string {
  if (scale <= 0) return String(unscaled * 10n ** BigInt(-scale));
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  const fraction = digits.slice(-scale).replace(/0+$/, "");
  return `${unscaled < 0n ? "-" : ""}${digits.slice(0, -scale)}${fraction ? `.${fraction}` : ""}`;
}
