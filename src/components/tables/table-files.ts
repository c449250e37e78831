import {decode} from "../../tables/decode.js";
import {dictionary} from "../../tables/dictionary.js";
import {type Datum, toCsv} from "../exports/csv.js";
import {dictionaryTable} from "./data-dictionary.js";
import {maker, type Drawing} from "../dom.js";

/** An Arrow file to take away. */
export interface TableFile {
  name: string;
  title: string;
  href: string;
}

async function fetched(href: string): Promise<ArrayBuffer> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} was answered with ${response.status}; expected the file.`);
  return response.arrayBuffer();
}

/**
 * A list of Arrow files: a link to each, and, read from the file itself when a reader asks, what its columns mean and
 * the same table as CSV. A file that cannot be read says so in its place.
 */
export function tableFiles(
  files: readonly TableFile[],
  {
    document = globalThis.document,
    load = fetched,
    address = (text) => URL.createObjectURL(new Blob([text], {type: "text/csv;charset=utf-8"}))
  }: Drawing & {load?: (href: string) => Promise<ArrayBuffer>; address?: (text: string) => string} = {}
): HTMLUListElement {
  const make = maker(document);

  async function opened(name: string, href: string): Promise<Node[]> {
    const buffer = await load(href);
    const about = dictionary(buffer);
    const columns = about.fields.map((field) => field.name);
    const rows = decode(buffer).objects() as Datum[];
    const csv = address(`\ufeff${toCsv(rows, columns)}`);
    const link = make("a", {href: csv, download: `${name}.csv`}, `${name}.csv`);
    return [make("p", {}, link, `, ${rows.length} rows`), dictionaryTable(about, {document})];
  }

  return make(
    "ul",
    {class: "table-files"},
    files.map(({name, title, href}) => {
      const inside = make("div", {}, "The file is read when this is opened.");
      let asked = false;
      const ontoggle = (): void => {
        if (asked) return;
        asked = true;
        opened(name, href).then(
          (parts) => inside.replaceChildren(...parts),
          (error: unknown) => (inside.textContent = `The table could not be read: ${String(error)}`)
        );
      };
      return make(
        "li",
        {},
        `${title}: `,
        make("a", {href, download: `${name}.arrow`}, `${name}.arrow`),
        make("details", {ontoggle}, make("summary", {}, "Columns, and the same as CSV"), inside)
      );
    })
  );
}
