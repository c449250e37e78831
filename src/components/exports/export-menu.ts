import {csvAddress, type Datum, type Headings} from "./csv.js";
import {type Attributes, maker, type Child, type Drawing, type Make} from "../dom.js";
import {answerMenus, attempt, save, type Save} from "./menu-actions.js";
import type {Work} from "./cite.js";
import {say} from "../../language/say.js";

export {save, type Save};

export interface ExportOptions extends Drawing {
  data: readonly Datum[];
  columns: Headings;
  /** Name of the files, without extension. */
  name: string;
  title: string;
  source: string;
}

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

/** A button of a menu: what it does it does itself, or by what it says of itself (see menu-actions.ts). */
const button = (make: Make, label: string, attributes: Attributes): HTMLButtonElement =>
  make("button", {type: "button", class: "live-only", ...attributes}, label);

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
  answerMenus(document);
  const arrow = async (): Promise<void> => {
    const {toArrow} = await import("./arrow.js");
    const bytes = toArrow(data, columns, {name, title, source});
    give(`${name}.arrow`, new Blob([bytes], {type: "application/vnd.apache.arrow.file"}));
  };
  const ofArrow = button(make, "Arrow", {onclick: () => attempt(ofArrow, arrow)});
  const made = menu(
    make,
    name,
    say("Download"),
    make("a", {class: "figure-download", href: csvAddress(data, Object.keys(columns)), download: `${name}.csv`}, "CSV"),
    ofArrow,
    drawn ? ["svg", "png"].map((kind) => button(make, kind.toUpperCase(), {"data-picture": kind})) : null,
    make("span", {role: "status"})
  );
  made.querySelector<HTMLElement>(".menu-items")!.dataset.name = name;
  return made;
}

/** A menu that copies the address of what has this id, and how to cite it; what was copied is shown, to copy by hand. */
export function sharing(
  {id, title}: Pick<Work, "id" | "title">,
  {document = globalThis.document}: Drawing = {}
): HTMLElement {
  const make = maker(document);
  answerMenus(document);
  const made = menu(
    make,
    id,
    say("Share"),
    make("a", {href: `#${id}`, "data-share": "link"}, say("Copy link")),
    button(make, "BibTeX", {"data-share": "toBibtex"}),
    button(make, "CSL-JSON", {"data-share": "toCsl"}),
    button(make, say("Plain citation"), {"data-share": "toPlain"}),
    make("span", {role: "status"}),
    make("textarea", {readonly: true, rows: 3, hidden: true, "aria-label": say("What was copied")})
  );
  made.querySelector<HTMLElement>(".menu-items")!.dataset.title = title;
  return made;
}
