import {FileError, type Sheet} from "../sheet.js";
import {openArrow} from "./arrow.js";
import {openDelimited} from "./delimited.js";
import {gather, type GatherOptions} from "./gather.js";
import {openJson} from "./json.js";
import {kindOf} from "./kind.js";
import {openParquet} from "./parquet.js";
import type {Table} from "./table.js";
import {type Encoding, encodingNames, EncodingError, encodingOf, glance} from "./text.js";

/** Opens a text as a table, in an encoding. */
async function openText(file: Blob, start: Uint8Array, encoding: Encoding): Promise<Table> {
  const beginning = new TextDecoder(encoding).decode(start);
  const first = beginning.slice(0, 200).trimStart().toLowerCase();
  if (first.startsWith("<")) {
    const what = /^<(!doctype html|html|head|body)/.test(first) ? "a web page" : "XML or HTML";
    throw new FileError(`The file is ${what}, not a table. Save the table itself as CSV and drop that.`);
  }
  const table = /^[[{]/.test(first)
    ? await openJson(file, {encoding, start: beginning})
    : await openDelimited(file, encoding);
  const name = encodingNames[encoding];
  const notices =
    encoding === "gb18030" || encoding === "windows-1252"
      ? [`The file is not UTF-8 and was read as ${name}. If names look wrong below, save it as “CSV UTF-8”.`]
      : [];
  return {
    ...table,
    kind: encoding === "utf-8" ? table.kind : `${table.kind}, ${name}`,
    notices: () => [...notices, ...table.notices()]
  };
}

/** Opens a file as a table in the encoding given, or in the one that its first bytes tell. */
async function open(file: Blob, encoding?: Encoding): Promise<Table> {
  const bytes = async (from: number, to: number): Promise<Uint8Array> =>
    new Uint8Array(await file.slice(from, to).arrayBuffer());
  let start;
  let end;
  try {
    [start, end] = await Promise.all([bytes(0, glance), bytes(Math.max(0, file.size - 16), file.size)]);
  } catch {
    throw new FileError(
      "The file could not be opened: it may be a folder, or have been moved or changed meanwhile. Choose it again."
    );
  }
  switch (kindOf(start, end, file.size)) {
    case "arrow file":
      return openArrow(file, true);
    case "arrow stream":
      return openArrow(file, false);
    case "parquet":
      return openParquet(file);
    case "text":
      return openText(file, start, encoding ?? encodingOf(start));
  }
}

/** Opens a file and does something with its table, anew where its text turns out to be in another encoding. */
export async function withTable<T>(file: Blob, use: (table: Table) => Promise<T>): Promise<T> {
  let encoding: Encoding | undefined;
  for (;;) {
    try {
      return await use(await open(file, encoding));
    } catch (error) {
      if (!(error instanceof EncodingError)) throw error;
      encoding = error.instead;
    }
  }
}

/**
 * Reads a CSV, TSV, JSON, Arrow or Parquet file, told apart by content and not by name, into columns of texts. Throws a
 * FileError, a sentence, for everything that cannot be read.
 */
export const readSheet = (file: Blob, options: GatherOptions = {}): Promise<Sheet> =>
  withTable(file, (table) => gather(table, options));
