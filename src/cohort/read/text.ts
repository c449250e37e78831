import {FileError} from "../sheet.js";

/** How many of the first bytes are looked at to tell encodings apart. */
export const glance = 65_536;

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "gb18030" | "windows-1252";

/** Encodings in the words of a reader. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  "utf-8": "UTF-8",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
  gb18030: "GB18030",
  "windows-1252": "Windows-1252"
};

/** Thrown where a text stops being in the encoding that it began in; another must be tried. */
export class EncodingError extends Error {
  constructor(readonly instead: Encoding) {
    super(`The file is ${instead}.`);
  }
}

/** The byte order of UTF-16 without a mark: ASCII in it has a zero in every other place. */
function utf16Order(bytes: Uint8Array): Encoding | undefined {
  const length = Math.min(bytes.length, glance) & ~1;
  let [even, odd] = [0, 0];
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > length / 8 && even < odd / 20) return "utf-16le";
  if (even > length / 8 && odd < even / 20) return "utf-16be";
  return undefined;
}

/** Whether bytes hold what no text does: zeros and other control characters beyond a stray one. */
function isBinary(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, glance);
  let odd = 0;
  for (let i = 0; i < length; i++) {
    const byte = bytes[i]!;
    if (byte === 0) return true;
    if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12 && byte !== 27) odd++;
  }
  return odd > length / 200;
}

/**
 * Whether bytes above ASCII come in the pairs of GB2312, the common part of GB18030. In the Western single-byte
 * encodings an accented letter mostly stands alone between plain ones.
 */
function isChinese(bytes: Uint8Array): boolean {
  let [paired, single] = [0, 0];
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i]! < 0x81) continue;
    if (bytes[i]! >= 0xa1 && (bytes[i + 1] ?? 0) >= 0xa1) {
      paired++;
      i++;
    } else single++;
  }
  return paired > 4 * single;
}

/** What bytes are that are not UTF-8. */
const notUtf8 = (bytes: Uint8Array): Encoding => (isChinese(bytes) ? "gb18030" : "windows-1252");

/**
 * Tells an encoding by a file's first bytes: by its byte order mark, else as UTF-16 where zeros give it away, else UTF-8.
 * Throws a FileError for bytes that are no text.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const wide = utf16Order(bytes);
  if (wide) return wide;
  if (isBinary(bytes)) {
    throw new FileError(
      "The file holds no text, and it is neither Arrow nor Parquet. Save the table as CSV, TSV, JSON, Arrow or Parquet."
    );
  }
  return "utf-8";
}

/** How many bytes are decoded at a time: few at first, since often only a file's beginning is wanted. */
const slices = {first: 2 ** 18, most: 4 * 2 ** 20};

/** The bytes of a file by slices, with where each begins and the share of the file that was read with it. */
async function* slicesOf(file: Blob): AsyncGenerator<{bytes: Uint8Array; start: number; read: number}> {
  let slice = slices.first;
  for (let at = 0; at < file.size; at += slice, slice = Math.min(2 * slice, slices.most)) {
    const bytes = new Uint8Array(await file.slice(at, at + slice).arrayBuffer());
    yield {bytes, start: at, read: Math.min(at + slice, file.size) / file.size};
  }
}

/**
 * The text of a file by slices, with the share of it that has been read. Throws an EncodingError at bytes that are not
 * UTF-8, as GB18030 where pairs give it away, else as Windows-1252.
 */
export async function* textOf(file: Blob, encoding: Encoding): AsyncGenerator<{text: string; read: number}> {
  const decoder = new TextDecoder(encoding, {fatal: encoding !== "windows-1252"});
  for await (const {bytes, read} of slicesOf(file)) {
    const last = read === 1;
    // An odd last byte of UTF-16 is half a character of a file that was cut off.
    const whole = last && encoding.startsWith("utf-16") && file.size % 2 ? bytes.subarray(0, -1) : bytes;
    let text;
    try {
      text = decoder.decode(whole, {stream: !last});
    } catch {
      if (encoding === "utf-8") throw new EncodingError(notUtf8(bytes));
      if (encoding === "gb18030") throw new EncodingError("windows-1252");
      throw new FileError("The file begins as UTF-16 and then stops being it. Save it again as “CSV UTF-8”.");
    }
    yield {text, read};
  }
}

const encoder = new TextEncoder();
const fatal = new TextDecoder("utf-8", {fatal: true, ignoreBOM: true});

/** Bytes as the text they are in UTF-8. Throws an EncodingError where they are none. */
export function textOfUtf8(bytes: Uint8Array): string {
  try {
    return fatal.decode(bytes);
  } catch {
    throw new EncodingError(notUtf8(bytes));
  }
}

/**
 * The text of a file by slices of bytes in UTF-8 without a mark, each of which begins where the reader of the one before
 * came to: `next` is told how many of its bytes were read. Those that are UTF-8 already are not looked at.
 */
export function utf8Of(file: Blob, encoding: Encoding): {next(used: number): Promise<Utf8Slice | undefined>} {
  if (encoding !== "utf-8") return recoded(file, encoding);
  let at = 0;
  let size = slices.first / 2;
  let done = false;
  return {
    async next(used) {
      at += used;
      if (done) return undefined;
      // A slice of which nothing could be read holds no whole row.
      size = used === 0 ? 2 * size : Math.min(2 * size, Math.max(size, slices.most));
      const bytes = new Uint8Array(await file.slice(at, at + size).arrayBuffer());
      const end = Math.min(at + size, file.size);
      done = end === file.size;
      const marked = at === 0 && bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
      if (marked) at = 3;
      return {bytes: marked ? bytes.subarray(3) : bytes, read: end / file.size};
    }
  };
}

export interface Utf8Slice {
  bytes: Uint8Array;
  /** The share of the file that is read with it; 1 for the last. */
  read: number;
}

function recoded(file: Blob, encoding: Encoding): ReturnType<typeof utf8Of> {
  const texts = textOf(file, encoding);
  let bytes = new Uint8Array();
  return {
    async next(used) {
      const {value, done} = await texts.next();
      if (done) return undefined;
      const more = encoder.encode(value.text);
      const rest = bytes.subarray(used);
      bytes = new Uint8Array(rest.length + more.length);
      bytes.set(rest);
      bytes.set(more, rest.length);
      return {bytes, read: value.read};
    }
  };
}
