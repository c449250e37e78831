import {parse} from "csv-parse/sync";

/** A record as the file has it: every cell a string, with the line it starts on. */
export interface CsvRecord {
  line: number;
  cells: Record<string, string>;
}

/**
 * Reads comma-separated text (RFC 4180, header line first, byte order mark allowed) into records.
 * Throws a sentence that names the file and the line when a row is ragged, a quote is open or a header is doubled.
 */
export function parseCsv(text: string, {file}: {file: string}): {header: string[]; records: CsvRecord[]} {
  let header: string[] = [];
  const columns = (names: string[]): string[] => {
    const doubled = names.find((name, i) => names.indexOf(name) !== i);
    if (doubled !== undefined) throw new Error(`${file}: column “${doubled}” appears twice in the header`);
    return (header = names);
  };
  try {
    const parsed = parse(text, {bom: true, columns, info: true, skip_empty_lines: true}) as unknown as {
      record: Record<string, string>;
      info: {lines: number};
    }[];
    return {header, records: parsed.map(({record, info}) => ({line: info.lines, cells: record}))};
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new Error(message.startsWith(file) ? message : `${file}: ${message}`);
  }
}
