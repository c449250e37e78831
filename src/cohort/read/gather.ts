import {Dictionary} from "../dictionary.js";
import {collector, type Column, FileError, nameColumns, type Sheet} from "../sheet.js";
import {type Cells, type Table, textOf} from "./table.js";

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
  const told = [...unreadable].map(([place, why]) => `“${names[place]}” is left out: ${why}.`);
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

/** The first value of a column that the file has. */
const exampleOf = (column: Column | undefined): string => {
  if (!column) return "";
  const {codes, texts} = column;
  for (let row = 0; row < codes.length; row++) if (codes[row]) return texts.text(codes[row]!);
  return "";
};

/**
 * Reads columns of a table as texts by their distinct values. Throws a FileError when there is no row, or no column that
 * can be read.
 */
export async function gather(table: Table, {columns, most = Infinity, progress}: GatherOptions = {}): Promise<Sheet> {
  const {names} = headerOf(table);
  const places = (columns ?? names.map((_, place) => place)).filter((place) => !table.unreadable.has(place));
  if (!columns && !places.length) throw new FileError(`The ${table.kind} file has no column of plain values.`);
  const expected = Math.min(most, table.rows ?? 1024);
  const own = places.map((place) => {
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
  let rows = 0;
  let seen = 0;
  let share = 1;
  for await (const batch of table.batches(own, most)) {
    const count = Math.min(batch.rows, most - rows);
    own.forEach((one, c) => {
      const codes = one.number(batch.columns[c]!, count, (row) => {
        if (!one.times++) one.nested = batch.numberOf(row);
      });
      one.into.append(codes, count, (row) => batch.numberOf(row));
    });
    rows += count;
    seen += batch.rows;
    share = batch.read;
    progress?.(batch.read);
    if (rows >= most) break;
  }
  if (!rows) throw new FileError(`The ${table.kind} file has no rows. Add at least one person.`);
  const {notices} = headerOf(table);
  const held = new Map(
    own.filter(({place}) => !table.unreadable.has(place)).map(({place, into}) => [place, into.done()])
  );
  const nested = own
    .filter(({times}) => times)
    .map(({place, nested, times}) => {
      const others = times > 1 ? ` and ${(times - 1).toLocaleString("en")} more` : "";
      return `“${names[place]}” holds a list or a record in row ${nested}${others}; such values are left out. Write one value a cell to have them counted.`;
    });
  return {
    rows,
    expected: Math.round(seen / share),
    columns: names.map((_, place) => held.get(place)),
    header: names.map((name, place) => ({name, example: exampleOf(held.get(place)).slice(0, 60)})),
    notices: [...notices, ...table.notices(), ...nested],
    kind: table.kind
  };
}
