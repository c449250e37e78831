import Papa from "papaparse";
import {FileError} from "../sheet.js";
import type {Batch, Table} from "./table.js";
import {type Encoding, textOf} from "./text.js";

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
export interface Dialect {
  delimiter: string;
  newline: "\n" | "\r\n" | "\r";
  /** Lines before the header, such as the “sep=;” of spreadsheets. */
  skipped: number;
  header: readonly string[];
  /** Whether every row has an empty cell behind the last heading. */
  trailing: boolean;
}

/** The most that one row may be long, in characters: a quotation mark that is never closed would take the whole file. */
const longestRow = 32 * 2 ** 20;

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && cells[0]!.trim() === "";

function parse(text: string, {delimiter, newline}: Pick<Dialect, "delimiter" | "newline">, last: boolean) {
  const parser = new Papa.Parser({delimiter, newline, quoteChar: '"'});
  return parser.parse(text, 0, !last) as {
    data: string[][];
    errors: readonly {code: string; row: number}[];
    meta: {cursor: number};
  };
}

/** Tells how a text is written by its first lines. Throws a FileError when there is no header. */
function dialectOf(start: string, whole: boolean): Dialect {
  const ends = /\r\n|\n|\r/.exec(start.replace(/"[^"]*"/g, ""))?.[0] as Dialect["newline"] | undefined;
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
  const rows = parse(text, {delimiter, newline}, whole).data.filter((cells) => !isBlank(cells));
  const [header, ...others] = rows;
  if (!header) {
    throw new FileError("The file holds nothing but blank lines. Choose one with a header and rows.");
  }
  const longer = others.filter((cells) => cells.length === header.length + 1);
  const all = others.length > 0 && longer.length > 0.9 * others.length;
  const trailing = all && longer.every((cells) => cells.at(-1)!.trim() === "");
  // R writes row names without a heading.
  return {delimiter, newline, skipped, header: all && !trailing ? ["", ...header] : header, trailing};
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
  const {delimiter, newline, header} = dialect;
  const width = header.length;
  let notices: string[] = [];

  async function* batches(columns: readonly number[]): AsyncGenerator<Batch> {
    const long: Ragged = {rows: 0, first: 0, cells: 0};
    const short: Ragged = {rows: 0, first: 0, cells: 0};
    let open = 0;
    let rows = 0;
    let carried = "";
    // Lines before the header and the header itself, which are parsed like any others.
    let line = 0;
    let headed = false;
    for await (const {text, read} of textOf(file, encoding)) {
      const input = carried + text;
      const last = read === 1;
      const {data, errors, meta} = parse(input, {delimiter, newline}, last);
      carried = last ? "" : input.slice(meta.cursor);
      if (carried.length > longestRow) {
        throw new FileError(
          `Row ${line + data.length + 1} is longer than ${longestRow / 2 ** 20} million characters: a quotation mark there may open a cell and never close it.`
        );
      }
      const unclosed = new Set(errors.filter(({code}) => code === "MissingQuotes").map(({row}) => row));
      const taken: string[][] = columns.map(() => []);
      const numbers: number[] = [];
      data.forEach((cells, i) => {
        const row = ++line;
        if (line <= dialect.skipped) return;
        if (isBlank(cells)) return;
        if (!headed) return void (headed = true);
        if (unclosed.has(i)) {
          open = row;
          return;
        }
        if (cells.length > width && cells.slice(width).some((cell) => cell.trim() !== "")) {
          return told(long, row, cells.length);
        }
        if (cells.every((cell) => cell === "")) return;
        if (cells.length < width) told(short, row, cells.length);
        for (let c = 0; c < columns.length; c++) taken[c]!.push(cells[columns[c]!] ?? "");
        numbers.push(row);
      });
      rows += numbers.length;
      yield {rows: numbers.length, columns: taken, numberOf: (i) => numbers[i]!, read};
    }
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
    header,
    rows: null,
    unreadable: new Map(),
    batches,
    notices: () => notices
  };
}
