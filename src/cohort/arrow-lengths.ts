/** What is read of a table of a flatbuffer: where a field's value stands, or 0 where the table has none. */
type Slots = (slot: number) => number;

const magic = "ARROW1";
const kinds = {schema: 1, dictionary: 2, batch: 3};
const union = 14;
/** How deep fields may lie in fields, and how many entries all vectors of a file may have. */
const most = {depth: 32, entries: 1_000_000};

/**
 * Checks the lengths that an Arrow file or stream declares against the bytes that are there, because its decoder
 * believes them: a damaged one would have it count to two milliards. Looked at are the footer, every message, its
 * vectors, and of record batches the buffers and the number of rows, of which a byte can hold eight at most. Follows the
 * flatbuffers of https://arrow.apache.org/docs/format/Columnar.html. Throws a RangeError that says what cannot be.
 */
export function checkLengths(bytes: Uint8Array): void {
  const check = checker();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isFile = [...magic].every((letter, i) => bytes[i] === letter.charCodeAt(0));
  if (!isFile) {
    for (let at = 0; at >= 0 && at + 4 <= bytes.length;) at = check.message(view, at);
    return;
  }
  const end = bytes.length - magic.length - 4;
  const footer = table(view, end - view.getInt32(end, true));
  check.schema(view, footer(6));
  for (const slot of [8, 10])
    for (const block of check.vector(view, footer(slot), 24)) check.message(view, int64(view, block));
}

/** A checker that remembers how many entries it has seen. */
function checker() {
  let entries = 0;

  /** Where the entries of a vector stand; none where there is no vector. */
  function* vector(view: DataView, at: number, stride: number): Generator<number> {
    if (!at) return;
    const base = at + view.getInt32(at, true);
    const length = view.getInt32(base, true);
    const room = (view.byteLength - base - 4) / stride;
    if (length < 0 || length > room)
      throw new RangeError(`a list of ${length} where there is room for ${Math.floor(room)}`);
    entries += length;
    if (entries > most.entries) throw new RangeError(`more than ${most.entries} entries`);
    for (let i = 0; i < length; i++) yield base + 4 + i * stride;
  }

  const pass = (view: DataView, at: number, stride: number): void => void [...vector(view, at, stride)];

  function fields(view: DataView, at: number, depth: number): void {
    if (depth > most.depth) throw new RangeError(`fields within fields, ${depth} deep`);
    for (const one of vector(view, at, 4)) {
      const field = table(view, one);
      if (field(8) && view.getUint8(field(8)) === union && field(10)) pass(view, table(view, field(10))(6), 4);
      fields(view, field(14), depth + 1);
      pass(view, field(16), 4);
    }
  }

  function schema(view: DataView, at: number): void {
    if (!at) return;
    const slots = table(view, at);
    fields(view, slots(6), 0);
    pass(view, slots(8), 4);
  }

  /** A record batch; `old` are files written before version 4 of the format, with eight bytes more for each buffer. */
  function batch(view: DataView, at: number, {body, old}: {body: number; old: boolean}): void {
    const slots = table(view, at);
    const rows = slots(4) ? int64(view, slots(4)) : 0;
    const lengths = [...vector(view, slots(6), 16)].map((node) => int64(view, node));
    for (const length of [rows, ...lengths])
      if (length < 0 || length > 8 * body) throw new RangeError(`${length} rows in ${body} bytes`);
    const buffers = [...vector(view, slots(8), old ? 24 : 16)].map((one) => one + (old ? 8 : 0));
    for (const one of buffers) {
      const [from, length] = [int64(view, one), int64(view, one + 8)];
      if (from < 0 || length < 0 || from + length > body)
        throw new RangeError(`${length} bytes from byte ${from} on, of ${body}`);
    }
    for (const one of vector(view, slots(12), 8))
      if (int64(view, one) > buffers.length) throw new RangeError(`${int64(view, one)} of ${buffers.length} buffers`);
  }

  /** A message at a place in the file; gives where the next begins, or −1 after the last. */
  function message(view: DataView, at: number): number {
    let length = view.getInt32(at, true);
    let from = at + 4;
    if (length === -1) {
      if (from + 4 > view.byteLength) return -1;
      length = view.getInt32(from, true);
      from += 4;
    }
    if (length === 0) return -1;
    if (length < 0 || from + length > view.byteLength) throw new RangeError(`a message of ${length} bytes`);
    const head = new DataView(view.buffer, view.byteOffset + from, length);
    const slots = table(head, 0);
    const version = slots(4) ? head.getInt16(slots(4), true) : 0;
    const kind = slots(6) ? head.getUint8(slots(6)) : 0;
    const body = slots(10) ? Math.max(0, int64(head, slots(10))) : 0;
    if (from + length + body > view.byteLength) throw new RangeError(`a message with ${body} bytes of values`);
    const content = slots(8);
    if (content && kind === kinds.schema) schema(head, content);
    if (content && kind === kinds.batch) batch(head, content, {body, old: version < 3});
    if (content && kind === kinds.dictionary) {
      const data = table(head, content)(6);
      if (data) batch(head, data, {body, old: version < 3});
    }
    return from + length + body;
  }

  return {vector, schema, message};
}

/** Reads the table that the offset at `at` leads to. */
function table(view: DataView, at: number): Slots {
  const start = at + view.getInt32(at, true);
  const places = start - view.getInt32(start, true);
  const size = view.getInt16(places, true);
  return (slot) => {
    const offset = slot < size ? view.getInt16(places + slot, true) : 0;
    return offset ? start + offset : 0;
  };
}

const int64 = (view: DataView, at: number): number => Number(view.getBigInt64(at, true));
