import type {Readable} from "node:stream";
import {CsvError, parse} from "csv-parse";

/** One row of the input. */
export interface Input {
  text: string;
  domain: string;
  /** Year of the text, for the owner; undefined is today. */
  year?: number;
}

/**
 * Rows of comma-separated text with a header (RFC 4180, byte order mark allowed), as they arrive: the column `text`, and
 * `domain` and `year` where there are; other columns are left alone. Throws a sentence that names the file, and the line of a
 * row that is ragged or whose quote stays open.
 */
export async function* readInput(stream: Readable, {file}: {file: string}): AsyncGenerator<Input> {
  let columns: string[] | undefined;
  const rows = stream.pipe(parse({bom: true, skip_empty_lines: true}));
  // An error of the file itself ends the rows too.
  stream.on("error", (error) => rows.destroy(error));
  let text = -1;
  let domain = -1;
  let year = -1;
  const yearOf = (cells: string[], line: number): {year?: number} => {
    const cell = year < 0 ? "" : cells[year]!.trim();
    if (cell === "") return {};
    if (!/^\d{4}$/.test(cell))
      throw new Error(`${file}, row ${line}: year is “${cell}”, expected four digits or none.`);
    return {year: Number(cell)};
  };
  let row = 1;
  try {
    for await (const cells of rows as AsyncIterable<string[]>) {
      if (columns) {
        row++;
        yield {text: cells[text]!, domain: domain < 0 ? "" : cells[domain]!, ...yearOf(cells, row)};
        continue;
      }
      columns = cells.map((name) => name.trim().toLowerCase());
      text = columns.indexOf("text");
      domain = columns.indexOf("domain");
      year = columns.indexOf("year");
      if (text < 0) {
        throw new Error(
          `${file} has the columns ${cells.map((name) => `“${name}”`).join(", ")}, expected one named “text”.`
        );
      }
    }
  } catch (error) {
    if (error instanceof CsvError) throw new Error(`${file}: ${error.message}.`);
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      throw new Error(`${file} does not exist, expected a CSV file or - for standard input.`);
    throw error;
  }
  if (!columns) throw new Error(`${file} is empty, expected a header with a column named “text”.`);
}
