import {decode} from "../../tables/decode.js";
import type {Dictionary, DictionaryEntry} from "../../tables/dictionary.js";
import {type Drawing, type Make, maker} from "../dom.js";
import {type Datum, toCsv} from "../exports/csv.js";
import {type Save, save as saveFile} from "../exports/export-menu.js";
import {counted, number} from "../format.js";
import {dictionaryTable} from "./data-dictionary.js";
import {dataTable, scrolling} from "./data-table.js";

/** An Arrow table as it describes itself, with its size and its first rows. */
export interface TableEntry {
  /** The file's name, without extension. */
  name: string;
  title: string;
  description: string;
  source: string;
  bytes: number;
  rows: number;
  columns: readonly DictionaryEntry[];
  /** Some rows from its beginning, in the order of the columns. */
  first: readonly (readonly (string | number | null)[])[];
}

/** A number of bytes in words. */
const size = (bytes: number): string => `${number(Math.max(1, Math.round(bytes / 1000)))} kB`;

async function fetched(href: string): Promise<ArrayBuffer> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} was answered with ${response.status}; expected the file.`);
  return response.arrayBuffer();
}

interface CatalogueOptions extends Drawing {
  /** Where each table lies, by its name. */
  files: Readonly<Record<string, string>>;
  load?: (href: string) => Promise<ArrayBuffer>;
  save?: Save;
}

/** What is done with a table: taken away as Arrow or CSV, or opened in a cell, which the notebook listens for. */
function tools(
  make: Make,
  {name, columns}: TableEntry,
  href: string,
  {load = fetched, save = saveFile}: Pick<CatalogueOptions, "load" | "save">
): HTMLElement {
  const said = make("span", {role: "status"});
  const onclick = (): void => {
    load(href)
      .then((buffer) => {
        const rows = decode(buffer).objects() as Datum[];
        const csv = toCsv(
          rows,
          columns.map((one) => one.name)
        );
        save(`${name}.csv`, new Blob([`\ufeff${csv}`], {type: "text/csv;charset=utf-8"}));
      })
      .catch((error: unknown) => (said.textContent = ` The table could not be read: ${String(error)}`));
  };
  return make(
    "p",
    {class: "table-tools"},
    make("a", {href, download: `${name}.arrow`}, `${name}.arrow`),
    " ",
    make("button", {type: "button", class: "live-only", onclick}, "CSV"),
    " ",
    make("button", {type: "button", class: "live-only", "data-table": name}, "Open in a cell"),
    said
  );
}

/** One table as a fold: what it is in the line, and inside what it says of itself. Throws where its file is not known. */
function entry(make: Make, table: TableEntry, {files, document, ...options}: CatalogueOptions): HTMLElement {
  const {name, title, description, source, bytes, rows, columns, first} = table;
  const href = files[name];
  if (!href) throw new Error(`The table “${name}” has no file on this page; expected one of that name.`);
  const about: Dictionary = {name, title, description, source, fields: [...columns]};
  const headings = Object.fromEntries(columns.map((one) => [one.name, one.name]));
  const data = first.map((row) => Object.fromEntries(columns.map((one, i) => [one.name, row[i]])));
  const caption = `First rows of “${title}”`;
  return make(
    "details",
    {class: "source-group", "data-search": title},
    make(
      "summary",
      {},
      make("strong", {}, title),
      make(
        "span",
        {class: "source-serves"},
        `${name} · ${counted(rows, "row")}, ${counted(columns.length, "column")}, ${size(bytes)}`
      )
    ),
    make("p", {id: name}, `From: ${source.replaceAll(" ; ", ", ")}.`),
    tools(make, table, href, options),
    dictionaryTable(about, {document: document!}),
    make("p", {}, `How it begins:`),
    scrolling(dataTable(data, headings, {document: document!, caption}), caption, {document: document!})
  );
}

/** A list of Arrow tables, a fold each, with all that they say of themselves. */
export function tableCatalogue(tables: readonly TableEntry[], options: CatalogueOptions): HTMLElement {
  const {document = globalThis.document} = options;
  const make = maker(document);
  return make(
    "div",
    {class: "source-groups"},
    tables.map((one) => entry(make, one, {...options, document}))
  );
}
