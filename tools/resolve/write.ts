import {once} from "node:events";
import type {Writable} from "node:stream";
import {RecordBatchStreamWriter, tableFromArrays, type RecordBatch} from "apache-arrow";
import {stringify} from "csv-stringify/sync";
import {columns, type ResolvedRow} from "./answer.js";

const batch = 10_000;

/** Writes answers as comma-separated text with a header, or as an Arrow IPC stream, a batch at a time. */
export async function writeAnswers(
  answers: AsyncIterable<ResolvedRow>,
  out: Writable,
  {arrow}: {arrow: boolean}
): Promise<void> {
  const put = async (bytes: string | Uint8Array) => {
    if (!out.write(bytes)) await once(out, "drain");
  };
  if (!arrow) {
    // The header goes with the first rows: of an input that cannot be read nothing is written.
    let header = stringify([[...columns]]);
    for await (const rows of batches(answers)) {
      await put(header + stringify(rows, {columns: [...columns]}));
      header = "";
    }
    if (header !== "") await put(header);
    return;
  }
  const records = async function* (): AsyncGenerator<RecordBatch> {
    let written = false;
    for await (const rows of batches(answers)) {
      written = true;
      yield* tableOf(rows).batches;
    }
    if (!written) yield* tableOf([]).batches;
  };
  for await (const bytes of await RecordBatchStreamWriter.writeAll(records())) await put(bytes);
}

const tableOf = (rows: readonly ResolvedRow[]) =>
  tableFromArrays(Object.fromEntries(columns.map((name) => [name, rows.map((row) => row[name])])));

async function* batches(answers: AsyncIterable<ResolvedRow>): AsyncGenerator<ResolvedRow[]> {
  let rows: ResolvedRow[] = [];
  for await (const row of answers) {
    rows.push(row);
    if (rows.length < batch) continue;
    yield rows;
    rows = [];
  }
  if (rows.length > 0) yield rows;
}
