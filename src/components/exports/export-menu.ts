import {csvAddress, type Datum, type Headings} from "./csv.js";
import {maker, type Child, type Drawing, type Make} from "../dom.js";
import type {Work} from "./cite.js";

export interface ExportOptions extends Drawing {
  data: readonly Datum[];
  columns: Headings;
  /** Name of the files, without extension. */
  name: string;
  title: string;
  source: string;
}

/** Gives a reader a file: the browser's own download unless told otherwise. */
export type Save = (name: string, content: Blob) => void;

/** The browser's own download. */
export const save: Save = (name, content) => {
  const href = URL.createObjectURL(content);
  Object.assign(document.createElement("a"), {href, download: name}).click();
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
};

/** Which menus are open, by what they belong to and their name: a cell that draws a figure anew shuts none of them. */
const open = new Set<string>();

/** A word that opens what is behind it, below the line it stands in. */
export function menu(make: Make, of: string, name: string, ...items: readonly Child[]): HTMLElement {
  const key = `${of} ${name}`;
  const ontoggle = (): unknown => (details.open ? open.add(key) : open.delete(key));
  const details = make(
    "details",
    {class: "menu", open: open.has(key), ontoggle},
    make("summary", {}, name),
    make("div", {class: "menu-items"}, ...items)
  );
  return details;
}

/** A button whose work is loaded when it is first pressed; what goes wrong is said in a sentence. */
function later(make: Make, label: string, work: () => Promise<unknown>, said: HTMLElement): HTMLButtonElement {
  const onclick = (): void => {
    said.textContent = "";
    work().catch((reason: unknown) => (said.textContent = `${label} could not be made: ${String(reason)}`));
  };
  return make("button", {type: "button", class: "live-only", onclick}, label);
}

/**
 * A menu of files: the rows as CSV, which works without scripts, and as Arrow with units, headings and source; and,
 * inside a figure, its drawing as SVG and PNG.
 */
export function exporting(options: ExportOptions & {drawn?: boolean; save?: Save}): HTMLElement {
  const {
    document = globalThis.document,
    data,
    columns,
    name,
    title,
    source,
    drawn = false,
    save: give = save
  } = options;
  const make = maker(document);
  const said = make("span", {role: "status"});
  const arrow = async (): Promise<void> => {
    const {toArrow} = await import("./arrow.js");
    const bytes = toArrow(data, columns, {name, title, source});
    give(`${name}.arrow`, new Blob([bytes], {type: "application/vnd.apache.arrow.file"}));
  };
  const picture = (kind: "svg" | "png") => async (): Promise<void> => {
    const {toPng, toSvg} = await import("./picture.js");
    const figure = said.closest("figure")!;
    give(`${name}.${kind}`, await (kind === "svg" ? toSvg : toPng)(figure));
  };
  return menu(
    make,
    name,
    "Download",
    make("a", {class: "figure-download", href: csvAddress(data, Object.keys(columns)), download: `${name}.csv`}, "CSV"),
    later(make, "Arrow", arrow, said),
    drawn ? [later(make, "SVG", picture("svg"), said), later(make, "PNG", picture("png"), said)] : null,
    said
  );
}

/** A menu that copies the address of what has this id, and how to cite it; what was copied is shown, to copy by hand. */
export function sharing(work: Pick<Work, "id" | "title">, {document = globalThis.document}: Drawing = {}): HTMLElement {
  const make = maker(document);
  const said = make("span", {role: "status"});
  const shown = make("textarea", {readonly: true, rows: 3, hidden: true, "aria-label": "What was copied"});
  const copy = async (text: string): Promise<void> => {
    shown.hidden = false;
    shown.value = text;
    shown.rows = Math.min(9, text.split("\n").length + 1);
    shown.select();
    // Only pages from this machine or over https may copy; elsewhere the reader does it.
    const clipboard = document.defaultView?.navigator.clipboard;
    const done = await (clipboard?.writeText(text) ?? Promise.reject(new Error("no clipboard"))).then(
      () => true,
      () => false
    );
    said.textContent = done ? "Copied." : "Here it is, to copy.";
  };
  const cited = (style: "toBibtex" | "toCsl" | "toPlain") => async (): Promise<void> => {
    const cite = await import("./cite.js");
    await copy(cite[style](cite.workIn(document, work)));
  };
  const link = make("a", {
    href: `#${work.id}`,
    onclick: (event) => {
      event.preventDefault();
      void copy(link.href);
    }
  });
  link.append("Copy link");
  return menu(
    make,
    work.id,
    "Share",
    link,
    later(make, "BibTeX", cited("toBibtex"), said),
    later(make, "CSL-JSON", cited("toCsl"), said),
    later(make, "Plain citation", cited("toPlain"), said),
    said,
    shown
  );
}
