import {brotliCompressSync, brotliDecompressSync, constants} from "node:zlib";
import type {Organisation} from "./organisation.js";

const header = "ror\ttypes\tcountry\tcity\tnames\tacronyms\tdomains\tparents";

/**
 * Organisations as a compressed table with tabs (Brotli, RFC 7932), lists parted by bars. Rows are in the order of
 * country and first name, so that alike rows stand together; the same organisations give the same bytes.
 */
export function pack(organisations: readonly Organisation[]): Uint8Array {
  const rows = organisations.map((it) =>
    [
      it.ror,
      it.types.join("|"),
      it.country,
      it.city,
      it.names.join("|"),
      it.acronyms.join("|"),
      it.domains.join("|"),
      it.parents.join("|")
    ].map((cell) => cell.replace(/[\t\r\n]+/g, " "))
  );
  const key = (row: readonly string[]) => `${row[2]}\t${row[4]}\t${row[0]}`;
  rows.sort((a, b) => (key(a) < key(b) ? -1 : 1));
  const text = [header, ...rows.map((row) => row.join("\t"))].join("\n") + "\n";
  const {BROTLI_PARAM_QUALITY, BROTLI_PARAM_LGWIN, BROTLI_PARAM_SIZE_HINT, BROTLI_PARAM_MODE} = constants;
  return brotliCompressSync(text, {
    params: {
      [BROTLI_PARAM_QUALITY]: 11,
      [BROTLI_PARAM_LGWIN]: 24,
      [BROTLI_PARAM_SIZE_HINT]: text.length,
      [BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT
    }
  });
}

/** The organisations of a packed table. Throws a sentence naming the file for anything else. */
export function unpack(bytes: Uint8Array, {file}: {file: string}): Organisation[] {
  let text: string;
  try {
    text = brotliDecompressSync(bytes).toString("utf8");
  } catch (error) {
    throw new Error(`${file} is no Brotli stream: ${(error as Error).message}`);
  }
  if (!text.startsWith(header + "\n")) throw new Error(`${file} has another header, expected ${header}.`);
  const list = (cell: string) => (cell === "" ? [] : cell.split("|"));
  return text
    .slice(header.length + 1, -1)
    .split("\n")
    .map((line) => {
      const [ror, types, country, city, names, acronyms, domains, parents] = line.split("\t") as [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
        string
      ];
      return {
        ror,
        types: list(types),
        country,
        city,
        names: list(names),
        acronyms: list(acronyms),
        domains: list(domains),
        parents: list(parents)
      };
    });
}
