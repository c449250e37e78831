import {readArrow} from "./arrow.js";
import {readDelimited} from "./delimited.js";
import {readJson} from "./json.js";
import {kindOf} from "./kind.js";
import {readParquet} from "./parquet.js";
import {FileError, limits, type Progress, type Sheet} from "./sheet.js";
import {decode} from "./text.js";

/** Throws a FileError when a file is larger than can be read here; asked before a byte of it is read. */
export function checkSize(bytes: number): void {
  if (bytes <= limits.bytes) return;
  const megabytes = (size: number): string => (size / 2 ** 20).toFixed(0);
  throw new FileError(
    `The file has ${megabytes(bytes)} MB; at most ${megabytes(limits.bytes)} MB can be read here. Keep only the columns asked for, split it by year, or save it as Parquet.`
  );
}

/**
 * Reads a CSV, TSV, JSON, Arrow or Parquet file, told apart by content and not by name, into columns of texts. Throws a
 * FileError, a sentence, for everything that cannot be read.
 */
export async function readSheet(buffer: ArrayBuffer, options: {progress?: Progress} = {}): Promise<Sheet> {
  checkSize(buffer.byteLength);
  const bytes = new Uint8Array(buffer);
  const kind = kindOf(bytes);
  if (kind === "arrow") return readArrow(bytes, options);
  if (kind === "parquet") return readParquet(buffer, options);
  const {text, encoding} = decode(bytes);
  const start = text.slice(0, 200).trimStart().toLowerCase();
  if (start.startsWith("<")) {
    const what = /^<(!doctype html|html|head|body)/.test(start) ? "a web page" : "XML or HTML";
    throw new FileError(`The file is ${what}, not a table. Save the table itself as CSV and drop that.`);
  }
  const sheet = /^[[{]/.test(start) ? readJson(text) : readDelimited(text, options);
  const notices =
    encoding === "UTF-8" || encoding === "UTF-16"
      ? sheet.notices
      : [
          `The file is not UTF-8 and was read as ${encoding}. If names look wrong below, save it as “CSV UTF-8”.`,
          ...sheet.notices
        ];
  return {...sheet, notices, kind: encoding === "UTF-8" ? sheet.kind : `${sheet.kind}, ${encoding}`};
}
