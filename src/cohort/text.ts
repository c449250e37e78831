import {FileError} from "./sheet.js";

/** The text of a file and the encoding it was found to be in. */
export interface Decoded {
  text: string;
  encoding: string;
}

/** How many of the first bytes are looked at to tell encodings apart. */
const glance = 65_536;

/** The byte order of UTF-16 without a mark: ASCII in it has a zero in every other place. */
function utf16Order(bytes: Uint8Array): "utf-16le" | "utf-16be" | undefined {
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
  const length = Math.min(bytes.length, glance);
  let [paired, single] = [0, 0];
  for (let i = 0; i < length; i++) {
    if (bytes[i]! < 0x81) continue;
    if (bytes[i]! >= 0xa1 && (bytes[i + 1] ?? 0) >= 0xa1) {
      paired++;
      i++;
    } else single++;
  }
  return paired > 4 * single;
}

const decodeAs = (bytes: Uint8Array, encoding: string, fatal = true): string | undefined => {
  try {
    return new TextDecoder(encoding, {fatal}).decode(bytes);
  } catch {
    return undefined;
  }
};

/**
 * Decodes a file's text: by its byte order mark, else as UTF-16 where zeros give it away, else as UTF-8, else as GB18030
 * where its pairs do, else as Windows-1252. Throws a FileError for bytes that are no text.
 */
export function decode(bytes: Uint8Array): Decoded {
  const cut = (encoding: string): FileError =>
    new FileError(`The file begins as ${encoding} and then stops being it. Save it again as “CSV UTF-8”.`);
  const marked =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? "utf-16le"
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? "utf-16be"
        : undefined;
  const wide = marked ?? utf16Order(bytes);
  if (wide) {
    // An odd last byte is half a character of a file that was cut off.
    const text = decodeAs(bytes.subarray(0, bytes.length & ~1), wide);
    if (text === undefined) throw cut("UTF-16");
    return {text, encoding: "UTF-16"};
  }
  if (isBinary(bytes)) {
    throw new FileError(
      "The file holds no text, and it is neither Arrow nor Parquet. Save the table as CSV, TSV, JSON, Arrow or Parquet."
    );
  }
  const text = decodeAs(bytes, "utf-8");
  if (text !== undefined) return {text, encoding: "UTF-8"};
  if (isChinese(bytes)) {
    const chinese = decodeAs(bytes, "gb18030");
    if (chinese !== undefined) return {text: chinese, encoding: "GB18030"};
  }
  return {text: decodeAs(bytes, "windows-1252", false)!, encoding: "Windows-1252"};
}
