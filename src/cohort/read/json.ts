import {FileError} from "../sheet.js";
import type {Batch, Table, Wanted} from "./table.js";
import {type Encoding, textOf} from "./text.js";
import {quote} from "../quote.js";

type Json = null | string | number | boolean | readonly Json[] | {readonly [key: string]: Json};
type JsonRecord = {readonly [key: string]: Json};

const isRecord = (value: Json | undefined): value is JsonRecord =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wanted = 'Expected a list of records such as [{"person": "Ada", "work": "CN"}], or one record a line.';

/** A JSON document is parsed whole. */
const largestDocument = 256 * 2 ** 20;

/** A number with more digits than one of the language's own can keep. */
const long = /[[:,\s]-?[\d.]{16,}/;

/** Parses JSON; numbers of more than 15 digits, which identify and do not count, come as the text they are. */
async function parserOf(): Promise<(text: string, where: string) => Json> {
  const {parse, isSafeNumber} = await import("lossless-json");
  const numberOf = (digits: string): string | number => (isSafeNumber(digits) ? Number(digits) : digits);
  return (text, where) => {
    try {
      return (long.test(text) ? parse(text, null, numberOf) : JSON.parse(text)) as Json;
    } catch (error) {
      const why = error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
      throw new FileError(`${where} is not valid JSON (${quote(why.slice(0, 160))}). Check that it was saved whole.`);
    }
  };
}

/** The list of records in a document: itself, or the only list among its parts. */
function listIn(value: Json): readonly Json[] {
  if (Array.isArray(value)) return value as readonly Json[];
  if (isRecord(value)) {
    const lists = Object.values(value).filter((part): part is readonly Json[] => Array.isArray(part));
    if (lists.length === 1) return lists[0]!;
  }
  throw new FileError(`The JSON holds no single list. ${wanted}`);
}

const recordOf = (value: Json, number: number): JsonRecord => {
  if (isRecord(value)) return value;
  throw new FileError(`Record ${number} is ${quote(JSON.stringify(value)?.slice(0, 40) ?? "nothing")}. ${wanted}`);
};

const own = (record: JsonRecord, key: string): Json | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;

/** Whether a text is one record a line. */
const isLines = (start: string): boolean => /^\s*\{[^\n]*\}\s*\n\s*\{/.test(start);

/**
 * Opens JSON: a list of records, an object with one such list, a list of lists whose first is the header, or one record a
 * line. Records are numbered from 1 (in files of lines, by line). Throws a FileError where there is no such list, it is
 * empty, or one of its members is no record.
 */
export async function openJson(file: Blob, {encoding, start}: {encoding: Encoding; start: string}): Promise<Table> {
  const parse = await parserOf();
  return isLines(start) ? openLines(file, encoding, parse) : openDocument(file, encoding, parse);
}

type Parse = Awaited<ReturnType<typeof parserOf>>;

/** How many records are looked at for their keys. */
const glance = 10_000;

async function openLines(file: Blob, encoding: Encoding, parse: Parse): Promise<Table> {
  async function* records(): AsyncGenerator<{records: JsonRecord[]; numbers: number[]; read: number}> {
    let carried = "";
    let line = 0;
    for await (const {text, read} of textOf(file, encoding)) {
      const lines = (carried + text).split(/\r?\n/);
      carried = read < 1 ? lines.pop()! : "";
      const found: JsonRecord[] = [];
      const numbers: number[] = [];
      for (const one of lines) {
        line++;
        if (!one.trim()) continue;
        found.push(recordOf(parse(one, `Line ${line}`), line));
        numbers.push(line);
      }
      yield {records: found, numbers, read};
    }
  }
  const header = new Set<string>();
  let looked = 0;
  for await (const {records: some} of records()) {
    for (const record of some) for (const key of Object.keys(record)) header.add(key);
    if ((looked += some.length) > glance) break;
  }
  const names = [...header];
  if (!names.length) throw new FileError(`The records in the JSON have no keys. ${wanted}`);
  const later = new Map<string, number>();
  async function* batches(columns: readonly Wanted[]): AsyncGenerator<Batch> {
    for await (const {records: some, numbers, read} of records()) {
      some.forEach((record, i) => {
        for (const key in record) if (!header.has(key) && !later.has(key)) later.set(key, numbers[i]!);
      });
      yield {
        rows: some.length,
        columns: columns.map(({place, dropped}) => (dropped ? [] : some.map((record) => own(record, names[place]!)))),
        numberOf: (row) => numbers[row]!,
        read
      };
    }
  }
  return {
    kind: "JSON lines",
    header: names,
    rows: null,
    unreadable: new Map(),
    batches,
    notices: () =>
      [...later].map(
        ([key, number]) =>
          `${quote(key)} first occurs in record ${number.toLocaleString("en")} and is left out: columns are those of the first ${glance.toLocaleString("en")} records.`
      )
  };
}

async function openDocument(file: Blob, encoding: Encoding, parse: Parse): Promise<Table> {
  if (file.size > largestDocument) {
    throw new FileError(
      `The JSON document has ${Math.round(file.size / 2 ** 20)} MB; at most ${largestDocument / 2 ** 20} MB can be parsed at once. Write one record a line (JSON lines), which has no such limit.`
    );
  }
  let text = "";
  for await (const part of textOf(file, encoding)) text += part.text;
  const records = listIn(parse(text, "The file"));
  if (!records.length) throw new FileError("The list in the JSON is empty. Add at least one person.");
  if (Array.isArray(records[0])) return tableOf(...lists(records as readonly (readonly Json[])[]));
  const header = new Set<string>();
  records.forEach((record, i) => {
    for (const key of Object.keys(recordOf(record, i + 1))) header.add(key);
  });
  if (!header.size) throw new FileError(`The records in the JSON have no keys. ${wanted}`);
  const names = [...header];
  return tableOf(names, records.length, 1, (row, place) => own(records[row] as JsonRecord, names[place]!));
}

function lists(records: readonly (readonly Json[])[]): Parameters<typeof tableOf> {
  const [header, ...rows] = records;
  if (!header!.every((name) => typeof name === "string")) {
    throw new FileError(`The first list of the JSON is no header of names. ${wanted}`);
  }
  if (!rows.length) throw new FileError("The JSON has a header but no rows below it. Add at least one person.");
  rows.forEach((row, i) => {
    if (Array.isArray(row) && row.length === header.length) return;
    const has = Array.isArray(row) ? `${row.length} values` : "no list of values";
    throw new FileError(`Record ${i + 2} of the JSON has ${has}; the header has ${header.length}.`);
  });
  return [header, rows.length, 2, (row, place) => rows[row]![place]];
}

const atOnce = 65_536;

function tableOf(
  header: readonly string[],
  rows: number,
  first: number,
  at: (row: number, place: number) => Json | undefined
): Table {
  return {
    kind: "JSON",
    header,
    rows,
    unreadable: new Map(),
    async *batches(columns) {
      for (let start = 0; start < rows; start += atOnce) {
        const count = Math.min(atOnce, rows - start);
        yield {
          rows: count,
          columns: columns.map(({place, dropped}) =>
            dropped ? [] : Array.from({length: count}, (_, i) => at(start + i, place))
          ),
          numberOf: (row) => start + row + first,
          read: (start + count) / rows
        };
      }
    },
    notices: () => []
  };
}
