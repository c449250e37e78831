/**
 * Packs bytes into a frame of LZ4: every run of one byte is a repetition of its first, and the rest are literals. Two
 * blocks, of which the second may reach into the first, as other writers have it.
 */
export function pack(bytes: Uint8Array): Uint8Array {
  const out: number[] = [0x04, 0x22, 0x4d, 0x18, 0b0100_0000, 0x40, 0];
  const length = (rest: number): number[] =>
    rest < 15 ? [] : [...Array<number>(Math.floor((rest - 15) / 255)).fill(255), (rest - 15) % 255];
  const block = (from: number, to: number): void => {
    const packed: number[] = [];
    let start = from;
    for (let at = from; at < to - 12;) {
      // The longest repetition of what lies 12 bytes back, or one byte back.
      let [best, back] = [0, 0];
      for (const distance of [1, 4, 12]) {
        let same = 0;
        while (at >= distance && at + same < to - 5 && bytes[at + same] === bytes[at + same - distance]) same++;
        if (same > best) [best, back] = [same, distance];
      }
      if (best < 4) {
        at++;
        continue;
      }
      const literals = at - start;
      packed.push((Math.min(literals, 15) << 4) | Math.min(best - 4, 15), ...length(literals));
      packed.push(...bytes.subarray(start, at), back & 255, back >> 8, ...length(best - 4));
      start = at += best;
    }
    const literals = to - start;
    packed.push(Math.min(literals, 15) << 4, ...length(literals), ...bytes.subarray(start, to));
    out.push(packed.length & 255, (packed.length >> 8) & 255, (packed.length >> 16) & 255, 0, ...packed);
  };
  const half = bytes.length >> 1;
  block(0, half);
  block(half, bytes.length);
  out.push(0, 0, 0, 0);
  return Uint8Array.from(out);
}
