/** A column by its distinct values: `codes[row]` is an index into `values`, and 0 stands for an empty cell. */
export interface Column {
  name: string;
  codes: Int32Array;
  values: readonly string[];
  /** The number of the row, as the reader's own program counts it, in which each value first occurs. */
  first: readonly number[];
}

/** The distinct values of a column with the number of rows each has: all that is needed to understand it. */
export interface Distinct {
  name: string;
  /** The first is empty and stands for empty cells. */
  values: readonly string[];
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

/** Collects the values of one column, row after row. */
export interface Collector {
  /** Adds a row's text; `row` is its number as the reader counts. */
  add(text: string, row: number): void;
  /** Fills up to `rows` rows with empty cells, for columns that not every record has. */
  pad(rows: number): void;
  readonly length: number;
  done(): Column;
}

/** Starts a column; it grows as it must. */
export function collector(name: string, expected = 1024): Collector {
  let codes = new Int32Array(Math.max(16, expected));
  let rows = 0;
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
      code = text === "" ? 0 : text === raw ? undefined : known.get(text);
      if (code === undefined) {
        // A slice of a large text would keep all of it in memory.
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
    pad: (until) => {
      while (rows < until) push(0);
    },
    get length() {
      return rows;
    },
    done: () => ({name, codes: codes.subarray(0, rows), values, first})
  };
}

/** How often each value of a column occurs. */
export function distinct({name, codes, values, first}: Column): Distinct {
  const rows = new Int32Array(values.length);
  for (const code of codes) rows[code]!++;
  return {name, values, rows, first};
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
      (name) => `More than one column is called “${name}”; the later ones are numbered. Check below which is meant.`
    )
  };
}
