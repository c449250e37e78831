/** A column by its distinct values: `codes[row]` is an index into `values`, and 0 stands for a missing value. */
export interface Column {
  name: string;
  codes: Int32Array;
  values: readonly string[];
  /** The number of the row, as the reader's own program counts it, in which each value first occurs. */
  first: readonly number[];
}

/** A file as a table of texts, with what a reader should know about how it was read. */
export interface Sheet {
  rows: number;
  columns: readonly Column[];
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

/** What a file may hold: enough for any conference, and little enough for a telephone. */
export const limits = {bytes: 64 * 2 ** 20, rows: 2_000_000, columns: 500};

/** Reports how far reading has come, from 0 to 1. */
export type Progress = (fraction: number) => void;

const blanks = new Set(["", "-", "–", "—", "?", "nan", "null", "none", "n/a", "#n/a", "undefined"]);

/** Whether a text stands for a missing value. “NA” is not among them: it is also the code of Namibia. */
const isBlank = (text: string): boolean => text.length < 10 && blanks.has(text.toLowerCase());

/** A value of a typed file as text; undefined for lists, records and bytes, which no column here can hold. */
function textOf(value: unknown): string | undefined {
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
      if (value instanceof Date) return Number.isNaN(value.getTime()) ? "" : value.toISOString().slice(0, 10);
      return undefined;
  }
}

/** Collects the values of one column, row after row. */
export interface Collector {
  /** Adds a row's text; `row` is its number as the reader counts. */
  add(text: string, row: number): void;
  /** Adds a typed value; lists and records are left out and told of. */
  addValue(value: unknown, row: number): void;
  /** Fills up to `rows` rows with missing values, for columns that not every record has. */
  pad(rows: number): void;
  done(): Column;
  /** The number of the first row whose value is a list or a record; 0 when there is none. */
  readonly nested: number;
}

/** Starts a column; it grows as it must. */
export function collector(name: string, expected = 1024): Collector {
  let codes = new Int32Array(Math.max(16, expected));
  let rows = 0;
  let nested = 0;
  const values = [""];
  const first = [0];
  const known = new Map<string, number>();
  const push = (code: number): void => {
    if (rows === codes.length) {
      const longer = new Int32Array(2 * rows);
      longer.set(codes);
      codes = longer;
    }
    codes[rows++] = code;
  };
  // Neighbouring rows often repeat a value, such as their paper's.
  let last = "";
  let lastCode = 0;
  const add = (raw: string, row: number): void => {
    if (raw === last) return push(lastCode);
    let code = known.get(raw);
    if (code === undefined) {
      const text = raw.trim();
      code = isBlank(text) ? 0 : text === raw ? undefined : known.get(text);
      if (code === undefined) {
        code = values.push(text) - 1;
        first.push(row);
        if (text !== raw) known.set(text, code);
      }
      known.set(raw, code);
    }
    last = raw;
    lastCode = code;
    push(code);
  };
  return {
    add,
    addValue: (value, row) => {
      const text = textOf(value);
      if (text === undefined && !nested) nested = row;
      add(text ?? "", row);
    },
    pad: (until) => {
      while (rows < until) push(0);
    },
    done: () => ({name, codes: codes.slice(0, rows), values, first}),
    get nested() {
      return nested;
    }
  };
}

/**
 * Names for columns, each its own: blanks are numbered, and a name that occurs again is numbered too and told of. Throws
 * a FileError on more columns than {@link limits} allow.
 */
export function nameColumns(header: readonly string[]): {names: string[]; notices: string[]} {
  if (header.length > limits.columns) {
    throw new FileError(
      `The file has ${header.length} columns; at most ${limits.columns} can be read. Keep those about people, countries, institutions and years.`
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
      (name) => `More than one column is called “${name}”; the later ones are numbered. Check below which is meant.`
    )
  };
}

/** Tells of columns that hold lists or records. */
export function nestedNotices(columns: readonly (Collector & {name: string})[]): string[] {
  return columns
    .filter(({nested}) => nested)
    .map(
      ({name, nested}) =>
        `“${name}” holds a list or a record in row ${nested}; such values are left out. Write one value a cell to have them counted.`
    );
}

/** Throws a FileError when there are more rows than {@link limits} allow. */
export function checkRowCount(rows: number): void {
  if (rows > limits.rows) {
    throw new FileError(
      `The file has more than ${limits.rows.toLocaleString("en")} rows, which is more than can be held here. Split it, for example by year.`
    );
  }
}
