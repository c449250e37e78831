import {FileError} from "../sheet.js";

/** What a file is by its content; its name does not count. */
export type Kind = "arrow file" | "arrow stream" | "parquet" | "text";

const starts = (bytes: Uint8Array, ...wanted: number[]): boolean => wanted.every((byte, i) => bytes[i] === byte);
const begins = (bytes: Uint8Array, word: string): boolean =>
  starts(bytes, ...Array.from(word, (letter) => letter.charCodeAt(0)));
const ends = (bytes: Uint8Array, word: string): boolean =>
  bytes.length >= word.length && begins(bytes.subarray(bytes.length - word.length), word);

const save = "Save the table as CSV and drop that.";

/** Beginnings of files that are no table here, with what they are and what to do. */
const others: readonly [readonly number[] | string, string][] = [
  [
    "PK\x03\x04",
    `It is a ZIP archive or an Excel workbook. In a spreadsheet, choose “Save as CSV (UTF-8)”; unpack an archive first.`
  ],
  [[0xd0, 0xcf, 0x11, 0xe0], `It is an old Excel or Word file. ${save}`],
  ["%PDF", `It is a PDF. ${save}`],
  [[0x89, 0x50, 0x4e, 0x47], `It is a picture (PNG). ${save}`],
  [[0xff, 0xd8, 0xff], `It is a picture (JPEG). ${save}`],
  ["GIF8", `It is a picture (GIF). ${save}`],
  [[0x1f, 0x8b], "It is packed with gzip. Unpack it and drop what is inside."],
  [[0x28, 0xb5, 0x2f, 0xfd], "It is packed with Zstandard. Unpack it and drop what is inside."],
  ["BZh", "It is packed with bzip2. Unpack it and drop what is inside."],
  ["7z\xbc\xaf", "It is a 7-Zip archive. Unpack it and drop what is inside."],
  ["SQLite format 3", `It is an SQLite database. ${save}`],
  ["FEA1", "It is a Feather file of version 1. Write it anew as Arrow (Feather version 2)."]
];

/**
 * Tells by its first and last bytes what a file of a size is. Throws a FileError for empty files, for kinds of file that
 * hold no table, and for Arrow and Parquet files that were cut off.
 */
export function kindOf(start: Uint8Array, end: Uint8Array, size: number): Kind {
  if (size === 0) throw new FileError("The file is empty. Choose one with a header and at least one row.");
  if (begins(start, "PAR1")) {
    if (size < 12 || !ends(end, "PAR1")) {
      throw new FileError("The Parquet file was cut off: its end is missing. Copy or download it again.");
    }
    return "parquet";
  }
  if (begins(start, "PARE")) throw new FileError(`The Parquet file is encrypted. ${save}`);
  if (begins(start, "ARROW1")) {
    if (size < 20 || !ends(end, "ARROW1")) {
      throw new FileError("The Arrow file was cut off: its end is missing. Copy or download it again.");
    }
    return "arrow file";
  }
  if (isArrowStream(start)) return "arrow stream";
  for (const [first, sentence] of others) {
    if (typeof first === "string" ? begins(start, first) : starts(start, ...first)) throw new FileError(sentence);
  }
  return "text";
}

/** A stream begins with a mark and the length of its first message; before version 0.15 with the length alone. */
function isArrowStream(start: Uint8Array): boolean {
  if (starts(start, 0xff, 0xff, 0xff, 0xff)) return true;
  if (start.length < 16) return false;
  const view = new DataView(start.buffer, start.byteOffset, start.byteLength);
  const length = view.getInt32(0, true);
  // The flatbuffer within begins with the place of its table, which is near.
  const table = view.getInt32(4, true);
  return length > 40 && length < 2 ** 20 && length % 4 === 0 && table > 3 && table < 64;
}
