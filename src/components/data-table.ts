import type {Address} from "./address.js";
import {slug} from "./codec.js";
import type {Datum, Headings} from "./csv.js";
import {maker, type Drawing, type Make} from "./dom.js";
import {exporting} from "./export-menu.js";
import {pageAddress} from "./page-address.js";

/** From how many rows on a table has a field to filter them. */
const long = 13;

const print = (value: Datum[string]): string =>
  typeof value === "number" ? String(Math.round(value * 1e4) / 1e4) : (value ?? "").toString();

/** The order of two cells: numbers by size, words as in a dictionary with numbers in them by size, nothing last. */
export function compareCells(a: Datum[string], b: Datum[string], direction: 1 | -1 = 1): number {
  const [none, other] = [a ?? "", b ?? ""].map((value) => value === "");
  if (none || other) return Number(none) - Number(other);
  const order =
    typeof a === "number" && typeof b === "number" ? a - b : String(a).localeCompare(String(b), "en", {numeric: true});
  return order === 0 ? 0 : order * direction;
}

/** How a reader arranged a table, as a text for the address. */
interface Arranged {
  get(): string;
  set(text: string): boolean;
}

/**
 * Makes a table's headings sort its rows: upwards, downwards, and back to the order the rows came in; written as
 * column.up or column.down, and as nothing when they are as they came.
 */
function sorting(
  make: Make,
  table: HTMLTableElement,
  {data, names, settled}: {data: readonly Datum[]; names: readonly string[]; settled: () => void}
): Arranged {
  const rows = [...table.tBodies[0]!.rows];
  const heads = [...table.tHead!.rows[0]!.cells];
  const next = {none: "ascending", ascending: "descending", descending: "none"} as const;
  const sortBy = (column: number, sort: keyof typeof next): void => {
    for (const [i, head] of heads.entries())
      if (head.hasAttribute("aria-sort")) head.setAttribute("aria-sort", i === column ? sort : "none");
    const order = [...rows.keys()];
    const of = (row: number): Datum[string] => data[row]![names[column]!];
    if (sort !== "none") order.sort((a, b) => compareCells(of(a), of(b), sort === "ascending" ? 1 : -1));
    table.tBodies[0]!.append(...order.map((row) => rows[row]!));
  };
  for (const [column, head] of heads.entries()) {
    // A heading that says nothing would be a button without a name.
    if (!head.textContent) continue;
    head.setAttribute("aria-sort", "none");
    const onclick = (): void => {
      sortBy(column, next[head.getAttribute("aria-sort") as keyof typeof next]);
      settled();
    };
    head.replaceChildren(make("button", {type: "button", class: "sort", onclick}, ...head.childNodes));
  }
  const ends = {ascending: "up", descending: "down"} as const;
  return {
    get: () => {
      const column = heads.findIndex((head) => /^(a|de)scending$/.test(head.getAttribute("aria-sort") ?? ""));
      return column < 0
        ? ""
        : `${slug(names[column])}.${ends[heads[column]!.getAttribute("aria-sort") as keyof typeof ends]}`;
    },
    set: (text) => {
      const [name, end] = text.split(".");
      const column = names.findIndex((one) => slug(one) === name);
      if (text && (column < 0 || !/^(up|down)$/.test(end ?? ""))) return false;
      sortBy(Math.max(0, column), !text ? "none" : end === "up" ? "ascending" : "descending");
      return true;
    }
  };
}

/** Keeps in the address how a table is arranged; one that the address arranges is shown. */
function bindTable(
  table: HTMLTableElement,
  {get, set}: Arranged,
  address: Address | undefined,
  words: {name: string; expected: string}
): void {
  const shown = (text: string): boolean => {
    if (text) queueMicrotask(() => table.closest("details")?.setAttribute("open", ""));
    return set(text);
  };
  address?.bind({...words, initial: "", get, set: shown});
}

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
    address = name ? pageAddress() : undefined
  }: Drawing & {caption?: string; name?: string; address?: Address | undefined} = {}
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
          {},
          names.map((name) => make("td", {class: numeric.has(name) ? "number" : null}, print(row[name])))
        )
      )
    )
  );
  if (name && data.length > 1) {
    const sorted = sorting(make, table, {data, names, settled: () => address?.settled()});
    bindTable(table, sorted, address, {name: `${name}.sort`, expected: "a column, a dot, and up or down"});
  }
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

/** A field that leaves only the rows in which every word typed is found, and says how many these are. */
function filter(make: Make, table: HTMLTableElement, name: string, address: Address | undefined): HTMLElement {
  const rows = [...table.tBodies[0]!.rows].map((row) => ({row, text: row.textContent!.toLowerCase()}));
  const shown = make("span", {role: "status"});
  const field = make("input", {
    type: "search",
    placeholder: "word or number",
    oninput: () => {
      paint();
      address?.moved();
    },
    onchange: () => address?.settled()
  });
  const paint = (): void => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const kept = rows.filter(({text}) => words.every((word) => text.includes(word)));
    for (const {row} of rows) row.hidden = true;
    for (const {row} of kept) row.hidden = false;
    shown.textContent = words.length ? `${kept.length} of ${rows.length} rows` : "";
  };
  const typed = {
    get: () => field.value,
    set: (text: string): boolean => {
      if (text.length > 200) return false;
      field.value = text;
      paint();
      return true;
    }
  };
  bindTable(table, typed, address, {name: `${name}.filter`, expected: "at most 200 letters"});
  return make("p", {class: "table-filter live-only"}, make("label", {}, "Filter ", field), " ", shown);
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
    address = pageAddress()
  }: Drawing & {caption: string; name: string; label?: string; address?: Address | undefined}
): HTMLElement[] {
  const table = dataTable(data, columns, {document, caption, name, address});
  const frame = scrolling(table, label, {document});
  return data.length < long ? [frame] : [filter(maker(document), table, name, address), frame];
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
}

/** A table that stands by itself on a page: to sort, to filter where it is long, and to take away. */
export function tableView(data: readonly Datum[], columns: Headings, options: TableViewOptions): HTMLElement {
  const {document = globalThis.document, caption, name, source = "", whole = false} = options;
  const make = maker(document);
  return make(
    "div",
    {class: whole ? "table-view whole" : "table-view"},
    framedTable(data, columns, {document, caption, name}),
    make("div", {class: "table-tools"}, exporting({document, data, columns, name, title: caption, source}))
  );
}
