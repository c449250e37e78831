import type {Address} from "../address/address.js";
import {slug} from "../address/codec.js";
import type {Datum} from "../exports/csv.js";
import {maker, type Drawing, type Make} from "../dom.js";
import {language} from "../../language/edition.js";
import {say} from "../../language/say.js";

/** A table's name in the address, and the address that keeps how it is arranged, if any does. */
export interface ArrangeOptions extends Drawing {
  name: string;
  address?: Address | undefined;
}

/** The order of two cells: numbers by size, words as in a dictionary with numbers in them by size, nothing last. */
export function compareCells(a: Datum[string], b: Datum[string], direction: 1 | -1 = 1): number {
  const [none, other] = [a ?? "", b ?? ""].map((value) => value === "");
  if (none || other) return Number(none) - Number(other);
  const order =
    typeof a === "number" && typeof b === "number"
      ? a - b
      : String(a).localeCompare(String(b), language === "zh" ? "zh-Hans" : "en", {numeric: true});
  return order === 0 ? 0 : order * direction;
}

/** How a reader arranged a table, as a text for the address. */
interface Arranged {
  get(): string;
  set(text: string): boolean;
}

/**
 * Makes a table's headings sort its rows by what `data` says of them: upwards, downwards, and back to the order the rows came in; written as
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
    if (!head.textContent || data.length < 2) continue;
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

/** Lets a reader sort a table by its headings; `names` are what the columns go by in the address and in the rows. */
export function sortable(
  table: HTMLTableElement,
  data: readonly Datum[],
  names: readonly string[],
  {name, document = globalThis.document, address}: ArrangeOptions
): void {
  const sorted = sorting(maker(document), table, {data, names, settled: () => address?.settled()});
  table.dataset.query = `${name}.sort`;
  bindTable(table, sorted, address, {name: `${name}.sort`, expected: say("a column, a dot, and up or down")});
}

/** A field that leaves only the rows in which every word typed is found, and says how many these are. */
export function filterable(
  table: HTMLTableElement,
  {name, document = globalThis.document, address}: ArrangeOptions
): HTMLElement {
  const make = maker(document);
  const rows = [...table.tBodies[0]!.rows].map((row) => ({row, text: row.textContent.toLowerCase()}));
  const shown = make("span", {role: "status"});
  const field = make("input", {
    type: "search",
    placeholder: say("word or number"),
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
    shown.textContent = words.length ? say("{shown} of {total} rows", {shown: kept.length, total: rows.length}) : "";
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
  bindTable(table, typed, address, {name: `${name}.filter`, expected: say("at most 200 letters")});
  return make(
    "p",
    {class: "table-filter live-only", "data-query": `${name}.filter`},
    make("label", {}, say("Filter"), " ", field),
    " ",
    shown
  );
}
