import type {Datum} from "../exports/csv.js";
import {type Drawing, maker} from "../dom.js";
import {framedTable} from "./data-table.js";

/** What a table of Arquero's offers to be shown. */
interface Shown {
  objects(): readonly Datum[];
  columnNames(): readonly string[];
}

/** The rows of a table as they are, each column under its own name, for cells of a reader's own. */
export function rowsView(
  table: Shown,
  {name, caption, document = globalThis.document}: Drawing & {name: string; caption: string}
): HTMLElement {
  const columns = Object.fromEntries(table.columnNames().map((one) => [one, one]));
  const view = framedTable(table.objects(), columns, {document, caption, name, keepWords: false, label: caption});
  return maker(document)("div", {}, view);
}
