import type {Dictionary} from "../../tables/dictionary.js";
import {maker, type Drawing} from "../dom.js";
import {dataTable, scrolling} from "./data-table.js";

/** What an Arrow file says of itself: what a row is, and each column with unit and meaning. */
export function dictionaryTable(
  {title, description, fields}: Dictionary,
  {document = globalThis.document}: Drawing = {}
): HTMLElement {
  const caption = `Columns of “${title}”`;
  const rows = fields.map(({name, type, unit, description: meaning}) => ({name, type, unit, meaning}));
  const columns = {name: "Column", type: "Type", unit: "Unit", meaning: "Meaning"};
  return maker(document)(
    "div",
    {},
    maker(document)("p", {}, description),
    scrolling(dataTable(rows, columns, {document, caption}), caption, {document})
  );
}
