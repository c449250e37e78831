import Papa from "papaparse";
import {textOfUtf8} from "./text.js";

/** How rows and cells are told apart. */
export interface Marks {
  delimiter: string;
  newline: "\n" | "\r\n" | "\r";
}

/** What becomes of rows; returning false ends the reading behind that row. */
export interface Rows {
  /** A row without a quotation mark: where it begins and ends in the bytes, how many cells it has, where each ends. */
  plain(bytes: Uint8Array, start: number, end: number, cells: number, ends: Int32Array): boolean;
  /** A row with quotation marks; one that opens a cell and never closes it is unclosed. */
  quoted(cells: readonly string[], unclosed: boolean): boolean;
}

/** What Papa Parse makes of a text; of the last row where it may go on, only the place. */
export function parse(text: string, {delimiter, newline}: Marks, whole: boolean) {
  const parser = new Papa.Parser({delimiter, newline, quoteChar: '"'});
  return parser.parse(text, 0, !whole) as {
    data: string[][];
    errors: readonly {code: string; row: number}[];
    meta: {cursor: number};
  };
}

const quote = 34;
const encoder = new TextEncoder();

/** The last byte of a line's end, and whether a carriage return stands before it. */
interface Feed {
  feed: number;
  two: boolean;
}

const endsLine = (bytes: Uint8Array, i: number, {feed, two}: Feed): boolean =>
  bytes[i] === feed && (!two || bytes[i - 1] === 13);

/** Where the line ends that goes on at a place, its line feed with it. */
function lineEnd(bytes: Uint8Array, from: number, limit: number, feed: Feed): number {
  for (let i = from; i < limit; i++) if (endsLine(bytes, i, feed)) return i + 1;
  return limit;
}

/** Where the last whole line ends. */
function wholeLines(bytes: Uint8Array, feed: Feed): number {
  let limit = bytes.length;
  while (limit > 0 && !endsLine(bytes, limit - 1, feed)) limit--;
  return limit;
}

const hasQuote = (bytes: Uint8Array, from: number, to: number): boolean => {
  const found = bytes.indexOf(quote, from);
  return found >= 0 && found < to;
};

export interface CutOptions {
  /** Of cells behind so many the ends are not told. */
  width: number;
  /** Whether nothing follows these bytes. */
  last: boolean;
  rows: Rows;
}

/**
 * Cuts bytes of UTF-8 that begin with a row into rows, and gives where the first begins that is not whole; with `last` all
 * are. A row without quotation marks ends where its line does, and its cells at delimiters: nothing has to be parsed.
 * Lines with quotation marks are left to Papa Parse, as many as follow each other. Throws an EncodingError on bytes that
 * are not UTF-8.
 */
export function cutRows(bytes: Uint8Array, marks: Marks, options: CutOptions): number {
  const {last, rows} = options;
  const feed = {feed: marks.newline.charCodeAt(marks.newline.length - 1), two: marks.newline.length === 2};
  const limit = last ? bytes.length : wholeLines(bytes, feed);
  const row = new Row(marks.delimiter.charCodeAt(0), feed, options.width);
  let at = 0;
  while (at < limit) {
    const start = at;
    const end = row.scan(bytes, start, limit);
    if (end < limit && bytes[end] === quote) {
      const {to, on} = readQuoted(bytes, marks, {...options, from: start, limit, feed});
      at = to;
      if (on) continue;
      break;
    }
    at = Math.min(end + 1, limit);
    if (!rows.plain(bytes, start, row.end, row.cells, row.ends)) break;
  }
  if (row.high > 127) textOfUtf8(bytes.subarray(0, at));
  return at;
}

/** A row without quotation marks under the knife. A class and a call for each, so that engines soon compile it. */
class Row {
  cells = 0;
  end = 0;
  /** All bytes together: whether any is above ASCII. */
  high = 0;
  readonly ends: Int32Array;
  constructor(
    private readonly delimiter: number,
    private readonly mark: Feed,
    private readonly width: number
  ) {
    this.ends = new Int32Array(width);
  }

  /** Finds where the row's cells end; gives where it does, or where a quotation mark stands. */
  scan(bytes: Uint8Array, start: number, limit: number): number {
    const {delimiter, ends, width} = this;
    const {feed, two} = this.mark;
    let {high} = this;
    let cells = 1;
    let i = start;
    let end = limit;
    // Most bytes are above all marks.
    const highest = Math.max(delimiter, feed, quote);
    for (; i < limit; i++) {
      const byte = bytes[i]!;
      if (byte > highest) high |= byte;
      else if (byte === delimiter) {
        if (cells <= width) ends[cells - 1] = i;
        cells++;
      } else if (byte === feed) {
        if (two && bytes[i - 1] !== 13) continue;
        end = two ? i - 1 : i;
        break;
      } else if (byte === quote) break;
    }
    if (cells <= width) ends[cells - 1] = end;
    this.high = high;
    this.cells = cells;
    this.end = end;
    return i;
  }
}

/** Reads rows from a line with quotation marks on; gives where they came to, and whether reading goes on there. */
function readQuoted(
  bytes: Uint8Array,
  marks: Marks,
  {from, limit, feed, last, rows}: CutOptions & {from: number; limit: number; feed: Feed}
): {to: number; on: boolean} {
  const {newline} = marks;
  let end = lineEnd(bytes, from, limit, feed);
  for (let next; end < limit && hasQuote(bytes, end, (next = lineEnd(bytes, end, limit, feed)));) end = next;
  for (;;) {
    const text = textOfUtf8(bytes.subarray(from, end));
    const {data, errors} = parse(text, marks, true);
    const open = errors.find(({code}) => code === "MissingQuotes")?.row ?? -1;
    // Behind the last line's end stands nothing, which is no row.
    if (open < 0 && text.endsWith(newline)) data.pop();
    if (open >= 0 && end < limit) {
      // The cell that is open may be closed further on.
      end = lineEnd(bytes, Math.min(limit, end + Math.max(end - from, 1024)) - 1, limit, feed);
      continue;
    }
    const going = open >= 0 && !last;
    const whole = going ? open : data.length;
    for (let i = 0; i < whole; i++) if (!rows.quoted(data[i]!, i === open)) return {to: end, on: false};
    if (!going) return {to: end, on: true};
    const {cursor} = parse(text, marks, false).meta;
    return {to: from + encoder.encode(text.slice(0, cursor)).length, on: false};
  }
}
