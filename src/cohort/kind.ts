import {FileError} from "./sheet.js";

/** What a file is by its content; its name does not count. */
export type Kind = "arrow" | "parquet" | "text";

const starts = (bytes: Uint8Array, ...wanted: number[]): boolean => wanted.every((byte, i) => bytes[i] === byte);
const begins = (bytes: Uint8Array, word: string): boolean =>
  starts(bytes, ...Array.from(word, (letter) => letter.charCodeAt(0)));
const ends = (bytes: Uint8Array, word: string): boolean => begins(bytes.subarray(bytes.length - word.length), word);

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
 * Tells by its first and last bytes what a file is. Throws a FileError for empty files, for kinds of file that hold no
 * table, and for Arrow and Parquet files that were cut off.
 */
export function kindOf(bytes: Uint8Array): Kind {
  if (bytes.length === 0) throw new FileError("The file is empty. Choose one with a header and at least one row.");
  if (begins(bytes, "PAR1")) {
    if (bytes.length < 12 || !ends(bytes, "PAR1")) {
      throw new FileError("The Parquet file was cut off: its end is missing. Copy or download it again.");
    }
    return "parquet";
  }
  if (begins(bytes, "ARROW1")) {
    if (bytes.length < 20 || !ends(bytes, "ARROW1")) {
      throw new FileError("The Arrow file was cut off: its end is missing. Copy or download it again.");
    }
    return "arrow";
  }
  if (starts(bytes, 0xff, 0xff, 0xff, 0xff)) return "arrow";
  for (const [start, sentence] of others) {
    if (typeof start === "string" ? begins(bytes, start) : starts(bytes, ...start)) throw new FileError(sentence);
  }
  return "text";
}
