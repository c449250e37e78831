import {checkRowCount, collector, FileError, nameColumns, type Progress, type Sheet} from "./sheet.js";

/** Codecs that the reader unpacks by itself. */
const unpacked = new Set(["UNCOMPRESSED", "SNAPPY"]);

/**
 * Reads a Parquet file; the decoder is loaded only now. Columns of lists and records are left out and told of. Rows are
 * numbered from 1. Throws a FileError for files that are cut off, damaged, without rows, or packed by another codec than
 * Snappy.
 */
export async function readParquet(buffer: ArrayBuffer, {progress}: {progress?: Progress} = {}): Promise<Sheet> {
  const {parquetMetadata, parquetRead, parquetSchema} = await import("hyparquet");
  const failed = (error: unknown): FileError => {
    const why = error instanceof Error ? error.message : String(error);
    return new FileError(`The Parquet file is damaged or was cut off (${why.slice(0, 120)}). Write or copy it again.`);
  };
  let metadata;
  let fields;
  try {
    metadata = parquetMetadata(buffer);
    fields = parquetSchema(metadata).children;
  } catch (error) {
    throw failed(error);
  }
  const rows = Number(metadata.num_rows);
  checkRowCount(rows);
  const flat = fields.filter(({children, element}) => !children.length && element.repetition_type !== "REPEATED");
  if (!rows || !flat.length)
    throw new FileError("The Parquet file has no rows of plain values. Add at least one person.");
  const codec = metadata.row_groups
    .flatMap(({columns}) => columns.map(({meta_data}) => meta_data?.codec ?? "UNCOMPRESSED"))
    .find((name) => !unpacked.has(name));
  if (codec) {
    throw new FileError(
      `The Parquet file is packed with ${codec}, which cannot be unpacked here. Write it with compression “snappy” or none.`
    );
  }
  const own = flat.map(({element}) => element.name);
  const {names, notices} = nameColumns(own);
  // Chunks of different columns arrive in any order, those of one column in the order of its rows.
  const columns = new Map(own.map((name, i) => [name, {start: 0, into: collector(names[i]!, rows)}]));
  const total = rows * columns.size;
  let done = 0;
  try {
    await parquetRead({
      file: buffer,
      metadata,
      columns: own,
      onChunk: ({columnName, columnData, rowStart}) => {
        const column = columns.get(columnName);
        if (!column) return;
        column.into.pad(rowStart);
        for (let i = 0; i < columnData.length; i++) column.into.addValue(columnData[i], rowStart + i + 1);
        progress?.((done += columnData.length) / total);
      }
    });
  } catch (error) {
    throw failed(error);
  }
  const read = [...columns.values()].map(({into}) => into.done());
  const short = read.find(({codes}) => codes.length !== rows);
  if (short) throw failed(`“${short.name}” has ${short.codes.length} of ${rows} rows`);
  const nested = fields.filter((field) => !flat.includes(field)).map(({element}) => `“${element.name}”`);
  if (nested.length) notices.push(`Lists and records are left out: ${nested.slice(0, 5).join(", ")}.`);
  return {rows, columns: read, notices, kind: "Parquet"};
}
