const utf8 = new TextEncoder();
const decoder = new TextDecoder("utf-8", {ignoreBOM: true});

/** Whether a character that begins with a byte may be a blank. */
const mayBegin = (byte: number): boolean =>
  byte <= 32 || byte === 0xc2 || (byte >= 0xe1 && byte <= 0xe3) || byte === 0xef;

/** Whether the character that ends before a place may be a blank. */
function mayEnd(bytes: Uint8Array, end: number): boolean {
  const last = bytes[end - 1]!;
  if (last < 0x80) return last <= 32;
  return bytes[end - 2] === 0xc2 || (bytes[end - 3]! >= 0xe1 && mayBegin(bytes[end - 3]!));
}

const isAscii = (byte: number): boolean => byte < 0x80;

/** FNV-1a over words of four bytes, with its upper bits mixed into those that are used. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5 ^ (end - start);
  let i = start;
  for (; i + 4 <= end; i += 4) {
    const word = bytes[i]! | (bytes[i + 1]! << 8) | (bytes[i + 2]! << 16) | (bytes[i + 3]! << 24);
    hash = Math.imul(hash ^ word, 0x01000193);
    hash ^= hash >>> 15;
  }
  for (; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

function longer<A extends Int32Array | Uint8Array>(array: A, length: number): A {
  const out = new (array.constructor as new (length: number) => A)(length);
  out.set(array);
  return out;
}

/**
 * The distinct texts of a column, each with a number; 0 is the empty text. They are kept as UTF-8 behind each other in
 * one array, and made into texts only where somebody reads them: a file may name millions of people. A class, because
 * engines compile the methods of all columns as one.
 */
export class Dictionary {
  /** How many texts there are, the empty one among them. */
  size = 1;
  private bytes = new Uint8Array(1024);
  // Where each text begins; it ends where the next does.
  private starts = new Int32Array(128);
  // Open addressing with linear probing, hash and number side by side; the number 0 is a free place.
  private table = new Int32Array(512);
  private scratch = new Uint8Array(256);
  // Neighbouring rows often repeat a value, such as their paper's.
  private last = 0;

  /** The number of the text in a part of some bytes, blanks around it left aside. */
  intern(bytes: Uint8Array, start: number, end: number): number {
    if (end <= start) return 0;
    if (this.same(this.last, bytes, start, end)) return this.last;
    if (mayBegin(bytes[start]!) || mayEnd(bytes, end)) {
      const own = decoder.decode(bytes.subarray(start, end));
      const trimmed = own.trim();
      if (trimmed !== own) return this.internText(trimmed);
    }
    return (this.last = this.numberOf(bytes, start, end, true));
  }

  /** The same of a text. */
  internText(text: string): number {
    const length = this.write(text.trim());
    if (length === 0) return 0;
    if (this.same(this.last, this.scratch, 0, length)) return this.last;
    return (this.last = this.numberOf(this.scratch, 0, length, true));
  }

  /** The number of a text, −1 where it is not there. */
  find(text: string): number {
    const length = this.write(text);
    return length === 0 ? 0 : this.numberOf(this.scratch, 0, length, false);
  }

  text(code: number): string {
    const own = this.bytes.subarray(this.starts[code], this.starts[code + 1]);
    return own.length < 64 && own.every(isAscii) ? String.fromCharCode(...own) : decoder.decode(own);
  }

  /** Negative where the first comes before the second by their characters' numbers, as databases order texts. */
  compare(a: number, b: number): number {
    const {bytes, starts} = this;
    let [i, j] = [starts[a]!, starts[b]!];
    const [iEnd, jEnd] = [starts[a + 1]!, starts[b + 1]!];
    for (; i < iEnd && j < jEnd; i++, j++) if (bytes[i] !== bytes[j]) return bytes[i]! - bytes[j]!;
    return iEnd - i - (jEnd - j);
  }

  /** The numbers of those texts whose bytes pass. */
  which(passes: (bytes: Uint8Array, start: number, end: number) => boolean): number[] {
    const out: number[] = [];
    for (let code = 1; code < this.size; code++)
      if (passes(this.bytes, this.starts[code]!, this.starts[code + 1]!)) out.push(code);
    return out;
  }

  private same(code: number, from: Uint8Array, start: number, end: number): boolean {
    const {bytes, starts} = this;
    let i = starts[code + 1]!;
    if (i - starts[code]! !== end - start) return false;
    // Names and numbers differ at their ends.
    for (let j = end; j > start;) if (bytes[--i] !== from[--j]) return false;
    return true;
  }

  /** The number of bytes without blanks around them; −1 for new ones that are not to be added. */
  private numberOf(from: Uint8Array, start: number, end: number, add: boolean): number {
    const {table} = this;
    const hash = hashOf(from, start, end);
    const mask = table.length - 2;
    let at = (hash << 1) & mask;
    for (let code; (code = table[at + 1]!) !== 0; at = (at + 2) & mask)
      if (table[at] === hash && this.same(code, from, start, end)) return code;
    if (!add) return -1;
    const code = this.size++;
    const own = this.starts[code]!;
    const stop = own + end - start;
    if (stop > this.bytes.length) this.bytes = longer(this.bytes, Math.max(2 * this.bytes.length, stop));
    for (let i = start, j = own; i < end; i++, j++) this.bytes[j] = from[i]!;
    if (code + 2 > this.starts.length) this.starts = longer(this.starts, 2 * this.starts.length);
    this.starts[code + 1] = stop;
    table[at] = hash;
    table[at + 1] = code;
    if (4 * this.size > table.length) this.widen();
    return code;
  }

  private widen(): void {
    const old = this.table;
    const table = new Int32Array(2 * old.length);
    const mask = table.length - 2;
    for (let i = 0; i < old.length; i += 2) {
      if (old[i + 1] === 0) continue;
      let at = (old[i]! << 1) & mask;
      while (table[at + 1] !== 0) at = (at + 2) & mask;
      table[at] = old[i]!;
      table[at + 1] = old[i + 1]!;
    }
    this.table = table;
  }

  /** Writes a text into the scratch; gives its length in bytes. */
  private write(text: string): number {
    if (this.scratch.length < 3 * text.length) this.scratch = new Uint8Array(4 * text.length);
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code > 127) return utf8.encodeInto(text, this.scratch).written;
      this.scratch[i] = code;
    }
    return text.length;
  }
}
