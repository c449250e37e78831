import {FileError} from "../sheet.js";
import {unpackLz4} from "./lz4.js";
import {type Batch, decimalText, type Table, type Wanted} from "./table.js";
import {quote} from "../quote.js";

/** A message of an Arrow stream: its bytes, and where in the file the next one begins. */
interface Framed {
  bytes: Uint8Array;
  next: number;
}

/** The most that the description of a message may be long, in bytes: a damaged length is none. */
const longestHead = 64 * 2 ** 20;

const cut = (what: string): FileError =>
  new FileError(`The Arrow file is damaged or was cut off (${what}). Write or copy it again.`);

/** How version 0.17 says of a message that it is packed, in a way that readers of the format of today do not know. */
const formerlyPacked = "ARROW:experimental_compression";

/**
 * Reads one message of the stream format, which files hold as well: a length, a flatbuffer, a body. Lengths are checked
 * against the bytes that are there, since decoders believe them. Undefined at the end of the stream.
 */
async function messageAt(file: Blob, at: number): Promise<Framed | undefined> {
  const prefix = new DataView(await file.slice(at, at + 8).arrayBuffer());
  if (prefix.byteLength < 4) return undefined;
  // Files older than version 0.15 have no continuation mark.
  const marked = prefix.getInt32(0, true) === -1;
  if (marked && prefix.byteLength < 8) return undefined;
  const length = prefix.getInt32(marked ? 4 : 0, true);
  if (length === 0) return undefined;
  const start = at + (marked ? 8 : 4);
  if (length < 0 || length > longestHead || start + length > file.size) throw cut(`a message of ${length} bytes`);
  const head = new DataView(await file.slice(start, start + length).arrayBuffer());
  if (new TextDecoder("latin1").decode(head).includes(formerlyPacked)) {
    throw new FileError(
      "The Arrow file was packed by version 0.17 of Arrow, in a way that was given up since. Write it anew with a later version, or unpacked."
    );
  }
  const body = bodyLength(head);
  const next = start + length + body;
  if (!(body >= 0) || next > file.size) throw cut(`a message with ${body} bytes of values`);
  return {bytes: new Uint8Array(await file.slice(at, next).arrayBuffer()), next};
}

/** A table of a flatbuffer: where the value of a slot stands, 0 where the table has none. */
function tableAt(view: DataView, at: number): (slot: number) => number {
  const start = at + view.getInt32(at, true);
  const places = start - view.getInt32(start, true);
  const size = view.getInt16(places, true);
  return (slot) => {
    const offset = slot < size ? view.getInt16(places + slot, true) : 0;
    return offset ? start + offset : 0;
  };
}

/** The field “bodyLength” of a message's flatbuffer. */
function bodyLength(view: DataView): number {
  try {
    const slot = tableAt(view, 0)(10);
    return slot ? Number(view.getBigInt64(slot, true)) : 0;
  } catch {
    throw cut("a message that describes nothing");
  }
}

/** What a message is, by its flatbuffer's union: 1 a schema, 2 a dictionary, 3 rows. */
function kindOf(bytes: Uint8Array): number {
  const marked = new DataView(bytes.buffer, bytes.byteOffset).getInt32(0, true) === -1;
  const view = new DataView(bytes.buffer, bytes.byteOffset + (marked ? 8 : 4));
  const slot = tableAt(view, 0)(6);
  return slot ? view.getUint8(slot) : 0;
}

/** A file's schema, as the message that a stream begins with, and where its other messages are. */
interface Contents {
  schema: Uint8Array;
  messages(): AsyncGenerator<Framed>;
}

async function streamContents(file: Blob): Promise<Contents> {
  const first = await messageAt(file, 0);
  if (!first || kindOf(first.bytes) !== 1) throw cut("it does not begin with its columns");
  return {
    schema: first.bytes,
    async *messages() {
      for (let at = first.next; ;) {
        const message = await messageAt(file, at);
        if (!message) return;
        yield message;
        at = message.next;
      }
    }
  };
}

/**
 * The contents by the footer, which alone is sure to name the columns: not every writer puts the message of a stream at
 * the beginning of a file. That message is made of the footer's own schema, by a flatbuffer in front that leads to it.
 */
async function fileContents(file: Blob): Promise<Contents> {
  const tail = new DataView(await file.slice(file.size - 10, file.size - 6).arrayBuffer());
  const length = tail.getInt32(0, true);
  if (length <= 0 || length > file.size - 20) throw cut(`a footer of ${length} bytes`);
  const footer = new DataView(await file.slice(file.size - 10 - length, file.size - 10).arrayBuffer());
  const places: number[] = [];
  let schema = 0;
  let version = 4;
  try {
    const slots = tableAt(footer, 0);
    schema = slots(6) + footer.getInt32(slots(6), true);
    if (slots(4)) version = footer.getInt16(slots(4), true);
    for (const slot of [8, 10]) {
      if (!slots(slot)) continue;
      const base = slots(slot) + footer.getInt32(slots(slot), true);
      const blocks = footer.getInt32(base, true);
      if (blocks < 0 || blocks > (length - base) / 24) throw new RangeError(`${blocks} parts`);
      for (let i = 0; i < blocks; i++) places.push(Number(footer.getBigInt64(base + 4 + 24 * i, true)));
    }
  } catch (error) {
    throw cut(quote(error instanceof Error ? error.message : String(error)));
  }
  // Mark and length, then: root at 16 → table at 16 + 12 with its slots at 16, whose header lies in the footer behind.
  const front = 48;
  const bytes = new Uint8Array(front + length);
  const view = new DataView(bytes.buffer);
  view.setInt32(0, -1, true);
  view.setInt32(4, front + length - 8, true);
  const origin = 8;
  view.setInt32(origin, 20, true);
  // Slots: their size, the table's, then version, kind of message, message.
  [10, 16, 8, 10, 12].forEach((value, i) => view.setInt16(origin + 8 + 2 * i, value, true));
  view.setInt32(origin + 20, 12, true);
  view.setInt16(origin + 28, version, true);
  view.setUint8(origin + 30, 1);
  view.setInt32(origin + 32, front + schema - (origin + 32), true);
  bytes.set(new Uint8Array(footer.buffer), front);
  return {
    schema: bytes,
    async *messages() {
      for (const at of places) {
        const message = at >= 0 && at < file.size ? await messageAt(file, at) : undefined;
        if (!message) throw cut(`a part at byte ${at}`);
        yield message;
      }
    }
  };
}

/** Loads the decoder with the codecs that files are packed with. */
async function decoder() {
  const [flechette, fzstd] = await Promise.all([import("@uwdata/flechette"), import("fzstd")]);
  const {CompressionType, setCompressionCodec} = flechette;
  const none = (): never => {
    throw new Error("nothing is written here");
  };
  // The library unpacks into the middle of its own memory, where no numbers of eight bytes can begin: so it is copied.
  setCompressionCodec(CompressionType.ZSTD, {encode: none, decode: (bytes) => fzstd.decompress(bytes).slice()});
  setCompressionCodec(CompressionType.LZ4_FRAME, {encode: none, decode: (bytes, size) => unpackLz4(bytes, size)});
  return flechette;
}

type Decoder = Awaited<ReturnType<typeof decoder>>;

/** Why a type is no cell of a table of people; undefined for plain values. */
function unreadableBy({Type}: Decoder, type: {typeId: number; dictionary?: {typeId: number}}): string | undefined {
  switch (type.typeId) {
    case Type.List:
    case Type.LargeList:
    case Type.FixedSizeList:
    case Type.ListView:
    case Type.LargeListView:
    case Type.Struct:
    case Type.Union:
    case Type.Map:
      return "it holds lists or records";
    case Type.Interval:
      return "it holds intervals of time";
    case Type.Dictionary:
      return type.dictionary ? unreadableBy({Type} as Decoder, type.dictionary) : undefined;
    default:
      return undefined;
  }
}

/**
 * Opens an Arrow file or stream; the decoder is loaded only now. Rows are decoded by record batch, with the dictionaries
 * that come before. Rows are numbered from 1. Throws a FileError for files that are cut off or damaged.
 */
export async function openArrow(file: Blob, isFile: boolean): Promise<Table> {
  const flechette = await decoder();
  const failed = (error: unknown): FileError => {
    if (error instanceof FileError) return error;
    return cut(quote((error instanceof Error ? error.message : String(error)).slice(0, 120)));
  };
  const options = {useBigInt: true, useDate: true, useDecimalInt: true};
  const {schema, messages} = await (isFile ? fileContents(file) : streamContents(file));
  let fields: ReturnType<Decoder["tableFromIPC"]>["schema"]["fields"];
  try {
    ({fields} = flechette.tableFromIPC([schema], options).schema);
  } catch (error) {
    throw failed(error);
  }
  const unreadable = new Map(
    fields.flatMap(({type}, place) => {
      const why = unreadableBy(flechette, type);
      return why ? [[place, why] as const] : [];
    })
  );

  async function* batches(columns: readonly Wanted[], most = Infinity): AsyncGenerator<Batch> {
    const dictionaries: Uint8Array[] = [];
    let rows = 0;
    for await (const message of messages()) {
      if (rows >= most) return;
      if (kindOf(message.bytes) === 2) dictionaries.push(message.bytes);
      if (kindOf(message.bytes) !== 3) continue;
      const from = rows;
      let decoded: ArrayLike<unknown>[];
      let count: number;
      try {
        const table = flechette.tableFromIPC([schema, ...dictionaries, message.bytes], options);
        count = table.numRows;
        // A bit can hold a row, and nothing less can: a damaged length would be counted to.
        if (count > 8 * message.bytes.length) throw new Error(`${count} rows in ${message.bytes.length} bytes`);
        decoded = columns.map(({place, dropped}) => {
          if (dropped) return [];
          const column = table.getChildAt(place);
          if (column.length !== count)
            throw new Error(`${quote(fields[place]!.name)} has ${column.length} of ${count} rows`);
          return cellsOf(flechette, fields[place]!.type, column.toArray());
        });
      } catch (error) {
        throw failed(error);
      }
      rows += count;
      yield {rows: count, columns: decoded, numberOf: (row) => from + row + 1, read: message.next / file.size};
    }
  }
  return {kind: "Arrow", header: fields.map(({name}) => name), rows: null, unreadable, batches, notices: () => []};
}

/** Decimals, which come as whole numbers, as texts with all their digits; other values as they are. */
function cellsOf(
  {Type}: Decoder,
  type: {typeId: number; scale?: number},
  values: ArrayLike<unknown>
): ArrayLike<unknown> {
  if (type.typeId !== Type.Decimal) return values;
  return Array.from(values, (one) => (one === null ? null : decimalText(BigInt(one as bigint | number), type.scale!)));
}
