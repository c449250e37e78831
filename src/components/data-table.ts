import type {Address} from "./address.js";
import {filterable, sortable} from "./arranging.js";
import type {Datum, Headings} from "./csv.js";
import {maker, type Drawing} from "./dom.js";
import {exporting} from "./export-menu.js";
import {pageAddress} from "./page-address.js";

/** From how many rows on a table has a field to filter them. */
const long = 13;

const print = (value: Datum[string]): string =>
  typeof value === "number" ? String(Math.round(value * 1e4) / 1e4) : (value ?? "").toString();

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
    address = pageAddress()
  }: Drawing & {
    caption: string;
    name: string;
    label?: string;
    rowId?: ((row: Datum) => string) | undefined;
    address?: Address | undefined;
  }
): HTMLElement[] {
  const table = dataTable(data, columns, {document, caption, name, rowId, address});
  const frame = scrolling(table, label, {document});
  return data.length < long ? [frame] : [filterable(table, {document, name, address}), frame];
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

/** A table that stands by itself on a page: to sort, to filter where it is long, and to take away. */
export function tableView(data: readonly Datum[], columns: Headings, options: TableViewOptions): HTMLElement {
  const {document = globalThis.document, caption, name, source = "", whole = false, rowId} = options;
  const make = maker(document);
  return make(
    "div",
    {class: whole ? "table-view whole" : "table-view"},
    framedTable(data, columns, {document, caption, name, rowId}),
    make("div", {class: "table-tools"}, exporting({document, data, columns, name, title: caption, source}))
  );
}
