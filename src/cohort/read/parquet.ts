import type {FileMetaData, SchemaElement} from "hyparquet";
import {FileError} from "../sheet.js";
import type {Dictionary} from "../dictionary.js";
import {type Batch, type Cells, decimalText, type Table, type Wanted} from "./table.js";
import {quote} from "../quote.js";

/** A signed big-endian whole number of any length. */
function wholeOf(bytes: Uint8Array): bigint {
  let value = 0n;
  for (const byte of bytes) value = value * 256n + BigInt(byte);
  return bytes.length && bytes[0]! > 127 ? value - (1n << BigInt(8 * bytes.length)) : value;
}

/** Physical numbers as they are in the file, with the reading that their annotation asks for. */
function decimalsOf(data: ArrayLike<unknown>, scale: number): unknown[] {
  return Array.from(data, (one) => {
    if (one === null || one === undefined) return null;
    return decimalText(one instanceof Uint8Array ? wholeOf(one) : BigInt(one as number | bigint), scale);
  });
}

/** What the library cannot decode, or decodes to something that is no cell. */
function unreadableBy({element, children}: {element: SchemaElement; children: readonly unknown[]}): string | undefined {
  if (children.length || element.repetition_type === "REPEATED") return "it holds lists or records";
  if (element.converted_type === "INTERVAL") return "it holds intervals of time";
  if (element.converted_type === "BSON") return "it holds BSON documents";
  const type = element.logical_type?.type;
  if (type === "GEOMETRY" || type === "GEOGRAPHY") return "it holds shapes";
  return undefined;
}

/** Whether the library takes a column's bytes for text, by their annotation. */
const isText = ({converted_type, logical_type}: SchemaElement): boolean =>
  converted_type === "UTF8" || (converted_type === undefined && logical_type?.type === "STRING");

const numberOf = (texts: Dictionary) => (bytes: Uint8Array | undefined) =>
  bytes ? texts.intern(bytes, 0, bytes.length) : 0;

// Pages may begin before the rows that are wanted, and end behind them.

function putCodes(into: Int32Array, data: ArrayLike<number | null | undefined>, at: number): void {
  const last = Math.min(data.length, into.length - at);
  for (let i = Math.max(0, -at); i < last; i++) into[at + i] = data[i] ?? 0;
}

function putValues(into: unknown[], data: ArrayLike<unknown>, at: number): void {
  const last = Math.min(data.length, into.length - at);
  for (let i = Math.max(0, -at); i < last; i++) into[at + i] = data[i];
}

/**
 * Opens a Parquet file; the decoder is loaded only now. Rows are read by row group and only the columns asked for, each by
 * itself. Decimals and long whole numbers keep all their digits. Rows are numbered from 1. Throws a FileError for files
 * that are cut off or damaged.
 */
export async function openParquet(file: Blob): Promise<Table> {
  const [{parquetMetadataAsync, parquetRead, parquetSchema}, {compressors}] = await Promise.all([
    import("hyparquet"),
    import("hyparquet-compressors")
  ]);
  const failed = (error: unknown): FileError => {
    if (error instanceof FileError) return error;
    const why = error instanceof Error ? error.message : String(error);
    const codec = /unsupported compression codec: (\w+)/.exec(why)?.[1];
    return codec
      ? new FileError(
          `The Parquet file is packed with ${codec}, which cannot be unpacked here. Write it with compression “snappy”, “zstd” or none.`
        )
      : new FileError(
          `The Parquet file is damaged or was cut off (${quote(why.slice(0, 120))}). Write or copy it again.`
        );
  };
  const source = {
    byteLength: file.size,
    slice: (start: number, end?: number): Promise<ArrayBuffer> => file.slice(start, end ?? file.size).arrayBuffer()
  };
  let metadata: FileMetaData;
  let fields: ReturnType<typeof parquetSchema>["children"];
  try {
    metadata = await parquetMetadataAsync(source);
    fields = parquetSchema(metadata).children;
  } catch (error) {
    throw failed(error);
  }
  const rows = Number(metadata.num_rows);
  if (!(rows >= 0)) throw failed(`${rows} rows`);
  const unreadable = new Map(
    fields.flatMap((field, place) => {
      const why = unreadableBy(field);
      return why ? [[place, why] as const] : [];
    })
  );
  // The library makes floating-point numbers of decimals; without the annotation they stay as they are.
  const scales = new Map<number, number>();
  fields.forEach(({element}, place) => {
    if (element.converted_type !== "DECIMAL" && element.logical_type?.type !== "DECIMAL") return;
    scales.set(place, element.scale ?? 0);
    delete element.converted_type;
    delete element.logical_type;
  });
  const names = fields.map(({element}) => element.name);
  async function column({place, texts}: Wanted, {start, end}: {start: number; end: number}): Promise<Cells> {
    const numbered = texts !== undefined && isText(fields[place]!.element);
    const out: {from: number; data: ArrayLike<unknown>}[] = [];
    await parquetRead({
      file: source,
      metadata,
      columns: [names[place]!],
      rowStart: start,
      rowEnd: end,
      compressors,
      // Bytes that are not said to be text are looked at here.
      utf8: false,
      // What is written as JSON is a text like others, and an identity has all its digits.
      parsers: {
        jsonFromBytes: (bytes: Uint8Array) => bytes && new TextDecoder().decode(bytes),
        // A text is numbered as soon as its bytes are found, once where the file lists its texts.
        ...(numbered ? {stringFromBytes: numberOf(texts)} : {})
      },
      onChunk: ({columnData, rowStart}) => out.push({from: rowStart, data: columnData})
    });
    const covered = out.reduce((last, {from, data}) => Math.max(last, from + data.length), start);
    if (covered < end) throw new Error(`${quote(names[place]!)} has ${covered - start} of ${end - start} rows`);
    if (numbered) {
      const codes = new Int32Array(end - start);
      for (const {from, data} of out) putCodes(codes, data as ArrayLike<number | null | undefined>, from - start);
      return {codes};
    }
    let values: ArrayLike<unknown> = out[0]?.data ?? [];
    if (out.length > 1 || values.length !== end - start) {
      const all = new Array<unknown>(end - start);
      for (const {from, data} of out) putValues(all, data, from - start);
      values = all;
    }
    const scale = scales.get(place);
    return scale === undefined ? values : decimalsOf(values, scale);
  }

  async function* batches(columns: readonly Wanted[], most = Infinity): AsyncGenerator<Batch> {
    let start = 0;
    for (const {num_rows} of metadata.row_groups) {
      if (start >= most) return;
      const end = Math.min(start + Number(num_rows), most);
      const from = start;
      const decoded: Cells[] = [];
      for (const wanted of columns) {
        const {place} = wanted;
        try {
          decoded.push(unreadable.has(place) || wanted.dropped ? [] : await column(wanted, {start, end}));
        } catch (error) {
          // A column that cannot be decoded from its first row on need not be: whoever wants it is told.
          if (start > 0) throw failed(error);
          const why = error instanceof Error ? error.message : String(error);
          unreadable.set(place, `its values cannot be decoded (${quote(why.slice(0, 120))})`);
          decoded.push([]);
        }
      }
      if (start === 0 && columns.length && columns.every(({place}) => unreadable.has(place)))
        throw failed(unreadable.get(columns[0]!.place)!);
      yield {rows: end - start, columns: decoded, numberOf: (row) => from + row + 1, read: end / rows};
      start = end;
    }
  }
  return {kind: "Parquet", header: names, rows, unreadable, batches, notices: () => []};
}
