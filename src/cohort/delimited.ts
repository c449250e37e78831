import {dsvFormat} from "d3";
import {checkRowCount, collector, type Collector, FileError, nameColumns, type Progress, type Sheet} from "./sheet.js";

const delimiters: Readonly<Record<string, string>> = {
  ",": "CSV",
  "\t": "TSV",
  ";": "CSV with semicolons",
  "|": "text with bars"
};

/** The delimiter that occurs most often in the first line, quoted parts left out; a comma where none does. */
function delimiterOf(text: string): string {
  const line = /^[^\r\n]*/.exec(text.slice(0, 65_536))![0].replace(/"[^"]*"/g, "");
  const count = (mark: string): number => line.split(mark).length - 1;
  return Object.keys(delimiters).reduce((best, mark) => (count(mark) > count(best) ? mark : best), ",");
}

/**
 * Reads delimiter-separated text with a header line. Rows of another length than the header are left out and told of,
 * with the number of the first; blank rows are passed over. Rows are numbered as a spreadsheet does, the header being
 * the first. Throws a FileError when there is no row, or when most rows have another length than the header.
 */
export function readDelimited(text: string, {progress}: {progress?: Progress} = {}): Sheet {
  const delimiter = delimiterOf(text);
  let columns: (Collector & {name: string})[] = [];
  let notices: string[] = [];
  const ragged = {rows: 0, first: 0, cells: 0, open: false};
  let rows = 0;
  // Characters read so far, as far as cells tell; exact enough for a bar.
  let read = 0;
  let told = 0;
  dsvFormat(delimiter).parseRows(text, (cells, i): null => {
    if (cells.length === 1 && cells[0]!.trim() === "") return null;
    if (!columns.length) {
      const named = nameColumns(cells);
      notices = named.notices;
      // A line is rarely shorter than 40 characters; a column that needs more room makes it.
      columns = named.names.map((name) => Object.assign(collector(name, text.length / 40), {name}));
      return null;
    }
    for (const cell of cells) read += cell.length + 1;
    if (progress && read - told > text.length / 20) progress(Math.min(1, (told = read) / text.length));
    if (cells.length !== columns.length) {
      if (!ragged.rows++) Object.assign(ragged, {first: i + 1, cells: cells.length});
      ragged.open = cells.some((cell) => cell.includes("\n"));
      return null;
    }
    if (cells.every((cell) => cell === "")) return null;
    rows++;
    if (rows % 65_536 === 0) checkRowCount(rows);
    for (let c = 0; c < cells.length; c++) columns[c]!.add(cells[c]!, i + 1);
    return null;
  });
  checkRowCount(rows);
  if (!columns.length)
    throw new FileError("The file holds nothing but blank lines. Choose one with a header and rows.");
  if (ragged.rows > rows) {
    const why = ragged.open
      ? "A quotation mark there may open a cell and never close it."
      : "Check the separator, and put cells that contain it in quotation marks.";
    throw new FileError(
      `Most rows do not fit the header: row ${ragged.first} has ${ragged.cells} ${ragged.cells === 1 ? "cell" : "cells"}, the header ${columns.length}. ${why}`
    );
  }
  if (!rows) throw new FileError("The file has a header but no rows below it. Add at least one person.");
  if (ragged.rows) {
    const which =
      ragged.rows === 1
        ? `Row ${ragged.first} was left out: it has`
        : `${ragged.rows.toLocaleString("en")} rows were left out; the first is row ${ragged.first}, which has`;
    const what = `${which} ${ragged.cells} ${ragged.cells === 1 ? "cell" : "cells"} where the header has ${columns.length}`;
    notices.push(
      `${what}. Look there for a missing or an unquoted separator${ragged.open ? ", or a quotation mark never closed" : ""}.`
    );
  }
  return {rows, columns: columns.map((one) => one.done()), notices, kind: delimiters[delimiter]!};
}
