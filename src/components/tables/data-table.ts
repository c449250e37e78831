import type {Address} from "../address/address.js";
import {filterable, sortable} from "./arranging.js";
import {slug} from "../address/codec.js";
import type {Datum, Headings} from "../exports/csv.js";
import {maker, type Drawing} from "../dom.js";
import {exporting} from "../exports/export-menu.js";
import {pageAddress} from "../address/page-address.js";

/** From how many rows on a table has a field to filter them. */
const long = 13;

/** A number as a reader of a table needs it: whole ones whole, others to three digits; files to take away have them all. */
function printNumber(value: number): string {
  const size = Math.abs(value);
  if (Number.isInteger(value) || size >= 1000) return String(Math.round(value)).replace("-", "−");
  return String(Number(value.toPrecision(3))).replace("-", "−");
}

const print = (value: Datum[string]): string =>
  typeof value === "number" ? printNumber(value) : (value ?? "").toString();

/**
 * A table of rows under given headings, numbers aligned to the right. If it has a name, by which the address knows it, a
 * press on a heading sorts by its column.
 */
export function dataTable(
  data: readonly Datum[],
  columns: Headings,
  {
    document = globalThis.document,
    caption,
    name,
    rowId,
    address = name ? pageAddress() : undefined
  }: Drawing & {
    caption?: string;
    name?: string;
    rowId?: ((row: Datum) => string) | undefined;
    address?: Address | undefined;
  } = {}
): HTMLTableElement {
  const make = maker(document);
  const names = Object.keys(columns);
  const numeric = new Set(names.filter((name) => data.some((row) => typeof row[name] === "number")));
  const table = make(
    "table",
    {class: "data-table"},
    caption ? make("caption", {class: "visually-hidden"}, caption) : null,
    make(
      "thead",
      {},
      make(
        "tr",
        {},
        names.map((name) => make("th", {scope: "col", class: numeric.has(name) ? "number" : null}, columns[name]))
      )
    ),
    make(
      "tbody",
      {},
      data.map((row) =>
        make(
          "tr",
          {id: rowId?.(row)},
          names.map((name) => make("td", {class: numeric.has(name) ? "number" : null}, print(row[name])))
        )
      )
    )
  );
  if (name) sortable(table, data, names, {document, name, address});
  return table;
}

/** Something wider than the page, in a frame of its own that scrolls by touch, wheel and keyboard. */
export function scrolling(
  content: Element,
  label: string,
  {document = globalThis.document}: Drawing = {}
): HTMLElement {
  return maker(document)("div", {class: "table-scroll", tabindex: 0, role: "region", "aria-label": label}, content);
}

/** A table in a frame that scrolls, with a field to filter it where it is long. */
function framed(
  table: HTMLTableElement,
  {document, label, ...kept}: Required<Drawing> & {name: string; label: string; address: Address | undefined}
): HTMLElement[] {
  const frame = scrolling(table, label, {document});
  return table.tBodies[0]!.rows.length < long ? [frame] : [filterable(table, {document, ...kept}), frame];
}

/** The rows as a table that can be sorted, and filtered where it is long, in a frame that scrolls. */
export function framedTable(
  data: readonly Datum[],
  columns: Headings,
  {
    document = globalThis.document,
    caption,
    name,
    label = caption,
    rowId,
    keepWords = true,
    address = pageAddress()
  }: Drawing & {
    caption: string;
    name: string;
    label?: string;
    /** Whether what a reader types to filter it is kept in the address, which anybody may read who is sent it. */
    keepWords?: boolean;
    rowId?: ((row: Datum) => string) | undefined;
    address?: Address | undefined;
  }
): HTMLElement[] {
  const table = dataTable(data, columns, {document, caption, name, rowId, address});
  return framed(table, {document, name, label, address: keepWords ? address : undefined});
}

export interface TableViewOptions extends Drawing {
  /** What the rows are, for those who cannot see them and as the title of what is taken away. */
  caption: string;
  /** Name of the files, without extension. */
  name: string;
  /** Where the numbers come from, if not from this page. */
  source?: string;
  /** Whether all rows are shown at once instead of in a frame of limited height. */
  whole?: boolean;
  /** The anchor of a row, where links lead to rows. */
  rowId?: (row: Datum) => string;
}

/** A framed table with a menu of its files under it. */
function withFiles(
  parts: readonly HTMLElement[],
  data: readonly Datum[],
  columns: Headings,
  {document = globalThis.document, caption, name, source = "", whole = false}: TableViewOptions
): HTMLElement {
  const make = maker(document);
  return make(
    "div",
    {class: whole ? "table-view whole" : "table-view"},
    parts,
    make("div", {class: "table-tools"}, exporting({document, data, columns, name, title: caption, source}))
  );
}

/** A table that stands by itself on a page: to sort, to filter where it is long, and to take away. */
export function tableView(data: readonly Datum[], columns: Headings, options: TableViewOptions): HTMLElement {
  const {document = globalThis.document, caption, name, rowId} = options;
  return withFiles(framedTable(data, columns, {document, caption, name, rowId}), data, columns, options);
}

const words = (cell: Element): string => (cell.textContent ?? "").replace(/\s+/g, " ").trim();

/** What a page wrote as a table is known to it as an element only. */
function tableIn(made: HTMLElement): HTMLTableElement {
  if (made.localName !== "table") throw new TypeError(`There is a <${made.localName}>; expected a table.`);
  return made as HTMLTableElement;
}

/**
 * A table whose cells were made by hand, with what every table has: its headings sort, it can be filtered where it is
 * long, and taken away. What is sorted and taken away are the words of its cells, unless `data` and `columns` say more;
 * they begin with the columns of the table, in its order.
 */
export function equipped(
  made: HTMLElement,
  {
    address = pageAddress(),
    columns = Object.fromEntries(
      [...tableIn(made).tHead!.rows[0]!.cells].map((head) => [slug(words(head)), words(head)])
    ),
    data = [...tableIn(made).tBodies[0]!.rows].map((row) =>
      Object.fromEntries(Object.keys(columns).map((name, i) => [name, words(row.cells[i]!)]))
    ),
    ...options
  }: TableViewOptions & {data?: readonly Datum[]; columns?: Headings; address?: Address | undefined}
): HTMLElement {
  const {document = globalThis.document, caption, name} = options;
  const table = tableIn(made);
  const shown = Object.keys(columns).slice(0, table.tHead!.rows[0]!.cells.length);
  sortable(table, data, shown, {document, name, address});
  return withFiles(framed(table, {document, name, label: caption, address}), data, columns, options);
}
