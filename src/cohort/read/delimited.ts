import {FileError} from "../sheet.js";
import {cutRows, type Marks, parse, type Rows} from "./rows.js";
import type {Batch, Cells, Table, Wanted} from "./table.js";
import {type Encoding, textOf, utf8Of} from "./text.js";

const delimiters: Readonly<Record<string, string>> = {
  ",": "CSV",
  "\t": "TSV",
  ";": "CSV with semicolons",
  "|": "text with bars"
};

/** The delimiter that occurs most often in the first line, quoted parts left out; a comma where none does. */
function delimiterOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text)![0].replace(/"[^"]*"/g, "");
  const count = (mark: string): number => line.split(mark).length - 1;
  return Object.keys(delimiters).reduce((best, mark) => (count(mark) > count(best) ? mark : best), ",");
}

/** How a delimited text is written, told by its beginning. */
interface Dialect extends Marks {
  /** Lines before the header, such as the “sep=;” of spreadsheets. */
  skipped: number;
  header: readonly string[];
  /** Whether every row has an empty cell behind the last heading. */
  trailing: boolean;
  /** Whether the first column, of row names, has no heading. */
  headless: boolean;
}

/** The most that one row may be long, in bytes: a quotation mark that is never closed would take the whole file. */
const longestRow = 32 * 2 ** 20;

/** Tells how a text is written by its first lines. Throws a FileError when there is no header. */
function dialectOf(start: string, whole: boolean): Dialect {
  const ends = /\r\n|\n|\r/.exec(start.replace(/"[^"]*"/g, ""))?.[0] as Marks["newline"] | undefined;
  const newline = ends ?? "\n";
  let text = start;
  let skipped = 0;
  const said = /^\s*"?sep=(.)"?[^\S\r\n]*(\r\n|\n|\r)/i.exec(text);
  if (said) {
    text = text.slice(said[0].length);
    skipped = 1;
  }
  for (let blank; (blank = /^[^\S\r\n]*(\r\n|\n|\r)/.exec(text)); skipped++) text = text.slice(blank[0].length);
  const delimiter = said && Object.hasOwn(delimiters, said[1]!) ? said[1]! : delimiterOf(text);
  const rows = parse(text, {delimiter, newline}, whole).data.filter((cells) => cells.length > 1 || !isBlank(cells[0]!));
  const [header, ...others] = rows;
  if (!header) {
    throw new FileError("The file holds nothing but blank lines. Choose one with a header and rows.");
  }
  const longer = others.filter((cells) => cells.length === header.length + 1);
  const all = others.length > 0 && longer.length > 0.9 * others.length;
  const trailing = all && longer.every((cells) => cells.at(-1)!.trim() === "");
  // R writes row names without a heading.
  const headless = all && !trailing;
  return {delimiter, newline, skipped, header: headless ? ["", ...header] : header, trailing, headless};
}

interface Ragged {
  rows: number;
  first: number;
  cells: number;
}

const told = (which: Ragged, row: number, cells: number): void => {
  if (!which.rows++) Object.assign(which, {first: row, cells});
};

const cellsOf = (count: number): string => `${count} ${count === 1 ? "cell" : "cells"}`;

const decoder = new TextDecoder();

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const out = new Int32Array(2 * array.length);
  out.set(array);
  return out;
}

/** Collects the cells of a column, row after row: their numbers where it has a dictionary, else the texts. */
class Filled {
  private codes = new Int32Array(1024);
  private readonly strings: string[] = [];
  constructor(private readonly wanted: Wanted) {}
  get place(): number {
    return this.wanted.place;
  }
  get dropped(): boolean {
    return this.wanted.dropped ?? false;
  }
  get cells(): Cells {
    return this.wanted.texts ? {codes: this.codes} : this.strings;
  }
  addBytes(row: number, from: Uint8Array, start: number, end: number): void {
    const {texts} = this.wanted;
    if (texts) this.put(row, texts.intern(from, start, end));
    else this.strings[row] = decoder.decode(from.subarray(start, end));
  }
  addText(row: number, text: string): void {
    const {texts} = this.wanted;
    if (texts) this.put(row, texts.internText(text));
    else this.strings[row] = text;
  }
  private put(row: number, code: number): void {
    if (row === this.codes.length) this.codes = doubled(this.codes);
    this.codes[row] = code;
  }
}

const isBlank = (text: string): boolean => text.trim() === "";

/** Takes rows as they are cut, keeps those of people, and remembers those that need a word. */
class RowReader implements Rows {
  readonly long: Ragged = {rows: 0, first: 0, cells: 0};
  readonly short: Ragged = {rows: 0, first: 0, cells: 0};
  /** The row that a quotation mark opens and none closes, 0 where there is none. */
  open = 0;
  line = 0;
  /** Rows taken of the slice under way, and of those before. */
  count = 0;
  before = 0;
  numbers = new Int32Array(1024);
  readonly columns: readonly Filled[];
  private wanted: readonly Filled[] = [];
  private readonly width: number;
  // Lines before the header and the header itself are cut like any others.
  private headed = false;

  constructor(
    private readonly dialect: Dialect,
    wanted: readonly Wanted[],
    private readonly most: number
  ) {
    this.width = dialect.header.length;
    this.columns = wanted.map((one) => new Filled(one));
  }

  /** Begins another slice. */
  next(): void {
    this.wanted = this.columns.filter(({dropped}) => !dropped);
    this.before += this.count;
    this.count = 0;
  }

  plain(bytes: Uint8Array, start: number, end: number, cells: number, ends: Int32Array): boolean {
    if (++this.line <= this.dialect.skipped) return true;
    if (cells === 1 && isBlank(decoder.decode(bytes.subarray(start, end)))) return true;
    if (!this.headed) return (this.headed = true);
    if (cells > this.width) {
      const all = decoder.decode(bytes.subarray(start, end)).split(this.dialect.delimiter);
      if (this.spills(all)) return true;
    }
    // Nothing but delimiters.
    if (end - start === cells - 1) return true;
    this.takes(cells);
    for (const column of this.wanted) {
      const {place} = column;
      if (place >= cells) column.addBytes(this.count, bytes, 0, 0);
      else column.addBytes(this.count, bytes, place === 0 ? start : ends[place - 1]! + 1, ends[place]!);
    }
    return ++this.count + this.before < this.most;
  }

  quoted(cells: readonly string[], unclosed: boolean): boolean {
    if (++this.line <= this.dialect.skipped || (cells.length === 1 && isBlank(cells[0]!))) return true;
    if (!this.headed) return (this.headed = true);
    if (unclosed) {
      this.open = this.line;
      return true;
    }
    if (cells.length > this.width && this.spills(cells)) return true;
    if (cells.every((cell) => cell === "")) return true;
    this.takes(cells.length);
    for (const column of this.wanted) column.addText(this.count, cells[column.place] ?? "");
    return ++this.count + this.before < this.most;
  }

  /** Whether a row has more than blanks behind the header's last column; it is told of. */
  private spills(cells: readonly string[]): boolean {
    if (cells.slice(this.width).every(isBlank)) return false;
    told(this.long, this.line, cells.length);
    return true;
  }

  private takes(cells: number): void {
    if (cells < this.width) told(this.short, this.line, cells);
    if (this.count === this.numbers.length) this.numbers = doubled(this.numbers);
    this.numbers[this.count] = this.line;
  }
}

/**
 * Opens delimiter-separated text with a header line. Short rows are filled with empty cells, rows with more cells than
 * the header are left out, and both are told of; blank rows are passed over. Rows are numbered as a spreadsheet does.
 */
export async function openDelimited(file: Blob, encoding: Encoding): Promise<Table> {
  let start = "";
  let whole = false;
  for await (const {text, read} of textOf(file, encoding)) {
    start += text;
    whole = read === 1;
    if (start.length > 2 ** 16) break;
  }
  const dialect = dialectOf(start, whole);
  const {delimiter, header} = dialect;
  const width = header.length;
  let notices: string[] = [];

  async function* batches(columns: readonly Wanted[], most = Infinity): AsyncGenerator<Batch> {
    const reader = new RowReader(dialect, columns, most);
    const slices = utf8Of(file, encoding);
    let used = 0;
    let share = 0;
    for (let slice; (slice = await slices.next(used));) {
      const {bytes, read} = slice;
      reader.next();
      used = cutRows(bytes, dialect, {width, last: read === 1, rows: reader});
      const full = reader.before + reader.count >= most;
      share += (read - share) * (full ? used / bytes.length : 1);
      const {count: rows, numbers} = reader;
      yield {rows, columns: reader.columns.map(({cells}) => cells), numberOf: (i) => numbers[i]!, read: share};
      if (full) return;
      if (bytes.length - used > longestRow) {
        throw new FileError(
          `Row ${reader.line + 1} is longer than ${longestRow / 2 ** 20} million characters: a quotation mark there may open a cell and never close it.`
        );
      }
    }
    const {long, short, open} = reader;
    const rows = reader.before + reader.count;
    const why = "Check the separator, and put cells that contain it in quotation marks.";
    if (long.rows > rows) {
      throw new FileError(
        `Most rows do not fit the header: row ${long.first} has ${cellsOf(long.cells)}, the header ${width}. ${why}`
      );
    }
    if (!rows) {
      throw new FileError(
        open
          ? `The file has no whole row: a quotation mark in row ${open} opens a cell and is never closed.`
          : "The file has a header but no rows below it. Add at least one person."
      );
    }
    notices = [];
    if (long.rows) {
      const which =
        long.rows === 1
          ? `Row ${long.first} was left out: it has`
          : `${long.rows.toLocaleString("en")} rows were left out; the first is row ${long.first}, which has`;
      notices.push(
        `${which} ${cellsOf(long.cells)} where the header has ${width}. Look there for an unquoted separator.`
      );
    }
    if (short.rows) {
      const which =
        short.rows === 1
          ? `Row ${short.first} has`
          : `${short.rows.toLocaleString("en")} rows have fewer cells than the header; the first is row ${short.first}, which has`;
      notices.push(`${which} ${cellsOf(short.cells)} where the header has ${width}: what it lacks counts as empty.`);
    }
    if (open) {
      notices.push(`Row ${open} was left out: it takes in all that follows, by a quotation mark never closed.`);
    }
  }
  return {
    kind: delimiters[delimiter]!,
    ...(encoding === "utf-8" && !dialect.skipped && !dialect.trailing && !dialect.headless
      ? {plain: {delimiter, newline: dialect.newline}}
      : {}),
    header,
    rows: null,
    unreadable: new Map(),
    batches,
    notices: () => notices
  };
}
