import {Dictionary} from "../dictionary.js";
import {isMissing} from "../missing.js";
import {type Collector, collector, type Column, FileError, nameColumns, type Sheet} from "../sheet.js";
import {type Batch, type Cells, type Table, textOf, type Wanted} from "./table.js";
import {quote} from "../quote.js";

/** Reports how far reading has come, from 0 to 1. */
export type Progress = (fraction: number) => void;

export interface GatherOptions {
  /** Places of the columns to read; all that can be read unless told. */
  columns?: readonly number[];
  /** The most rows to read; all unless told. */
  most?: number;
  progress?: Progress | undefined;
}

/** Names the columns of a table, and tells of those that cannot be read. */
function headerOf({header, unreadable}: Table): {names: string[]; notices: string[]} {
  const {names, notices} = nameColumns(header);
  const told = [...unreadable].map(([place, why]) => `${quote(names[place]!)} is left out: ${why}.`);
  return {
    names,
    notices: [
      ...notices,
      ...told.slice(0, 5),
      ...(told.length > 5 ? [`${told.length - 5} more columns are left out for like reasons.`] : [])
    ]
  };
}

/** Numbers the rows of a column by its dictionary, telling of those that hold no plain value. */
function numberer(texts: Dictionary) {
  // Neighbouring rows often repeat a value, such as their paper's.
  let last: unknown = "";
  let lastCode = 0;
  return (cells: Cells, count: number, nested: (row: number) => void): ArrayLike<number> => {
    if ("codes" in cells) return cells.codes;
    const codes = new Int32Array(count);
    for (let row = 0; row < count; row++) {
      const value = cells[row];
      if (value !== last) {
        const text = typeof value === "string" ? value : textOf(value);
        if (text === undefined) nested(row);
        lastCode = texts.internText(text ?? "");
        last = text === undefined ? "" : value;
      }
      codes[row] = lastCode;
    }
    return codes;
  };
}

/** The first value of a column among its first rows that is not missing. */
const exampleOf = (column: Column | undefined): string => {
  if (!column) return "";
  const {codes, texts} = column;
  for (let row = 0; row < Math.min(codes.length, 1000); row++) {
    const text = texts.text(codes[row]!);
    if (!isMissing(text)) return text;
  }
  return "";
};

/** A column under way. */
interface Gathered extends Wanted {
  texts: Dictionary;
  into: Collector;
  number: ReturnType<typeof numberer>;
  /** The first row that holds no plain value, and how many do. */
  nested: number;
  times: number;
}

/** A table being read into columns of numbered texts, as far as somebody asks. */
export interface Gathering {
  /** Reads on until there are so many rows, or to the end; gives whether there is more. */
  read(rows: number): Promise<boolean>;
  /** Reads these columns only from here on. */
  keep(columns: readonly number[]): void;
  /** The first rows, all that were read unless told. Throws a FileError where there are none. */
  sheet(most?: number): Sheet;
}

/** Starts reading columns of a table. Throws a FileError where none can be read. */
export function startGathering(table: Table, {columns, most = Infinity, progress}: GatherOptions = {}): Gathering {
  const {names} = headerOf(table);
  const places = (columns ?? names.map((_, place) => place)).filter((place) => !table.unreadable.has(place));
  if (!columns && !places.length) throw new FileError(`The ${table.kind} file has no column of plain values.`);
  const expected = Math.min(most, table.rows ?? 1024);
  const own = places.map((place): Gathered => {
    const texts = new Dictionary();
    return {
      place,
      texts,
      number: numberer(texts),
      into: collector(names[place]!, texts, expected),
      nested: 0,
      times: 0
    };
  });
  const batches = table.batches(own, most)[Symbol.asyncIterator]();
  let rows = 0;
  let share = 1;
  const take = ({rows: count, columns: cells, numberOf, read}: Batch): void => {
    own.forEach((one, c) => {
      if (one.dropped) return;
      const codes = one.number(cells[c]!, count, (row) => {
        if (!one.times++) one.nested = numberOf(row);
      });
      one.into.append(codes, count, numberOf);
    });
    rows += count;
    share = read;
    progress?.(read);
  };
  return {
    async read(until) {
      while (rows < until) {
        const {value, done} = await batches.next();
        if (done) return false;
        take(value);
      }
      return true;
    },
    keep(kept) {
      for (const one of own) one.dropped = !kept.includes(one.place);
    },
    sheet(some = rows) {
      if (!rows) throw new FileError(`The ${table.kind} file has no rows. Add at least one person.`);
      const {notices} = headerOf(table);
      const held = own.filter(({place, dropped}) => !dropped && !table.unreadable.has(place));
      const done = new Map(held.map(({place, into}) => [place, into.done(some)]));
      const nested = held
        .filter(({times}) => times)
        .map(({place, nested: row, times}) => {
          const others = times > 1 ? ` and ${(times - 1).toLocaleString("en")} more` : "";
          return `${quote(names[place]!)} holds a list or a record in row ${row}${others}; such values are left out. Write one value a cell to have them counted.`;
        });
      return {
        rows: Math.min(some, rows),
        expected: Math.round(rows / share),
        columns: names.map((_, place) => done.get(place)),
        header: names.map((name, place) => ({name, example: exampleOf(done.get(place)).slice(0, 60)})),
        notices: [...notices, ...table.notices(), ...nested],
        kind: table.kind
      };
    }
  };
}

/**
 * Reads columns of a table as texts by their distinct values. Throws a FileError when there is no row, or no column that
 * can be read.
 */
export async function gather(table: Table, options: GatherOptions = {}): Promise<Sheet> {
  const gathering = startGathering(table, options);
  await gathering.read(options.most ?? Infinity);
  return gathering.sheet(options.most);
}
