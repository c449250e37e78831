const magic = 0x184d2204;

/** Unpacks one block behind what was unpacked before, which it may repeat; gives where the output ends. */
function unpackBlock(block: Uint8Array, out: Uint8Array, start: number): number {
  let at = 0;
  let to = start;
  const more = (length: number): number => {
    let sum = length;
    if (length === 15) for (let byte = 255; byte === 255; sum += byte) byte = block[at++] ?? 0;
    return sum;
  };
  while (at < block.length) {
    const token = block[at++]!;
    const literals = more(token >> 4);
    if (at + literals > block.length || to + literals > out.length) throw new RangeError("damaged LZ4");
    out.set(block.subarray(at, at + literals), to);
    at += literals;
    to += literals;
    if (at >= block.length) return to;
    const back = block[at]! | (block[at + 1]! << 8);
    at += 2;
    const length = more(token & 15) + 4;
    if (back === 0 || back > to || to + length > out.length) throw new RangeError("damaged LZ4");
    // What is repeated may reach into what is being written.
    for (let i = 0; i < length; i++, to++) out[to] = out[to - back]!;
  }
  return to;
}

/**
 * Unpacks a frame of LZ4 to `size` bytes, as Arrow packs its buffers; the libraries for it are not made for browsers.
 * Checksums are passed over. Throws a RangeError on damage.
 * Source: the LZ4 frame and block formats, https://github.com/lz4/lz4/tree/dev/doc.
 */
export function unpackLz4(frame: Uint8Array, size: number): Uint8Array {
  const view = new DataView(frame.buffer, frame.byteOffset, frame.byteLength);
  if (view.getUint32(0, true) !== magic) throw new RangeError("no frame of LZ4");
  const flags = frame[4]!;
  const [checked, sized, dictionary] = [flags & 16, flags & 8, flags & 1];
  let at = 7 + (sized ? 8 : 0) + (dictionary ? 4 : 0);
  const out = new Uint8Array(size);
  let to = 0;
  for (;;) {
    const word = view.getUint32(at, true);
    at += 4;
    if (word === 0) return out.subarray(0, to);
    const length = word & 0x7fffffff;
    if (at + length > frame.length) throw new RangeError("damaged LZ4");
    const block = frame.subarray(at, at + length);
    if (word >>> 31) {
      if (to + length > size) throw new RangeError("damaged LZ4");
      out.set(block, to);
      to += length;
    } else to = unpackBlock(block, out, to);
    at += length + (checked ? 4 : 0);
  }
}
