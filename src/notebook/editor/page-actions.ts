import type {Make} from "../../components/dom.js";
import {save} from "../../components/exports/export-menu.js";
import {editedText} from "./page-text.js";
import type {Workshop} from "./workshop.js";

/** What can be done with a page and the edits in it: keep them for a while, and take it away. */
export function pageActions(make: Make, shop: Workshop): HTMLElement[] {
  const {page} = shop.source;
  const said = make("span", {role: "status"});
  const keep = make("input", {type: "checkbox", onchange: () => shop.keep(keep.checked)});
  keep.checked = shop.keeps;
  const download = (): void =>
    save(`${page}.md`, new Blob([editedText(shop.source, shop.edits())], {type: "text/markdown"}));
  const notebook = async (): Promise<void> => {
    said.textContent = "It is put together …";
    try {
      const {notebookZip} = await import("./notebook-zip.js");
      save(`exam-takers-${page}.zip`, await notebookZip(shop));
      said.textContent = "";
    } catch (error) {
      said.textContent = `The notebook could not be made: ${error instanceof Error ? error.message : String(error)}`;
    }
  };
  return [
    make("label", {}, keep, " Keep my edits of this page until this tab is closed"),
    make("span", {class: "space"}),
    make("button", {type: "button", onclick: download}, "Download this page"),
    make("button", {type: "button", onclick: () => void notebook()}, "Notebook (.zip)"),
    said
  ];
}
