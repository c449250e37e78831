import type {Datum, Headings} from "./csv.js";
import {maker, type Drawing, type Make} from "./dom.js";
import {exporting} from "./export-menu.js";

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
  return order * direction;
}

/** Makes a table's headings sort its rows: upwards, downwards, and back to the order the rows came in. */
function sorting(make: Make, table: HTMLTableElement, data: readonly Datum[], names: readonly string[]): void {
  const rows = [...table.tBodies[0]!.rows];
  const heads = [...table.tHead!.rows[0]!.cells];
  const next = {none: "ascending", ascending: "descending", descending: "none"} as const;
  for (const [column, head] of heads.entries()) {
    // A heading that says nothing would be a button without a name.
    if (!head.textContent) continue;
    head.setAttribute("aria-sort", "none");
    const onclick = (): void => {
      const sort = next[(head.getAttribute("aria-sort") ?? "none") as keyof typeof next];
      for (const other of heads) other.setAttribute("aria-sort", other === head ? sort : "none");
      const order = [...rows.keys()];
      const of = (row: number): Datum[string] => data[row]![names[column]!];
      if (sort !== "none") order.sort((a, b) => compareCells(of(a), of(b), sort === "ascending" ? 1 : -1));
      table.tBodies[0]!.append(...order.map((row) => rows[row]!));
    };
    head.replaceChildren(make("button", {type: "button", class: "sort", onclick}, ...head.childNodes));
  }
}

/** A table of rows under given headings, numbers aligned to the right; a press on a heading sorts by its column. */
export function dataTable(
  data: readonly Datum[],
  columns: Headings,
  {document = globalThis.document, caption}: Drawing & {caption?: string} = {}
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
  if (data.length > 1) sorting(make, table, data, names);
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
function filter(make: Make, table: HTMLTableElement): HTMLElement {
  const rows = [...table.tBodies[0]!.rows].map((row) => ({row, text: row.textContent!.toLowerCase()}));
  const shown = make("span", {role: "status"});
  const field = make("input", {
    type: "search",
    placeholder: "word or number",
    oninput: () => {
      const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
      const kept = rows.filter(({text}) => words.every((word) => text.includes(word)));
      for (const {row} of rows) row.hidden = true;
      for (const {row} of kept) row.hidden = false;
      shown.textContent = words.length ? `${kept.length} of ${rows.length} rows` : "";
    }
  });
  return make("p", {class: "table-filter live-only"}, make("label", {}, "Filter ", field), " ", shown);
}

/** The rows as a table that can be sorted, and filtered where it is long, in a frame that scrolls. */
export function framedTable(
  data: readonly Datum[],
  columns: Headings,
  {document = globalThis.document, caption, label = caption}: Drawing & {caption: string; label?: string}
): HTMLElement[] {
  const table = dataTable(data, columns, {document, caption});
  const frame = scrolling(table, label, {document});
  return data.length < long ? [frame] : [filter(maker(document), table), frame];
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
    framedTable(data, columns, {document, caption}),
    make("div", {class: "table-tools"}, exporting({document, data, columns, name, title: caption, source}))
  );
}
