import {parseCsv} from "../tables/csv.js";
import type {Read} from "./recipe.js";

/** One line of a table of the National Center for Science and Engineering Statistics (NCSES), as converted to CSV. */
export interface NcsesRow {
  /** Labels from the widest group to the line's own, footnote marks and tags removed. */
  path: string[];
  /** Letter of the footnote at the line's own label; empty when there is none. The files carry no footnote texts. */
  footnote: string;
  /** The number in a column, null where the publisher gives none. */
  value(column: string): number | null;
}

/** Marks for "no number": not available, withheld (D), withheld because too few people answered (s), left blank. */
const withheld = new Set(["", "NA", "D", "s"]);

/**
 * Reads one NCSES table: `ncses/<table>.csv`, whose lines are named by a column ending in `full_path`, or by
 * `labels` where the table is flat. `value` throws a RangeError with file, line, column and cell on anything that is
 * neither a number nor a known mark, and on a column the file does not have: a mark is never taken for zero.
 */
export function readNcses(read: Read, table: number, labels?: string): {columns: string[]; rows: NcsesRow[]} {
  const file = `ncses/${table}.csv`;
  const {header, records} = parseCsv(read(file), {file});
  const named = labels ?? header.find((name) => name.endsWith("full_path"));
  if (named === undefined || !header.includes(named)) {
    throw new RangeError(`${file}: no column ${labels ?? "ending in full_path"} names the lines.`);
  }
  const rows = records.map(({line, cells}): NcsesRow => {
    const printed = cells[named]!.split(" -> ");
    return {
      path: printed.map(plain),
      footnote: /<sup>(\w)<\/sup>/.exec(printed.at(-1)!)?.[1] ?? "",
      value(column) {
        const cell = cells[column];
        if (cell === undefined) throw new RangeError(`${file}: there is no column ${column}.`);
        if (withheld.has(cell.trim())) return null;
        const value = Number(cell);
        if (Number.isFinite(value)) return value;
        throw new RangeError(
          `${file}, line ${line}: ${column} is "${cell}", expected a number or one of NA, D, s, blank.`
        );
      }
    };
  });
  return {columns: header, rows};
}

/** A label without footnote marks and tags. */
function plain(label: string): string {
  return label
    .replace(/<sup>.*?<\/sup>|<[^>]*>/g, "")
    .replace(/\s+/g, " ")
    .trim();
}
