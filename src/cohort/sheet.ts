import type {Dictionary} from "./dictionary.js";
import {quote} from "./quote.js";

/** Numbers as narrow as they can be. */
export type Codes = Uint8Array | Uint16Array | Int32Array;

/** A column by its distinct values: `codes[row]` is the number of a text in `texts`, and 0 stands for an empty cell. */
export interface Column {
  name: string;
  codes: Codes;
  texts: Dictionary;
  /** The number of the row, as the reader's own program counts it, in which each value first occurs. */
  first: Int32Array;
}

/** The distinct values of a column with the number of rows each has: all that is needed to understand it. */
export interface Distinct {
  name: string;
  /** The first is empty and stands for empty cells. */
  values: readonly string[];
  /** No row has some values of those that the file lists by itself. */
  rows: ArrayLike<number>;
  first: ArrayLike<number>;
}

/** A file as a table of texts, with what a reader should know about how it was read. */
export interface Sheet {
  rows: number;
  /** Rows that the whole file is likely to have, where only its beginning was read. */
  expected: number;
  /** The file's columns in their order; undefined where a column was not asked for. */
  columns: readonly (Column | undefined)[];
  /** How the file calls its columns, and a value of each. */
  header: readonly {name: string; example: string}[];
  notices: readonly string[];
  /** What the file is: “CSV, UTF-16”. */
  kind: string;
}

/** Why a file cannot be read, as a sentence that says where and what to do. */
export class FileError extends Error {
  constructor(sentence: string) {
    super(sentence);
    this.name = "FileError";
  }
}

/** Collects the rows of one column, batch after batch. */
export interface Collector {
  /** Adds rows by the numbers of their texts; `numberOf` gives the number of a row as the reader counts. */
  append(codes: ArrayLike<number>, count: number, numberOf: (row: number) => number): void;
  /** The first rows, all unless told. */
  done(rows?: number): Column;
}

/** The narrowest array of so many numbers below a size. */
const codesFor = (size: number, length: number): Codes =>
  size <= 256 ? new Uint8Array(length) : size <= 65_536 ? new Uint16Array(length) : new Int32Array(length);

// Loops over rows stand in functions that make none: engines compile such ones once.

function put(codes: Codes, batch: ArrayLike<number>, from: number, count: number): void {
  for (let i = 0; i < count; i++) codes[from + i] = batch[i]!;
}

/** Notes where values first occur that were not known before. */
function findFirst(
  first: Int32Array,
  batch: ArrayLike<number>,
  {count, known, numberOf}: {count: number; known: number; numberOf: (row: number) => number}
): void {
  for (let i = 0; i < count; i++) {
    const code = batch[i]!;
    if (code >= known && first[code] === 0) first[code] = numberOf(i);
  }
}

function countCodes(codes: Codes, rows: Int32Array): void {
  for (let row = 0; row < codes.length; row++) rows[codes[row]!]!++;
}

/** Starts a column; it grows as it must, and its numbers widen as its dictionary does. */
export function collector(name: string, texts: Dictionary, expected = 1024): Collector {
  let codes = codesFor(0, Math.max(16, expected));
  let first = new Int32Array(16);
  let rows = 0;
  // As many texts were known before the batch under way.
  let known = 1;
  const reach = (length: number): void => {
    const wide = codesFor(texts.size, 0).BYTES_PER_ELEMENT;
    if (length > codes.length || wide > codes.BYTES_PER_ELEMENT) {
      const longer = length > codes.length ? Math.max(length, 2 * codes.length) : codes.length;
      const out = codesFor(Math.max(texts.size, 2 ** (8 * codes.BYTES_PER_ELEMENT)), longer);
      out.set(codes.subarray(0, rows));
      codes = out;
    }
    if (texts.size > first.length) {
      const out = new Int32Array(2 * texts.size);
      out.set(first);
      first = out;
    }
  };
  return {
    append(batch, count, numberOf) {
      reach(rows + count);
      put(codes, batch, rows, count);
      if (texts.size > known) findFirst(first, batch, {count, known, numberOf});
      rows += count;
      known = texts.size;
    },
    done: (some = rows) => ({name, codes: codes.subarray(0, Math.min(some, rows)), texts, first})
  };
}

const counted = new WeakMap<Column, Int32Array>();

/** How many rows each value of a column has. */
export function rowsOf(column: Column): Int32Array {
  let rows = counted.get(column);
  if (!rows) {
    rows = new Int32Array(column.texts.size);
    countCodes(column.codes, rows);
    counted.set(column, rows);
  }
  return rows;
}

/** Some values of a column, all unless told, with how often each occurs; the empty one is always among them. */
export function distinct(column: Column, which?: readonly number[]): Distinct {
  const {name, texts, first} = column;
  const rows = rowsOf(column);
  const all = which ? [0, ...which] : Array.from({length: texts.size}, (_, code) => code);
  return {
    name,
    values: all.map((code) => texts.text(code)),
    rows: all.map((code) => rows[code]!),
    first: all.map((code) => first[code]!)
  };
}

/** The most columns a table of people may have. */
const mostColumns = 500;

/**
 * Names for columns, each its own: blanks are numbered, and a name that occurs again is numbered too and told of. Throws
 * a FileError on more columns than {@link mostColumns}.
 */
export function nameColumns(header: readonly string[]): {names: string[]; notices: string[]} {
  if (header.length > mostColumns) {
    throw new FileError(
      `The file has ${header.length} columns; at most ${mostColumns} can be read. Keep those about people, countries, institutions and years.`
    );
  }
  const taken = new Set<string>();
  const doubled = new Set<string>();
  const names = header.map((raw, i) => {
    const name = raw.trim() || `column ${i + 1}`;
    let own = name;
    for (let k = 2; taken.has(own); k++) own = `${name} (${k})`;
    if (own !== name) doubled.add(name);
    taken.add(own);
    return own;
  });
  return {
    names,
    notices: [...doubled].map(
      (name) =>
        `More than one column is called ${quote(name)}; the later ones are numbered. Check below which is meant.`
    )
  };
}
