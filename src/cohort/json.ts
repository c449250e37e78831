import {checkRowCount, collector, type Collector, FileError, nameColumns, nestedNotices, type Sheet} from "./sheet.js";

type Json = null | string | number | boolean | readonly Json[] | {readonly [key: string]: Json};

const isRecord = (value: Json | undefined): value is {readonly [key: string]: Json} =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const wanted = 'Expected a list of records such as [{"person": "…", "work": "CN"}], or one record a line.';

function parsed(text: string, where: string): Json {
  try {
    return JSON.parse(text) as Json;
  } catch (error) {
    const why = error instanceof Error ? error.message.replace(/\.$/, "") : String(error);
    throw new FileError(`${where} is not valid JSON: ${why.slice(0, 160)}. Check that it was saved whole.`);
  }
}

/** One JSON value a line, as logs and many exports have it. */
function lines(text: string): {records: Json[]; numbers: number[]} {
  const records: Json[] = [];
  const numbers: number[] = [];
  text.split(/\r?\n/).forEach((line, i) => {
    if (!line.trim()) return;
    records.push(parsed(line, `Line ${i + 1}`));
    numbers.push(i + 1);
  });
  return {records, numbers};
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

/**
 * Reads JSON: a list of records, an object with one such list, a list of lists whose first is the header, or one record a
 * line. Records are numbered from 1 (in files of lines, by line). Throws a FileError where there is no such list, it is
 * empty, or one of its members is no record.
 */
export function readJson(text: string): Sheet {
  const start = text.trimStart();
  const byLine = start.startsWith("{") && /^\{[^\n]*\}\s*\n\s*\{/.test(start);
  const {records, numbers} = byLine ? lines(text) : {records: listIn(parsed(text, "The file")), numbers: undefined};
  checkRowCount(records.length);
  if (!records.length) throw new FileError("The list in the JSON is empty. Add at least one person.");
  const numberOf = (i: number): number => numbers?.[i] ?? i + 1;
  if (Array.isArray(records[0])) return readLists(records, numberOf);

  const byKey = new Map<string, Collector & {name: string}>();
  records.forEach((record, i) => {
    if (!isRecord(record)) {
      const what = JSON.stringify(record)?.slice(0, 40) ?? "nothing";
      throw new FileError(`Record ${numberOf(i)} is ${what}. ${wanted}`);
    }
    for (const key of Object.keys(record)) {
      let column = byKey.get(key);
      if (!column) {
        byKey.set(key, (column = Object.assign(collector(key, records.length), {name: key})));
        if (byKey.size > 1000) break;
      }
      column.pad(i);
      column.addValue(record[key], numberOf(i));
    }
  });
  const {names, notices} = nameColumns([...byKey.keys()]);
  if (!names.length) throw new FileError(`The records in the JSON have no keys. ${wanted}`);
  const columns = [...byKey.values()];
  for (const column of columns) column.pad(records.length);
  return {
    rows: records.length,
    columns: columns.map((one, i) => ({...one.done(), name: names[i]!})),
    notices: [...notices, ...nestedNotices(columns)],
    kind: byLine ? "JSON lines" : "JSON"
  };
}

function readLists(records: readonly Json[], numberOf: (i: number) => number): Sheet {
  const [header, ...rows] = records as readonly (readonly Json[])[];
  if (!header!.every((name) => typeof name === "string")) {
    throw new FileError(`The first list of the JSON is no header of names. ${wanted}`);
  }
  if (!rows.length) throw new FileError("The JSON has a header but no rows below it. Add at least one person.");
  const {names, notices} = nameColumns(header as readonly string[]);
  const columns = names.map((name) => Object.assign(collector(name, rows.length), {name}));
  rows.forEach((row, i) => {
    if (!Array.isArray(row) || row.length !== names.length) {
      const has = Array.isArray(row) ? `${row.length} values` : "no list of values";
      throw new FileError(`Record ${numberOf(i + 1)} of the JSON has ${has}; the header has ${names.length}.`);
    }
    columns.forEach((column, c) => column.addValue(row[c], numberOf(i + 1)));
  });
  return {
    rows: rows.length,
    columns: columns.map((one) => one.done()),
    notices: [...notices, ...nestedNotices(columns)],
    kind: "JSON"
  };
}
