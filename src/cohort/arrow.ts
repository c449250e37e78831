import {checkLengths} from "./arrow-lengths.js";
import {checkRowCount, collector, FileError, nameColumns, nestedNotices, type Progress, type Sheet} from "./sheet.js";

/**
 * Reads an Arrow file or stream; the decoder is loaded only now. Rows are numbered from 1. Throws a FileError for files
 * that are cut off, damaged, compressed or without rows.
 */
export async function readArrow(bytes: Uint8Array, {progress}: {progress?: Progress} = {}): Promise<Sheet> {
  const {tableFromIPC} = await import("@uwdata/flechette");
  const failed = (error: unknown): FileError => {
    const why = error instanceof Error ? error.message : String(error);
    return new FileError(
      /compression/i.test(why)
        ? "The Arrow file is compressed (LZ4 or Zstandard), which cannot be unpacked here. Write it without compression, or as Parquet with Snappy."
        : `The Arrow file is damaged or was cut off (${why.slice(0, 120)}). Write or copy it again.`
    );
  };
  let table;
  try {
    checkLengths(bytes);
    table = tableFromIPC(bytes, {useBigInt: true, useDate: true});
  } catch (error) {
    throw failed(error);
  }
  const rows = table.numRows;
  checkRowCount(rows);
  const {names, notices} = nameColumns(table.schema.fields.map((field) => field.name));
  if (!names.length || !rows) throw new FileError("The Arrow file has no rows. Add at least one person.");
  const columns = names.map((name) => Object.assign(collector(name, rows), {name}));
  columns.forEach((column, c) => {
    let row = 0;
    try {
      for (const value of table.getChildAt(c)) column.addValue(value, ++row);
    } catch (error) {
      throw failed(error);
    }
    if (row !== rows) throw failed(`“${column.name}” has ${row} of ${rows} rows`);
    progress?.((c + 1) / columns.length);
  });
  return {
    rows,
    columns: columns.map((one) => one.done()),
    notices: [...notices, ...nestedNotices(columns)],
    kind: "Arrow"
  };
}
